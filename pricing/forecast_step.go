package pricing

// Step is a change of package from one month to the next, and what forced it.
// (Alibaba Cloud: capacity and QPS come together in a package and packages do
// not stack, so a library or a peak that outgrows one needs the next.)
type Step struct {
	Month int64 // the new package's first
	List  *PriceList
	// From and To are the packages; nil where the month has no list price.
	From, To *Package
	// Why lists what From lacks in this month: images, QPS, in that order. It is
	// empty when the month needs less and a cheaper package does.
	Why []Quantity
	// Images and QPS are the month's need before it is rounded up, so that a
	// step forced by a hair's breadth is seen for what it is.
	Images, QPS Figure
	// Need is the same, rounded up, as the package has to fit it.
	Need Need
	// AverageQPS says that QPS is not the given peak but what the month's calls
	// need when they are spread evenly over its seconds.
	AverageQPS bool
	// Difference is the paid month of To less that of From, after discount; nil
	// where either has no list price.
	Difference *Money
}

// Need is what a package has to fit.
type Need struct {
	Images int64 `json:"images"`
	QPS    int64 `json:"qps"`
}

// Up reports whether the month outgrew the package.
func (s Step) Up() bool { return len(s.Why) > 0 }

// steps finds every change of package, by month, then in the order of the lists.
func (c *Catalog) steps(months []ForecastMonth) []Step {
	steps := []Step{}
	for i := 1; i < len(months); i++ {
		month := &months[i]
		for j, offer := range c.offers {
			list := offer.List()
			from, to := months[i-1].Quotes[j].Package, month.Quotes[j].Package
			if list.Prepaid == nil || from == to {
				continue
			}
			s := Step{Month: month.Month, List: list, From: from, To: to, Why: []Quantity{},
				Images: month.Images, QPS: month.QPS, Need: Need{month.Workload.Images, month.RequiredQPS}}
			if month.RequiredQPS > month.Workload.QPS {
				s.AverageQPS = true
				s.QPS = Figure{fromInt(month.Workload.Calls), month.Workload.Days * secondsPerDay}
			}
			if from != nil && from.Images < s.Need.Images {
				s.Why = append(s.Why, QuantityImages)
			}
			if from != nil && from.QPS < s.Need.QPS {
				s.Why = append(s.Why, QuantityQPS)
			}
			if from != nil && to != nil {
				off := month.Workload.Discounts.Of(list.Provider)
				d := to.MonthPrice(off).Sub(from.MonthPrice(off))
				s.Difference = &d
			}
			steps = append(steps, s)
		}
	}
	return steps
}

// ByRounding reports whether the need outgrew From only by
// being rounded up: 5.000005 QPS do, 7.5 do not outgrow 5 QPS for that reason.
func (s Step) ByRounding(why Quantity) bool {
	if s.From == nil {
		return false
	}
	if why == QuantityImages {
		return !s.Images.Whole() && s.Need.Images-1 == s.From.Images
	}
	return !s.QPS.Whole() && s.Need.QPS-1 == s.From.QPS
}
