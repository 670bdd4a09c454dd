package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/pricing"
)

// forecastChart draws every month's charge: each offer as steps, and the
// cheapest way as a band below them.
type forecastChart struct{ view *forecast }

// draw draws the figure. The lines are paths in the engine's own units, in a
// box that stretches; letters and rules are placed by percents, so that they
// keep their size. The band tells the cheapest way by its width, the offers by
// dash: none needs colour.
func (c forecastChart) draw(s *state) ui.UI {
	f := c.view.result
	if !s.answered {
		return h("section", "class", "course").Body()
	}
	labels := s.words.ForecastLabels()
	p := f.Plot()
	// Two strokes make a tube: its edge, then what is inside.
	lines := []ui.UI{
		path("way-edge", steps(p.Best)),
		path("way", steps(p.Best)),
	}
	for _, l := range p.Lines {
		lines = append(lines, path("offer "+providerClass(l.List)+" "+modelClass(l.List), steps(l.Slots)))
	}
	return h("section", "class", "course", "aria-labelledby", "course-title").Body(
		h("h2", "id", "course-title").Text(labels.Chart),
		h("figure", "class", "chart").Body(
			h("figcaption", "class", "legend").Body(legend(s, p)...),
			plot(labels.Chart, s.words.ForecastPlot(f, p).String(), svg("g", "class", "grid").Body(forecastGrid(s, p)...), paths(lines...)),
		),
	)
}

// forecastGrid draws both axes, and an upright line where the way changes provider.
func forecastGrid(s *state, p pricing.ForecastPlot) []ui.UI {
	labels := s.words.ForecastLabels()
	parts := costAxis(s, p.Cost)
	for _, x := range p.Switches {
		parts = append(parts, upright("change", x))
	}
	for _, t := range p.Months {
		parts = append(parts, label("tick", t.Position, 0, "0", "20", "middle", strconv.FormatInt(t.Value, 10)))
	}
	return append(parts,
		label("axis", 0, pricing.AxisEnd, "0", "-14", "start", labels.Charge),
		label("axis", pricing.AxisEnd, 0, "0", "40", "end", labels.Month),
	)
}

// legend names the lines, each with a piece of it.
func legend(s *state, p pricing.ForecastPlot) []ui.UI {
	entry := func(name string, classes ...string) ui.UI {
		return h("span", "class", "legend-entry").Body(
			svg("svg", "class", "legend-line", "width", "36", "height", "14", "aria-hidden", "true", "focusable", "false").
				Body(ui.Range(classes).Slice(func(i int) ui.UI { return svg("path", "class", classes[i], "d", "M1 7H35").Body() })),
			h("span").Text(name),
		)
	}
	var entries []ui.UI
	for _, l := range p.Lines {
		entries = append(entries, entry(s.words.Provider(l.List), "offer "+providerClass(l.List)+" "+modelClass(l.List)))
	}
	return append(entries, entry(s.words.ForecastLabels().Best, "way-edge", "way"))
}

// steps writes slots as a path: level through each month, upright between two
// months beside each other, broken where a month is missing.
func steps(slots []pricing.ForecastSlot) string {
	var d strings.Builder
	for i, slot := range slots {
		from, to, y := strconv.Itoa(int(slot.From)), strconv.Itoa(int(slot.To)), strconv.Itoa(int(pricing.AxisEnd-slot.Y))
		switch {
		case i == 0 || slots[i-1].To != slot.From:
			d.WriteString("M" + from + " " + y)
		case slots[i-1].Y != slot.Y:
			d.WriteString("V" + y)
		}
		d.WriteString("H" + to)
	}
	return d.String()
}
