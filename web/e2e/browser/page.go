package browser

import (
	"cmp"
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience bounds every wait. It is long because a wait that succeeds costs only what it needs, while two loaded
// cores with a slowed-down browser on them can be very slow indeed.
const patience = 2 * time.Minute

// Page is one tab in a browser context of its own, tied to one test.
type Page struct {
	T       testing.TB
	browser *Browser
	ctx     context.Context
	logs    faults
	net     traffic
	held    holds

	noScript bool // a load is whole when the browser says so
}

// Look is how a page is shown.
type Look struct {
	Width, Height int    // in CSS pixels; 1280 × 900 when zero
	Scheme        string // light or dark; light when empty
	ReducedMotion bool
}

// Name tells looks apart in the names of tests and files.
func (l Look) Name() string {
	return fmt.Sprintf("%d-%s", l.Width, cmp.Or(l.Scheme, "light"))
}

// New makes an empty tab. [Page.Goto] loads it; settings that have to precede the load go between the two.
func (b *Browser) New(t testing.TB, look Look) *Page {
	t.Helper()
	return b.tab(t, look, chromedp.WithNewBrowserContext())
}

// Open makes a tab and loads an address in it.
func (b *Browser) Open(t testing.TB, look Look, url string) *Page {
	t.Helper()
	p := b.New(t, look)
	p.Goto(url)
	return p
}

// listen hands the browser's events to whoever keeps them. It runs on chromedp's event loop and must not block.
func (p *Page) listen(event any) {
	p.logs.see(event)
	p.net.see(event)
	p.held.see(p.ctx, event)
}

// Goto loads an address and returns when its HTML has been read: images, styles and WASM may still be on their way. Without
// scripts it waits for all of it.
func (p *Page) Goto(url string) {
	p.T.Helper()
	p.navigate(url)
	read := `document.readyState !== "loading"`
	if p.noScript {
		read = `document.readyState === "complete"`
	}
	p.Until("the HTML has been read", read+` && location.href !== "about:blank"`)
}

// navigate starts to load an address without waiting for anything but the response's first bytes.
func (p *Page) navigate(url string) {
	p.T.Helper()
	if failure := Call(p, "loading "+url, page.Navigate, page.NavigateParams{URL: url}).ErrorText; failure != "" {
		p.T.Fatalf("loading %s: %s", url, failure)
	}
}

// Reload loads the page again, as the visitor's reload button does.
func (p *Page) Reload() {
	p.T.Helper()
	p.Eval(`window.tusouBeforeReload = true`, nil)
	Call(p, "reloading", page.Reload, page.ReloadParams{})
	p.Until("the reloaded HTML has been read", `!window.tusouBeforeReload && document.readyState !== "loading"`)
}

// Back goes back in the history, as the visitor's back button does.
func (p *Page) Back() {
	p.T.Helper()
	must(p, "going back", chromedp.NavigateBack())
}
