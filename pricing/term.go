package pricing

// Tenure is the story of a prepaid package: its periods, its renewals, and what
// happens when it is not renewed.
//
// The document's rules: a package is bought for natural months. It can be renewed
// at any time, with another duration and another package; the renewed one runs in
// a new period. At expiry the service may stop. An instance that is not renewed is
// kept for 7 calendar days and then released.
type Tenure struct {
	List   *PriceList `json:"-"`
	Off    Percent    `json:"-"`
	Terms  []Term     `json:"terms"`
	Phases []Phase    `json:"phases"`
	Charge Money      `json:"charge"` // of all terms
	// Expiry is the day on which the last term ends: the first without service.
	Expiry Date `json:"expiry"`
	// KeptThrough is the last day on which the instance is kept.
	KeptThrough Date `json:"keptThrough"`
	// Release is the day on which the instance and its library are gone.
	Release Date `json:"release"`
}

// Renewal says how a term follows the one before it.
type Renewal string

const (
	// FirstTerm: nothing was before it.
	FirstTerm Renewal = "first"
	// RenewedInTime: before the end; the term starts when the one before it ends.
	RenewedInTime Renewal = "in-time"
	// RenewedLate: while the instance was kept; the term starts on that day.
	RenewedLate Renewal = "late"
	// BoughtAnew: after the release; the term starts with an empty library.
	BoughtAnew Renewal = "anew"
)

// Term is one purchase of a package for some periods.
type Term struct {
	Package *Package `json:"-"`
	Renewal Renewal  `json:"renewal"`
	Start   Date     `json:"start"`
	End     Date     `json:"end"`     // the day on which the next term would start
	Monthly Money    `json:"monthly"` // after discount
	Charge  Money    `json:"charge"`  // Monthly for each period
	Periods []Period `json:"periods"`
}

// Period is one natural month of a term.
type Period struct {
	Start Date `json:"start"`
	End   Date `json:"end"` // the day on which the next one starts
	Days  int  `json:"days"`
}

// PhaseState says what an instance's owner has in a phase.
type PhaseState string

const (
	// Served: searches are answered.
	Served PhaseState = "served"
	// Kept: the service may stop; the library is still there.
	Kept PhaseState = "kept"
	// Released: the instance and its library are gone.
	Released PhaseState = "released"
)

// Phase is a stretch of days in one state.
type Phase struct {
	State   PhaseState
	From    Date
	To      Date // the day after the phase's last; none for a release that lasts
	Days    int  // 0 for a release that lasts
	Package *Package
	Search  bool   // whether searches are sure to be answered
	Library bool   // whether the library is there
	Rule    RuleID // the id of the rule: see Rules
}

// Purchase is a package bought for some months.
type Purchase struct {
	Package *Package
	Months  int
	// On is the day of a renewal; none means before the end.
	On Date
}

// RunTenure follows a first purchase on the start day and its renewals. The list
// is one of packages, and the packages are its own.
func (l *PriceList) RunTenure(start Date, first Purchase, renewals []Purchase, off Percent) Tenure {
	terms := l.Prepaid
	t := Tenure{List: l, Off: off, Charge: zero(l.Currency)}
	// The original day of the month is that of anchor, from which all periods of
	// an unbroken tenure are counted; done are those that lie behind.
	anchor, done := start, 0
	for i, p := range append([]Purchase{first}, renewals...) {
		kind := FirstTerm
		if i > 0 {
			kind = RenewedInTime
			if end := t.Expiry; p.On != (Date{}) && p.On.Compare(end) > 0 {
				release := end.AddDays(int(terms.RetentionDays))
				kind = RenewedLate
				if p.On.Compare(release) >= 0 {
					kind = BoughtAnew
				}
				t.lapse(p.On)
				anchor, done = p.On, 0
			}
		}
		term := Term{Package: p.Package, Renewal: kind, Monthly: p.Package.MonthPrice(off)}
		for month := range p.Months {
			from, to := anchor.AddMonths(done+month), anchor.AddMonths(done+month+1)
			term.Periods = append(term.Periods, Period{from, to, from.DaysUntil(to)})
		}
		done += p.Months
		term.Start, term.End = term.Periods[0].Start, term.Periods[p.Months-1].End
		term.Charge = term.Monthly.Times(int64(p.Months))
		t.Terms = append(t.Terms, term)
		t.Charge = t.Charge.Add(term.Charge)
		t.Expiry = term.End
		t.Phases = append(t.Phases, Phase{State: Served, From: term.Start, To: term.End, Days: term.Start.DaysUntil(term.End),
			Package: p.Package, Search: true, Library: true, Rule: RuleNaturalMonth})
	}
	t.lapse(Date{})
	t.Release = t.Expiry.AddDays(int(terms.RetentionDays))
	t.KeptThrough = t.Release.AddDays(-1)
	return t
}

// lapse adds the phases from the expiry to the day on which a package is bought
// again, or for good when there is none.
func (t *Tenure) lapse(until Date) {
	terms := t.List.Prepaid
	release := t.Expiry.AddDays(int(terms.RetentionDays))
	end := release
	if until != (Date{}) && until.Compare(release) < 0 {
		end = until
	}
	t.Phases = append(t.Phases, Phase{State: Kept, From: t.Expiry, To: end, Days: t.Expiry.DaysUntil(end),
		Package: t.Terms[len(t.Terms)-1].Package, Search: terms.ServedWhileRetained, Library: true, Rule: RuleRetention})
	if end != release || until == release {
		return
	}
	gone := Phase{State: Released, From: release, To: until, Rule: RuleRelease}
	if until != (Date{}) {
		gone.Days = release.DaysUntil(until)
	}
	t.Phases = append(t.Phases, gone)
}
