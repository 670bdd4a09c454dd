package pricing

// Forecast is the answer for a workload that grows: what every month costs with
// each offer, what all of them cost, and the cheapest way through them.
type Forecast struct {
	Workload  Workload // month 1
	Growth    Growth
	Switching Money // paid at each change of provider
	Months    []ForecastMonth
	Totals    []OfferTotal // in the order of the lists
	// Best is the total of the cheapest schedule with its changes of provider;
	// nil when nobody has a list price for some month.
	Best     *Money
	Switches []Switch
	// Steps are the changes of package, Turns those of the cheaper provider.
	Steps       []Step
	Turns       []Turn
	Notices     []Noticed
	Assumptions []Assumption
	// Lists are those of the offers compared, in their order.
	Lists []*PriceList
}

// Growth is what each quantity grows by every month.
type Growth struct {
	Calls  Percent `json:"calls"`
	QPS    Percent `json:"qps"`
	Images Percent `json:"images"`
}

// ForecastMonth is one month of a forecast.
type ForecastMonth struct {
	Month int64 // from 1
	// Workload has the month's whole numbers: calls half up, QPS and images up.
	// Its trial holds in month 1 only.
	Workload    Workload
	RequiredQPS int64
	// Calls, QPS and Images are the same, unrounded.
	Calls, QPS, Images Figure
	Quotes             []Quote // in the order of the lists
	// Cheapest is whose charge is the least in this month; nil when two are equal
	// or none is available.
	Cheapest *PriceList
	// Best is who serves this month in the cheapest schedule; nil when there is
	// no schedule.
	Best *PriceList
}

// Charge is what an offer takes for the month: month 1 may be free under the
// trial. It is nil where the offer has no list price.
func (m ForecastMonth) Charge(list *PriceList) *Money {
	for i := range m.Quotes {
		if m.Quotes[i].List == list {
			return m.charge(i)
		}
	}
	return nil
}

// Comparison is the month as a comparison, as far as notices look at it.
func (m ForecastMonth) Comparison() Comparison {
	return Comparison{Workload: m.Workload, RequiredQPS: m.RequiredQPS, Quotes: m.Quotes}
}

func (m ForecastMonth) charge(i int) *Money {
	q := &m.Quotes[i]
	if !q.Available {
		return nil
	}
	// The months after the first have no trial, so theirs is what a paid month
	// costs.
	return &q.FirstMonth
}

// OfferTotal is what all months cost with one offer.
type OfferTotal struct {
	List  *PriceList
	Total *Money // nil when some month has no list price
}

// Noticed is a notice and the first month that it holds for.
type Noticed struct {
	Notice Notice
	Month  int64
}

// Has reports whether the forecast carries a notice.
func (f Forecast) Has(n Notice) bool {
	for _, noticed := range f.Notices {
		if noticed.Notice == n {
			return true
		}
	}
	return false
}

// Total returns an offer's total, nil when some month has no list price.
func (f Forecast) Total(list *PriceList) *Money {
	for _, t := range f.Totals {
		if t.List == list {
			return t.Total
		}
	}
	return nil
}

// Forecast answers the forecast's arguments. The error names the growth that
// takes a month above MaxGrown.
func (c *Catalog) Forecast(a Arguments) (Forecast, *ParamError) {
	f := Forecast{Workload: c.Workload(a), Growth: Growth{
		Calls:  a.Get("growth").Percent,
		QPS:    a.Get("growth").Percent,
		Images: a.Get("imagegrowth").Percent,
	}}
	for _, o := range c.offers {
		f.Lists = append(f.Lists, o.List())
	}
	f.Switching = Money{a.Get("switching").Amount, f.Lists[0].Currency}
	qpsGrowth := "growth"
	if given := a.Get("qpsgrowth"); given.Text != "" {
		qpsGrowth = "qpsgrowth"
		f.Growth.QPS = given.Percent
	}

	calls := newSeries(f.Workload.Calls, f.Growth.Calls)
	qps := newSeries(f.Workload.QPS, f.Growth.QPS)
	images := newSeries(f.Workload.Images, f.Growth.Images)
	for month := int64(1); month <= a.Get("months").Count; month++ {
		outgrown := func(parameter string, quantity Quantity) *ParamError {
			return &ParamError{Parameter: parameter, Value: a.Get(parameter).Text, Problem: Outgrown,
				Range: grouped(MaxGrown), Quantity: quantity, Month: month}
		}
		m := ForecastMonth{Month: month, Workload: f.Workload,
			Calls: calls.figure(), QPS: qps.figure(), Images: images.figure()}
		m.Workload.Trial = f.Workload.Trial && month == 1
		var ok bool
		if m.Workload.Calls, ok = calls.whole(halfUp); !ok {
			return Forecast{}, outgrown("growth", QuantityCalls)
		}
		if m.Workload.QPS, ok = qps.whole(up); !ok {
			return Forecast{}, outgrown(qpsGrowth, QuantityQPS)
		}
		if m.Workload.Images, ok = images.whole(up); !ok {
			return Forecast{}, outgrown("imagegrowth", QuantityImages)
		}
		f.Months = append(f.Months, c.forecastMonth(m))
		calls.grow()
		qps.grow()
		images.grow()
	}

	f.Totals = c.offerTotals(f.Months)
	f.schedule()
	f.Steps = c.steps(f.Months)
	f.Turns = turns(f.Months)
	f.Notices = c.forecastNotices(f)
	f.Assumptions = forecastAssumptions(f)
	return f, nil
}

