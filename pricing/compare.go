package pricing

import (
	"slices"
)

// Comparison is the answer for one workload: what a paid month costs with each
// offer, which is cheaper and by how much, and from which volume on that turns.
type Comparison struct {
	Workload    Workload
	RequiredQPS int64
	Quotes      []Quote // in the order of the lists
	// Cheapest is the list with the lowest month; nil when two are equal or no
	// offer is available.
	Cheapest *PriceList
	// Saving is against the next dearer month; nil when there is none to
	// compare with or the months are equal.
	Saving *Saving
	// Rival is the pay-as-you-go list that packages are held against; nil without
	// one, and when several are compared of which none is the default.
	Rival *PriceList
	// BreakEven is that of the quoted package; nil without one, and when the
	// rival's month never gets there.
	BreakEven   *int64
	Plans       []PlanRow
	Notices     []Notice
	Assumptions []Assumption
}

// Saving is the difference of two months.
type Saving struct {
	Amount  Money `json:"amount"`
	Percent Ratio `json:"percent"` // of the dearer month
}

// PlanRow is one package beside the workload.
type PlanRow struct {
	List    *PriceList
	Package *Package
	Monthly Money // after discount
	Fits    bool
	Why     []Quantity // what it lacks: images, QPS, in that order
	Quoted  bool
	// BreakEven is the smallest number of calls at which pay-as-you-go costs at
	// least as much; nil when that never happens.
	BreakEven *int64
	MaxCalls  int64  // the ceiling: the most calls its QPS carries in the month
	Load      *Ratio // BreakEven in percent of MaxCalls
	// PerThousand is the month's price for 1,000 of the workload's calls; nil at
	// 0 calls.
	PerThousand *Money
}

// BeyondCeiling reports whether the package cannot carry the calls at which it
// would pay off.
func (r PlanRow) BeyondCeiling() bool { return r.BreakEven != nil && *r.BreakEven > r.MaxCalls }

// Compare answers a workload whose values are in their ranges: one that comes
// from Workload is, one that is made by hand can be put to Check. The order of the
// steps is written here and nowhere else.
func (c *Catalog) Compare(w Workload) Comparison {
	result := Comparison{Workload: w, RequiredQPS: w.RequiredQPS(), Rival: c.Default(PayAsYouGo)}
	for _, offer := range c.offers {
		result.Quotes = append(result.Quotes, offer.Quote(w, result.RequiredQPS))
	}
	result.Cheapest, result.Saving = cheapest(result.Quotes)
	result.Plans = c.planRows(w, result)
	for i := range result.Plans {
		if result.Plans[i].Quoted {
			result.BreakEven = result.Plans[i].BreakEven
			break
		}
	}
	result.Notices = c.notices(result)
	result.Assumptions = c.assumptions(result)
	return result
}

// Quote returns the quote of an offer, nil when the comparison has none.
func (r Comparison) Quote(offer string) *Quote {
	for i := range r.Quotes {
		if r.Quotes[i].List.Offer == offer {
			return &r.Quotes[i]
		}
	}
	return nil
}

// QuotedPlan returns the row of the quoted package, nil when no package fits.
func (r Comparison) QuotedPlan() *PlanRow {
	for i := range r.Plans {
		if r.Plans[i].Quoted {
			return &r.Plans[i]
		}
	}
	return nil
}

// Has reports whether the comparison carries a notice.
func (r Comparison) Has(n Notice) bool { return slices.Contains(r.Notices, n) }

// Equal reports whether at least two offers are available and the lowest month
// is that of more than one.
func (r Comparison) Equal() bool {
	available := 0
	for _, q := range r.Quotes {
		if q.Available {
			available++
		}
	}
	return r.Cheapest == nil && available > 1
}

// cheapest finds the lowest month and what it saves against the next one.
func cheapest(quotes []Quote) (*PriceList, *Saving) {
	var low, next *Quote
	for i := range quotes {
		q := &quotes[i]
		switch {
		case !q.Available:
		case low == nil || q.Monthly.Cmp(low.Monthly) < 0:
			low, next = q, low
		case next == nil || q.Monthly.Cmp(next.Monthly) < 0:
			next = q
		}
	}
	switch {
	case low == nil:
		return nil, nil
	case next == nil:
		return low.List, nil
	case low.Monthly.Cmp(next.Monthly) == 0:
		return nil, nil
	}
	difference := next.Monthly.Sub(low.Monthly)
	return low.List, &Saving{difference, ratioOf(difference.amount, next.Monthly.amount)}
}

// planRows lists every package of every prepaid offer, with its break-even
// against the rival.
func (c *Catalog) planRows(w Workload, r Comparison) []PlanRow {
	var rows []PlanRow
	for i, o := range c.offers {
		list := o.List()
		if list.Prepaid == nil {
			continue
		}
		off := w.Discounts.Of(list.Provider)
		for j := range list.Prepaid.Packages {
			p := &list.Prepaid.Packages[j]
			row := PlanRow{List: list, Package: p, Monthly: p.MonthPrice(off), Why: []Quantity{},
				Fits: fits(p, w.Images, r.RequiredQPS), Quoted: r.Quotes[i].Package == p,
				MaxCalls: p.MaxCalls(w.Days)}
			if p.Images < w.Images {
				row.Why = append(row.Why, QuantityImages)
			}
			if p.QPS < r.RequiredQPS {
				row.Why = append(row.Why, QuantityQPS)
			}
			row.PerThousand = perThousand(row.Monthly, w.Calls)
			if r.Rival != nil {
				if n, ok := (payAsYouGo{r.Rival}).breakEven(row.Monthly, w.Failed, w.Discounts.Of(r.Rival.Provider)); ok {
					load := ratioOfCounts(n, row.MaxCalls)
					row.BreakEven, row.Load = &n, &load
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}
