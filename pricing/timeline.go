package pricing

import "slices"

// Timeline is what the two kinds of customer live through: the one who has to
// keep an account above 0, and the one who has to renew a package.
type Timeline struct {
	Account     *Account // nil in a catalog without a pay-as-you-go list
	Package     *Tenure  // nil in a catalog without a prepaid list
	Assumptions []Assumption
}

// timelineParameters are those of both parts. One set of names serves them: they
// do not depend on each other.
func timelineParameters(lists byModel, offer Parameter) []Parameter {
	all := append(accountParameters(), lists.discounts(PayAsYouGo)...)
	all = append(all, termParameters(lists)...)
	for _, p := range lists.discounts(PayAsYouGo, Prepaid) {
		if !slices.ContainsFunc(all, func(q Parameter) bool { return q.Name == p.Name }) {
			all = append(all, p)
		}
	}
	return append(all, offer)
}

// Timeline answers the timeline endpoint's arguments.
func (c *Catalog) Timeline(a Arguments) Timeline {
	t := Timeline{}
	ids := []string{"list-age", "taxes"}
	discounted := Percent(0)
	if list := c.asked(a, PayAsYouGo); list != nil {
		off := a.Get(list.Provider).Percent
		account := list.RunAccount(a.Get("balance").Amount, TopUpsOf(a.Get("topups")), CallsOf(a.Get("daily")), off)
		t.Account = &account
		discounted |= off
		ids = append(ids, "rounding", "account-balance", "account-order")
	}
	if list := c.asked(a, Prepaid); list != nil {
		off := a.Get(list.Provider).Percent
		tenure := list.tenure(a, off)
		t.Package = &tenure
		discounted |= off
		ids = append(ids, "natural-month", "retention", "renewal-early", "renewal-late")
		for _, term := range tenure.Terms {
			if term.Package.Trial {
				ids = append(ids, "once-per-user")
			}
		}
	}
	if discounted != 0 {
		ids = append(ids, "discount")
	}
	t.Assumptions = pickAssumptions(ids...)
	return t
}

// tenure runs the package part of the arguments. They are checked, so what is
// parsed again here does parse.
func (l *PriceList) tenure(a Arguments, off Percent) Tenure {
	purchase := func(plan string, months int, on Date) Purchase {
		p, _ := l.pointer(plan)
		return Purchase{p, months, on}
	}
	start, _ := ParseDate(a.Get("start").Text, Plain)
	items, _ := parseRenewals(a.Get("renew").Text, Plain, byModel{Prepaid: l}.packages())
	renewals := make([]Purchase, len(items))
	for i, r := range items {
		renewals[i] = purchase(r.plan, r.months, r.on)
	}
	first := purchase(a.Get("package").Text, int(a.Get("periods").Count), Date{})
	return l.RunTenure(start, first, renewals, off)
}
