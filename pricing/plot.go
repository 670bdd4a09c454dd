package pricing

// Plot is the comparison as a drawing: the month's cost of each available offer
// against the calls of the month. Positions are computed here, exactly, so that
// whoever draws does no arithmetic on amounts.
type Plot struct {
	Calls Axis // horizontal, calls per month
	Cost  Axis // vertical, in units of the currency
	Lines []PlotLine
	// Crossing is the quoted package's break-even; nil when there is none on
	// the drawing.
	Crossing *PlotPoint
	// Ceiling is the end of the quoted package's line: the most calls its QPS
	// carries; nil without a package.
	Ceiling *PlotPoint
	// CeilingBeyond says that the ceiling lies right of the drawing.
	CeilingBeyond bool
	// Volume is the visitor's own volume, one point for each line.
	Volume []PlotPoint
}

// PlotLine is one offer's cost: straight from its start to its end.
type PlotLine struct {
	List     *PriceList
	From, To PlotPoint
}

// PlotPoint is a place on the drawing and what it stands for.
type PlotPoint struct {
	List  *PriceList
	X, Y  Position
	Calls int64
	Cost  Money
}

// Plot draws the comparison. The horizontal axis covers the visitor's volume
// and twice the break-even; where the package cannot carry its break-even it
// covers the ceiling instead.
func (c *Catalog) Plot(r Comparison) Plot {
	var p Plot
	quoted := r.QuotedPlan()
	cover := r.Workload.Calls + r.Workload.Calls/4
	if quoted != nil {
		switch {
		case quoted.BreakEven == nil, quoted.BeyondCeiling():
			cover = max(cover, quoted.MaxCalls+quoted.MaxCalls/4)
		default:
			cover = max(cover, 2**quoted.BreakEven)
		}
	}
	p.Calls = newAxis(max(cover, 1000))

	type line struct {
		quote *Quote
		at    func(calls int64) Money
		until int64
	}
	var lines []line
	highest := zero(CNY)
	for i, offer := range c.offers {
		q := &r.Quotes[i]
		if !q.Available {
			continue
		}
		l := line{quote: q, until: p.Calls.Max, at: func(int64) Money { return q.Monthly }}
		switch usage, ok := offer.(payAsYouGo); {
		case ok:
			l.at = func(calls int64) Money {
				w := r.Workload
				w.Calls = calls
				return usage.fee(w.BillableCalls(), w.Discounts.Of(q.List.Provider)).Charge()
			}
		case q.Package != nil:
			l.until = min(l.until, q.Package.MaxCalls(r.Workload.Days))
		}
		if top := l.at(l.until); top.Cmp(highest) > 0 {
			highest = top
		}
		lines = append(lines, l)
	}
	// A tenth of head room keeps a flat line off the upper edge.
	top := highest.amount.Ceil().IntPart()
	p.Cost = newAxis(top + top/10)

	point := func(l line, calls int64) PlotPoint {
		cost := l.at(calls)
		return PlotPoint{l.quote.List, p.Calls.at(calls), p.Cost.atAmount(cost.amount), calls, cost}
	}
	for _, l := range lines {
		p.Lines = append(p.Lines, PlotLine{l.quote.List, point(l, 0), point(l, l.until)})
		if r.Workload.Calls <= l.until {
			p.Volume = append(p.Volume, point(l, r.Workload.Calls))
		}
		if quoted == nil || l.quote.Package != quoted.Package {
			continue
		}
		ceiling := quoted.MaxCalls
		p.CeilingBeyond = ceiling > p.Calls.Max
		end := point(l, min(ceiling, p.Calls.Max))
		end.Calls = ceiling
		p.Ceiling = &end
		if n := quoted.BreakEven; n != nil && *n <= p.Calls.Max {
			crossing := point(l, *n)
			p.Crossing = &crossing
		}
	}
	return p
}
