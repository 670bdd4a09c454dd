package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// comparePage is the first page: what a month costs with each provider, and why.
var comparePage = &kind{
	name:     "compare",
	endpoint: func(c *pricing.Catalog) pricing.Endpoint { return c.Endpoint(pricing.EndpointCompare) },
	view:     func() view { return &compare{} },
}

// compare is the view of the comparison.
type compare struct {
	result pricing.Comparison
	order  order // of the table of packages
}

// The later turns of the comparison. The table takes several, a group of rows
// each.
const (
	turnChart = iota
	turnPlans
	turnGrounds = turnPlans + planGroups
	turnsOfCompare
)

func (c *compare) answer(s *state, a pricing.Arguments) *pricing.ParamError {
	c.result = s.catalog.Compare(s.catalog.Workload(a))
	c.order.sort(c.result.Plans)
	return nil
}

func (c *compare) taken(string) pricing.Answer { return c.result }

func (c *compare) turns() int { return turnsOfCompare }

func (c *compare) verdict(s *state) words.Sentence { return s.words.Verdict(c.result) }

func (c *compare) body(s *state) []ui.UI {
	return besideForm(s,
		s.piece(verdict{c}, s.rev),
		rest(s,
			&takealong{S: s, View: c, Endpoint: pricing.EndpointCompare, Rev: s.turnRev(turnGrounds)},
			s.piece(quotes{c}, s.rev),
			s.piece(flip{c}, s.turnRev(turnChart)),
			s.piece(plans{c}, s.through(turnPlans, planGroups)+c.order.rev),
			s.piece(grounds{c}, s.turnRev(turnGrounds)),
		),
	)
}

// inputs are what the form is made of.
func (c *compare) inputs(s *state) inputs {
	return inputs{
		s.piece(tally{c}, s.rev),
		s.piece(presets{}, s.links()),
		[]string{"calls", "qps", "images"},
		append([]string{"failed", "days", "trial"}, discounts(s)...),
	}
}

// assumptions are what the comparison takes for granted.
func (c *compare) assumptions() []pricing.Assumption { return c.result.Assumptions }

// quotes are both offers beside each other, each with the steps that lead to
// its price.
type quotes struct{ view *compare }

// draw draws the quotes in the order of the lists.
func (q quotes) draw(s *state) ui.UI {
	r := q.view.result
	return h("section", "id", "quotes", "class", "quotes", "aria-labelledby", "quotes-title").Body(
		h("h2", "id", "quotes-title").Text(s.words.Labels().Quotes),
		h("div", "class", "pair").Body(ui.Range(r.Quotes).Slice(func(i int) ui.UI {
			return quote(s, r, r.Quotes[i])
		})),
	)
}
