package pricing

import "encoding/json"

// Offer is one service of one provider that can be compared. There is one
// implementation for each billing model; everything particular to a provider is
// in its price list.
type Offer interface {
	// List returns the price list that the offer is sold by.
	List() *PriceList
	// Quote prices a paid month of the workload, at the given required QPS.
	Quote(w Workload, requiredQPS int64) Quote
}

// newOffer picks the implementation for a list's model.
func newOffer(l *PriceList) Offer {
	if l.Model == Prepaid {
		return prepaid{l}
	}
	return payAsYouGo{l}
}

// Reason says why an offer has no list price for a workload.
type Reason string

const (
	// ReasonCustomQuote: no package is large enough; the provider has to be asked.
	ReasonCustomQuote Reason = "custom-quote"
	// ReasonPlanTooSmall: the package asked for does not fit the workload.
	ReasonPlanTooSmall Reason = "plan-too-small"
)

// Quote is the price of one month with one offer, and why.
type Quote struct {
	List      *PriceList // that it is priced by
	Available bool
	Reason    Reason // set when not available

	// Package is the package quoted; prepaid only, nil when not available.
	Package *Package
	// LoadDays is the least time that loading the library takes at the
	// package's add QPS, in tenths of a day, half up; prepaid only.
	LoadDays Tenths
	// BillableCalls are the calls that are charged; pay-as-you-go only.
	BillableCalls int64
	// UnitPrice is the price of Per calls after discount; pay-as-you-go only.
	UnitPrice Fee
	// Per is how many calls UnitPrice is for; pay-as-you-go only.
	Per int64

	Monthly    Money // a paid month, two decimals
	FirstMonth Money // month 1: differs from Monthly under the trial only
	// PerThousand is Monthly for 1,000 calls sent, half up; nil at 0 calls.
	PerThousand *Money
	Lines       []Line
}

// LineKind says what a line of a quote is about.
type LineKind string

// The lines of quotes.
const (
	LinePackage   LineKind = "package"
	LineDiscount  LineKind = "discount"
	LineUnlimited LineKind = "calls"
	LineTrial     LineKind = "trial"
	LineLoading   LineKind = "loading"
	LineSent      LineKind = "calls-sent"
	LineFailed    LineKind = "calls-failed"
	LineBillable  LineKind = "calls-billable"
	LineRounding  LineKind = "rounding"
)

// Line is one step of a quote. The amounts of all lines but the trial's add up
// to the quote's month.
type Line struct {
	What     LineKind `json:"what"`
	Quantity int64    `json:"quantity"`
	Unit     Unit     `json:"unit"` // what is counted
	// UnitPrice is the price of one unit, exact, null for a line that has none.
	UnitPrice *string `json:"unitPrice"`
	// Percent is the discount or the failed share that the line applies, or null.
	Percent *Percent `json:"percent"`
	// Amount has two decimals, or eight where it is a fee; null for a line that
	// only informs.
	Amount *string `json:"amount"`
	Rule   RuleID  `json:"rule"` // the id of the rule that makes the line what it is
}

// Tenths is a number with one decimal: it counts tenths.
type Tenths int64

// String returns the number with one decimal: "2.3".
func (t Tenths) String() string {
	text := Ratio(t * 10).String()
	return text[:len(text)-1]
}

// MarshalJSON writes the number with one decimal as a string.
func (t Tenths) MarshalJSON() ([]byte, error) { return []byte(`"` + t.String() + `"`), nil }

type prepaidJSON struct {
	Offer       string   `json:"offer"`
	Model       Model    `json:"model"`
	PriceList   string   `json:"priceList"`
	Currency    Currency `json:"currency"`
	Available   bool     `json:"available"`
	Reason      Reason   `json:"reason,omitempty"`
	Plan        *string  `json:"plan"`
	Monthly     *Money   `json:"monthly"`
	FirstMonth  *Money   `json:"firstMonth"`
	PerThousand *Money   `json:"perThousand"`
	LoadDays    *Tenths  `json:"loadDays"`
	Lines       []Line   `json:"lines"`
}

type payAsYouGoJSON struct {
	Offer         string   `json:"offer"`
	Model         Model    `json:"model"`
	PriceList     string   `json:"priceList"`
	Currency      Currency `json:"currency"`
	Available     bool     `json:"available"`
	BillableCalls int64    `json:"billableCalls"`
	Monthly       Money    `json:"monthly"`
	FirstMonth    Money    `json:"firstMonth"`
	PerThousand   *Money   `json:"perThousand"`
	Lines         []Line   `json:"lines"`
}

// MarshalJSON writes the quote with the fields of its model. What an
// unavailable quote has not is null.
func (q Quote) MarshalJSON() ([]byte, error) {
	lines := q.Lines
	if lines == nil {
		lines = []Line{}
	}
	l := q.List
	if l.Model == PayAsYouGo {
		return json.Marshal(payAsYouGoJSON{l.Offer, l.Model, l.Date, l.Currency, q.Available,
			q.BillableCalls, q.Monthly, q.FirstMonth, q.PerThousand, lines})
	}
	out := prepaidJSON{Offer: l.Offer, Model: l.Model, PriceList: l.Date, Currency: l.Currency,
		Available: q.Available, Reason: q.Reason, Lines: lines}
	if q.Available {
		id := q.Package.ID()
		out.Plan, out.Monthly, out.FirstMonth = &id, &q.Monthly, &q.FirstMonth
		out.PerThousand, out.LoadDays = q.PerThousand, &q.LoadDays
	}
	return json.Marshal(out)
}

// perThousand returns the month's price for 1,000 of the calls sent, half up to
// two decimals; nil at 0 calls.
func perThousand(monthly Money, calls int64) *Money {
	if calls == 0 {
		return nil
	}
	m := Money{monthly.amount.Shift(3).DivRound(fromInt(calls), chargeDecimals), monthly.currency}
	return &m
}
