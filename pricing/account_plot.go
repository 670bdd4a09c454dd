package pricing

import "github.com/shopspring/decimal"

// AccountPlot is an account's balance as a drawing, day by day. Whoever draws
// does no arithmetic on amounts.
type AccountPlot struct {
	Days    []Tick     // at the middle of their day
	Balance []Tick     // vertical, in units of the currency, from the lowest up
	Zero    Position   // where the balance is nothing
	Opening Position   // the balance before the first day
	Ends    []Position // where each day begins, and after the last one the end
	Levels  []Position // the balance at the end of each day
	// Bands are the stretches in which the account is overdue or stopped.
	Bands []AccountBand
}

// AccountBand is a stretch of days in one state that is not Running.
type AccountBand struct {
	State    ServiceState
	From, To Position
}

// mostDayTicks bounds the days that are named below the drawing.
const mostDayTicks = 16

// Plot draws the account.
func (a Account) Plot() AccountPlot {
	var p AccountPlot
	lowest, highest := decimal.Zero, a.Opening.amount
	for _, d := range a.Days {
		lowest, highest = decimal.Min(lowest, d.Balance.amount), decimal.Max(highest, d.Balance.amount)
	}
	above, below := highest.Ceil().IntPart(), lowest.Neg().Ceil().IntPart()
	step := newAxis(max(above, below)).Ticks[1].Value
	above, below = (above+step-1)/step, (below+step-1)/step // in steps
	above = max(above, 1)
	steps := above + below
	at := func(balance decimal.Decimal) Position {
		return Position(balance.Add(fromInt(below*step)).Shift(4).DivRound(fromInt(steps*step), 0).IntPart())
	}
	for i := -below; i <= above; i++ {
		p.Balance = append(p.Balance, Tick{at(fromInt(i * step)), i * step})
	}
	p.Zero, p.Opening = at(decimal.Zero), at(a.Opening.amount)

	days := int64(len(a.Days))
	every := int64(1)
	for _, wider := range []int64{2, 5, 10, 20} {
		if days/every > mostDayTicks {
			every = wider
		}
	}
	start := func(day int64) Position { return Position((day - 1) * int64(AxisEnd) / days) }
	for i, d := range a.Days {
		day := int64(d.Day)
		if day%every == 0 {
			p.Days = append(p.Days, Tick{Position((2*day - 1) * int64(AxisEnd) / (2 * days)), day})
		}
		p.Ends = append(p.Ends, start(day))
		p.Levels = append(p.Levels, at(d.Balance.amount))
		if d.State == Running {
			continue
		}
		if last := len(p.Bands) - 1; last >= 0 && p.Bands[last].State == d.State && a.Days[i-1].State == d.State {
			p.Bands[last].To = start(day + 1)
			continue
		}
		p.Bands = append(p.Bands, AccountBand{d.State, start(day), start(day + 1)})
	}
	p.Ends = append(p.Ends, AxisEnd)
	return p
}
