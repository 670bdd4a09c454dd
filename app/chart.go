package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// chart draws the comparison. Offers are told apart by dash and marker as well as
// by colour, and named where their lines end.
func chart(s *state, r pricing.Comparison, p pricing.Plot) ui.UI {
	labels := s.words.Labels()
	var lines, marks, texts []ui.UI
	for i, l := range p.Lines {
		lines = append(lines, svg("line", "class", "offer "+providerClass(l.List)+" "+modelClass(l.List), "x1", across(l.From.X), "y1", down(l.From.Y), "x2", across(l.To.X), "y2", down(l.To.Y)).Body())
		texts = append(texts, lineName(s, l, i))
	}
	marks = append(marks, volumeMarks(s, r, p)...)
	if c := p.Crossing; c != nil {
		marks = append(marks, svg("circle", "class", "crossing", "cx", across(c.X), "cy", down(c.Y), "r", "7").Body())
		texts = append(texts, label("crossing-name", c.X, c.Y, "12", "20", "start",
			labels.ChartCrossing+" "+words.Count(c.Calls).Text))
	}
	if c := p.Ceiling; c != nil {
		texts = append(texts, ceilingName(s, p, *c))
		if !p.CeilingBeyond {
			marks = append(marks, upright("ceiling "+providerClass(c.List), c.X))
		}
	}
	return plot(labels.Chart, s.words.Plot(r, p).String(),
		svg("g", "class", "grid").Body(grid(s, p)...),
		svg("g", "class", "lines").Body(lines...),
		svg("g", "class", "marks").Body(marks...),
		svg("g", "class", "names").Body(texts...),
	)
}

// grid draws both axes: a line and a round number at each tick.
func grid(s *state, p pricing.Plot) []ui.UI {
	labels := s.words.Labels()
	parts := costAxis(s, p.Cost)
	for _, t := range p.Calls.Ticks {
		anchor := "middle"
		if t.Position == pricing.AxisEnd {
			anchor = "end" // stays within a narrow page
		}
		parts = append(parts, label("tick tick-calls", t.Position, 0, "0", "20", anchor, s.words.Tick(t.Value)))
	}
	return append(parts,
		label("axis", 0, pricing.AxisEnd, "0", "-32", "start", labels.ChartCost), // above the volume's name,
		label("axis", pricing.AxisEnd, 0, "0", "40", "end", labels.ChartCalls),
	)
}

// lineName names an offer at its line: a flat one at its start, where a rising
// one is still low, a rising one at its end.
func lineName(s *state, l pricing.PlotLine, i int) ui.UI {
	name := s.words.Provider(l.List)
	class := "offer-name " + providerClass(l.List)
	if l.List.Prepaid != nil {
		return label(class, l.From.X, l.From.Y, "8", "-9", "start", name+" "+words.Money(l.From.Cost).Text)
	}
	return label(class, l.To.X, l.To.Y, "-2", "-9", "end", name+" "+words.Money(l.To.Cost).Text)
}

// ceilingName tells where the package's QPS ends: above its line, at the end.
func ceilingName(s *state, p pricing.Plot, c pricing.PlotPoint) ui.UI {
	text := s.words.Labels().ChartCeiling + " " + words.Count(c.Calls).Text
	if p.CeilingBeyond {
		return label("ceiling-name ceiling-beyond", pricing.AxisEnd, c.Y, "-2", "-9", "end", text+" →")
	}
	return beside("ceiling-name", c.X, pricing.AxisEnd, "14", text)
}

// volumeMarks show where the visitor's own volume is: a line through the
// drawing and a marker on each offer, of its own shape.
func volumeMarks(s *state, r pricing.Comparison, p pricing.Plot) []ui.UI {
	if len(p.Volume) == 0 {
		return nil
	}
	x := p.Volume[0].X
	marks := []ui.UI{
		upright("volume", x),
		beside("volume-name", x, pricing.AxisEnd, "-14", s.words.Labels().ChartYou+" "+words.Count(r.Workload.Calls).Text),
	}
	for _, v := range p.Volume {
		shape, inside := svg("circle", "cx", across(v.X), "cy", down(v.Y), "r", "4.5"), []ui.UI(nil)
		if v.List.PayAsYouGo != nil {
			shape = svg("svg", "x", across(v.X), "y", down(v.Y), "overflow", "visible")
			inside = append(inside, svg("path", "d", "M0 -6L6 0L0 6L-6 0Z").Body())
		}
		marks = append(marks, shape.Class("marker "+providerClass(v.List)).Body(inside...))
	}
	return marks
}

// beside puts a text next to an upright line, on the side that has more room.
func beside(class string, x, y pricing.Position, dy, text string) ui.UI {
	if x > pricing.AxisEnd/2 {
		return label(class, x, y, "5", dy, "end", text)
	}
	return label(class, x, y, "-5", dy, "start", text)
}

// chartNumbers are the drawing's marked places as a table.
func chartNumbers(s *state, r pricing.Comparison, p pricing.Plot) ui.UI {
	labels := s.words.Labels()
	classes := columns{"", "", "number", "number"}
	var rows []ui.UI
	row := func(name string, q pricing.PlotPoint) {
		rows = append(rows, classes.row(nil, name, s.words.Provider(q.List), words.Count(q.Calls), words.Money(q.Cost)))
	}
	for _, v := range p.Volume {
		row(labels.ChartYou, v)
	}
	if p.Crossing != nil {
		row(labels.ChartCrossing, *p.Crossing)
	}
	if p.Ceiling != nil {
		row(labels.ChartCeiling, *p.Ceiling)
	}
	return table("", "aria-label", labels.ChartNumbers, classes.head("", "", labels.ChartCalls, labels.ChartCost), h("tbody").Body(rows...))
}
