package pricing

import "github.com/shopspring/decimal"

// Position is a place on an axis, in ten-thousandths of its length: 0 is the
// start, AxisEnd the end. A chart maps it to its own units by integers.
type Position int64

// AxisEnd is the position of an axis's end.
const AxisEnd Position = 10_000

// Axis is a linear axis from 0 to a round number.
type Axis struct {
	Max   int64 // the value at AxisEnd, at least 1
	Ticks []Tick
}

// Tick is a round value on an axis.
type Tick struct {
	Position Position
	Value    int64
}

// newAxis makes an axis that reaches cover (at least 1), with at most six steps
// of 1, 2 or 5 times a power of ten.
func newAxis(cover int64) Axis {
	cover = max(cover, 1)
	step := int64(1)
	for factor := 0; cover/step > 5; factor++ {
		// 1, 2, 5, 10, 20, 50, …
		if factor%3 == 1 {
			step = step / 2 * 5
		} else {
			step *= 2
		}
	}
	steps := (cover + step - 1) / step
	axis := Axis{Max: steps * step}
	for i := int64(0); i <= steps; i++ {
		axis.Ticks = append(axis.Ticks, Tick{Position(i * int64(AxisEnd) / steps), i * step})
	}
	return axis
}

// at returns the position of a whole number on the axis, to the nearest
// ten-thousandth, half up.
func (a Axis) at(value int64) Position { return a.atAmount(decimal.NewFromInt(value)) }

// atAmount is at for an exact decimal.
func (a Axis) atAmount(value decimal.Decimal) Position {
	return Position(value.Shift(4).DivRound(decimal.NewFromInt(a.Max), 0).IntPart())
}
