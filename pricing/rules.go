package pricing

import "slices"

// Rule is one thing that a price document states about money, or that the
// product adds to it. Lines, steps and phases name the rule that made them what
// they are. The words for people are in package app, by id; which sentence of
// which document a rule comes from, and what applies it, is the table of
// TestEverySentenceIsApplied.
type Rule struct {
	ID string
	// Model is the billing model whose lists state the rule; empty for a rule of
	// the product's own.
	Model Model
	// Fields are the fields of a price list that hold what the rule says.
	Fields []string
	// Assumptions are the decisions that it needs where the document is silent.
	Assumptions []string
	// Shown is where a page works it out with the visitor's figures.
	Shown Place
}

// Place is a page and the section of it, as in an address: "billing#statement".
type Place string

// The places where rules are shown.
const (
	PlaceQuotes    Place = "compare#quotes"
	PlacePlans     Place = "compare#plans"
	PlaceStatement Place = "billing#statement"
	PlaceAccount   Place = "billing#account"
	PlacePackage   Place = "billing#term" // "package" is the id of its field
	PlaceChange    Place = "billing#change"
	PlaceTerms     Place = "prices#terms"
)

// rules in the order of the documents, the product's own at the end.
var rules = []Rule{
	{"natural-month", Prepaid, []string{"prepaid.period"}, []string{"natural-month"}, PlacePackage},
	{"capacity", Prepaid, []string{"prepaid.packages.images"}, nil, PlacePlans},
	{"search-qps", Prepaid, []string{"prepaid.packages.qps"}, []string{"ceiling"}, PlacePlans},
	{"deletion-qps", Prepaid, []string{"prepaid.deletionQps"}, nil, PlaceTerms},
	{"expiry-stop", Prepaid, []string{"prepaid.servedWhileRetained"}, []string{"retention"}, PlacePackage},
	{"package-month", Prepaid, []string{"model", "currency", "prepaid.packages.price"}, []string{"paid-month", "list-age", "taxes"}, PlaceQuotes},
	{"sold-together", Prepaid, []string{"prepaid.soldApart"}, nil, PlacePlans},
	{"no-stacking", Prepaid, []string{"prepaid.stackable"}, nil, PlacePlans},
	{"calls-unlimited", Prepaid, []string{"prepaid.callsLimited"}, nil, PlaceQuotes},
	{"trial", Prepaid, []string{"prepaid.packages.trial", "prepaid.trial.months", "prepaid.trial.limitedTime", "prepaid.trial.limitedPlaces"}, []string{"trial"}, PlaceQuotes},
	{"trial-once", Prepaid, []string{"prepaid.trial.oncePerUser"}, []string{"once-per-user"}, PlaceQuotes},
	{"custom-quote", Prepaid, []string{"prepaid.customQuote"}, []string{"custom-quote"}, PlaceQuotes},
	{"change-start", Prepaid, []string{"prepaid.change.keepsStart"}, []string{"change-full-difference"}, PlaceChange},
	{"change-new", Prepaid, []string{"prepaid.change.proRata"}, []string{"change-full-difference", "change-term", "change-from-trial"}, PlaceChange},
	{"change-old", Prepaid, []string{"prepaid.change.downgradeRefunds"}, []string{"change-full-difference", "change-term", "change-from-trial"}, PlaceChange},
	{"renewal", Prepaid, []string{"prepaid.renewal"}, []string{"renewal-early", "renewal-late"}, PlacePackage},
	{"retention", Prepaid, []string{"prepaid.retentionDays"}, []string{"retention"}, PlacePackage},
	{"release", Prepaid, []string{"prepaid.retentionDays"}, []string{"retention", "renewal-late"}, PlacePackage},
	{"add-qps", Prepaid, []string{"prepaid.packages.addQps", "prepaid.addQpsSource"}, nil, PlaceQuotes},
	{"calls-reported", Prepaid, []string{"prepaid.callsReported"}, nil, PlaceTerms},

	{"postpaid", PayAsYouGo, []string{"model", "currency"}, []string{"paid-month", "list-age", "taxes"}, PlaceTerms},
	{"failed-free", PayAsYouGo, []string{"payAsYouGo.failedCharged"}, []string{"failed-share"}, PlaceQuotes},
	{"unit-price", PayAsYouGo, []string{"payAsYouGo.price", "payAsYouGo.per"}, []string{"rounding"}, PlaceQuotes},
	{"daily-settlement", PayAsYouGo, []string{"payAsYouGo.settlement", "payAsYouGo.billDelayDays"}, []string{"account-balance", "account-order", "month-spread"}, PlaceAccount},
	{"bill-columns", PayAsYouGo, []string{"payAsYouGo.bill"}, nil, PlaceStatement},
	{"fee-decimals", PayAsYouGo, []string{"payAsYouGo.feeDecimals"}, []string{"rounding"}, PlaceStatement},
	{"charge-decimals", PayAsYouGo, []string{"payAsYouGo.chargeDecimals"}, []string{"rounding"}, PlaceStatement},
	{"precision-difference", PayAsYouGo, []string{"payAsYouGo.precisionAdjustment"}, []string{"payable", "account-order"}, PlaceStatement},
	{"main-account", PayAsYouGo, []string{"payAsYouGo.mainAccountOnly"}, nil, PlaceTerms},
	{"activation", PayAsYouGo, []string{"payAsYouGo.activationMinutes"}, nil, PlaceTerms},
	{"overdue-stop", PayAsYouGo, []string{"payAsYouGo.overdueHours"}, []string{"account-balance"}, PlaceAccount},
	{"overdue-resume", PayAsYouGo, nil, []string{"account-balance", "account-order"}, PlaceAccount},
	{"no-refund", PayAsYouGo, []string{"payAsYouGo.refundable"}, nil, PlaceTerms},
	{"frozen-amounts", PayAsYouGo, []string{"payAsYouGo.frozenAmountsNeedUnfreezing"}, nil, PlaceTerms},
	{"default-qps", PayAsYouGo, []string{"payAsYouGo.defaultQps"}, nil, PlaceQuotes},
	{"arrears-activation", PayAsYouGo, []string{"payAsYouGo.arrearsBlockActivation"}, nil, PlaceTerms},

	{"calls-sent", "", nil, []string{"failed-share"}, PlaceQuotes},
	{"discount", "", nil, []string{"discount"}, PlaceQuotes},
	{"change-from-trial", "", nil, []string{"change-from-trial"}, PlaceChange},
}

// Rules returns every rule, in the order of the documents.
func Rules() []Rule { return slices.Clone(rules) }

// Rules returns the rules that the list's documents state; none for a list of
// which the prices alone are known.
func (l *PriceList) Rules() []Rule {
	var stated []Rule
	for _, r := range rules {
		if r.Model == l.Model && !l.PricesOnly {
			stated = append(stated, r)
		}
	}
	return stated
}

// RuleSource returns the document of the list that states a rule: the price
// document, but for what was published elsewhere.
func (l *PriceList) RuleSource(r Rule) Source {
	id := "list"
	switch r.ID {
	case "deletion-qps":
		id = l.Prepaid.DeletionQPS.Source
	case "add-qps":
		id = l.Prepaid.AddQPSSource
	case "calls-reported":
		id = l.Prepaid.CallsReported.Source
	case "default-qps":
		id = l.PayAsYouGo.DefaultQPS.Source
	case "arrears-activation":
		id = l.PayAsYouGo.ArrearsBlockActivation.Source
	}
	source, _ := l.Source(id)
	return source
}
