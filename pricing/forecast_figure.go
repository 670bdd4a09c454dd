package pricing

import "github.com/shopspring/decimal"

// Figure is an exact number before it is rounded, kept so that a reader sees
// what a rounded one came from: 5.000005 QPS make 6. It is never negative.
type Figure struct {
	number  decimal.Decimal
	divisor int64 // at least 1
}

// figureDecimals are the decimals that a figure is cut at.
const figureDecimals = 6

// Whole reports whether the figure is a whole number.
func (f Figure) Whole() bool {
	_, rest := f.number.QuoRem(fromInt(f.divisor), 0)
	return rest.IsZero()
}

// up rounds the figure up to a whole number.
func (f Figure) up() decimal.Decimal {
	whole, rest := f.number.QuoRem(fromInt(f.divisor), 0)
	if rest.IsZero() {
		return whole
	}
	return whole.Add(fromInt(1))
}

// Cut reports whether String leaves digits out.
func (f Figure) Cut() bool {
	_, cut := f.digits()
	return cut
}

// String returns the figure cut, never rounded, after six decimals. A figure
// that is not whole never looks whole: where six decimals are all zero there are
// as many more as it takes.
func (f Figure) String() string {
	digits, _ := f.digits()
	return digits.String()
}

func (f Figure) digits() (digits decimal.Decimal, cut bool) {
	for places := int32(figureDecimals); ; places++ {
		digits, rest := f.number.QuoRem(fromInt(f.divisor), places)
		if rest.IsZero() {
			return digits, false
		}
		if !digits.IsInteger() {
			return digits, true
		}
	}
}

// MarshalJSON writes String as a string.
func (f Figure) MarshalJSON() ([]byte, error) { return []byte(`"` + f.String() + `"`), nil }
