package browser

import (
	"context"

	download "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// PDF prints the page as the browser's own dialogue would: on the paper that the style sheet names, without the
// browser's head and foot.
func (p *Page) PDF() (file []byte) {
	p.T.Helper()
	p.Do("printing", chromedp.ActionFunc(func(ctx context.Context) (err error) {
		file, _, err = page.PrintToPDF().WithPreferCSSPageSize(true).WithPrintBackground(true).Do(ctx)
		return err
	}))
	return file
}

// Paper shows the page as it is printed.
func (p *Page) Paper() {
	p.T.Helper()
	p.Do("showing what is printed", emulation.SetEmulatedMedia().WithMedia("print"))
}

// Downloads lets the page put files into a folder.
func (p *Page) Downloads(folder string) {
	p.T.Helper()
	profile := p.profile()
	p.Do("taking downloads", chromedp.ActionFunc(func(ctx context.Context) error {
		// Only the browser itself knows folders, a tab does not.
		browser := cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser)
		return download.SetDownloadBehavior(download.SetDownloadBehaviorBehaviorAllow).
			WithBrowserContextID(profile).WithDownloadPath(folder).Do(browser)
	}))
}
