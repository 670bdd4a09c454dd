package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// monthGroups is in how many turns the rows of the table are drawn.
const monthGroups = 6

// months is the table of every month.
type months struct{ view *forecast }

var monthColumns = columns{"month", "number", "number", "number", "number"}

// monthClasses are the classes of the columns, which go on with the offers and
// end with who is cheapest and who is best.
func monthClasses(offers int) columns {
	classes := slices.Clone(monthColumns)
	for range offers {
		classes = append(classes, "number")
	}
	return append(classes, "who", "who")
}

// draw draws the head and the groups of rows.
func (m months) draw(s *state) ui.UI {
	f := m.view.result
	if !s.answered {
		return h("section", "class", "months").Body()
	}
	labels := s.words.ForecastLabels()
	heads := []any{labels.Month, labels.Calls, labels.QPS, labels.Images, labels.Package}
	for _, total := range f.Totals {
		heads = append(heads, classed(providerClass(total.List), s.words.Provider(total.List)))
	}
	heads = append(heads, labels.Cheapest, labels.Best)
	parts := []ui.UI{caption(labels.Table), monthClasses(len(f.Totals)).head(heads...)}
	return h("section", "class", "months", "aria-labelledby", "months-title").Body(
		h("h2", "id", "months-title").Text(labels.Table),
		h("p", "class", "hint").Text(labels.Hint),
		table("month-table", "aria-labelledby", "months-title", append(parts, groups(s, m.view, monthGroups, func(group int) int {
			return s.turnRev(turnMonths + group)
		})...)...),
	)
}

// rows draws a group of the months.
func (v *forecast) rows(s *state, group int) []ui.UI {
	f := v.result
	steps := map[int64]pricing.Step{}
	for _, step := range f.Steps {
		steps[step.Month] = step
	}
	changed := map[int64]bool{}
	for _, s := range f.Switches {
		changed[s.Month] = true
	}
	var rows []ui.UI
	for _, month := range share(f.Months, group, monthGroups) {
		rows = append(rows, monthRow(s, month, steps[month.Month], changed[month.Month]))
	}
	return rows
}

func monthRow(s *state, m pricing.ForecastMonth, step pricing.Step, changed bool) ui.UI {
	labels := s.words.ForecastLabels()
	needed := func(pieces ...any) ui.UI { return h("span", "class", "needed").Body(prose(pieces...)...) }
	qps := cell{content: []any{words.Count(m.Workload.QPS)}}
	if m.RequiredQPS > m.Workload.QPS {
		qps.content = append(qps.content, needed(labels.Needed+" ", words.Count(m.RequiredQPS)))
	}
	cells := []any{words.Count(m.Month), words.Count(m.Workload.Calls), qps, words.Count(m.Workload.Images), packageCell(m, step)}
	available := 0
	for _, q := range m.Quotes {
		charge := m.Charge(q.List)
		if charge == nil {
			cells = append(cells, classed("none", s.words.Labels().NoPrice))
			continue
		}
		available++
		amount := classed(when(q.List == m.Best, "serves"), words.Money(*charge))
		if m.Workload.Trial && q.Package != nil && q.Package.Trial {
			amount.content = append(amount.content, needed(labels.Free))
		}
		cells = append(cells, amount)
	}
	cheapest := s.words.Provider(m.Cheapest)
	switch {
	case available == 0:
		cheapest = labels.None
	case m.Cheapest == nil:
		cheapest = labels.Equal
	case available == 1:
		cheapest = s.words.ForecastOnly(m.Cheapest)
	}
	best := labels.None
	if m.Best != nil {
		best = s.words.Provider(m.Best)
	}
	attributes := []string{"id", "month-" + count(m.Month), "class", when(changed, "changed")}
	return monthClasses(len(m.Quotes)).row(attributes, append(cells, cheapest, classed("best "+providerClass(m.Best), best))...)
}

// packageCell shows the package of the month, marked where it has changed.
func packageCell(m pricing.ForecastMonth, step pricing.Step) cell {
	mark := ""
	switch {
	case step.To == nil:
	case step.From == nil || step.Up():
		mark = "↑ "
	default:
		mark = "↓ "
	}
	for _, q := range m.Quotes {
		if q.Package != nil {
			return classed(when(mark != "", "stepped"), mark, words.Count(q.Package.Images), " / ", words.Count(q.Package.QPS))
		}
	}
	return classed("", "–")
}
