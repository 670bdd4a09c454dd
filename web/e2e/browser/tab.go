package browser

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// tab opens a tab in a browser context of its own and attaches to it. A new browser context has no window in which a
// tab could open, and Chromium refuses chromedp's own way of opening one there; so the window is asked for here.
func (b *Browser) tab() (ctx context.Context, closeTab func(), err error) {
	browser := cdp.WithExecutor(b.ctx, chromedp.FromContext(b.ctx).Browser)
	profile, err := target.CreateBrowserContext().WithDisposeOnDetach(true).Do(browser)
	if err != nil {
		return nil, nil, err
	}
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(profile).WithNewWindow(true).Do(browser)
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithTargetID(id))
	return ctx, func() {
		cancel()
		// When the browser itself has gone, so has the context.
		_ = target.DisposeBrowserContext(profile).Do(browser)
	}, nil
}
