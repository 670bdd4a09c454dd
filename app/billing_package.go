package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// tenureRest is what the owner of an instance has when, and what was bought.
func tenureRest(s *state, t pricing.Tenure) []ui.UI {
	l := words.Billing(s.words)
	phases := make([]ui.UI, len(t.Phases))
	for i, p := range t.Phases {
		phases[i] = h("li", "class", "event event-"+string(p.State)).Body(prose(words.Phase(s.words, p))...)
	}
	terms := make([]ui.UI, len(t.Terms))
	for i, term := range t.Terms {
		terms[i] = h("li").Body(
			h("p").Body(prose(words.Term(s.words, term))...),
			h("p", "class", "periods").Body(prose(l.Periods, words.Periods(s.words, term))...),
		)
	}
	return []ui.UI{
		h("h3").Text(l.Phases),
		h("ol", "class", "event-list").Body(phases...),
		h("h3").Text(l.Terms),
		h("ol", "class", "terms").Body(terms...),
	}
}
