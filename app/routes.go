package app

import (
	"cmp"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// kind is a page as the product has it once for every language.
type kind struct {
	name string // as words.Language.Page knows it
	slug string // the last part of its path, empty for the first page
	bare bool   // shown in frames on other sites: nothing around it, in no list of pages
	// still marks a page that is drawn on the server alone; see still.go.
	still bool
	// endpoint says which parameters the page takes.
	endpoint func(*pricing.Catalog) pricing.Endpoint
	// view makes what is between the page's head and its foot.
	view func() view
}

// view is what a page has of its own. It is asked again after every change, so
// what is costly belongs into components with a revision.
type view interface {
	// answer takes arguments that were checked and keeps what follows from them.
	// Where a fault shows only then, it keeps what it had.
	answer(s *state, a pricing.Arguments) *pricing.ParamError
	// turns is in how many later turns the view wants to be drawn; see turns.go.
	turns() int
	// verdict is the answer in a sentence, to be read out.
	verdict(s *state) words.Sentence
	// body draws the view.
	body(s *state) []ui.UI
}

// kinds are the pages, in the order of the navigation.
var kinds = []*kind{comparePage, forecastPage, billingPage, pricesPage, embedCodePage, widgetPage}

// Page is one address of the product.
type Page struct {
	Path string // "/", "/en", "/en/forecast"
	Lang string // "zh-CN" or "en"
	Name string // "compare"
}

// Pages returns every page in every language, in the order of the navigation.
func Pages() []Page {
	var pages []Page
	for _, l := range words.Languages() {
		for _, k := range kinds {
			pages = append(pages, Page{k.path(l), l.Tag(), k.name})
		}
	}
	return pages
}

// Routes tells go-app's router the pages, which answer from a catalog. The host
// and the browser's program call it once each.
func Routes(c *pricing.Catalog) {
	for _, p := range Pages() {
		ui.Route(p.Path, func() ui.Composer { return &root{catalog: c} })
	}
}

// path is where the kind is found in a language.
//
//go:noinline
func (k *kind) path(l words.Language) string {
	if k.slug == "" {
		return cmp.Or(l.Folder(), "/")
	}
	return l.Folder() + "/" + k.slug
}

// find returns the page at a path below the site's base.
func find(path string) (k *kind, language words.Language, ok bool) {
	if path == "" {
		path = "/"
	}
	if len(path) > 1 {
		path = strings.TrimSuffix(path, "/")
	}
	for _, l := range words.Languages() {
		for _, k := range kinds {
			if k.path(l) == path {
				return k, l, true
			}
		}
	}
	return kinds[0], words.Chinese, false
}
