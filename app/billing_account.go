package app

import (
	"strconv"

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
		events = append(events, h("li", "class", "event on-day "+class).Body(
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
	classes := columns{"", "number", "number", "number", "number", "number", "number"}
	var days []ui.UI
	for _, d := range a.Days {
		days = append(days, classes.row([]string{"class", "state-" + string(d.State)}, words.Count(int64(d.Day)), words.Count(d.Calls), words.Count(d.Served), words.Money(d.Charged),
			words.Money(d.Deducted), words.Money(d.ToppedUp), words.Money(d.Balance), words.ServiceState(s.words, d.State)))
	}
	return []ui.UI{
		h("h3").Text(l.Story),
		h("ol", "class", "event-list").Body(events...),
		balanceChart(s, a),
		opens(l.DayTable, table("bill day-table", "aria-label", l.DayTable, caption(l.DayTable),
			classes.head(l.Day, l.Calls, l.Served, l.Charged, l.Deducted, l.ToppedUp, l.Balance, l.State), h("tbody").Body(days...))),
	}
}

// balanceChart draws the balance as steps, above and below nothing, with the
// days on which the account is overdue or stopped marked and named.
func balanceChart(s *state, a pricing.Account) ui.UI {
	l := words.Billing(s.words)
	p := a.Plot()
	var grid, names []ui.UI
	for _, t := range p.Balance {
		grid = append(grid, level("rule", t.Position))
		names = append(names, label("tick", 0, t.Position, "-8", "4", "end", tick(s, t.Value)))
	}
	for _, t := range p.Days {
		names = append(names, label("tick", t.Position, 0, "0", "20", "middle", count(t.Value)))
	}
	for i, b := range p.Bands {
		grid = append(grid, svg("rect", "class", "band-"+string(b.State), "x", across(b.From), "y", "0%", "width", across(b.To-b.From), "height", "100%").Body())
		names = append(names, label("band-name", b.From, pricing.AxisEnd, "4", strconv.Itoa(14+i%2*16), "start", words.ServiceState(s.words, b.State)))
	}
	grid = append(grid, level("nothing", p.Zero))
	names = append(names,
		label("axis", 0, pricing.AxisEnd, "0", "-14", "start", l.ChartBalance),
		label("axis", pricing.AxisEnd, 0, "0", "40", "end", l.ChartDay))

	d := "M0 " + count(int64(pricing.AxisEnd-p.Opening))
	for i, at := range p.Levels {
		d += "H" + count(int64(p.Ends[i])) + "V" + count(int64(pricing.AxisEnd-at))
	}
	grid = append(grid, paths(path("offer", d+"H"+count(int64(pricing.AxisEnd)))))
	return h("figure", "class", "chart balance").Body(
		h("figcaption").Text(l.Chart),
		plot(l.Chart, words.AccountPlot(s.words, a).String(), append(grid, names...)...),
	)
}

// tick writes a round number of the axis, which may be below nothing.
func tick(s *state, value int64) string {
	if value < 0 {
		return "−" + s.words.Tick(-value)
	}
	return s.words.Tick(value)
}
