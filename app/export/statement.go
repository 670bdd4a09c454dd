package export

import (
	"slices"
	"strconv"

	"tusou/pricing"
)

// Statement writes a statement in the columns of the provider's bill, each day a
// record, with the fee, the charge and the adjustment that follow from them.
func Statement(c *pricing.Catalog, s pricing.Statement) string {
	t := table{columns: slices.Concat([]string{"record", "offer", "item", "day"}, pricing.BillColumns[:], []string{"fee", "charged", "currency", "text"})}
	offer, currency := s.List.Offer, string(s.List.Currency)
	for _, b := range s.Bill() {
		t.add(map[string]string{"record": "day", "offer": offer, "day": strconv.Itoa(b.Day),
			"resource": b.Resource, "product": b.Product, "componentType": b.ComponentType, "component": b.Component,
			"listPrice": b.ListPrice.String(), "unitPrice": b.UnitPrice.String(), "priceUnit": string(b.Currency) + "/" + count(b.Per) + " calls",
			"usage": count(b.Usage), "usageUnit": "call", "originalAmount": b.Original.String(),
			"fee": b.Fee.String(), "charged": b.Charged.String(), "currency": currency})
	}
	t.add(map[string]string{"record": "total", "offer": offer, "usage": count(s.Calls), "usageUnit": "call",
		"originalAmount": s.Original().String(), "fee": s.Fee.String(), "charged": s.Charged.String(), "currency": currency})
	t.add(map[string]string{"record": "precisionDifference", "offer": offer, "fee": s.PrecisionDifference.String(), "currency": currency})
	t.add(map[string]string{"record": "payable", "offer": offer, "charged": s.Payable.String(), "currency": currency})
	t.sources([]*pricing.PriceList{s.List}, s.Assumptions)
	return t.String()
}

// sources adds the lists that an answer rests on and what it assumes.
func (t *table) sources(lists []*pricing.PriceList, assumptions []pricing.Assumption) {
	for _, list := range lists {
		t.add(map[string]string{"record": "price list", "offer": list.Offer, "item": list.Date,
			"currency": string(list.Currency), "text": list.Documentation})
	}
	for _, a := range assumptions {
		t.add(map[string]string{"record": "assumption", "item": a.ID, "text": a.Text})
	}
}
