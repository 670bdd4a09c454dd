package export

import (
	"strconv"
	"strings"

	"tusou/app/words"
	"tusou/pricing"
)

// Statement writes a statement in the columns of the provider's bill, each day a
// record, with the fee, the charge and the adjustment that follow from them.
func Statement(l words.Language, s pricing.Statement) string {
	t := newTable(l, "record offer item day "+strings.Join(pricing.BillColumns[:], " ")+" fee charged currency text", "record offer item")
	offer, currency := s.List.Offer, string(s.List.Currency)
	for _, b := range s.Bill() {
		t.add("day|offer|day|resource|product|componentType|component|listPrice|unitPrice|priceUnit|usage|usageUnit|originalAmount|fee|charged|currency",
			offer, strconv.Itoa(b.Day), b.Resource, b.Product, b.ComponentType, b.Component, b.ListPrice.String(),
			b.UnitPrice.String(), string(b.Currency)+"/"+count(b.Per)+" calls", count(b.Usage), "call",
			b.Original.String(), b.Fee.String(), b.Charged.String(), currency)
	}
	t.add("total|offer|usage|usageUnit|originalAmount|fee|charged|currency",
		offer, count(s.Calls), "call", s.Original().String(), s.Fee.String(), s.Charged.String(), currency)
	t.add("precisionDifference|offer|fee|currency", offer, s.PrecisionDifference.String(), currency)
	t.said("", words.StatementAnswer(l, s))
	t.add("payable|offer|charged|currency", offer, s.Payable.String(), currency)
	t.sources([]*pricing.PriceList{s.List}, s.Assumptions)
	return t.String()
}

// sources adds the lists that an answer rests on and what it assumes.
func (t *table) sources(lists []*pricing.PriceList, assumptions []pricing.Assumption) {
	t.lists = lists
	for _, list := range lists {
		t.add("price list|offer|item|currency|text", list.Offer, list.Date, string(list.Currency), list.Documentation)
	}
	for _, a := range assumptions {
		t.add("assumption|item|text", a.ID, t.l.Assumption(a))
	}
}
