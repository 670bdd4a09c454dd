package export

import (
	"strings"

	"tusou/pricing"
)

// Forecast writes a forecast: the workload and its growth, every month with its
// charges, the totals, changes of provider and of package, the price lists and
// the assumptions. Columns and ids are those of the JSON.
func Forecast(c *pricing.Catalog, f pricing.Forecast) string {
	t := table{columns: []string{"record", "month", "offer", "item", "quantity", "percent", "amount", "currency",
		"calls", "qps", "images", "from", "to", "why", "cheapest", "best", "text"}}
	workload(&t, f.Workload)
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
			month, count(m.Workload.Calls), count(m.Workload.QPS), count(m.Workload.Images), m.Cheapest, m.Best)
		for _, q := range m.Quotes {
			amount("charge|month|offer|item", m.Charge(q.Offer), month, q.Offer, packageID(q.Package))
		}
	}
	for _, total := range f.Totals {
		amount("total|offer", total.Total, total.Offer)
	}
	amount("best total", f.Best)
	for _, s := range f.Switches {
		t.add("switch|month|from|to", count(s.Month), s.From, s.To)
	}
	for _, s := range f.Turns {
		t.add("turn|month|from|to|text", count(s.Month), s.From, s.To, only(s.Only))
	}
	for _, s := range f.Steps {
		amount("step|month|offer|from|to|why|images|qps", s.Difference, count(s.Month), s.Offer, packageID(s.From), packageID(s.To),
			strings.Join(s.Why, " "), s.Images.String(), s.QPS.String())
	}
	for _, n := range f.Notices {
		t.add("notice|month|item", count(n.Month), string(n.Notice))
	}
	t.sources(compared(c), f.Assumptions)
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
func Change(_ *pricing.Catalog, ch pricing.Change) string {
	t := table{columns: []string{"record", "offer", "item", "quantity", "unit", "unitPrice", "percent", "amount", "currency", "text"}}
	currency := string(ch.List.Currency)
	t.add("from|offer|item", ch.List.Offer, ch.From.ID())
	t.add("to|offer|item", ch.List.Offer, ch.To.ID())
	t.add("direction|offer|item", ch.List.Offer, string(ch.Direction))
	t.add("charge|offer|amount|currency", ch.List.Offer, ch.Charge.String(), currency)
	t.add("refund|offer|amount|currency", ch.List.Offer, ch.Refund.String(), currency)
	for _, l := range ch.Lines {
		t.line(ch.List.Offer, currency, l)
	}
	t.sources([]*pricing.PriceList{ch.List}, ch.Assumptions)
	return t.String()
}

// Estimate writes a volume estimate: its steps, the result and the assumptions.
func Estimate(_ *pricing.Catalog, e pricing.Estimate) string {
	t := table{columns: []string{"record", "item", "factor", "result", "unit", "text"}}
	for _, l := range e.Lines {
		t.add("line|item|factor|result|unit", string(l.What), l.Factor, l.Result.String(), l.Unit)
	}
	for _, result := range [][2]string{{"calls", count(e.Calls)}, {"qps", count(e.QPS)}, {"failed", e.Failed.String()}, {"days", count(e.Days)}} {
		t.add("result|item|result", result[0], result[1])
	}
	t.sources(nil, e.Assumptions)
	return t.String()
}
