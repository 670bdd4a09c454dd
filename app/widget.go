package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/snippet"
	"tusou/app/words"
	"tusou/pricing"
)

// widgetPage is the widget: the answer of the comparison, compact, for a frame on
// somebody else's page. It has nothing around it and is in no list of pages. Its
// address is /embed; the page at /widget writes the code that embeds it
// (embed_code.go). Pages go by their addresses in the words too.
var widgetPage = &kind{
	name:     "embed",
	slug:     "embed",
	bare:     true,
	endpoint: func(c *pricing.Catalog) pricing.Endpoint { return c.Endpoint(pricing.EndpointCompare) },
	view:     func() view { return &widget{} },
}

// widget is its view. It answers as the comparison does, and draws less.
type widget struct{ compare }

func (w *widget) turns() int { return 0 }

func (w *widget) body(s *state) []ui.UI {
	return []ui.UI{h("div", "class", "widget").Body(
		h("h1", "class", "unseen").Text(s.words.Page(widgetPage.name).Heading), // the page around it shows one
		h("div", "class", "widget-dated", "role", "status").Body(dated(s)),
		w.fields(s),
		s.piece(verdict{&w.compare}, s.rev),
		s.piece(widgetQuotes{&w.compare}, s.rev),
		w.link(s),
	)}
}

// fields are plain inputs without a form: in a sandbox a form is never sent, so
// nothing may hang on that. embed.css shows them only where a script runs, and
// not in a read-only widget.
func (w *widget) fields(s *state) ui.UI {
	return h("div", "class", "widget-fields", "role", "group", "aria-label", s.words.Labels().Form).Body(
		newField(s, "calls"), newField(s, "qps"), newField(s, "images"))
}

// link leads to the whole comparison, in a tab of its own.
func (w *widget) link(s *state) ui.UI {
	address := withQuery(s.base+comparePage.path(s.words), s.asked().Canonical())
	return h("p", "class", "widget-link").Body(
		h("a", "href", address, "target", "_blank", "rel", "noopener").Text(words.EmbedIn(s.words).Open))
}

// widgetQuotes are both offers with their price and nothing else.
type widgetQuotes struct{ view *compare }

// draw draws the quotes in the order of the lists.
func (q widgetQuotes) draw(s *state) ui.UI {
	r := q.view.result
	return h("div", "class", "pair rest", "hidden", when(!s.answered, "true")).Body(ui.Range(r.Quotes).Slice(func(i int) ui.UI {
		quote := r.Quotes[i]
		id := "quote-" + quote.List.Offer
		return h("section", "id", id, "class", "quote "+providerClass(quote.List), "aria-labelledby", id+"-title").Body(
			quoteHead(s, r, quote, id),
			h("p", "class", "what").Body(prose(s.words.QuoteTitle(quote))...),
			h("div", "class", "amounts").Body(amounts(s, quote)...),
		)
	}))
}

// widgetOf describes the widget of a comparison, as the address asks for it.
func widgetOf(s *state, r pricing.Comparison) snippet.Widget {
	w := snippet.Widget{
		Site:     siteOf(s),
		Language: s.words,
		Query:    s.asked().Canonical(),
		Remarks:  snippet.Remarks(r),
		Title:    s.words.Page(widgetPage.name).Heading,
		Link:     words.EmbedIn(s.words).Open,
	}
	for _, p := range pairs(s.carried) {
		switch {
		case p.name == "theme" && (p.value == "light" || p.value == "dark"):
			w.Theme = p.value
		case p.name == "controls":
			w.ReadOnly = p.value == "0"
		}
	}
	return w
}

// noSite is written where nobody has told the host its origin.
const noSite = "https://HOST"

// siteOf is where the product is for others. The page says the same on both
// sides, so it must not look at where it happens to be.
func siteOf(s *state) string {
	origin := ui.Getenv("TUSOU_PAGE_ORIGIN")
	if origin == "" {
		origin = noSite
	}
	return origin + s.base
}
