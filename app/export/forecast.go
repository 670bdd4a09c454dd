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
	t.add(map[string]string{"record": "growth", "item": "calls", "percent": f.Growth.Calls.String()})
	t.add(map[string]string{"record": "growth", "item": "qps", "percent": f.Growth.QPS.String()})
	t.add(map[string]string{"record": "growth", "item": "images", "percent": f.Growth.Images.String()})
	amount := func(record string, cells map[string]string, m *pricing.Money) {
		cells["record"] = record
		if m != nil {
			cells["amount"], cells["currency"] = m.String(), string(m.Currency())
		}
		t.add(cells)
	}
	amount("switching", map[string]string{}, &f.Switching)
	for _, m := range f.Months {
		month := count(m.Month)
		t.add(map[string]string{"record": "month", "month": month, "calls": count(m.Workload.Calls), "qps": count(m.Workload.QPS),
			"images": count(m.Workload.Images), "cheapest": m.Cheapest, "best": m.Best})
		for _, q := range m.Quotes {
			amount("charge", map[string]string{"month": month, "offer": q.Offer, "item": packageID(q.Package)}, m.Charge(q.Offer))
		}
	}
	for _, total := range f.Totals {
		amount("total", map[string]string{"offer": total.Offer}, total.Total)
	}
	amount("best total", map[string]string{}, f.Best)
	for _, s := range f.Switches {
		t.add(map[string]string{"record": "switch", "month": count(s.Month), "from": s.From, "to": s.To})
	}
	for _, s := range f.Turns {
		t.add(map[string]string{"record": "turn", "month": count(s.Month), "from": s.From, "to": s.To, "text": only(s.Only)})
	}
	for _, s := range f.Steps {
		amount("step", map[string]string{"month": count(s.Month), "offer": s.Offer, "from": packageID(s.From), "to": packageID(s.To),
			"why": strings.Join(s.Why, " "), "images": s.Images.String(), "qps": s.QPS.String()}, s.Difference)
	}
	for _, n := range f.Notices {
		t.add(map[string]string{"record": "notice", "month": count(n.Month), "item": string(n.Notice)})
	}
	for _, o := range c.Offers() {
		list := o.List()
		t.add(map[string]string{"record": "price list", "offer": list.Offer, "item": list.Date,
			"currency": string(list.Currency), "text": list.Documentation})
	}
	assumptions(&t, f.Assumptions)
	return t.String()
}

func only(alone bool) string {
	if alone {
		return "only"
	}
	return ""
}

func assumptions(t *table, all []pricing.Assumption) {
	for _, a := range all {
		t.add(map[string]string{"record": "assumption", "item": a.ID, "text": a.Text})
	}
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
	t.add(map[string]string{"record": "from", "offer": ch.List.Offer, "item": ch.From.ID()})
	t.add(map[string]string{"record": "to", "offer": ch.List.Offer, "item": ch.To.ID()})
	t.add(map[string]string{"record": "direction", "offer": ch.List.Offer, "item": string(ch.Direction)})
	t.add(map[string]string{"record": "charge", "offer": ch.List.Offer, "amount": ch.Charge.String(), "currency": currency})
	t.add(map[string]string{"record": "refund", "offer": ch.List.Offer, "amount": ch.Refund.String(), "currency": currency})
	for _, l := range ch.Lines {
		cells := map[string]string{"record": "line", "offer": ch.List.Offer, "item": string(l.What), "quantity": count(l.Quantity),
			"unit": l.Unit, "amount": *l.Amount, "currency": currency, "text": l.Rule}
		if l.UnitPrice != nil {
			cells["unitPrice"] = *l.UnitPrice
		}
		if l.Percent != nil {
			cells["percent"] = l.Percent.String()
		}
		t.add(cells)
	}
	t.add(map[string]string{"record": "price list", "offer": ch.List.Offer, "item": ch.List.Date, "currency": currency, "text": ch.List.Documentation})
	assumptions(&t, ch.Assumptions)
	return t.String()
}

// Estimate writes a volume estimate: its steps, the result and the assumptions.
func Estimate(_ *pricing.Catalog, e pricing.Estimate) string {
	t := table{columns: []string{"record", "item", "factor", "result", "unit", "text"}}
	for _, l := range e.Lines {
		t.add(map[string]string{"record": "line", "item": string(l.What), "factor": l.Factor, "result": l.Result.String(), "unit": l.Unit})
	}
	for _, result := range [][2]string{{"calls", count(e.Calls)}, {"qps", count(e.QPS)}, {"failed", e.Failed.String()}, {"days", count(e.Days)}} {
		t.add(map[string]string{"record": "result", "item": result[0], "result": result[1]})
	}
	assumptions(&t, e.Assumptions)
	return t.String()
}
