package pricing

// payAsYouGo charges each successful call (Tencent Cloud: failed calls are not
// charged; a fee has eight decimals, a payment two).
type payAsYouGo struct{ list *PriceList }

func (o payAsYouGo) List() *PriceList { return o.list }

// Quote prices the month's billable calls. The QPS never makes it unavailable:
// the default quota can be raised on request.
func (o payAsYouGo) Quote(w Workload, _ int64) Quote {
	terms := o.list.PayAsYouGo
	off := w.Discounts.Of(o.list.Provider)
	billable := w.BillableCalls()
	fee := o.fee(billable, off)
	monthly := fee.Charge()
	return Quote{List: o.list, Available: true,
		BillableCalls: billable, UnitPrice: terms.UnitPrice(off), Per: terms.Per,
		Monthly: monthly, FirstMonth: monthly, PerThousand: perThousand(monthly, w.Calls),
		Lines: o.lines(w, off, billable, fee, monthly)}
}

// fee is what so many successful calls cost, with eight decimals.
func (o payAsYouGo) fee(billable int64, off Percent) Fee {
	terms := o.list.PayAsYouGo
	return feeOf(terms.UnitPrice(off).Money, terms.Per, billable)
}

// feeOf is calls × price / per with eight decimals. It multiplies first and
// divides once, rounding half up, so that a price of 3 or 7 calls is as exact
// as one of 1,000.
func feeOf(price Money, per, calls int64) Fee {
	return Fee{Money{price.Times(calls).amount.DivRound(fromInt(per), feeDecimals), price.currency}}
}

// perCall is the price of one call as it is shown: exact for a unit that is a
// power of ten, else to 16 decimals. Nothing is worked out from it.
func perCall(price Money, per int64) Money {
	return Money{price.amount.DivRound(fromInt(per), 16), price.currency}
}

func (o payAsYouGo) lines(w Workload, off Percent, billable int64, fee Fee, monthly Money) []Line {
	terms := o.list.PayAsYouGo
	list := perCall(terms.ListPrice(), terms.Per)
	full := feeOf(terms.ListPrice(), terms.Per, billable)
	lines := make([]Line, 0, 5)
	lines = append(lines,
		Line{What: LineSent, Quantity: w.Calls, Unit: UnitCall, Rule: RuleCallsSent},
		Line{What: LineFailed, Quantity: w.Calls - billable, Unit: UnitCall, Percent: &w.Failed,
			UnitPrice: text("0.00"), Amount: text("0.00"), Rule: RuleFailedFree},
		Line{What: LineBillable, Quantity: billable, Unit: UnitCall,
			UnitPrice: text(list.Exact()), Amount: text(full.FeeString()), Rule: RuleUnitPrice})
	if off != 0 {
		lines = append(lines, Line{What: LineDiscount, Quantity: billable, Unit: UnitCall, Percent: &off,
			Amount: text(fee.Sub(full.Money).FeeString()), Rule: RuleDiscount})
	}
	if rounding := monthly.Sub(fee.Money); !rounding.IsZero() {
		lines = append(lines, Line{What: LineRounding, Quantity: 1, Unit: UnitMonth,
			Amount: text(rounding.FeeString()), Rule: RuleChargeDecimals})
	}
	return lines
}
