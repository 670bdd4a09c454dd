package pricing

import (
	"sort"

	"github.com/shopspring/decimal"
)

// ForecastPlot is the forecast as a drawing: each offer's charge, month by
// month, as steps, and the cheapest schedule through them. Whoever draws does no
// arithmetic on amounts.
type ForecastPlot struct {
	Months []Tick // at the middle of their month
	Cost   Axis   // vertical, in units of the currency
	Lines  []ForecastLine
	// Best is the cheapest schedule, one slot for each month; empty without one.
	Best []ForecastSlot
	// Switches are the starts of the months in which the schedule changes
	// provider, Steps those in which an offer's package changes, each once.
	Switches, Steps []Position
}

// ForecastLine is one offer's charges. Months without a list price have no slot,
// so a line may have gaps.
type ForecastLine struct {
	List  *PriceList
	Slots []ForecastSlot
}

// ForecastSlot is one month's charge: level from its start to its end.
type ForecastSlot struct {
	Month    int64
	List     *PriceList
	From, To Position // of the month, horizontal
	Y        Position
	Charge   Money
}

// mostMonthTicks bounds the months that are named below the drawing.
const mostMonthTicks = 12

// Plot draws the forecast.
func (f Forecast) Plot() ForecastPlot {
	var p ForecastPlot
	months := int64(len(f.Months))
	start := func(month int64) Position { return Position((month - 1) * int64(AxisEnd) / months) }

	step := int64(1)
	for _, wider := range []int64{2, 3, 6, 12} {
		if months/step > mostMonthTicks {
			step = wider
		}
	}
	for month := step; month <= months; month += step {
		p.Months = append(p.Months, Tick{Position((2*month - 1) * int64(AxisEnd) / (2 * months)), month})
	}

	highest := decimal.Zero
	for _, m := range f.Months {
		for i := range m.Quotes {
			if charge := m.charge(i); charge != nil && charge.amount.GreaterThan(highest) {
				highest = charge.amount
			}
		}
	}
	// A tenth of head room keeps a flat line off the upper edge.
	top := highest.Ceil().IntPart()
	p.Cost = newAxis(top + top/10)

	for i, list := range f.Lists {
		line := ForecastLine{List: list}
		for _, m := range f.Months {
			charge := m.charge(i)
			if charge == nil {
				continue
			}
			slot := ForecastSlot{m.Month, list, start(m.Month), start(m.Month + 1), p.Cost.atAmount(charge.amount), *charge}
			line.Slots = append(line.Slots, slot)
			if m.Best == list {
				p.Best = append(p.Best, slot)
			}
		}
		p.Lines = append(p.Lines, line)
	}
	sort.Slice(p.Best, func(i, j int) bool { return p.Best[i].Month < p.Best[j].Month })
	for _, s := range f.Switches {
		p.Switches = append(p.Switches, start(s.Month))
	}
	for i, s := range f.Steps {
		if i == 0 || f.Steps[i-1].Month != s.Month {
			p.Steps = append(p.Steps, start(s.Month))
		}
	}
	return p
}
