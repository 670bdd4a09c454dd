package words

import "tusou/pricing"

// TermRow is one question that buyers ask of both services.
type TermRow struct{ ID, Label string }

// termText is a question with the answers of a prepaid list and of a
// pay-as-you-go list, before their figures are put in, and the rules that these
// rest on, where they rest on one: the rule's source is that of the answer.
type termText struct {
	id                          string
	label                       phrase
	prepaid, payAsYouGo         phrase
	prepaidRule, payAsYouGoRule pricing.RuleID
}

// Terms are the questions, in the order in which buyers come to them.
func Terms(l Language) []TermRow {
	var rows []TermRow
	for _, t := range termTexts {
		rows = append(rows, TermRow{t.id, l.text(t.label)})
	}
	return rows
}

// TermAnswer answers a question for a list. The rule is that which the answer rests
// on, or empty.
//
// Like Rule it is not for pages that the browser draws.
func TermAnswer(l Language, id string, list *pricing.PriceList) (answer Sentence, rule pricing.RuleID) {
	for _, t := range termTexts {
		switch {
		case t.id != id:
		case list.Model == pricing.Prepaid:
			return figuresOf(l, list).fill(l.text(t.prepaid)), t.prepaidRule
		default:
			return figuresOf(l, list).fill(l.text(t.payAsYouGo)), t.payAsYouGoRule
		}
	}
	return nil, ""
}
