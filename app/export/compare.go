package export

import (
	"strconv"
	"strings"

	"tusou/pricing"
)

// Compare writes a comparison: the workload, the quotes, their lines, the
// answer, every package, the notices, the price lists and the assumptions.
// Columns and ids are those of the JSON.
func Compare(c *pricing.Catalog, r pricing.Comparison) string {
	t := table{columns: []string{"record", "offer", "item", "quantity", "unit", "unitPrice", "percent", "amount", "currency",
		"images", "qps", "fits", "why", "breakEvenCalls", "maxCalls", "breakEvenLoad", "text"}}
	workload(&t, r.Workload)
	t.add(map[string]string{"record": "workload", "item": "requiredQps", "quantity": count(r.RequiredQPS)})
	for _, q := range r.Quotes {
		quote(&t, q)
	}
	if r.Cheapest != "" {
		t.add(map[string]string{"record": "cheapest", "offer": r.Cheapest})
	}
	if r.Saving != nil {
		t.add(map[string]string{"record": "saving", "offer": r.Cheapest, "percent": r.Saving.Percent.String(),
			"amount": r.Saving.Amount.String(), "currency": string(r.Saving.Amount.Currency())})
	}
	for _, p := range r.Plans {
		plan(&t, p)
	}
	for _, n := range r.Notices {
		t.add(map[string]string{"record": "notice", "item": string(n)})
	}
	for _, o := range c.Offers() {
		list := o.List()
		t.add(map[string]string{"record": "price list", "offer": list.Offer, "item": list.Date,
			"currency": string(list.Currency), "text": list.Documentation})
	}
	for _, a := range r.Assumptions {
		t.add(map[string]string{"record": "assumption", "item": a.ID, "text": a.Text})
	}
	return t.String()
}

func workload(t *table, w pricing.Workload) {
	given := func(item, column, value string) {
		t.add(map[string]string{"record": "workload", "item": item, column: value})
	}
	given("calls", "quantity", count(w.Calls))
	given("qps", "quantity", count(w.QPS))
	given("images", "quantity", count(w.Images))
	given("failed", "percent", w.Failed.String())
	given("days", "quantity", count(w.Days))
	given("trial", "text", strconv.FormatBool(w.Trial))
	given("plan", "text", w.Plan)
	for _, d := range w.Discounts {
		given(d.Provider, "percent", d.Off.String())
	}
}

func quote(t *table, q pricing.Quote) {
	item := string(q.Model)
	if q.Package != nil {
		item = q.Package.ID()
	}
	t.add(map[string]string{"record": "quote", "offer": q.Offer, "item": item, "currency": string(q.Currency), "text": string(q.Reason)})
	if !q.Available {
		return
	}
	amount := func(record string, m pricing.Money) {
		t.add(map[string]string{"record": record, "offer": q.Offer, "item": item, "amount": m.String(), "currency": string(q.Currency)})
	}
	amount("monthly", q.Monthly)
	amount("firstMonth", q.FirstMonth)
	if q.PerThousand != nil {
		amount("perThousand", *q.PerThousand)
	}
	if q.Package != nil {
		t.add(map[string]string{"record": "loadDays", "offer": q.Offer, "item": item, "quantity": q.LoadDays.String(), "unit": "day"})
	}
	for _, l := range q.Lines {
		cells := map[string]string{"record": "line", "offer": q.Offer, "item": string(l.What), "quantity": count(l.Quantity), "unit": l.Unit, "text": l.Rule}
		if l.UnitPrice != nil {
			cells["unitPrice"] = *l.UnitPrice
		}
		if l.Percent != nil {
			cells["percent"] = l.Percent.String()
		}
		if l.Amount != nil {
			cells["amount"], cells["currency"] = *l.Amount, string(q.Currency)
		}
		t.add(cells)
	}
}

func plan(t *table, p pricing.PlanRow) {
	cells := map[string]string{"record": "plan", "offer": p.Offer, "item": p.Package.ID(),
		"amount": p.Monthly.String(), "currency": string(p.Monthly.Currency()),
		"images": count(p.Package.Images), "qps": count(p.Package.QPS),
		"fits": strconv.FormatBool(p.Fits), "why": strings.Join(p.Why, " "), "maxCalls": count(p.MaxCalls)}
	if p.BreakEven != nil {
		cells["breakEvenCalls"], cells["breakEvenLoad"] = count(*p.BreakEven), p.Load.String()
	}
	t.add(cells)
}

func count(n int64) string { return strconv.FormatInt(n, 10) }
