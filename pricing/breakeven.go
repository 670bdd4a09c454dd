package pricing

import "github.com/shopspring/decimal"

// breakEven returns the smallest whole number n of requests sent at which a
// month of this pay-as-you-go offer, rounded to two decimals, costs at least
// price: payg(n−1) < price ≤ payg(n). It is 0 at price 0. There is none (false)
// when no number up to 10^12 gets there: all requests fail, or a call is free.
//
// Nothing is searched: both roundings are inverted. A month of b billable calls
// is round2(round8(b × u)); it reaches price when round8(b × u) ≥ price − 0.005,
// so when b × u ≥ price − 0.005 − 0.000000005.
func (o payAsYouGo) breakEven(price Money, failed, off Percent) (int64, bool) {
	if price.Sign() <= 0 {
		return 0, true
	}
	terms := o.list.PayAsYouGo
	unit := terms.UnitPrice(off).amount
	if unit.IsZero() {
		return 0, false
	}
	threshold := price.amount.Sub(halfChargeAndFee).Mul(fromInt(terms.Per))
	// The least whole number of calls: threshold ÷ unit, rounded up.
	billable, rest := threshold.QuoRem(unit, 0)
	if !rest.IsZero() {
		billable = billable.Add(fromInt(1))
	}
	if billable.GreaterThan(fromInt(MaxCount)) {
		return 0, false
	}
	return sentFor(max(billable.IntPart(), 1), failed)
}

// halfChargeAndFee is half of the last digit of a charge and of a fee: what
// rounding half up adds at most, once each.
var halfChargeAndFee = decimal.New(5, -chargeDecimals-1).Add(decimal.New(5, -feeDecimals-1))

// sentFor returns the smallest n of which at least b requests (b > 0) are
// billable, when half up of n × failed / 100 fail. With F = failed / 100:
//
//	n − ⌊nF + ½⌋ ≥ b  ⇔  ⌈n(1−F) − ½⌉ ≥ b  ⇔  n(1−F) > b − ½
func sentFor(b int64, failed Percent) (int64, bool) {
	const whole = 100 * percentOne
	succeed := whole - int64(failed)
	if succeed == 0 {
		return 0, false
	}
	// b ≤ 10^12, so b × whole ≤ 10^18 stays within 64 bits.
	n := (b*whole-whole/2)/succeed + 1
	if n > MaxCount {
		return 0, false
	}
	return n, true
}