// forecastMonth prices a month.
func (c *Catalog) forecastMonth(m ForecastMonth) ForecastMonth {
	m.RequiredQPS = m.Workload.RequiredQPS()
	var lowest *Money
	for i, offer := range c.offers {
		m.Quotes = append(m.Quotes, offer.Quote(m.Workload, m.RequiredQPS))
		charge := m.charge(i)
		switch {
		case charge == nil:
		case lowest == nil || charge.Cmp(*lowest) < 0:
			lowest, m.Cheapest = charge, m.Quotes[i].List
		case charge.Cmp(*lowest) == 0:
			m.Cheapest = nil
		}
	}
	return m
}

func (c *Catalog) offerTotals(months []ForecastMonth) []OfferTotal {
	var totals []OfferTotal
	for i, offer := range c.offers {
		sum := zero(offer.List().Currency)
		total := &sum
		for _, m := range months {
			charge := m.charge(i)
			if charge == nil {
				total = nil
				break
			}
			sum = sum.Add(*charge)
		}
		totals = append(totals, OfferTotal{offer.List(), total})
	}
	return totals
}

// schedule finds the cheapest way through the months and marks it on them.
func (f *Forecast) schedule() {
	f.Switches = []Switch{}
	charges := make([][]*Money, len(f.Months))
	for i, m := range f.Months {
		for j := range m.Quotes {
			charges[i] = append(charges[i], m.charge(j))
		}
	}
	best, ok := leastCost(charges, f.Switching)
	if !ok {
		return
	}
	f.Best = &best.total
	for i, o := range best.offers {
		m := &f.Months[i]
		m.Best = m.Quotes[o].List
		if i > 0 && best.offers[i-1] != o {
			f.Switches = append(f.Switches, Switch{m.Month, f.Months[i-1].Best, m.Best})
		}
	}
}

// forecastNotices are the comparison's, each with the first month it holds for.
func (c *Catalog) forecastNotices(f Forecast) []Noticed {
	notices := []Noticed{}
	add := func(n Notice, holds func(m ForecastMonth) bool) {
		for _, m := range f.Months {
			if holds(m) {
				notices = append(notices, Noticed{n, m.Month})
				return
			}
		}
	}
	add(NotEquivalent, func(ForecastMonth) bool { return c.jobsDiffer() })
	add(QPSRaised, func(m ForecastMonth) bool { return m.RequiredQPS > m.Workload.QPS })
	add(QPSQuota, func(m ForecastMonth) bool { return m.Comparison().beyondQuota() })
	onTrial := func(m ForecastMonth) bool {
		for _, q := range m.Quotes {
			if m.Workload.Trial && q.Package != nil && q.Package.Trial {
				return true
			}
		}
		return false
	}
	add(TrialFirstMonth, onTrial)
	add(TrialNotApplicable, func(m ForecastMonth) bool { return m.Workload.Trial && !onTrial(m) })
	return notices
}

// forecastAssumptions picks those that the forecast rests on.
func forecastAssumptions(f Forecast) []Assumption {
	smallest, unpriced := false, false
	for _, m := range f.Months {
		for _, q := range m.Quotes {
			smallest = smallest || q.Package != nil && q.Package.Trial
			unpriced = unpriced || !q.Available
		}
	}
	return differ(assume(func(id string) bool {
		switch id {
		case servicesDiffer:
			return f.Has(NotEquivalent)
		case "failed-share":
			return f.Workload.Failed != 0
		case "discount":
			return discounted(f.Workload.Discounts)
		case "once-per-user":
			return smallest
		case "trial":
			return f.Workload.Trial
		case "custom-quote":
			return unpriced
		case "list-age", "natural-month", "ceiling", "rounding", "taxes", "growth", "forecast-months", "forecast-switching":
			return true
		}
		return false
	}), f.Lists)
}
