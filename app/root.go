package app

import (
	"net/url"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/pricing"
)

// root is the component of every page. go-app makes it once when the program
// starts; a change of page or language changes its state.
type root struct {
	ui.Compo
	catalog *pricing.Catalog
	s       *state
	seen    string      // the address that the state last came from or went to
	origin  string      // what the host writes before a path in the head, if anything
	ctx     *ui.Context // in the browser, once mounted
	before  before      // what the visitor had done to the prerendered page
}

// OnInit answers the address in the browser, where the page is prerendered and
// perhaps already in use.
func (r *root) OnInit() {
	if ui.IsServer {
		return
	}
	healTree()
	u := ui.Window().URL()
	r.seen = u.RequestURI()
	r.s = newState(r, baseOf(), u)
	r.origin = originOf(r.s)
	r.s.readNews()
	r.before = readBefore(r.s)
	r.before.enter(r.s)
}

// OnPreRender answers the address on the server.
func (r *root) OnPreRender(ctx ui.Context) {
	r.s = r.resolved(ctx.Page().URL())
	r.head(ctx)
}

// OnMount gives back what the take-over could have lost, and tells scripts and
// style sheets that the page is live.
func (r *root) OnMount(ctx ui.Context) {
	r.ctx = &ctx
	r.before.restore(r.s)
	r.before = before{}
	treeDrawn()
	document().Get("documentElement").Get("dataset").Set("tusou", "live")
	r.listen(ctx)
	r.listenForLists(ctx)
	r.head(ctx)
	r.shows(r.s.address())
	r.follow()
}

// OnNav follows an address that go-app's own router went to. The first one is
// the address that OnInit has answered already: goTo passes over it, for it
// would undo what the visitor typed before the take-over.
func (r *root) OnNav(ctx ui.Context) {
	if ui.IsClient {
		r.goTo(ctx, ui.Window().URL())
	}
}

// Render draws the shell and the page in it. Until the server knows the address
// there is nothing to draw, and drawing twice would cost twice.
//
// Whatever changes, go-app draws the root first, so what is to happen before and
// after every drawing is said here.
func (r *root) Render() ui.UI {
	if r.ctx != nil {
		if healTree() {
			r.s.settle() // a translation follows each drawing: one is enough
		}
		r.ctx.Defer(func(ui.Context) { treeDrawn() })
	}
	if r.s == nil {
		return h("div", "id", "tusou").Body()
	}
	s := r.s
	page := h("div", "id", "tusou", "lang", s.words.Tag()).On("click", r.onClick)
	if s.kind.bare {
		return page.Body(
			s.piece(bootFault{}, 0),
			h("main", "id", "main", "class", "page page-"+s.kind.name).Body(s.view.body(s)...),
			s.piece(herald{}, s.sayRev),
		)
	}
	return page.Body(
		s.piece(masthead{}, s.links()),
		s.piece(bootFault{}, 0),
		s.piece(offline{}, s.newsRev),
		h("main", "id", "main", "class", "page page-"+s.kind.name).Body(s.view.body(s)...),
		estimateForm(s),
		s.piece(footer{}, 0),
		s.piece(herald{}, s.sayRev),
	)
}

// typed takes what was typed into a field: answer at once, the rest later.
func (r *root) typed(ctx ui.Context, name, text string) {
	if r.s.formOf(name).texts[name] == text {
		return
	}
	r.s.set(name, text)
	r.catchUp()
	r.follow()
	r.announce()
}

// goTo shows another address of the product without loading it.
func (r *root) goTo(ctx ui.Context, u *url.URL) {
	s := r.s
	kind, language := s.kind, s.words
	if u.RequestURI() == r.seen {
		return // the fields may be ahead of the address
	}
	r.seen = u.RequestURI()
	if k, asked, _ := find(strings.TrimPrefix(u.Path, s.base)); k.still {
		if k != kind || asked != language {
			ui.Window().Get("location").Call("reload") // only the server can draw it
		}
		return
	}
	r.shows("")
	s.load(u)
	s.settle()
	r.head(ctx)
	fields, guesses := s.form.texts, s.estimateTexts()
	ctx.Defer(func(ui.Context) { showTexts(fields); showTexts(guesses) })
	if s.kind != kind || s.words != language {
		ctx.Defer(func(ui.Context) { focusHeading() })
	}
	rev := s.rev
	ctx.Defer(func(ui.Context) { r.whole(rev) })
	r.announce()
}
