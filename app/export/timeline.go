package export

import (
	"strconv"

	"tusou/pricing"
)

// Timeline writes both parts of a timeline: the account's days and events, the
// package's terms, periods and phases. The end of a term, a period or a phase is
// the first day after it.
func Timeline(c *pricing.Catalog, timeline pricing.Timeline) string {
	t := table{columns: []string{"record", "offer", "item", "day", "from", "to", "days", "calls", "served", "notServed",
		"fee", "charged", "deducted", "toppedUp", "balance", "amount", "currency", "plan", "search", "library", "text"}}
	var lists []*pricing.PriceList
	if a := timeline.Account; a != nil {
		lists = append(lists, a.List)
		account(&t, *a)
	}
	if p := timeline.Package; p != nil {
		lists = append(lists, p.List)
		tenure(&t, *p)
	}
	t.sources(lists, timeline.Assumptions)
	return t.String()
}

func account(t *table, a pricing.Account) {
	offer, currency := a.List.Offer, string(a.List.Currency)
	amount := func(record string, m pricing.Money) {
		t.add(map[string]string{"record": record, "offer": offer, "amount": m.String(), "currency": currency})
	}
	amount("opening", a.Opening)
	for _, d := range a.Days {
		t.add(map[string]string{"record": "day", "offer": offer, "item": string(d.State), "day": strconv.Itoa(d.Day),
			"calls": count(d.Calls), "served": count(d.Served), "notServed": count(d.NotServed()), "fee": d.Fee.String(), "charged": d.Charged.String(),
			"deducted": d.Deducted.String(), "toppedUp": d.ToppedUp.String(), "balance": d.Balance.String(), "currency": currency})
	}
	for _, s := range a.Steps {
		cells := map[string]string{"record": "event", "offer": offer, "item": string(s.What), "day": strconv.Itoa(s.Day),
			"balance": s.Balance.String(), "currency": currency, "text": s.Rule}
		if s.Amount != nil {
			cells["amount"] = s.Amount.String()
		}
		if s.Calls != 0 {
			cells["notServed"] = count(s.Calls)
		}
		t.add(cells)
	}
	amount("deducted", a.Deducted)
	amount("toppedUp", a.ToppedUp)
	amount("closing", a.Closing)
	if a.Lasts != nil {
		for _, l := range []struct {
			item string
			day  int64
		}{{"days", a.Lasts.Days}, {"negativeOn", a.Lasts.NegativeOn}, {"stoppedFrom", a.Lasts.StoppedFrom}} {
			t.add(map[string]string{"record": "lasts", "offer": offer, "item": l.item, "day": count(l.day)})
		}
	}
}

func tenure(t *table, p pricing.Tenure) {
	offer, currency := p.List.Offer, string(p.List.Currency)
	for _, term := range p.Terms {
		plan := term.Package.ID()
		t.add(map[string]string{"record": "term", "offer": offer, "item": string(term.Renewal), "plan": plan,
			"from": term.Start.String(), "to": term.End.String(), "amount": term.Charge.String(), "currency": currency})
		for _, period := range term.Periods {
			t.add(map[string]string{"record": "period", "offer": offer, "plan": plan, "from": period.Start.String(), "to": period.End.String(),
				"days": strconv.Itoa(period.Days), "amount": term.Monthly.String(), "currency": currency})
		}
	}
	for _, phase := range p.Phases {
		cells := map[string]string{"record": "phase", "offer": offer, "item": string(phase.State), "from": phase.From.String(), "to": phase.To.String(),
			"search": strconv.FormatBool(phase.Search), "library": strconv.FormatBool(phase.Library), "text": phase.Rule}
		if phase.Days != 0 {
			cells["days"] = strconv.Itoa(phase.Days)
		}
		if phase.Package != nil {
			cells["plan"] = phase.Package.ID()
		}
		t.add(cells)
	}
	for _, at := range []struct {
		item string
		day  pricing.Date
	}{{"expiry", p.Expiry}, {"keptThrough", p.KeptThrough}, {"release", p.Release}} {
		t.add(map[string]string{"record": "date", "offer": offer, "item": at.item, "from": at.day.String()})
	}
	t.add(map[string]string{"record": "charge", "offer": offer, "amount": p.Charge.String(), "currency": currency})
}
