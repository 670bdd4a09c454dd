package pricing

import "github.com/shopspring/decimal"

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
	return Quote{Offer: o.list.Offer, Provider: o.list.Provider, Model: PayAsYouGo,
		PriceList: o.list.Date, Currency: o.list.Currency, Available: true,
		BillableCalls: billable, UnitPrice: terms.UnitPrice(off), Per: terms.Per,
		Monthly: monthly, FirstMonth: monthly, PerThousand: perThousand(monthly, w.Calls),
		Lines: o.lines(w, off, billable, fee, monthly)}
}

// fee is what so many successful calls cost, with eight decimals.
func (o payAsYouGo) fee(billable int64, off Percent) Fee {
	terms := o.list.PayAsYouGo
	return Fee{perCall(terms.UnitPrice(off).Money, terms.Per).Times(billable).Fee()}
}

// perCall divides a price of per calls exactly. A price list whose unit is not
// a power of ten would not divide exactly; the digits kept then are far below
// what eight decimals of any fee can show.
func perCall(price Money, per int64) Money {
	return Money{price.amount.DivRound(decimal.NewFromInt(per), 32), price.currency}
}

func (o payAsYouGo) lines(w Workload, off Percent, billable int64, fee Fee, monthly Money) []Line {
	list := perCall(o.list.PayAsYouGo.ListPrice(), o.list.PayAsYouGo.Per)
	full := list.Times(billable).Fee()
	lines := make([]Line, 0, 5)
	lines = append(lines,
		Line{What: LineSent, Quantity: w.Calls, Unit: "call", Rule: "calls-sent"},
		Line{What: LineFailed, Quantity: w.Calls - billable, Unit: "call", Percent: &w.Failed,
			UnitPrice: text("0.00"), Amount: text("0.00"), Rule: "failed-free"},
		Line{What: LineBillable, Quantity: billable, Unit: "call",
			UnitPrice: text(list.Exact()), Amount: text(full.FeeString()), Rule: "unit-price"})
	if off != 0 {
		lines = append(lines, Line{What: LineDiscount, Quantity: billable, Unit: "call", Percent: &off,
			Amount: text(fee.Sub(full).FeeString()), Rule: "discount"})
	}
	if rounding := monthly.Sub(fee.Money); !rounding.IsZero() {
		lines = append(lines, Line{What: LineRounding, Quantity: 1, Unit: "month",
			Amount: text(rounding.FeeString()), Rule: "charge-decimals"})
	}
	return lines
}

func fromInt(n int64) decimal.Decimal { return decimal.NewFromInt(n) }
