package pricing

import (
	"maps"
	"slices"
)

// offerName is the parameter that says which offer a question is about.
const offerName = "offer"

// Default returns the list that a question about one offer of a billing model is
// about unless it names another: the one whose file says so, or the only one of
// the model. It is nil when there is neither.
func (c *Catalog) Default(model Model) *PriceList {
	lists := c.of(model)
	if i := slices.IndexFunc(lists, func(l *PriceList) bool { return l.Default }); i >= 0 {
		return lists[i]
	}
	if len(lists) == 1 {
		return lists[0]
	}
	return nil
}

// of returns the compared lists of a billing model.
func (c *Catalog) of(model Model) []*PriceList {
	return c.having(func(l *PriceList) bool { return l.Model == model })
}

// having returns the compared lists that have something.
func (c *Catalog) having(has func(*PriceList) bool) []*PriceList {
	var lists []*PriceList
	for _, o := range c.offers {
		if has(o.List()) {
			lists = append(lists, o.List())
		}
	}
	return lists
}

// asked returns the list of a billing model that the arguments are about.
func (c *Catalog) asked(a Arguments, model Model) *PriceList {
	if list := c.List(a.Get(offerName).Text); list != nil && list.Model == model {
		return list
	}
	return c.Default(model)
}

// about makes an endpoint whose parameters depend on the offer that a question is
// about. The models are those that the question looks at: naming an offer of one
// of them leaves the other at its default.
func (c *Catalog) about(name string, parameters func(lists byModel, offer Parameter) []Parameter, models ...Model) Endpoint {
	offer := Parameter{Name: offerName, Kind: KindOffer, Help: "the offer that the question is about, instead of the documents' one"}
	defaults := byModel{}
	for _, model := range models {
		for _, list := range c.of(model) {
			offer.Choices = append(offer.Choices, list.Offer)
		}
		defaults[model] = c.Default(model)
		offer.Required = offer.Required || defaults[model] == nil && len(c.of(model)) > 0
	}
	e := Endpoint{Name: name, Parameters: parameters(defaults, offer), byOffer: map[string][]Parameter{}}
	e.byOffer[""] = e.Parameters
	for _, id := range offer.Choices {
		lists := maps.Clone(defaults)
		lists[c.List(id).Model] = c.List(id)
		e.byOffer[id] = parameters(lists, offer)
	}
	return e
}

// byModel are the lists that a question is about, one of each billing model.
type byModel map[Model]*PriceList

// packages returns the ids of the packages of the prepaid list.
func (lists byModel) packages() []string {
	var ids []string
	if list := lists[Prepaid]; list != nil {
		for _, p := range list.Prepaid.Packages {
			ids = append(ids, p.ID())
		}
	}
	return ids
}

// discounts returns the parameters of the providers' discounts, each once.
func (lists byModel) discounts(models ...Model) []Parameter {
	var discounts []Parameter
	for _, model := range models {
		if list := lists[model]; list != nil && !slices.ContainsFunc(discounts, func(p Parameter) bool { return p.Name == list.Provider }) {
			discounts = append(discounts, discountParameter(list))
		}
	}
	return discounts
}

// About returns the endpoint as it is for a question about an offer: with the
// packages and the discount of that one. An empty id is the default, an unknown one
// changes nothing.
func (e Endpoint) About(offer string) Endpoint {
	if parameters, ok := e.byOffer[offer]; ok {
		e.Parameters = parameters
	}
	return e
}

// Join returns the endpoint with the parameters of another one that it has not,
// for a question that is put to both.
func (e Endpoint) Join(other Endpoint) Endpoint {
	byOffer := map[string][]Parameter{}
	join := func(offer string, own []Parameter) []Parameter {
		joined := slices.Clone(own)
		for _, p := range other.About(offer).Parameters {
			if !slices.ContainsFunc(own, func(q Parameter) bool { return q.Name == p.Name }) {
				joined = append(joined, p)
			}
		}
		return joined
	}
	for offer, own := range e.byOffer {
		byOffer[offer] = join(offer, own)
	}
	return Endpoint{e.Name, join("", e.Parameters), byOffer}
}
