package pricing

import "slices"

// Rule is one thing that a price document states about money, or that the
// product adds to it. Lines, steps and phases name the rule that made them what
// they are. The words for people are in package app, by id; which sentence of
// which document a rule comes from, and what applies it, is the table of
// TestEverySentenceIsApplied.
type Rule struct {
	ID RuleID
	// Model is the billing model whose lists state the rule; empty for a rule of
	// the product's own.
	Model Model
	// Fields are the fields of a price list that hold what the rule says.
	Fields []string
	// Assumptions are the decisions that it needs where the document is silent.
	Assumptions []string
}

// RuleID names a rule.
type RuleID string

// The rules that lines, steps and phases name, or that are stated elsewhere than
// in the price document, in the order of Rules.
const (
	RuleNaturalMonth      RuleID = "natural-month"
	RuleDeletionQPS       RuleID = "deletion-qps"
	RulePackageMonth      RuleID = "package-month"
	RuleCallsUnlimited    RuleID = "calls-unlimited"
	RuleTrial             RuleID = "trial"
	RuleChangeNew         RuleID = "change-new"
	RuleChangeOld         RuleID = "change-old"
	RuleRetention         RuleID = "retention"
	RuleRelease           RuleID = "release"
	RuleAddQPS            RuleID = "add-qps"
	RuleCallsReported     RuleID = "calls-reported"
	RuleFailedFree        RuleID = "failed-free"
	RuleUnitPrice         RuleID = "unit-price"
	RuleDailySettlement   RuleID = "daily-settlement"
	RuleChargeDecimals    RuleID = "charge-decimals"
	RuleOverdueStop       RuleID = "overdue-stop"
	RuleOverdueResume     RuleID = "overdue-resume"
	RuleDefaultQPS        RuleID = "default-qps"
	RuleArrearsActivation RuleID = "arrears-activation"
	RuleCallsSent         RuleID = "calls-sent"
	RuleDiscount          RuleID = "discount"
	RuleChangeFromTrial   RuleID = "change-from-trial"
)

// rules in the order of the documents, the product's own at the end.
var rules = []Rule{
	{RuleNaturalMonth, Prepaid, []string{"prepaid.period"}, []string{"natural-month"}},
	{"capacity", Prepaid, []string{"prepaid.packages.images"}, nil},
	{"search-qps", Prepaid, []string{"prepaid.packages.qps"}, []string{"ceiling"}},
	{RuleDeletionQPS, Prepaid, []string{"prepaid.deletionQps"}, nil},
	{"expiry-stop", Prepaid, []string{"prepaid.servedWhileRetained"}, []string{"retention"}},
	{RulePackageMonth, Prepaid, []string{"model", "currency", "prepaid.packages.price"}, []string{"paid-month", "list-age", "taxes"}},
	{"sold-together", Prepaid, []string{"prepaid.soldApart"}, nil},
	{"no-stacking", Prepaid, []string{"prepaid.stackable"}, nil},
	{RuleCallsUnlimited, Prepaid, []string{"prepaid.callsLimited"}, nil},
	{RuleTrial, Prepaid, []string{"prepaid.packages.trial", "prepaid.trial.months", "prepaid.trial.limitedTime", "prepaid.trial.limitedPlaces"}, []string{"trial"}},
	{"trial-once", Prepaid, []string{"prepaid.trial.oncePerUser"}, []string{"once-per-user"}},
	{"custom-quote", Prepaid, []string{"prepaid.customQuote"}, []string{"custom-quote"}},
	{"change-start", Prepaid, []string{"prepaid.change.keepsStart"}, []string{"change-full-difference"}},
	{RuleChangeNew, Prepaid, []string{"prepaid.change.proRata"}, []string{"change-full-difference", "change-term", "change-from-trial"}},
	{RuleChangeOld, Prepaid, []string{"prepaid.change.downgradeRefunds"}, []string{"change-full-difference", "change-term", "change-from-trial"}},
	{"renewal", Prepaid, []string{"prepaid.renewal"}, []string{"renewal-early", "renewal-late"}},
	{RuleRetention, Prepaid, []string{"prepaid.retentionDays"}, []string{"retention"}},
	{RuleRelease, Prepaid, []string{"prepaid.retentionDays"}, []string{"retention", "renewal-late"}},
	{RuleAddQPS, Prepaid, []string{"prepaid.packages.addQps", "prepaid.addQpsSource"}, nil},
	{RuleCallsReported, Prepaid, []string{"prepaid.callsReported"}, nil},

	{"postpaid", PayAsYouGo, []string{"model", "currency"}, []string{"paid-month", "list-age", "taxes"}},
	{RuleFailedFree, PayAsYouGo, []string{"payAsYouGo.failedCharged"}, []string{"failed-share"}},
	{RuleUnitPrice, PayAsYouGo, []string{"payAsYouGo.price", "payAsYouGo.per"}, []string{"rounding"}},
	{RuleDailySettlement, PayAsYouGo, []string{"payAsYouGo.settlement", "payAsYouGo.billDelayDays"}, []string{"account-balance", "account-order", "month-spread"}},
	{"bill-columns", PayAsYouGo, []string{"payAsYouGo.bill"}, nil},
	{"fee-decimals", PayAsYouGo, []string{"payAsYouGo.feeDecimals"}, []string{"rounding"}},
	{RuleChargeDecimals, PayAsYouGo, []string{"payAsYouGo.chargeDecimals"}, []string{"rounding"}},
	{"precision-difference", PayAsYouGo, []string{"payAsYouGo.precisionAdjustment"}, []string{"payable", "account-order"}},
	{"main-account", PayAsYouGo, []string{"payAsYouGo.mainAccountOnly"}, nil},
	{"activation", PayAsYouGo, []string{"payAsYouGo.activationMinutes"}, nil},
	{RuleOverdueStop, PayAsYouGo, []string{"payAsYouGo.overdueHours"}, []string{"account-balance"}},
	{RuleOverdueResume, PayAsYouGo, nil, []string{"account-balance", "account-order"}},
	{"no-refund", PayAsYouGo, []string{"payAsYouGo.refundable"}, nil},
	{"frozen-amounts", PayAsYouGo, []string{"payAsYouGo.frozenAmountsNeedUnfreezing"}, nil},
	{RuleDefaultQPS, PayAsYouGo, []string{"payAsYouGo.defaultQps"}, nil},
	{RuleArrearsActivation, PayAsYouGo, []string{"payAsYouGo.arrearsBlockActivation"}, nil},

	{RuleCallsSent, "", nil, []string{"failed-share"}},
	{RuleDiscount, "", nil, []string{"discount"}},
	{RuleChangeFromTrial, "", nil, []string{"change-from-trial"}},
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
	case RuleDeletionQPS:
		id = l.Prepaid.DeletionQPS.Source
	case RuleAddQPS:
		id = l.Prepaid.AddQPSSource
	case RuleCallsReported:
		id = l.Prepaid.CallsReported.Source
	case RuleDefaultQPS:
		id = l.PayAsYouGo.DefaultQPS.Source
	case RuleArrearsActivation:
		id = l.PayAsYouGo.ArrearsBlockActivation.Source
	}
	source, _ := l.Source(id)
	return source
}
