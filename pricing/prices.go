package pricing

import (
	"encoding/json"
	"slices"
)

// PricesSchema names the form of the price lists' JSON.
const PricesSchema = "tusou.prices/1"

// Prices are all price lists whole: prices, rules, sources and dates, and what
// the product takes for granted where they are silent.
type Prices struct {
	// Lists has those that are compared first, then those that are published
	// beside them.
	Lists       []*PriceList
	Assumptions []Assumption
}

// Prices returns the price lists and every assumption.
func (c *Catalog) Prices() Prices {
	lists := c.Lists()
	slices.SortStableFunc(lists, func(a, b *PriceList) int {
		switch {
		case a.PricesOnly == b.PricesOnly:
			return 0
		case b.PricesOnly:
			return -1
		}
		return 1
	})
	return Prices{lists, c.Assumptions()}
}

// MarshalJSON writes the lists as their files have them: of a list whose rules
// are not known there are no rules.
func (p Prices) MarshalJSON() ([]byte, error) {
	lists := make([]json.RawMessage, len(p.Lists))
	for i, list := range p.Lists {
		lists[i] = list.data
	}
	return json.Marshal(struct {
		Schema      string            `json:"schema"`
		PriceLists  []json.RawMessage `json:"priceLists"`
		Assumptions []Assumption      `json:"assumptions"`
	}{PricesSchema, lists, p.Assumptions})
}
