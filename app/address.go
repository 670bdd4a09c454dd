package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// addressPause is how long the fields have to rest before the address follows
// them. Browsers refuse a page that changes its address more often than about
// three times a second for long.
const addressPause = 400 * time.Millisecond

// follow lets the address follow the answer, in place: typing fills no history.
func (r *root) follow() {
	rev := r.s.rev
	r.later(addressPause, func(ctx ui.Context) {
		ctx.PreventUpdate()
		if r.s.rev == rev {
			r.writeAddress("replaceState")
		}
	})
}

// writeAddress puts the address of the answer into the browser's bar. It keeps
// the one that came with a page that has no answer yet.
//
// go-app is not told: its router would remember every address as visited, and
// it is not asked for links between pages either (see links.go).
func (r *root) writeAddress(how string) {
	s := r.s
	here := ui.Window().URL()
	if s.kind.bare {
		return // nobody sees a frame's address
	}
	if !s.answered || s.stale {
		return
	}
	r.claim() // on a slow machine the page may not be whole yet
	if here.RequestURI() == s.address() {
		return
	}
	// A browser that refuses throws; the address then stays as it is.
	defer func() { _ = recover() }()
	ui.Window().Get("history").Call(how, nil, "", s.address())
	r.seen = s.address()
}

// listen follows the back and forward buttons. go-app's router listens too, but
// passes over an address that it believes to be showing already.
func (r *root) listen(ctx ui.Context) {
	ui.Window().Call("addEventListener", "popstate", ui.FuncOf(func(ui.Value, []ui.Value) any {
		ctx.Dispatch(func(ctx ui.Context) { r.goTo(ctx, ui.Window().URL()) })
		return nil
	}))
}
