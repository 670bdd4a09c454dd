package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// termTable asks the compared services the same questions, side by side.
func termTable(s *state, w *words.Prices) ui.UI {
	var lists []*pricing.PriceList
	head := []ui.UI{h("th", "scope", "col").Text(w.Question)}
	for _, o := range s.catalog.Offers() {
		list := o.List()
		lists = append(lists, list)
		name := list.Name(s.words.Tag())
		head = append(head, h("th", "scope", "col", "class", "of-"+list.Provider).Text(name.Provider+" "+name.Service))
	}
	var rows []ui.UI
	for _, row := range words.Terms(s.words) {
		cells := []ui.UI{h("th", "scope", "row").Text(row.Label)}
		for _, list := range lists {
			answer, rule := words.TermAnswer(s.words, row.ID, list)
			cell := prose(answer)
			if source, elsewhere := elsewhere(list, rule); elsewhere {
				cell = append(cell, h("p", "class", "cited").Body(append([]ui.UI{ui.Text(w.Elsewhere)}, sourceLink(w, source)...)...))
			}
			cells = append(cells, h("td").Body(cell...))
		}
		rows = append(rows, h("tr", "id", "term-"+row.ID).Body(cells...))
	}
	return h("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-labelledby", "terms-title").Body(
		h("table", "class", "term-table").Body(
			h("thead").Body(h("tr").Body(head...)),
			h("tbody").Body(rows...),
		),
	)
}

// elsewhere returns the source of a rule that the price document itself does not
// state.
func elsewhere(list *pricing.PriceList, id string) (source pricing.Source, ok bool) {
	for _, r := range list.Rules() {
		if r.ID == id {
			source = list.RuleSource(r)
			return source, source.ID != "list"
		}
	}
	return source, false
}
