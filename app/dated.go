package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// dated says that the site has other price lists by now than this page, by which
// lists the page's amounts go, and what has changed. It is always there: lists.js
// sets on the document whether it applies, and offline.css shows it, so that it
// is true before the program runs, and without it; the program says more.
func dated(s *state) ui.UI {
	w := words.OfflineIn(s.words)
	var lists []*pricing.PriceList
	for _, o := range s.catalog.Offers() {
		lists = append(lists, o.List())
	}
	text := []any{s.words.Dated(lists)}
	say := func(news ...ui.UI) { text = append(text, s.words.Gap(), h("strong").Body(news...)) }
	if len(s.news) == 0 {
		say(ui.Text(w.Newer))
	}
	for _, change := range s.news {
		say(prose(s.words.ListChange(change))...)
	}
	take := h("button", "type", "button", "class", "button", "data-do", "update").Text(w.Reload)
	if s.kind.bare {
		// A frame's address does not follow what is typed in it, so this one does.
		query := pricing.JoinQuery(typedQuery(&s.form), s.carried)
		take = h("a", "target", "_self", "href", s.link(s.kind, s.words, query)).Text(w.Reload)
	}
	return h("div", "class", "dated").Body(h("p").Body(prose(text...)...), take)
}

// listenForLists has the page told what lists.js finds out.
func (r *root) listenForLists(ctx ui.Context) {
	ui.Window().Call("addEventListener", "tusou-lists", ui.FuncOf(func(ui.Value, []ui.Value) any {
		ctx.Dispatch(func(ui.Context) { r.s.readNews() })
		return nil
	}))
}

// readNews takes over what lists.js has found out so far.
func (s *state) readNews() {
	s.news = nil
	s.newsRev++
	if lists := ui.Window().Get("tusouLists"); lists.Truthy() {
		// What cannot be read is news all the same: the page says so in general.
		s.news, _ = s.catalog.Changes([]byte(lists.Get("news").String()))
	}
}
