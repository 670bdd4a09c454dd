package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// originOf is what the host wrote before the path of the page's own address: its
// origin where it was told one, otherwise nothing. A widget names the address of
// another page, and never changes what its head says.
func originOf(s *state) string {
	link := document().Call("querySelector", `link[rel="canonical"]`)
	if !link.Truthy() || s.kind.bare {
		return ""
	}
	origin, found := strings.CutSuffix(link.Call("getAttribute", "href").String(), s.link(s.kind, s.words, ""))
	if !found {
		return ""
	}
	return origin
}

// head sets what is outside the body: language, title, description, and
// where this page and its translations are found.
func (r *root) head(ctx ui.Context) {
	s := r.s
	text := s.words.Head(s.kind.name, s.catalog.Offers())
	page := ctx.Page()
	page.SetLang(s.words.Tag())
	page.SetTitle(text.Title)
	page.SetDescription(text.Description)
	if ui.IsServer || s.kind.bare {
		return // the host knows more (web/page)
	}
	r.claim()
	for _, link := range all(document().Get("head"), `link[hreflang]`) {
		// "x-default" is none of the tags: it gets the first language.
		link.Set("href", r.origin+s.link(s.kind, words.In(link.Get("hreflang").String()), ""))
	}
}

// claim says in the head which address is this answer's. A telephone's share
// button hands out that one, not the one in the bar, and the one that the host
// wrote, which is for crawlers, has no parameters. Neither has that of a page
// without an answer.
func (r *root) claim() {
	if r.s.kind.bare {
		return // the host names the comparison's
	}
	query := ""
	if r.s.answered {
		query = r.s.good
	}
	if link := document().Call("querySelector", `link[rel="canonical"]`); link.Truthy() {
		link.Set("href", r.origin+r.s.link(r.s.kind, r.s.words, query))
	}
}
