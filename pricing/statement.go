package pricing

// maxStatementDays bounds a statement: the days of the longest month.
const maxStatementDays = 31

// Statement is the bill of up to one month of pay-as-you-go calls.
//
// The document's rule: calls are settled by the day and billed on the next one.
// A fee on the bill has up to eight decimals, the account pays with two; the gap
// between what was billed and what was paid is adjusted in a line of its own.
type Statement struct {
	List      *PriceList
	Off       Percent // negotiated discount
	UnitPrice Fee     // of List.PayAsYouGo.Per calls, after discount
	Days      []StatementDay
	Calls     int64
	Fee       Fee   // the sum of the days' fees
	Charged   Money // the sum of the days' charges
	// PrecisionDifference is Fee − Charged: negative when the days' charges,
	// each rounded, took more than was billed.
	PrecisionDifference Fee
	// Payable is what the month costs after the adjustment: Fee with two decimals.
	Payable     Money
	Assumptions []Assumption
}

// StatementDay is one day's settlement.
type StatementDay struct {
	Day     int
	Calls   int64 // successful calls: failed ones are not charged
	Fee     Fee   // eight decimals
	Charged Money // two decimals: taken from the account on the next day
}

// Statement answers the statement endpoint's arguments.
func (c *Catalog) Statement(a Arguments) Statement {
	list := c.asked(a, PayAsYouGo)
	return list.BillDays(a.Get("daily").Calls, a.Get(list.Provider).Percent)
}

// BillDays bills the successful calls of each day at a discount. The list is one
// of pay-as-you-go prices.
func (l *PriceList) BillDays(daily []int64, off Percent) Statement {
	terms := l.PayAsYouGo
	s := Statement{List: l, Off: off, UnitPrice: terms.UnitPrice(off),
		Fee: Fee{zero(l.Currency)}, Charged: zero(l.Currency)}
	for i, calls := range daily {
		fee := payAsYouGo{l}.fee(calls, off)
		charged := fee.Charge()
		s.Days = append(s.Days, StatementDay{i + 1, calls, fee, charged})
		s.Calls += calls
		s.Fee = Fee{s.Fee.Add(fee.Money)}
		s.Charged = s.Charged.Add(charged)
	}
	s.PrecisionDifference = Fee{s.Fee.Sub(s.Charged)}
	s.Payable = s.Fee.Charge()
	ids := []string{"list-age", "rounding", "payable", "taxes"}
	if off != 0 {
		ids = append(ids, "discount")
	}
	s.Assumptions = pickAssumptions(ids...)
	return s
}

// statementParameter has the days; API and command line have to be given them.
func statementParameter() Parameter {
	daily := dailyParameter()
	daily.Required = true
	return daily
}

// SpreadCalls spreads a month's calls over its days evenly; the first
// calls mod days of them get one more.
func SpreadCalls(calls int64, days int) []int64 {
	daily := make([]int64, days)
	for i := range daily {
		daily[i] = calls / int64(days)
		if int64(i) < calls%int64(days) {
			daily[i]++
		}
	}
	return daily
}
