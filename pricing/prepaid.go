package pricing

// prepaid quotes packages: a month of the package costs its price, whatever the
// number of calls (Alibaba Cloud: "all packages are without a limit of calls").
type prepaid struct{ list *PriceList }

func (o prepaid) List() *PriceList { return o.list }

// Quote prices the package asked for, or the cheapest that fits; of two at one
// price the one with more images, then more QPS.
func (o prepaid) Quote(w Workload, requiredQPS int64) Quote {
	q := Quote{List: o.list}
	off := w.Discounts.Of(o.list.Provider)
	// A package of another provider says nothing about this one's.
	_, asked := o.list.Package(w.Plan)
	p, ok := o.choose(w, requiredQPS, off, asked)
	switch {
	case asked && !ok:
		q.Reason = ReasonPlanTooSmall
		return q
	case !ok:
		q.Reason = ReasonCustomQuote
		return q
	}
	q.Available = true
	q.Package = p
	q.Monthly = p.MonthPrice(off)
	q.FirstMonth = q.Monthly
	if o.onTrial(w, p) {
		q.FirstMonth = zero(o.list.Currency)
	}
	q.PerThousand = perThousand(q.Monthly, w.Calls)
	q.LoadDays = loadDays(w.Images, p.AddQPS)
	q.Lines = o.lines(w, p, off, q)
	return q
}

// choose returns the package to quote; asked says that it must be w.Plan.
func (o prepaid) choose(w Workload, requiredQPS int64, off Percent, asked bool) (*Package, bool) {
	packages := o.list.Prepaid.Packages
	var best *Package
	var bestPrice Money
	for i := range packages {
		p := &packages[i]
		if !fits(p, w.Images, requiredQPS) || asked && p.ID() != w.Plan {
			continue
		}
		price := p.MonthPrice(off)
		// The list goes up by images, then QPS: of two at one price the later one.
		if best == nil || price.Cmp(bestPrice) <= 0 {
			best, bestPrice = p, price
		}
	}
	return best, best != nil
}

// fits reports whether a package is large enough.
func fits(p *Package, images, qps int64) bool { return p.Images >= images && p.QPS >= qps }

func (o prepaid) lines(w Workload, p *Package, off Percent, q Quote) []Line {
	list := p.ListPrice()
	lines := make([]Line, 0, 5)
	lines = append(lines, Line{What: LinePackage, Quantity: 1, Unit: UnitMonth,
		UnitPrice: text(list.String()), Amount: text(list.String()), Rule: RulePackageMonth})
	if off != 0 {
		lines = append(lines, Line{What: LineDiscount, Quantity: 1, Unit: UnitMonth, Percent: &off,
			Amount: text(q.Monthly.Sub(list).String()), Rule: RuleDiscount})
	}
	lines = append(lines, Line{What: LineUnlimited, Quantity: w.Calls, Unit: UnitCall,
		UnitPrice: text("0.00"), Amount: text("0.00"), Rule: RuleCallsUnlimited})
	if o.onTrial(w, p) {
		lines = append(lines, Line{What: LineTrial, Quantity: o.list.Prepaid.Trial.Months, Unit: UnitMonth,
			Amount: text(q.Monthly.Neg().String()), Rule: RuleTrial})
	}
	return append(lines, Line{What: LineLoading, Quantity: w.Images, Unit: UnitImage, Rule: RuleAddQPS})
}

// loadDays is the least time for adding so many images at addQPS, in tenths of
// a day, half up.
func loadDays(images, addQPS int64) Tenths {
	perDay := addQPS * secondsPerDay
	return Tenths((images*20 + perDay) / (perDay * 2))
}

func text(s string) *string { return &s }
