package words

import "tusou/pricing"

// TermRow is one question that buyers ask of both services.
type TermRow struct{ ID, Label string }

// termText is a question with the answers of a prepaid list and of a
// pay-as-you-go list, before their figures are put in.
type termText struct{ id, label, prepaid, payAsYouGo string }

// termRules are the rules that an answer rests on, where it rests on one: the
// rule's source is that of the answer.
var termRules = [...]struct{ id, prepaid, payAsYouGo string }{
	{"adding", "add-qps", ""},
	{"deleting", "deletion-qps", ""},
	{"counts", "calls-reported", ""},
	{"qps", "search-qps", "default-qps"},
	{"arrears", "", "arrears-activation"},
	{"billing", "natural-month", "postpaid"},
	{"failed", "", "failed-free"},
	{"refund", "change-old", "no-refund"},
	{"settlement", "", "daily-settlement"},
	{"stop", "expiry-stop", "overdue-stop"},
	{"retention", "retention", ""},
	{"calls", "calls-unlimited", "unit-price"},
	{"larger", "custom-quote", "default-qps"},
	{"activation", "", "activation"},
	{"restart", "renewal", "overdue-resume"},
	{"decimals", "", "precision-difference"},
	{"library", "capacity", ""},
	{"list-price", "package-month", "unit-price"},
	{"change", "change-new", ""},
	{"free-trial", "trial", ""},
	{"who-may-buy", "", "main-account"},
}

func terms(l Language) []termText {
	if l.Tag() == "en" {
		return englishTerms
	}
	return chineseTerms
}

// Terms are the questions, in the order in which buyers come to them.
func Terms(l Language) []TermRow {
	var rows []TermRow
	for _, t := range terms(l) {
		rows = append(rows, TermRow{t.id, t.label})
	}
	return rows
}

// TermAnswer answers a question for a list. The rule is that which the answer rests
// on, or empty.
//
// Like Rule it is not for pages that the browser draws.
func TermAnswer(l Language, id string, list *pricing.PriceList) (answer Sentence, rule string) {
	prepaid := list.Model == pricing.Prepaid
	for _, t := range terms(l) {
		if t.id == id && prepaid {
			answer = figuresOf(l, list).fill(t.prepaid)
		} else if t.id == id {
			answer = figuresOf(l, list).fill(t.payAsYouGo)
		}
	}
	for _, r := range termRules {
		if r.id == id && prepaid {
			rule = r.prepaid
		} else if r.id == id {
			rule = r.payAsYouGo
		}
	}
	return answer, rule
}
