package pricing

import "slices"

// Timeline is what the two kinds of customer live through: the one who has to
// keep an account above 0, and the one who has to renew a package.
type Timeline struct {
	Account     *Account     `json:"account"` // nil in a catalog without a pay-as-you-go list
	Package     *Tenure      `json:"package"` // nil in a catalog without a prepaid list
	Assumptions []Assumption `json:"assumptions"`
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
		account := list.RunAccount(a.Get("balance").Amount, a.Get("topups").TopUps, a.Get("daily").Calls, off)
		t.Account = &account
		discounted |= off
		ids = append(ids, "rounding", "account-balance", "account-order")
	}
	if list := c.asked(a, Prepaid); list != nil {
		off := a.Get(list.Provider).Percent
		first, _ := list.pointer(a.Get("package").Text)
		tenure := list.RunTenure(a.Get("start").Date, Purchase{first, int(a.Get("periods").Count), Date{}}, a.Get("renew").Renewals, off)
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
