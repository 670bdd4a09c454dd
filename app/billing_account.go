package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// accountRest is the story of the balance: what happened, as a drawing, and
// every day in numbers.
func accountRest(s *state, a pricing.Account) []ui.UI {
	l := words.Billing(s.words)
	story := a.Story()
	events := make([]ui.UI, 0, len(story)+1)
	event := func(class string, day, what words.Sentence) {
		events = append(events, h("li", "class", "event dated "+class).Body(
			h("span", "class", "event-day").Body(prose(day)...), ui.Text(" "), h("span").Body(prose(what)...)))
	}
	event("", words.Plain(l.Opening), words.Sentence{*words.Money(a.Opening)})
	for i, span := range story {
		class := "event-" + string(span.What)
		if i > 0 && span.From == span.To && story[i-1].To == span.To {
			class += " same-day"
		}
		event(class, words.AccountDays(s.words, span.From, span.To), words.AccountSpan(s.words, span))
	}
	rows := make([]ui.UI, len(a.Days))
	for i, d := range a.Days {
		rows[i] = h("tr", "class", "state-"+string(d.State)).Body(append(append(
			cells("th", "row", "", words.Count(int64(d.Day))),
			cells("td", "", "number", words.Count(d.Calls), words.Count(d.Served), words.Money(d.Charged),
				words.Money(d.Deducted), words.Money(d.ToppedUp), words.Money(d.Balance))...),
			cells("td", "", "", words.ServiceState(s.words, d.State))...)...)
	}
	return []ui.UI{
		h("h3").Text(l.Story),
		h("ol", "class", "event-list").Body(events...),
		balanceChart(s, a),
		opens(l.DayTable, region(l.DayTable, "day-table", append(append(
			cells("th", "col", "", l.Day),
			cells("th", "col", "number", l.Calls, l.Served, l.Charged, l.Deducted, l.ToppedUp, l.Balance)...),
			cells("th", "col", "", l.State)...), h("tbody").Body(rows...))),
	}
}

// balanceChart draws the balance as steps, above and below nothing, with the
// days on which the account is overdue or stopped hatched and named.
func balanceChart(s *state, a pricing.Account) ui.UI {
	l := words.Billing(s.words)
	p := a.Plot()
	var grid, names []ui.UI
	for _, t := range p.Balance {
		grid = append(grid,
			svg("line", "class", "rule", "x1", "0%", "x2", "100%", "y1", down(t.Position), "y2", down(t.Position)),
			label("tick", 0, t.Position, "-8", "4", "end", tick(s, t.Value)))
	}
	for _, t := range p.Days {
		grid = append(grid, label("tick", t.Position, 0, "0", "20", "middle", count(t.Value)))
	}
	for i, b := range p.Bands {
		grid = append(grid, svg("rect", "class", "band-"+string(b.State), "x", across(b.From), "y", "0%", "width", across(b.To-b.From), "height", "100%"))
		names = append(names, label("band-name", b.From, pricing.AxisEnd, "4", strconv.Itoa(14+i%2*16), "start", words.ServiceState(s.words, b.State)))
	}
	grid = append(grid,
		svg("line", "class", "nothing", "x1", "0%", "x2", "100%", "y1", down(p.Zero), "y2", down(p.Zero)),
		label("axis", 0, pricing.AxisEnd, "0", "-14", "start", l.ChartBalance),
		label("axis", pricing.AxisEnd, 0, "0", "40", "end", l.ChartDay))

	place := func(at pricing.Position) string { return strconv.Itoa(int(at)) }
	var d strings.Builder
	d.WriteString("M0 " + place(pricing.AxisEnd-p.Opening))
	for i, level := range p.Levels {
		d.WriteString("H" + place(p.Ends[i]) + "V" + place(pricing.AxisEnd-level))
	}
	d.WriteString("H" + place(pricing.AxisEnd))
	end := place(pricing.AxisEnd)
	return h("figure", "class", "chart balance").Body(
		h("figcaption").Text(l.Chart),
		h("div", "class", "plot").Body(
			svg("svg", "class", "drawing", "width", "100%", "height", "100%", "role", "img", "aria-labelledby", "chart-title chart-desc", "focusable", "false").Body(
				svg("title", "id", "chart-title").Text(l.Chart),
				svg("desc", "id", "chart-desc").Text(words.AccountPlot(s.words, a).String()),
				svg("g", "class", "grid").Body(grid...),
				svg("svg", "class", "lines", "width", "100%", "height", "100%", "overflow", "visible", "viewBox", "0 0 "+end+" "+end, "preserveAspectRatio", "none").Body(
					svg("path", "class", "offer", "d", d.String(), "vector-effect", "non-scaling-stroke")),
				svg("g", "class", "names").Body(names...),
			),
		),
	)
}

// tick writes a round number of the axis, which may be below nothing.
func tick(s *state, value int64) string {
	if value < 0 {
		return "−" + s.words.Tick(-value)
	}
	return s.words.Tick(value)
}
