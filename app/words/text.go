package words

import (
	"strings"

	"tusou/pricing"
)

// CompareText writes a whole comparison as plain text, for a terminal or a
// message: the verdict, its workload, both quotes with their lines, the
// break-even, what to know, and where the figures come from.
func CompareText(l Language, r pricing.Comparison) string {
	labels := l.Labels()
	var b strings.Builder
	line := func(texts ...string) { b.WriteString(strings.Join(texts, "") + "\n") }
	line(l.Verdict(r).String())
	line(l.Workload(r.Workload).String())
	for _, q := range r.Quotes {
		list := listOf(q.Offer)
		name := list.Name(l.Tag())
		line()
		line(name.Provider, " ", name.Service, " (", labels.PriceList, " ", list.Date, ")")
		line("  ", l.QuoteTitle(q).String())
		if !q.Available {
			line("  ", labels.NoPrice, ". ", l.Unavailable(q).String())
			continue
		}
		for _, quoteLine := range q.Lines {
			words := l.Line(q, quoteLine)
			row := "  - " + words.Label.String() + ": " + words.How.String()
			if amount := words.Amount.String(); amount != "" {
				row += " = " + amount
			}
			line(row)
		}
		line("  ", labels.PerMonth, ": ", Money(q.Monthly).Text)
		if q.FirstMonth.Cmp(q.Monthly) != 0 {
			line("  ", labels.FirstMonth, ": ", Money(q.FirstMonth).Text)
		}
		if q.PerThousand != nil {
			line("  ", labels.PerThousand, ": ", Money(*q.PerThousand).Text)
		}
	}
	line()
	line(labels.BreakEven, ": ", l.BreakEven(r).String())
	line()
	line(labels.Notices)
	for _, n := range r.Notices {
		line("- ", l.Notice(r, n).String())
	}
	line()
	line(labels.Assumptions)
	for _, a := range r.Assumptions {
		line("- ", l.Assumption(a))
	}
	line()
	line(labels.Sources)
	for _, q := range r.Quotes {
		list := listOf(q.Offer)
		line("- ", l.ListAge(list).String(), " (", string(list.Currency), "): ", list.Documentation)
	}
	return b.String()
}
