package pricing

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// Currency is an ISO 4217 code, such as "CNY".
type Currency string

// CNY is the currency in which offers are compared. Lists in other currencies
// are published beside it and never converted.
const CNY Currency = "CNY"

const (
	// chargeDecimals are the decimals of an amount that is paid
	// (Tencent Cloud, billing overview: an account pays with two).
	chargeDecimals = 2
	// feeDecimals are the decimals of a fee on a bill
	// (Tencent Cloud, billing overview: a bill carries up to eight).
	feeDecimals = 8
)

// Money is an exact amount in one currency. The zero Money has no currency and
// is equal to no amount but itself.
type Money struct {
	amount   decimal.Decimal
	currency Currency
}

// NewMoney reads a plain decimal such as "3800.00" or "-0.003". It returns an
// error for anything else: no exponent, no grouping, no currency sign.
func NewMoney(text string, currency Currency) (Money, error) {
	d, ok := parseDecimal(text)
	if !ok {
		return Money{}, fmt.Errorf("amount %q is not a plain decimal number", text)
	}
	if currency == "" {
		return Money{}, fmt.Errorf("amount %q has no currency", text)
	}
	return Money{d, currency}, nil
}

// Amount returns the exact number, in units of the currency.
func (m Money) Amount() decimal.Decimal { return m.amount }

// Currency returns the amount's currency.
func (m Money) Currency() Currency { return m.currency }

// IsZero reports whether the amount is nothing, in whichever currency.
func (m Money) IsZero() bool { return m.amount.IsZero() }

// Sign returns -1, 0 or 1.
func (m Money) Sign() int { return m.amount.Sign() }

// Add returns the sum. Two currencies never add: it panics on them, because no
// input can bring that about (a comparison takes the lists of one currency), so
// it is a fault in the program.
func (m Money) Add(n Money) Money {
	m.mustMatch(n)
	return Money{m.amount.Add(n.amount), m.currency}
}

// Sub returns the difference; see Add for currencies.
func (m Money) Sub(n Money) Money {
	m.mustMatch(n)
	return Money{m.amount.Sub(n.amount), m.currency}
}

// Cmp returns -1, 0 or 1 as m is less than, equal to or more than n; see Add
// for currencies.
func (m Money) Cmp(n Money) int {
	m.mustMatch(n)
	return m.amount.Cmp(n.amount)
}

// Times returns the amount taken n times.
func (m Money) Times(n int64) Money {
	return Money{m.amount.Mul(decimal.NewFromInt(n)), m.currency}
}

// Neg returns the amount with the other sign.
func (m Money) Neg() Money { return Money{m.amount.Neg(), m.currency} }

// Charge rounds to what an account pays: two decimals, half away from zero.
func (m Money) Charge() Money { return Money{m.amount.Round(chargeDecimals), m.currency} }

// Fee rounds to what a bill carries: eight decimals, half away from zero.
func (m Money) Fee() Money { return Money{m.amount.Round(feeDecimals), m.currency} }

// String returns the amount with two decimals, half away from zero, without the
// currency: "3800.00".
func (m Money) String() string { return m.amount.StringFixed(chargeDecimals) }

// FeeString returns the amount with eight decimals: "0.22800000".
func (m Money) FeeString() string { return m.amount.StringFixed(feeDecimals) }

// Exact returns all decimals that the amount has, and at least two: "0.06",
// "0.057", "3800.00".
func (m Money) Exact() string {
	places := int32(chargeDecimals)
	if e := -m.amount.Exponent(); e > places {
		places = e
	}
	text := m.amount.StringFixed(places)
	for places > chargeDecimals && text[len(text)-1] == '0' {
		text = text[:len(text)-1]
		places--
	}
	return text
}

// MarshalJSON writes the amount as a string with two decimals.
func (m Money) MarshalJSON() ([]byte, error) { return []byte(`"` + m.String() + `"`), nil }

func (m Money) mustMatch(n Money) {
	if m.currency != n.currency {
		panic(fmt.Sprintf("pricing: %s and %s do not add", m.currency, n.currency))
	}
}

// Fee is an amount that is published with eight decimals.
type Fee struct{ Money }

// String returns the amount with eight decimals.
func (f Fee) String() string { return f.FeeString() }

// MarshalJSON writes the amount as a string with eight decimals.
func (f Fee) MarshalJSON() ([]byte, error) { return []byte(`"` + f.FeeString() + `"`), nil }

// fromInt returns a whole number as a decimal.
func fromInt(n int64) decimal.Decimal { return decimal.NewFromInt(n) }

// zero returns nothing in the given currency.
func zero(currency Currency) Money { return Money{decimal.Zero, currency} }
