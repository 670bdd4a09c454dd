package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// termTable asks the compared services the same questions, side by side.
func termTable(s *state, w *words.Prices) ui.UI {
	var lists []*pricing.PriceList
	head := []any{w.Question}
	for _, o := range s.catalog.Offers() {
		list := o.List()
		lists = append(lists, list)
		name := list.Name(s.words.Tag())
		head = append(head, classed(providerClass(list), name.Provider+" "+name.Service))
	}
	var rows []ui.UI
	for _, row := range words.Terms(s.words) {
		cells := []any{row.Label}
		for _, list := range lists {
			answer, rule := words.TermAnswer(s.words, row.ID, list)
			content := []any{answer}
			if source, elsewhere := elsewhere(list, rule); elsewhere {
				content = append(content, h("p", "class", "cited").Body(append([]ui.UI{ui.Text(w.Elsewhere)}, sourceLink(w, source)...)...))
			}
			cells = append(cells, cell{content: content})
		}
		rows = append(rows, columns(nil).row([]string{"id", "term-" + row.ID}, cells...))
	}
	return table("term-table", "aria-labelledby", "terms-title", columns(nil).head(head...), h("tbody").Body(rows...))
}

// elsewhere returns the source of a rule that the price document itself does not
// state.
func elsewhere(list *pricing.PriceList, id pricing.RuleID) (source pricing.Source, ok bool) {
	for _, r := range list.Rules() {
		if r.ID == id {
			source = list.RuleSource(r)
			return source, source.ID != "list"
		}
	}
	return source, false
}
