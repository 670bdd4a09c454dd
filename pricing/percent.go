package pricing

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// percentDecimals are the decimals that a percent may have.
const percentDecimals = 4

// percentOne is one percent, in the units of Percent.
const percentOne = 10_000

// Percent is an exact percent with up to four decimals: the number counts
// ten-thousandths of a percent, so 2.5 % is 25,000.
type Percent int64

// String returns the shortest form: "2.5", "0", "-99".
func (p Percent) String() string {
	sign, n := "", int64(p)
	if n < 0 {
		sign, n = "-", -n
	}
	text := sign + strconv.FormatInt(n/percentOne, 10)
	if rest := n % percentOne; rest != 0 {
		digits := strconv.FormatInt(percentOne+rest, 10)[1:]
		text += "." + strings.TrimRight(digits, "0")
	}
	return text
}

// MarshalJSON writes the shortest form as a string.
func (p Percent) MarshalJSON() ([]byte, error) { return []byte(`"` + p.String() + `"`), nil }

// of returns amount × p / 100, exactly.
func (p Percent) of(amount decimal.Decimal) decimal.Decimal {
	return amount.Mul(decimal.New(int64(p), -(percentDecimals + 2)))
}

// off returns amount × (100 − p) / 100, exactly.
func (p Percent) off(amount decimal.Decimal) decimal.Decimal {
	if p == 0 {
		return amount
	}
	return p.Rest().of(amount)
}

// Rest returns what is left of a whole: 100 % − p.
func (p Percent) Rest() Percent { return 100*percentOne - p }

// fold is the Chinese word for a price in tenths: "8折" is 80 % of it.
const fold = "折"

// parseFold reads what stands before the word and returns what is taken off:
// "8", "9.5" and "八" tenths, or two digits, "85" and "八五", for hundredths.
// "10" would be the whole price to some and a tenth of it to others.
func parseFold(text string) (decimal.Decimal, bool) {
	text = strings.TrimSpace(strings.TrimPrefix(text, "打"))
	digits := strings.Map(func(r rune) rune {
		if r == '点' {
			return '.'
		}
		return chineseDigit(r)
	}, text)
	if len(digits) == 2 && digits[0] > '0' && digits != "10" {
		digits = digits[:1] + "." + digits[1:]
	}
	tenths, ok := parseDecimal(digits)
	whole, _, _ := strings.Cut(digits, ".")
	return decimal.NewFromInt(100).Sub(tenths.Shift(1)), ok && len(whole) == 1
}

// Ratio is a computed percent with two decimals: the number counts hundredths
// of a percent, so 36.67 % is 3,667.
type Ratio int64

// String returns the number with two decimals: "36.67".
func (r Ratio) String() string {
	digits := strconv.FormatInt(int64(r), 10)
	for len(digits) < 3 {
		digits = "0" + digits
	}
	return digits[:len(digits)-2] + "." + digits[len(digits)-2:]
}

// MarshalJSON writes the number with two decimals as a string.
func (r Ratio) MarshalJSON() ([]byte, error) { return []byte(`"` + r.String() + `"`), nil }

// ratioOf returns part / whole in percent, half up. Both are at least 0 and
// whole is more than 0.
func ratioOf(part, whole decimal.Decimal) Ratio {
	return Ratio(part.Mul(decimal.NewFromInt(10_000)).DivRound(whole, 0).IntPart())
}

// ratioOfCounts is ratioOf for counts: part from 0 to 10^12, whole from 1 to
// 10^15.
func ratioOfCounts(part, whole int64) Ratio {
	return Ratio((part*20_000 + whole) / (whole * 2))
}
