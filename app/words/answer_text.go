package words

import "tusou/pricing"

// forecast writes the cheapest way, what each provider costs alone, every month,
// and what changes when.
func (p *paper) forecast(l Language, f pricing.Forecast) {
	labels := l.ForecastLabels()
	p.line(l.ForecastVerdict(f).String())
	p.line(l.ForecastWorkload(f).String())
	p.line()
	header := []string{labels.Month, labels.Calls, labels.QPS, labels.Images, labels.Package}
	var lists []*pricing.PriceList
	for _, t := range f.Totals {
		header = append(header, l.Provider(t.List))
		lists = append(lists, t.List)
	}
	rows := [][]string{append(header, labels.Best)}
	for _, m := range f.Months {
		row := []string{Count(m.Month).Text, Count(m.Workload.Calls).Text, Count(m.Workload.QPS).Text, Count(m.Workload.Images).Text, ""}
		for _, q := range m.Quotes {
			if q.Package != nil {
				row[4] = q.Package.ID()
			}
			row = append(row, amountOrNone(l, m.Charge(q.List)))
		}
		rows = append(rows, append(row, l.Provider(m.Best)))
	}
	p.columns(rows)
	p.title(labels.Totals)
	for _, t := range f.Totals {
		p.line("- ", l.ForecastAlone(t.List).String(), ": ", amountOrNone(l, t.Total))
	}
	p.line("- ", labels.Best, ": ", amountOrNone(l, f.Best))
	p.title(labels.Events)
	events := Events(l, f)
	for _, event := range events {
		p.line("- ", event.Text.String())
	}
	if len(events) == 0 {
		p.line("- ", labels.Nothing)
	}
	p.title(l.Labels().Notices)
	for _, n := range f.Notices {
		p.line("- ", l.ForecastNotice(f, n).String())
	}
	p.foot(l, f.Assumptions, lists...)
}

func amountOrNone(l Language, m *pricing.Money) string {
	if m == nil {
		return l.Labels().NoPrice
	}
	return Money(*m).Text
}

// change writes what a change of package costs or brings back, and how it adds
// up.
func (p *paper) change(l Language, ch pricing.Change) {
	p.line(ChangeAnswer(l, ch).String())
	p.head(l, ch.List)
	lines := make([]Line, len(ch.Lines))
	for i := range ch.Lines {
		lines[i] = ChangeLine(l, ch.Lines[i])
	}
	p.items("", lines)
	p.foot(l, ch.Assumptions, ch.List)
}

// EstimateText writes a volume estimate as plain text, step by step. It rests on
// no price list.
func EstimateText(l Language, e pricing.Estimate) string {
	p := paper{}
	p.line(l.EstimateVerdict(e).String())
	p.title(l.EstimateLabels().Steps)
	lines := make([]Line, len(e.Lines))
	for i := range e.Lines {
		lines[i] = l.EstimateLine(e, e.Lines[i])
	}
	p.items("", lines)
	p.title(l.Labels().Assumptions)
	for _, a := range e.Assumptions {
		p.line("- ", l.Assumption(a))
	}
	return p.String()
}
