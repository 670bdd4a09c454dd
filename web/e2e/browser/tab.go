package browser

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// tab opens a tab in a browser context of its own and attaches to it.
func (b *Browser) tab() (ctx context.Context, closeTab func(), err error) {
	browser := b.executor()
	profile, err := target.CreateBrowserContext().WithDisposeOnDetach(true).Do(browser)
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel, err := b.tabIn(profile)
	if err != nil {
		return nil, nil, err
	}
	return ctx, func() {
		cancel()
		// When the browser itself has gone, so has the context.
		_ = target.DisposeBrowserContext(profile).Do(browser)
	}, nil
}

// tabIn opens a tab in a browser context. A new one has no window in which a tab could open, and Chromium refuses
// chromedp's own way of opening one there; so the window is asked for here.
func (b *Browser) tabIn(profile cdp.BrowserContextID) (ctx context.Context, closeTab func(), err error) {
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(profile).WithNewWindow(true).Do(b.executor())
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithTargetID(id))
	return ctx, cancel, nil
}

func (b *Browser) executor() context.Context {
	return cdp.WithExecutor(b.ctx, chromedp.FromContext(b.ctx).Browser)
}

// Everyday makes an empty tab in the browser's own profile, where a browser offers to install things; it does not in those
// that forget. Its storage is that of all such tabs, so a test needs a host of its own.
func (b *Browser) Everyday(t testing.TB, look Look) *Page {
	t.Helper()
	return b.in("", t, look)
}

// Another makes an empty tab beside the page: storage, cache and service workers are the same.
func (p *Page) Another(look Look) *Page {
	p.T.Helper()
	return p.browser.in(p.profile(), p.T, look)
}

func (b *Browser) in(profile cdp.BrowserContextID, t testing.TB, look Look) *Page {
	t.Helper()
	ctx, closeTab, err := b.tabIn(profile)
	if err != nil {
		t.Fatalf("opening a tab: %v", err)
	}
	return b.prepare(t, look, ctx, closeTab)
}
