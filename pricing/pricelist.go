package pricing

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Model is the way a service is paid for.
type Model string

const (
	// Prepaid: a package is bought for a month in advance.
	Prepaid Model = "prepaid"
	// PayAsYouGo: each successful call is charged afterwards.
	PayAsYouGo Model = "pay-as-you-go"
)

// PriceList is one provider's published prices of one service at one date, with
// the rules that its documents state. It is data: a file in lists/.
type PriceList struct {
	Schema   string   `json:"schema"`
	Offer    string   `json:"offer"`    // the service's id
	Provider string   `json:"provider"` // also the name of its discount parameter
	Model    Model    `json:"model"`
	Currency Currency `json:"currency"`
	Date     string   `json:"date"` // of the document, YYYY-MM-DD
	// Default says that questions about one offer of the model are about this one
	// where they name none.
	Default bool `json:"default,omitempty"`
	// Names holds what the provider calls itself and the service, by language.
	Names map[string]Names `json:"names"`
	// PricesOnly marks a list of which the prices alone are known, not the rules:
	// it is published beside the others and not compared.
	PricesOnly bool `json:"pricesOnly,omitempty"`
	// Job says what the service does: two lists with different jobs are not
	// equivalent.
	Job           string           `json:"job"`
	Documentation string           `json:"documentation"`
	Sources       []Source         `json:"sources"`
	Prepaid       *PrepaidTerms    `json:"prepaid,omitempty"`
	PayAsYouGo    *PayAsYouGoTerms `json:"payAsYouGo,omitempty"`

	file string
	data []byte // as in the file
}

// Names are a provider's and its service's names in one language.
type Names struct {
	Provider string `json:"provider"`
	Service  string `json:"service"`
}

// Source is a document that a list's figures come from.
type Source struct {
	ID    string `json:"id"`    // "list" is the price document itself
	Title string `json:"title"` // as published
	Date  string `json:"date"`  // YYYY-MM-DD, empty when the document has none
	URL   string `json:"url"`
}

// SourcedCount is a count that another document than the price list states.
type SourcedCount struct {
	Value  int64  `json:"value"`
	Source string `json:"source"`
}

// SourcedFlag is a yes or no that another document than the price list states.
type SourcedFlag struct {
	Value  bool   `json:"value"`
	Source string `json:"source"`
}

// PrepaidTerms are the packages and rules of a prepaid list.
type PrepaidTerms struct {
	Period        string       `json:"period"` // "natural-month"
	CallsLimited  bool         `json:"callsLimited"`
	Stackable     bool         `json:"stackable"`
	SoldApart     bool         `json:"soldApart"` // capacity and QPS as separate items
	CallsReported SourcedFlag  `json:"callsReported"`
	DeletionQPS   SourcedCount `json:"deletionQps"`
	AddQPSSource  string       `json:"addQpsSource"` // of the packages' addQps
	Trial         TrialTerms   `json:"trial"`
	Change        ChangeTerms  `json:"change"`
	Renewal       RenewalTerms `json:"renewal"`
	// RetentionDays are the calendar days for which an instance that was not
	// renewed is kept before it is released.
	RetentionDays       int64       `json:"retentionDays"`
	ServedWhileRetained bool        `json:"servedWhileRetained"`
	CustomQuote         CustomQuote `json:"customQuote"`
	Packages            []Package   `json:"packages"`
}

// TrialTerms describe the free trial of the packages that have one.
type TrialTerms struct {
	Months        int64 `json:"months"`
	OncePerUser   bool  `json:"oncePerUser"`
	LimitedPlaces bool  `json:"limitedPlaces"`
	LimitedTime   bool  `json:"limitedTime"`
}

// ChangeTerms describe upgrade and downgrade.
type ChangeTerms struct {
	ProRata          bool `json:"proRata"`
	KeepsStart       bool `json:"keepsStart"`
	DowngradeRefunds bool `json:"downgradeRefunds"`
}

// RenewalTerms describe renewal.
type RenewalTerms struct {
	AnyTime         bool `json:"anyTime"`
	ChoosesPackage  bool `json:"choosesPackage"`
	StartsNewPeriod bool `json:"startsNewPeriod"`
}

// CustomQuote says beyond which images or QPS there is no list price, and whom
// to ask.
type CustomQuote struct {
	Images  int64  `json:"images"`
	QPS     int64  `json:"qps"`
	Contact string `json:"contact"`
}

// Package is one prepaid package for one month.
type Package struct {
	Images int64  `json:"images"` // most images in the library
	QPS    int64  `json:"qps"`    // most searches per second
	Price  string `json:"price"`  // list price of a month, two decimals
	AddQPS int64  `json:"addQps"` // most images added per second
	Trial  bool   `json:"trial,omitempty"`

	price Money
}

// ID names the package by what it holds: "2500000x5".
func (p Package) ID() string { return PackageID(p.Images, p.QPS) }

// ListPrice is the price of a month before any discount.
func (p Package) ListPrice() Money { return p.price }

