package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// priceLists draws every list, each under its own name with its own source, date
// and currency.
func priceLists(s *state, w *words.Prices) []ui.UI {
	var lists []ui.UI
	compared := s.catalog.Lists()
	// What is compared comes first.
	slices.SortStableFunc(compared, func(a, b *pricing.PriceList) int {
		return btoi(a.PricesOnly) - btoi(b.PricesOnly)
	})
	for _, list := range compared {
		id := "list-" + list.Offer
		name := list.Name(s.words.Tag())
		part := []ui.UI{
			h("h3", "id", id+"-title").Body(h("span", "class", "list-provider").Text(name.Provider), ui.Text(" "), h("span").Text(name.Service)),
			listFacts(s, w, list),
		}
		if list.PricesOnly {
			part = append(part, h("p", "class", "list-note").Text(w.OwnList+s.words.Gap()+w.NeverConvert))
		} else {
			part = append(part, h("p", "class", "list-note").Body(prose(s.words.Job(list), s.words.Stop())...))
		}
		if list.Prepaid != nil {
			part = append(part, packageTable(w, list, id))
		}
		if list.PayAsYouGo != nil {
			part = append(part, unitTable(s, w, list, id))
		}
		lists = append(lists, h("section", "id", id, "class", "price-list "+providerClass(list), "aria-labelledby", id+"-title").Body(part...))
	}
	return lists
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// listFacts are a list's currency, date and sources.
func listFacts(s *state, w *words.Prices, list *pricing.PriceList) ui.UI {
	fact := func(name string, value ...ui.UI) ui.UI {
		return h("div").Body(h("dt").Text(name), h("dd").Body(value...))
	}
	facts := []ui.UI{
		fact(w.Currency, ui.Text(words.CurrencyName(s.words, list.Currency))),
		fact(w.Dated, h("time", "datetime", list.Date).Text(list.Date)),
	}
	for _, source := range list.Sources {
		// The list's own document; of a list of prices alone every one that has them.
		if source.ID == "list" || list.PricesOnly {
			facts = append(facts, fact(w.Provided, sourceLink(w, source)...))
		}
	}
	return h("dl", "class", "list-facts").Body(facts...)
}

// packageTable has a row for each size of a library and a column for each QPS.
func packageTable(w *words.Prices, list *pricing.PriceList, id string) ui.UI {
	var images, qps []int64
	for _, p := range list.Prepaid.Packages {
		if !slices.Contains(images, p.Images) {
			images = append(images, p.Images)
		}
		if !slices.Contains(qps, p.QPS) {
			qps = append(qps, p.QPS)
		}
	}
	classes := columns(slices.Repeat([]string{"number"}, len(qps)+1))
	head := []any{w.Images}
	for _, q := range qps {
		head = append(head, classed("", words.Count(q), " QPS"))
	}
	var rows []ui.UI
	for _, n := range images {
		cells := []any{words.Count(n)}
		for _, q := range qps {
			if p, ok := list.Package(pricing.PackageID(n, q)); ok {
				cells = append(cells, cell{[]string{"data-package", p.ID()}, []any{words.Money(p.ListPrice())}})
			} else {
				cells = append(cells, classed("", h("span", "class", "unseen").Text(w.NotSold), h("span", "class", "none", "aria-hidden", "true").Text("–")))
			}
		}
		rows = append(rows, classes.row(nil, cells...))
	}
	return table("price-table", "aria-labelledby", id+"-title", h("caption").Text(w.PerMonth), classes.head(head...), h("tbody").Body(rows...))
}

// unitTable has the one thing that a pay-as-you-go list sells.
func unitTable(s *state, w *words.Prices, list *pricing.PriceList, id string) ui.UI {
	terms := list.PayAsYouGo
	settled, _ := words.TermAnswer(s.words, "settlement", list)
	classes := columns{"", "number", "number"}
	return table("price-table", "aria-labelledby", id+"-title", h("caption").Body(prose(settled)...),
		classes.head(w.UnitItem, w.UnitPer, w.UnitPrice),
		h("tbody").Body(classes.row(nil, terms.Bill.Component, words.Count(terms.Per),
			cell{[]string{"data-per", count(terms.Per)}, []any{words.Money(terms.ListPrice())}})),
	)
}
