package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// pricesPage has both lists whole, what their documents say besides, and what
// the product takes for granted.
var pricesPage = stillPage("prices", "prices")

// drawPrices draws the page, part by part.
func drawPrices(s *state) []ui.UI {
	w := words.PricesIn(s.words)
	parts := []struct {
		id, title, intro string
		body             []ui.UI
	}{
		{"lists", w.Lists, w.ListsIntro, priceLists(s, w)},
		{"terms", w.Terms, w.TermsIntro, []ui.UI{termTable(s, w)}},
		{"rules", w.Rules, w.RulesIntro, rules(s, w)},
		{"assumptions", w.Assumptions, w.AssumptionsIntro, []ui.UI{everyAssumption(s)}},
		{"sources", w.Sources, w.SourcesIntro, []ui.UI{everySource(s, w)}},
	}
	var contents, sections []ui.UI
	for _, part := range parts {
		contents = append(contents, h("li").Body(h("a", "href", "#"+part.id).Text(part.title)))
		sections = append(sections, h("section", "id", part.id, "class", "chapter chapter-"+part.id, "aria-labelledby", part.id+"-title").Body(
			append([]ui.UI{
				h("h2", "id", part.id+"-title").Text(part.title),
				h("p", "class", "chapter-intro").Text(part.intro),
			}, part.body...)...,
		))
	}
	return []ui.UI{
		heading(s),
		h("div", "class", "wrap").Body(takePrices(s)),
		h("div", "class", "wrap columns").Body(
			h("nav", "class", "contents", "aria-labelledby", "contents-title").Body(
				h("h2", "id", "contents-title").Text(w.Contents),
				h("ul").Body(contents...),
			),
			h("div", "class", "chapters").Body(sections...),
		),
	}
}

// everyAssumption lists what the product takes for granted, also where no
// answer rests on it just now.
func everyAssumption(s *state) ui.UI {
	list := s.catalog.Assumptions()
	return h("ul", "class", "plain-list").Body(ui.Range(list).Slice(func(i int) ui.UI {
		return h("li", "id", "assumption-"+list[i].ID).Text(s.words.Assumption(list[i]))
	}))
}

// everySource lists the documents of every list, those of what is not compared
// too.
func everySource(s *state, w *words.Prices) ui.UI {
	var items []ui.UI
	for _, list := range s.catalog.Lists() {
		for _, source := range list.Sources {
			items = append(items, h("li", "class", providerClass(list)).Body(sourceLink(w, source)...))
		}
	}
	return h("ul", "class", "plain-list").Body(items...)
}

// sourceLink leads to a document and says of which day it is.
func sourceLink(w *words.Prices, source pricing.Source) []ui.UI {
	date := ui.UI(h("span", "class", "list-date").Text(w.Undated))
	if source.Date != "" {
		date = h("time", "class", "list-date", "datetime", source.Date).Text(source.Date)
	}
	return []ui.UI{h("a", "href", source.URL, "rel", "noopener external").Text(source.Title), ui.Text(" "), date}
}
