package words

import "tusou/pricing"

// ForecastText writes a whole forecast as plain text: the cheapest way, what
// each provider costs alone, every month, and what changes when.
func ForecastText(l Language, f pricing.Forecast) string {
	labels := l.ForecastLabels()
	p := page{}
	p.line(l.ForecastVerdict(f).String())
	p.line(l.ForecastWorkload(f).String())
	p.line()
	header := []string{labels.Month, labels.Calls, labels.QPS, labels.Images, labels.Package}
	var lists []*pricing.PriceList
	for _, t := range f.Totals {
		header = append(header, provider(l, t.Offer))
		lists = append(lists, listOf(t.Offer))
	}
	rows := [][]string{append(header, labels.Best)}
	for _, m := range f.Months {
		row := []string{Count(m.Month).Text, Count(m.Workload.Calls).Text, Count(m.Workload.QPS).Text, Count(m.Workload.Images).Text, ""}
		for _, q := range m.Quotes {
			if q.Package != nil {
				row[4] = q.Package.ID()
			}
			row = append(row, amountOrNone(l, m.Charge(q.Offer)))
		}
		rows = append(rows, append(row, provider(l, m.Best)))
	}
	p.columns(rows)
	p.line()
	p.line(labels.Totals)
	for _, t := range f.Totals {
		p.line("- ", l.ForecastAlone(t.Offer).String(), ": ", amountOrNone(l, t.Total))
	}
	p.line("- ", labels.Best, ": ", amountOrNone(l, f.Best))
	p.line()
	p.line(labels.Events)
	events := Events(l, f)
	for _, event := range events {
		p.line("- ", event.Text.String())
	}
	if len(events) == 0 {
		p.line("- ", labels.Nothing)
	}
	p.line()
	p.line(l.Labels().Notices)
	for _, n := range f.Notices {
		p.line("- ", l.ForecastNotice(f, n).String())
	}
	p.foot(l, f.Assumptions, lists...)
	return p.String()
}

func amountOrNone(l Language, m *pricing.Money) string {
	if m == nil {
		return l.Labels().NoPrice
	}
	return Money(*m).Text
}

// ChangeText writes a change of package as plain text: what is paid or comes
// back, and how it adds up.
func ChangeText(l Language, ch pricing.Change) string {
	p := page{}
	p.line(ChangeAnswer(l, ch).String())
	p.head(l, ch.List)
	for _, line := range ch.Lines {
		p.item(ChangeLine(l, line))
	}
	p.foot(l, ch.Assumptions, ch.List)
	return p.String()
}

// EstimateText writes a volume estimate as plain text, step by step. It rests on
// no price list.
func EstimateText(l Language, e pricing.Estimate) string {
	p := page{}
	p.line(l.EstimateVerdict(e).String())
	p.line()
	p.line(l.EstimateLabels().Steps)
	for _, line := range e.Lines {
		p.item(l.EstimateLine(e, line))
	}
	p.line()
	p.line(l.Labels().Assumptions)
	for _, a := range e.Assumptions {
		p.line("- ", l.Assumption(a))
	}
	return p.String()
}

// item writes one line of an answer: what it is about, how, and the amount.
func (p *page) item(line Line) {
	text := "- " + line.Label.String()
	if how := line.How.String(); how != "" {
		text += ": " + how
	}
	p.line(text, " = ", line.Amount.String())
}
