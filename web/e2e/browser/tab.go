package browser

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Everyday makes an empty tab in the browser's own profile, where a browser offers to install things; it does not in those
// that forget. Its storage is that of all such tabs, so a test needs a host of its own.
func (b *Browser) Everyday(t testing.TB, look Look) *Page {
	t.Helper()
	return b.tab(t, look)
}

// Another makes an empty tab beside the page: storage, cache and service workers are the same.
func (p *Page) Another(look Look) *Page {
	p.T.Helper()
	return p.browser.tab(p.T, look, chromedp.WithExistingBrowserContext(p.profile()))
}

// tab opens a tab and gives it a look.
func (b *Browser) tab(t testing.TB, look Look, options ...chromedp.ContextOption) *Page {
	t.Helper()
	p := b.attach(t, b.ctx, options...)
	p.Before(observers)
	Call(p, "giving the tab the focus", emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	p.Show(look)
	return p
}

// attach ties a test to a tab that is there, or that the options have the browser open. What the tab says from its beginning
// on is heard.
func (b *Browser) attach(t testing.TB, parent context.Context, options ...chromedp.ContextOption) *Page {
	t.Helper()
	p := &Page{T: t, browser: b}
	ctx, closeTab := chromedp.NewContext(parent, append(options, chromedp.WithListener(p.listen))...)
	p.ctx = ctx
	t.Cleanup(func() {
		p.logs.report(t)
		closeTab()
	})
	// The first run of a tab's context creates the tab and ties it to the context that is passed, so it takes the
	// unbounded one; later ones are bounded.
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("attaching to a tab: %v", err)
	}
	return p
}
