package pricing

// Notice is something the reader of a comparison must know, by its id.
type Notice string

const (
	// NotEquivalent: the offers do different jobs.
	NotEquivalent Notice = "not-equivalent"
	// QPSRaised: the month's calls need more than the given peak even when they
	// are spread evenly; real peaks are higher, so the price is a lower bound.
	QPSRaised Notice = "qps-raised"
	// QPSQuota: more QPS are needed than the pay-as-you-go provider grants by
	// default.
	QPSQuota Notice = "qps-quota"
	// TrialFirstMonth: month 1 is free.
	TrialFirstMonth Notice = "trial-first-month"
	// TrialNotApplicable: the trial was asked for, but no quoted package has one.
	TrialNotApplicable Notice = "trial-not-applicable"
	// BreakEvenBeyondCeiling: the quoted package's QPS cannot carry the calls at
	// which it would pay off.
	BreakEvenBeyondCeiling Notice = "break-even-beyond-ceiling"
)

func (c *Catalog) notices(r Comparison) []Notice {
	notices := []Notice{}
	add := func(n Notice, holds bool) {
		if holds {
			notices = append(notices, n)
		}
	}
	add(NotEquivalent, c.jobsDiffer())
	add(QPSRaised, r.RequiredQPS > r.Workload.QPS)
	add(QPSQuota, r.beyondQuota())
	onTrial := false
	for _, q := range r.Quotes {
		onTrial = onTrial || r.Workload.Trial && q.Package != nil && q.Package.Trial
	}
	add(TrialFirstMonth, onTrial)
	add(TrialNotApplicable, r.Workload.Trial && !onTrial)
	quoted := r.QuotedPlan()
	add(BreakEvenBeyondCeiling, quoted != nil && quoted.BeyondCeiling())
	return notices
}

// jobsDiffer reports whether the compared services do different jobs.
func (c *Catalog) jobsDiffer() bool {
	for _, o := range c.offers {
		if o.List().Job != c.offers[0].List().Job {
			return true
		}
	}
	return false
}

// Quota returns, of the quoted pay-as-you-go lists, the one that grants the least
// QPS by default, nil without one.
func (r Comparison) Quota() *PriceList {
	var least *PriceList
	for _, q := range r.Quotes {
		if terms := q.List.PayAsYouGo; terms != nil && (least == nil || terms.DefaultQPS.Value < least.PayAsYouGo.DefaultQPS.Value) {
			least = q.List
		}
	}
	return least
}

// beyondQuota reports whether more QPS are needed than some pay-as-you-go offer
// grants by default.
func (r Comparison) beyondQuota() bool {
	list := r.Quota()
	return list != nil && r.RequiredQPS > list.PayAsYouGo.DefaultQPS.Value
}
