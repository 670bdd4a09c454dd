package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// still is the view of a page that follows from nothing the visitor does: it is
// drawn on the server alone. The browser's program keeps the nodes that it was
// served (see before.keep) and holds neither the texts nor what draws them; the
// page around them is live. Such a page can only be loaded, not gone to: links
// to it are the browser's own (links.go), and going back to it loads it.
type still struct{}

// stillPage makes a kind of such a page.
func stillPage(name, slug string) *kind {
	return &kind{
		name: name, slug: slug, still: true,
		endpoint: func(*pricing.Catalog) pricing.Endpoint { return pricing.Endpoint{Name: name} },
		view:     func() view { return still{} },
	}
}

// drawStill draws what a still page has. Nothing but a server comes here.
func drawStill(s *state) []ui.UI {
	switch s.kind {
	case pricesPage:
		return drawPrices(s)
	}
	panic("app: nothing draws the page " + s.kind.name)
}

func (still) answer(*state, pricing.Arguments) *pricing.ParamError { return nil }

func (still) turns() int { return 0 }

func (still) verdict(*state) words.Sentence { return nil }

// body draws the page, or an empty place for it. No other view begins with an
// article, so leaving the page takes the place away with what was put into it.
func (still) body(s *state) []ui.UI {
	var content []ui.UI
	if ui.IsServer { // a constant: the linker drops what only this calls
		content = drawStill(s)
	}
	return []ui.UI{h("article", "id", "answer", "class", "still", "tabindex", "-1").Body(content...)}
}

// stillPlace finds the place of a still page's content in a tree.
func stillPlace(tree ui.Value) ui.Value { return tree.Call("querySelector", "article.still") }

// keep moves the content that was served into the mounted page's empty place.
func (b before) keep(tree ui.Value) {
	if b.still == nil || !b.still.Truthy() {
		return
	}
	place := stillPlace(tree)
	for node := b.still.Get("firstChild"); node.Truthy(); node = b.still.Get("firstChild") {
		place.Call("appendChild", node)
	}
}
