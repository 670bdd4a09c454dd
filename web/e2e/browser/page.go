package browser

import (
	"cmp"
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
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
	ctx, closeTab, err := b.tab()
	if err != nil {
		t.Fatalf("opening a tab: %v", err)
	}
	return b.prepare(t, look, ctx, closeTab)
}

// prepare ties a new tab to its test.
func (b *Browser) prepare(t testing.TB, look Look, ctx context.Context, closeTab func()) *Page {
	t.Helper()
	p := &Page{T: t, browser: b, ctx: ctx}
	t.Cleanup(func() {
		p.logs.report(t)
		closeTab()
	})
	chromedp.ListenTarget(ctx, p.listen)
	p.Do("preparing a tab",
		network.Enable(), log.Enable(), page.Enable(),
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := page.AddScriptToEvaluateOnNewDocument(observers).Do(ctx)
			return err
		}),
		emulation.SetFocusEmulationEnabled(true),
	)
	p.Show(look)
	return p
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

// Do runs browser actions and fails the test when one of them fails or takes too long.
func (p *Page) Do(what string, actions ...chromedp.Action) {
	p.T.Helper()
	if err := p.try(actions...); err != nil {
		p.T.Fatalf("%s: %v", what, err)
	}
}

// try runs browser actions within the bound.
func (p *Page) try(actions ...chromedp.Action) error {
	// The first run of a tab's context creates the tab and ties it to the context that is passed, so it takes the
	// unbounded one; later ones are bounded.
	if chromedp.FromContext(p.ctx).Target == nil {
		return chromedp.Run(p.ctx, actions...)
	}
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, actions...)
}

// Goto loads an address and returns when its HTML has been read: images, styles and WASM may still be on their way.
func (p *Page) Goto(url string) {
	p.T.Helper()
	p.navigate(url)
	p.Until("the HTML has been read", `document.readyState !== "loading" && location.href !== "about:blank"`)
}

// navigate starts to load an address without waiting for anything but the response's first bytes.
func (p *Page) navigate(url string) {
	p.T.Helper()
	p.Do("loading "+url, chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, failure, _, err := page.Navigate(url).Do(ctx)
		if err == nil && failure != "" {
			return navigationError(failure)
		}
		return err
	}))
}

type navigationError string

func (e navigationError) Error() string { return string(e) }

// Reload loads the page again, as the visitor's reload button does.
func (p *Page) Reload() {
	p.T.Helper()
	p.Eval(`window.tusouBeforeReload = true`, nil)
	p.Do("reloading", page.Reload())
	p.Until("the reloaded HTML has been read", `!window.tusouBeforeReload && document.readyState !== "loading"`)
}

// Back goes back in the history, as the visitor's back button does.
func (p *Page) Back() {
	p.T.Helper()
	p.Do("going back", chromedp.NavigateBack())
}
