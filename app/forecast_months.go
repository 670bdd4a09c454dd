package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// monthGroups is in how many turns the rows of the table are drawn.
const monthGroups = 6

// months is the table of every month, in a region that scrolls by itself.
type months struct {
	ui.Compo
	S    *state
	View *forecast
	Rev  int
}

// Render draws the head and the groups of rows.
func (m *months) Render() ui.UI {
	s, f := m.S, m.View.result
	if !s.answered {
		return h("section", "class", "months").Body()
	}
	labels := s.words.ForecastLabels()
	head := func(class, text string) ui.UI { return h("th", "scope", "col", "class", class).Text(text) }
	heads := []ui.UI{head("month", labels.Month), head("number", labels.Calls), head("number", labels.QPS), head("number", labels.Images), head("number", labels.Package)}
	for _, total := range f.Totals {
		heads = append(heads, head("number of-"+own(total.List), s.words.Provider(total.List)))
	}
	heads = append(heads, head("who", labels.Cheapest), head("who", labels.Best))
	table := []ui.UI{
		h("caption", "class", "unseen").Text(labels.Table),
		h("thead").Body(h("tr").Body(heads...)),
	}
	for g := range monthGroups {
		table = append(table, &monthRows{S: s, View: m.View, Group: g, Rev: s.turn(turnMonths + g)})
	}
	return h("section", "class", "months", "aria-labelledby", "months-title").Body(
		h("h2", "id", "months-title").Text(labels.Table),
		h("p", "class", "hint").Text(labels.Hint),
		h("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-labelledby", "months-title").Body(
			h("table", "class", "month-table").Body(table...),
		),
	)
}

// monthRows is a group of the table's rows.
type monthRows struct {
	ui.Compo
	S     *state
	View  *forecast
	Group int
	Rev   int
}

// Render draws the rows.
func (m *monthRows) Render() ui.UI {
	f := m.View.result
	size := (len(f.Months) + monthGroups - 1) / monthGroups
	from := min(m.Group*size, len(f.Months))
	to := min(from+size, len(f.Months))
	steps := map[int64]pricing.Step{}
	for _, step := range f.Steps {
		steps[step.Month] = step
	}
	changed := map[int64]bool{}
	for _, s := range f.Switches {
		changed[s.Month] = true
	}
	var rows []ui.UI
	for _, month := range f.Months[from:to] {
		rows = append(rows, monthRow(m.S, month, steps[month.Month], changed[month.Month]))
	}
	return h("tbody").Body(rows...)
}

func monthRow(s *state, m pricing.ForecastMonth, step pricing.Step, changed bool) ui.UI {
	labels := s.words.ForecastLabels()
	number := func(class string, parts ...any) ui.UI {
		return h("td", "class", "number "+class).Body(prose(parts...)...)
	}
	row := h("tr", "id", "month-"+count(m.Month))
	if changed {
		row = row.Class("changed")
	}
	qps := number("", words.Count(m.Workload.QPS))
	if m.RequiredQPS > m.Workload.QPS {
		qps = number("", words.Count(m.Workload.QPS), h("span", "class", "needed").Body(prose(labels.Needed+" ", words.Count(m.RequiredQPS))...))
	}
	cells := []ui.UI{
		h("th", "scope", "row", "class", "month").Body(prose(words.Count(m.Month))...),
		number("", words.Count(m.Workload.Calls)), qps, number("", words.Count(m.Workload.Images)),
		packageCell(m, step),
	}
	available := 0
	for _, q := range m.Quotes {
		charge := m.Charge(q.List)
		if charge == nil {
			cells = append(cells, number("none", s.words.Labels().NoPrice))
			continue
		}
		available++
		class := ""
		if q.List == m.Best {
			class = "serves"
		}
		if m.Workload.Trial && q.Package != nil && q.Package.Trial {
			cells = append(cells, number(class, words.Money(*charge), h("span", "class", "needed").Text(labels.Free)))
			continue
		}
		cells = append(cells, number(class, words.Money(*charge)))
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
	return row.Body(append(cells,
		h("td", "class", "who").Text(cheapest),
		h("td", "class", "who best of-"+own(m.Best)).Text(best),
	)...)
}

// packageCell shows the package of the month, marked where it has changed.
func packageCell(m pricing.ForecastMonth, step pricing.Step) ui.UI {
	cell := h("td", "class", "number")
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
			return h("td", "class", "number"+when(mark != "", " stepped")).Body(
				prose(mark, words.Count(q.Package.Images), " / ", words.Count(q.Package.QPS))...)
		}
	}
	return cell.Text("–")
}
