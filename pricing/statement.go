package pricing

import (
	"strconv"
	"strings"
)

const (
	// maxStatementDays bounds a statement: the days of the longest month.
	maxStatementDays = 31
	// maxListLength bounds the text of a list parameter, in bytes.
	maxListLength = 2048
)

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
	list := c.payAsYouGoList()
	return c.BillDays(CallsOf(a.Get("daily")), a.Get(list.Provider).Percent)
}

// BillDays bills the successful calls of each day at a discount.
func (c *Catalog) BillDays(daily []int64, off Percent) Statement {
	list := c.payAsYouGoList()
	terms := list.PayAsYouGo
	s := Statement{List: list, Off: off, UnitPrice: terms.UnitPrice(off),
		Fee: Fee{zero(list.Currency)}, Charged: zero(list.Currency)}
	for i, calls := range daily {
		fee := payAsYouGo{list}.fee(calls, off)
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

// statementParameters are those of the statement endpoint; the discounts are
// those of the pay-as-you-go providers.
func statementParameters(discounts []Parameter) []Parameter {
	daily := dailyParameter()
	daily.Required = true
	return append([]Parameter{daily}, discounts...)
}

// dailyParameter begins with the bill that the document shows, 4 calls, and two
// days more.
func dailyParameter() Parameter {
	return Parameter{Name: "daily", Kind: KindText, Default: "4,0,17", Read: readDaily,
		Help:    "successful calls of each day, from day 1",
		Accepts: "1 to 31 whole numbers from 0 to 1,000,000,000,000 with commas between, one for each day"}
}

// payAsYouGoList returns the list that statements and accounts are reckoned by:
// the first of that model. A catalog without one has no such endpoints.
func (c *Catalog) payAsYouGoList() *PriceList {
	for _, o := range c.offers {
		if list := o.List(); list.Model == PayAsYouGo {
			return list
		}
	}
	return nil
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

// DailyText writes daily calls as the daily parameter has them.
func DailyText(daily []int64) string {
	items := make([]string, len(daily))
	for i, calls := range daily {
		items[i] = strconv.FormatInt(calls, 10)
	}
	return strings.Join(items, ",")
}

// CallsOf returns the daily calls of a parsed daily argument.
func CallsOf(daily Argument) []int64 {
	calls, _ := parseDaily(daily.Text, Plain)
	return calls
}

func readDaily(text string, grammar Grammar) (string, Problem) {
	calls, problem := parseDaily(text, grammar)
	if problem != "" {
		return "", problem
	}
	return DailyText(calls), ""
}

// parseDaily reads a list of daily calls. Plain has digits and commas. In the
// Typed grammar new lines, spaces and full-width commas part the items as well,
// and each may have a counting word. A comma always parts items; "1,000" is
// refused for its "000" rather than taken for two days.
func parseDaily(text string, grammar Grammar) ([]int64, Problem) {
	items, problem := listItems(text, grammar, maxStatementDays)
	if problem != "" {
		return nil, problem
	}
	calls := make([]int64, len(items))
	for i, item := range items {
		if len(item) > 1 && item[0] == '0' {
			return nil, Malformed
		}
		number, ok := parseNumber(item, grammar)
		switch {
		case !ok || !number.IsInteger() || strings.HasPrefix(item, "-"):
			return nil, Malformed
		case number.GreaterThan(fromInt(MaxCount)):
			return nil, OutOfRange
		}
		calls[i] = number.IntPart()
	}
	return calls, ""
}

// listItems parts a list parameter into its items, of which there is at least
// one. What parts them in the Typed grammar is whatever people use for it; one
// comma too many at the end is a list that is still being typed.
func listItems(text string, grammar Grammar, most int) ([]string, Problem) {
	if len(text) > maxListLength {
		return nil, TooMany
	}
	if grammar == Typed {
		text = strings.Map(func(r rune) rune {
			if r = halfWidth(r); r == ';' {
				return ','
			}
			return r
		}, strings.TrimSpace(text))
		text = strings.TrimSuffix(strings.TrimSpace(text), ",")
		var fields []string
		for part := range strings.SplitSeq(text, ",") {
			inner := strings.Fields(part)
			if len(inner) == 0 {
				return nil, Malformed
			}
			fields = append(fields, inner...)
		}
		text = strings.Join(fields, ",")
	}
	if strings.Count(text, ",") >= most {
		return nil, TooMany
	}
	return strings.Split(text, ","), ""
}
