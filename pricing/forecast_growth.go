package pricing

import "github.com/shopspring/decimal"

// MaxGrown bounds what a forecast answers for, in calls, QPS or images of one
// month: beyond it the numbers say nothing about the real world, and amounts
// would leave what charts and JSON readers hold exactly.
const MaxGrown = 1_000_000_000_000_000

// series is a quantity that grows by the same percent every month: the figure
// of month i (from 0) is start × (1 + g/100)^i. It is kept exact, so nothing
// drifts however many months there are; who shows or prices it rounds a copy.
type series struct {
	exact  decimal.Decimal
	factor decimal.Decimal
}

func newSeries(start int64, g Percent) series {
	n, exponent := 100*percentOne+int64(g), int32(-(percentDecimals + 2))
	// A shorter factor keeps the powers short.
	for n%10 == 0 {
		n, exponent = n/10, exponent+1
	}
	return series{fromInt(start), decimal.New(n, exponent)}
}

// grow moves on to the next month.
func (s *series) grow() { s.exact = s.exact.Mul(s.factor) }

// figure is the month's exact value.
func (s *series) figure() Figure { return Figure{s.exact, 1} }

// whole rounds the month's value by the given rule; false says that it is above
// MaxGrown.
func (s *series) whole(round func(decimal.Decimal) decimal.Decimal) (int64, bool) {
	n := round(s.exact)
	if n.GreaterThan(fromInt(MaxGrown)) {
		return 0, false
	}
	return n.IntPart(), true
}

// halfUp rounds calls: a part of a call is a matter of taste, so the nearest.
func halfUp(d decimal.Decimal) decimal.Decimal { return d.Round(0) }

// up rounds QPS and images: room is needed for the last part too.
func up(d decimal.Decimal) decimal.Decimal { return d.Ceil() }