// MonthPrice is the price of a month after a discount, rounded half up to two
// decimals.
func (p Package) MonthPrice(off Percent) Money {
	if off == 0 {
		return p.price
	}
	return Money{off.off(p.price.amount), p.price.currency}.Charge()
}

// MaxCalls is the most calls that the package's QPS carries in a month of so
// many days: constant load, every second used.
func (p Package) MaxCalls(days int64) int64 { return p.QPS * secondsPerDay * days }

// PayAsYouGoTerms are the unit price and rules of a pay-as-you-go list.
type PayAsYouGoTerms struct {
	Price               string `json:"price"` // of Per successful calls, two decimals
	Per                 int64  `json:"per"`
	FailedCharged       bool   `json:"failedCharged"`
	Settlement          string `json:"settlement"` // "daily"
	BillDelayDays       int64  `json:"billDelayDays"`
	FeeDecimals         int64  `json:"feeDecimals"`
	ChargeDecimals      int64  `json:"chargeDecimals"`
	PrecisionAdjustment string `json:"precisionAdjustment"` // "monthly"
	// OverdueHours pass between a settlement that leaves the balance negative
	// and the stop of the service.
	OverdueHours                int64        `json:"overdueHours"`
	Refundable                  bool         `json:"refundable"`
	FrozenAmountsNeedUnfreezing bool         `json:"frozenAmountsNeedUnfreezing"`
	MainAccountOnly             bool         `json:"mainAccountOnly"`
	ActivationMinutes           Span         `json:"activationMinutes"`
	ArrearsBlockActivation      SourcedFlag  `json:"arrearsBlockActivation"`
	DefaultQPS                  SourcedCount `json:"defaultQps"`
	Bill                        BillNames    `json:"bill"`

	price Money
}

// Span is a range of whole numbers.
type Span struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`
}

// BillNames are the names that the provider's bill uses.
type BillNames struct {
	Product       string `json:"product"`
	ComponentType string `json:"componentType"`
	Component     string `json:"component"`
}

// ListPrice is the price of Per calls before any discount.
func (t *PayAsYouGoTerms) ListPrice() Money { return t.price }

// UnitPrice is the price of Per calls after a discount, with eight decimals.
func (t *PayAsYouGoTerms) UnitPrice(off Percent) Fee {
	return Fee{Money{off.off(t.price.amount), t.price.currency}.Fee()}
}

// Source returns the list's source with the given id; the empty id and "list"
// are the price document. ok is false when there is none.
func (l *PriceList) Source(id string) (source Source, ok bool) {
	if id == "" {
		id = "list"
	}
	for _, s := range l.Sources {
		if s.ID == id {
			return s, true
		}
	}
	return Source{}, false
}

// String returns the offer's id, which is empty for no list.
func (l *PriceList) String() string {
	if l == nil {
		return ""
	}
	return l.Offer
}

// Name returns the names in the given language; see Names.
func (l *PriceList) Name(language string) Names { return l.Names[language] }

// Package returns the package with the given id.
func (l *PriceList) Package(id string) (Package, bool) {
	if l.Prepaid != nil {
		for _, p := range l.Prepaid.Packages {
			if p.ID() == id {
				return p, true
			}
		}
	}
	return Package{}, false
}

// ListError says which field of which price list file is damaged.
type ListError struct {
	File  string
	Field string
	Cause string
}

// Error names file and field.
func (e *ListError) Error() string {
	return fmt.Sprintf("price list %s: %s: %s", e.File, e.Field, e.Cause)
}

// DecodePriceList reads one list strictly: an unknown or repeated field, a
// missing one, a price that is not a plain amount, packages out of order or
// twice, all are refused with a *ListError.
func DecodePriceList(file string, data []byte) (*PriceList, error) {
	if err := checkFields(file, data); err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var l PriceList
	if err := decoder.Decode(&l); err != nil {
		return nil, decodeError(file, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, &ListError{file, "(end)", "something follows the list"}
	}
	l.file, l.data = file, data
	if err := l.check(); err != nil {
		return nil, err
	}
	return &l, l.readPrices()
}

// readPublished decodes a list that a test has checked.
func readPublished(file string, data []byte) (*PriceList, error) {
	l := PriceList{file: file, data: data}
	if err := json.Unmarshal(data, &l); err != nil {
		return nil, &ListError{file, "(syntax)", err.Error()}
	}
	return &l, l.readPrices()
}

// readPrices turns the prices' texts into amounts.
func (l *PriceList) readPrices() (err error) {
	if t := l.PayAsYouGo; t != nil {
		t.price, err = NewMoney(t.Price, l.Currency)
	}
	if t := l.Prepaid; t != nil {
		for i := range t.Packages {
			p := &t.Packages[i]
			if p.price, err = NewMoney(p.Price, l.Currency); err != nil {
				break
			}
		}
	}
	return err
}

// decodeError turns the decoder's error into one that names the field.
func decodeError(file string, err error) error {
	if kind, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return &ListError{file, kind.Field, "a " + kind.Value + " stands where a " + kind.Type.String() + " belongs"}
	}
	return &ListError{file, "(syntax)", err.Error()}
}
