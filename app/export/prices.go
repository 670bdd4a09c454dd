package export

import (
	"tusou/app/words"
	"tusou/pricing"
)

// Prices writes the price lists: each list, its packages and its unit price, its
// documents, and the assumptions.
func Prices(l words.Language, p pricing.Prices) string {
	t := newTable(l, "record offer item images qps amount currency unit text", "record offer item")
	for _, list := range p.Lists {
		currency := string(list.Currency)
		t.add("price list|offer|item|currency|text", list.Offer, list.Date, currency, list.Documentation)
		if list.Prepaid != nil {
			for _, pack := range list.Prepaid.Packages {
				t.add("package|offer|item|images|qps|amount|currency|unit", list.Offer, pack.ID(), count(pack.Images), count(pack.QPS),
					pack.ListPrice().String(), currency, "month")
			}
		}
		if terms := list.PayAsYouGo; terms != nil {
			t.add("unit price|offer|item|amount|currency|unit", list.Offer, terms.Bill.Component, terms.ListPrice().String(), currency,
				count(terms.Per)+" calls")
		}
		for _, source := range list.Sources {
			t.add("document|offer|item|unit|text", list.Offer, source.Title, source.Date, source.URL)
		}
	}
	t.sources(nil, p.Assumptions)
	t.lists = p.Lists
	return t.String()
}
