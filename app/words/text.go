package words

import "tusou/pricing"

// Text writes an answer for a terminal or a message: what comes out, what was
// asked, how it adds up, what to know, what it takes for granted and where the
// figures come from. As Markdown it has headings and tables besides.
//
// An estimate has a text of its own: it rests on no price list.
func Text(l Language, a pricing.Answer, markdown bool) string {
	p := paper{markdown: markdown}
	switch a := a.(type) {
	case pricing.Comparison:
		p.compare(l, a)
	case pricing.Forecast:
		p.forecast(l, a)
	case pricing.Statement:
		p.statement(l, a)
	case pricing.Timeline:
		p.timeline(l, a)
	case pricing.Change:
		p.change(l, a)
	}
	return p.String()
}

// compare writes the verdict, its workload, both quotes with their lines, the
// break-even, what to know, and where the figures come from.
func (p *paper) compare(l Language, r pricing.Comparison) {
	labels := l.Labels()
	p.line(l.Verdict(r).String())
	p.line(l.Workload(r.Workload).String())
	var lists []*pricing.PriceList
	for _, q := range r.Quotes {
		lists = append(lists, q.List)
		p.head(l, q.List)
		p.line("  ", l.QuoteTitle(q).String())
		if !q.Available {
			p.line("  ", labels.NoPrice, ". ", l.Unavailable(q).String())
			continue
		}
		lines := make([]Line, len(q.Lines))
		for i := range q.Lines {
			lines[i] = l.Line(q, q.Lines[i])
		}
		p.items("  ", lines)
		p.line("  ", labels.PerMonth, ": ", Money(q.Monthly).Text)
		if q.FirstMonth.Cmp(q.Monthly) != 0 {
			p.line("  ", labels.FirstMonth, ": ", Money(q.FirstMonth).Text)
		}
		if q.PerThousand != nil {
			p.line("  ", labels.PerThousand, ": ", Money(*q.PerThousand).Text)
		}
	}
	p.line()
	p.line(labels.BreakEven, ": ", l.BreakEven(r).String())
	p.title(labels.Notices)
	for _, n := range r.Notices {
		p.line("- ", l.Notice(r, n).String())
	}
	p.foot(l, r.Assumptions, lists...)
}
