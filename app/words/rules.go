package words

import "tusou/pricing"

// RuleText says one rule of package pricing: what it is called, what it says,
// and what that means for who buys.
type RuleText struct {
	Name  string
	Says  Sentence
	Means Sentence
}

// ruleText is a RuleText before its figures are put in.
type ruleText struct {
	id                pricing.RuleID
	name, says, means phrase
}

// Rule says a rule that the list's documents state, with the list's figures. The
// list is nil for a rule of the product's own.
//
// No page that the browser draws may use it: its texts, a fifth of all that the
// product says, would become a part of the browser's program.
func Rule(l Language, r pricing.Rule, list *pricing.PriceList) RuleText {
	f := figures{}
	if list != nil {
		f = figuresOf(l, list)
	}
	for _, t := range ruleTexts {
		if t.id == r.ID {
			return RuleText{l.text(t.name), f.fill(l.text(t.says)), f.fill(l.text(t.means))}
		}
	}
	return RuleText{Name: string(r.ID)}
}
