package export

import (
	"strconv"
	"strings"

	"tusou/app/words"
	"tusou/pricing"
)

// Compare writes a comparison: the workload, the quotes, their lines, the
// answer, every package, the notices, the price lists and the assumptions.
func Compare(l words.Language, r pricing.Comparison) string {
	t := newTable(l, "record offer item quantity unit unitPrice percent amount currency images qps fits why breakEvenCalls maxCalls breakEvenLoad text",
		"record offer item why text")
	workload(t, r.Workload)
	t.add("workload|item|quantity", "requiredQps", count(r.RequiredQPS))
	for _, q := range r.Quotes {
		quote(t, q)
	}
	if r.Cheapest != nil {
		t.add("cheapest|offer", r.Cheapest.Offer)
		t.said("", l.Verdict(r))
	}
	if r.Saving != nil {
		t.add("saving|offer|percent|amount|currency", r.Cheapest.Offer, r.Saving.Percent.String(), r.Saving.Amount.String(),
			string(r.Saving.Amount.Currency()))
	}
	for _, p := range r.Plans {
		plan(t, p)
	}
	for _, n := range r.Notices {
		t.add("notice|item", string(n))
		t.said("", l.Notice(r, n))
	}
	var lists []*pricing.PriceList
	for _, q := range r.Quotes {
		lists = append(lists, q.List)
	}
	t.sources(lists, r.Assumptions)
	return t.String()
}

func workload(t *table, w pricing.Workload) {
	given := func(item, column, value string) {
		t.add("workload|item|"+column, item, value)
	}
	given("calls", "quantity", count(w.Calls))
	given("qps", "quantity", count(w.QPS))
	given("images", "quantity", count(w.Images))
	given("failed", "percent", w.Failed.String())
	given("days", "quantity", count(w.Days))
	given("trial", "text", strconv.FormatBool(w.Trial))
	given("plan", "text", w.Plan)
	for _, d := range w.Discounts {
		given(d.List.Provider, "percent", d.Off.String())
	}
}

func quote(t *table, q pricing.Quote) {
	item := string(q.List.Model)
	if q.Package != nil {
		item = q.Package.ID()
	}
	t.add("quote|offer|item|currency|text", q.List.Offer, item, string(q.List.Currency), string(q.Reason))
	if !q.Available {
		t.said("", t.l.Unavailable(q))
		return
	}
	amount := func(record string, m pricing.Money) {
		t.add(record+"|offer|item|amount|currency", q.List.Offer, item, m.String(), string(q.List.Currency))
	}
	amount("monthly", q.Monthly)
	amount("firstMonth", q.FirstMonth)
	if q.PerThousand != nil {
		amount("perThousand", *q.PerThousand)
	}
	if q.Package != nil {
		t.add("loadDays|offer|item|quantity|unit", q.List.Offer, item, q.LoadDays.String(), "day")
	}
	t.said("", t.l.QuoteTitle(q))
	for _, l := range q.Lines {
		t.line(q.List.Offer, string(q.List.Currency), l, t.l.Line(q, l))
	}
}

func plan(t *table, p pricing.PlanRow) {
	even, load := "", ""
	if p.BreakEven != nil {
		even, load = count(*p.BreakEven), p.Load.String()
	}
	t.add("plan|offer|item|amount|currency|images|qps|fits|why|maxCalls|breakEvenCalls|breakEvenLoad", p.List.Offer, p.Package.ID(),
		p.Monthly.String(), string(p.Monthly.Currency()), count(p.Package.Images), count(p.Package.QPS),
		strconv.FormatBool(p.Fits), spaced(p.Why), count(p.MaxCalls), even, load)
}

// line adds a line of an answer: what is not there has an empty cell.
func (t *table) line(offer, currency string, l pricing.Line, said words.Line) {
	unit, percent, amount := "", "", ""
	if l.UnitPrice != nil {
		unit = *l.UnitPrice
	}
	if l.Percent != nil {
		percent = l.Percent.String()
	}
	if l.Amount != nil {
		amount = *l.Amount
	} else {
		currency = ""
	}
	t.add("line|offer|item|quantity|unit|unitPrice|percent|amount|currency|text",
		offer, string(l.What), count(l.Quantity), string(l.Unit), unit, percent, amount, currency, string(l.Rule))
	t.said(said.Label.String(), said.How)
}

func count(n int64) string { return strconv.FormatInt(n, 10) }

// spaced writes what a package lacks into one cell: "images qps".
func spaced(lacks []pricing.Quantity) string {
	var cell string
	for _, q := range lacks {
		cell += " " + string(q)
	}
	return strings.TrimPrefix(cell, " ")
}
