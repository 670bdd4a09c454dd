package pricing

// TrialReason says why a package is not free at first.
type TrialReason string

const (
	// TrialNone: the package has no free trial.
	TrialNone TrialReason = "no-trial"
	// TrialTaken: the buyer has had the trial before.
	TrialTaken TrialReason = "trial-taken"
)

// TrialAnswer says whether a package begins with free months.
type TrialAnswer struct {
	Eligible bool
	Reason   TrialReason // set when not eligible
	Months   int64       // free months, from the first; 0 when not eligible
	Saves    Money       // what they would cost at the discounted price
}

// Trial says whether a buyer may begin with the package for free. (Alibaba
// Cloud: of all packages the smallest alone can be tried, for a month, as long
// as the offer and its places last, and no user twice.) Whether places are left
// the list does not know; whether the buyer has had the trial, they say.
func (l *PriceList) Trial(p *Package, off Percent, taken bool) TrialAnswer {
	months := int64(0)
	if l.Prepaid != nil && p.Trial {
		months = l.Prepaid.Trial.Months
	}
	switch {
	case months == 0:
		return TrialAnswer{Reason: TrialNone, Saves: zero(l.Currency)}
	case taken && l.Prepaid.Trial.OncePerUser:
		return TrialAnswer{Reason: TrialTaken, Saves: zero(l.Currency)}
	}
	return TrialAnswer{Eligible: true, Months: months, Saves: p.MonthPrice(off).Times(months)}
}

// onTrial reports whether month 1 is free: the visitor says that they may take
// the trial, and the package is one that has it.
func (o prepaid) onTrial(w Workload, p *Package) bool {
	return w.Trial && o.list.Trial(p, 0, false).Eligible
}
