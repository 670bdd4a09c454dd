package app

import (
	"cmp"
	"net/url"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// onClick handles the clicks on every link of the page. Links to the product's
// own pages change the state and the history without a load; all others are the
// browser's. go-app's own router never sees a click: it would take Shift and the
// middle button for plain clicks, and it passes over a link to the address that
// it went to last, even when the fields have changed the address since.
func (r *root) onClick(ctx ui.Context, e ui.Event) {
	link := e.Get("target").Call("closest", "a[href]")
	if !link.Truthy() {
		return
	}
	e.Call("stopPropagation")
	for _, key := range []string{"metaKey", "ctrlKey", "shiftKey", "altKey"} {
		if e.Get(key).Truthy() {
			return
		}
	}
	if e.Get("button").Truthy() || link.Call("hasAttribute", "target").Bool() || link.Call("hasAttribute", "download").Bool() {
		return
	}
	u, err := url.Parse(link.Get("href").String())
	if err != nil || u.Host != ui.Window().URL().Host || u.Fragment != "" && u.RequestURI() == ui.Window().URL().RequestURI() {
		return
	}
	k, _, ok := find(strings.TrimPrefix(u.Path, r.s.base))
	if !ok || !strings.HasPrefix(u.Path, r.s.base) {
		return
	}
	if u.RawQuery == r.s.linked && link.Call("closest", ".masthead").Truthy() { // those follow the fields late
		u.RawQuery = r.s.good
		link.Set("href", u.RequestURI()) // as it will be drawn
	}
	r.writeAddress("replaceState") // what was typed a moment ago, for the way back
	if k.still {
		return // it has to be loaded
	}
	e.PreventDefault()
	if u.RequestURI() != ui.Window().URL().RequestURI() {
		ui.Window().Get("history").Call("pushState", nil, "", u.RequestURI())
	}
	r.goTo(ctx, u)
	// Without a script a fragment leads to the part of the page that answers.
	if link.Call("hasAttribute", "data-answer").Bool() || u.Fragment != "" {
		ctx.Defer(func(ui.Context) { showAnswer(cmp.Or(u.Fragment, "answer")) })
	}
}

// showAnswer scrolls to an answer if it is out of sight.
func showAnswer(id string) {
	if answer, ok := byID(id); ok {
		answer.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}
