package export

import (
	"tusou/app/words"
	"tusou/pricing"
)

// Forecast writes a forecast: the workload and its growth, every month with its
// charges, the totals, changes of provider and of package, the price lists and
// the assumptions.
func Forecast(l words.Language, f pricing.Forecast) string {
	t := newTable(l, "record month offer item quantity percent amount currency calls qps images from to why cheapest best text",
		"record offer item from to why cheapest best text")
	workload(t, f.Workload)
	t.add("growth|item|percent", "calls", f.Growth.Calls.String())
	t.add("growth|item|percent", "qps", f.Growth.QPS.String())
	t.add("growth|item|percent", "images", f.Growth.Images.String())
	// Each of these records may have no amount.
	amount := func(form string, m *pricing.Money, cells ...string) {
		if m != nil {
			form, cells = form+"|amount|currency", append(cells, m.String(), string(m.Currency()))
		}
		t.add(form, cells...)
	}
	amount("switching", &f.Switching)
	for _, m := range f.Months {
		month := count(m.Month)
		t.add("month|month|calls|qps|images|cheapest|best",
			month, count(m.Workload.Calls), count(m.Workload.QPS), count(m.Workload.Images), m.Cheapest.String(), m.Best.String())
		for _, q := range m.Quotes {
			amount("charge|month|offer|item", m.Charge(q.List), month, q.List.Offer, packageID(q.Package))
		}
	}
	for _, total := range f.Totals {
		amount("total|offer", total.Total, total.List.Offer)
	}
	amount("best total", f.Best)
	for _, s := range f.Switches {
		t.add("switch|month|from|to", count(s.Month), s.From.Offer, s.To.Offer)
		t.said("", l.ForecastSwitch(f, s))
	}
	for _, s := range f.Turns {
		t.add("turn|month|from|to|text", count(s.Month), s.From.Offer, s.To.Offer, only(s.Only))
		t.said("", l.ForecastTurn(s))
	}
	for _, s := range f.Steps {
		amount("step|month|offer|from|to|why|images|qps", s.Difference, count(s.Month), s.List.Offer, packageID(s.From), packageID(s.To),
			spaced(s.Why), s.Images.String(), s.QPS.String())
		t.said("", l.ForecastStep(s))
	}
	for _, n := range f.Notices {
		t.add("notice|month|item", count(n.Month), string(n.Notice))
		t.said("", l.ForecastNotice(f, n))
	}
	t.sources(f.Lists, f.Assumptions)
	return t.String()
}

func only(alone bool) string {
	if alone {
		return "only"
	}
	return ""
}

func packageID(p *pricing.Package) string {
	if p == nil {
		return ""
	}
	return p.ID()
}

// Change writes a change of package: what it costs or returns, its lines and the
// assumptions.
func Change(l words.Language, ch pricing.Change) string {
	t := newTable(l, "record offer item quantity unit unitPrice percent amount currency text", "record offer item text")
	currency := string(ch.List.Currency)
	t.add("from|offer|item", ch.List.Offer, ch.From.ID())
	t.add("to|offer|item", ch.List.Offer, ch.To.ID())
	t.add("direction|offer|item", ch.List.Offer, string(ch.Direction))
	t.said("", words.ChangeAnswer(l, ch))
	t.add("charge|offer|amount|currency", ch.List.Offer, ch.Charge.String(), currency)
	t.add("refund|offer|amount|currency", ch.List.Offer, ch.Refund.String(), currency)
	for _, line := range ch.Lines {
		t.line(ch.List.Offer, currency, line, words.ChangeLine(l, line))
	}
	t.sources([]*pricing.PriceList{ch.List}, ch.Assumptions)
	return t.String()
}

// Estimate writes a volume estimate: its steps, the result and the assumptions.
func Estimate(l words.Language, e pricing.Estimate) string {
	t := newTable(l, "record item factor result unit text", "record item")
	for _, line := range e.Lines {
		t.add("line|item|factor|result|unit", string(line.What), line.Factor, line.Result.String(), string(line.Unit))
		said := l.EstimateLine(e, line)
		t.said(said.Label.String(), said.How)
	}
	for _, result := range [][2]string{{"calls", count(e.Calls)}, {"qps", count(e.QPS)}, {"failed", e.Failed.String()}, {"days", count(e.Days)}} {
		t.add("result|item|result", result[0], result[1])
	}
	t.sources(nil, e.Assumptions)
	return t.String()
}
