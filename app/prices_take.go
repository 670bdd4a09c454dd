package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// takePrices is the row that takes the lists along. The browser's program knows
// nothing of this page, so the texts are there from the start and a script
// (static/still.js) copies them.
func takePrices(s *state) ui.UI {
	w := words.TakeIn(s.words)
	prices := s.catalog.Prices()
	link := func(what, suffix, name string) ui.UI {
		return h("a", "class", "take-"+what, "href", s.base+"/api/v1/prices"+s.tongued(suffix), "download", "tusou-prices."+what).Text(name)
	}
	button := func(what, name, content string) ui.UI {
		return h("button", "type", "button", "class", "take-"+what, "data-still", what, "data-content", content).Text(name)
	}
	return h("div", "class", "take take-still", "role", "group", "aria-label", w.Region, "data-copied", w.Copied, "data-refused", w.Refused).Body(
		h("div", "class", "take-row").Body(
			link("csv", ".csv", w.CSV),
			link("json", "", w.JSON),
			button("link", w.Link, ""),
			button("text", w.Text, words.PricesText(s.words, prices, false)),
			button("markdown", w.Markdown, words.PricesText(s.words, prices, true)),
			button("print", w.Print, ""),
		),
		h("p", "class", "take-said", "role", "status").Body(),
		h("textarea", "class", "take-byhand", "readonly", "true", "rows", "8", "aria-label", w.Content, "hidden", "true").Body(),
	)
}
