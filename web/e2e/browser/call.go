package browser

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// Call sends a command to the page's tab and returns what the browser answers. It fails the test when the command fails or
// takes too long.
func Call[P, R any](p *Page, what string, command cdp.Command[P, R], params P) R {
	p.T.Helper()
	return must(p, what, func(ctx context.Context, tab *chromedp.Target) (R, error) {
		return cdp.Call(ctx, tab, command, params)
	})
}

// callBrowser is Call for what only the browser itself knows: folders, profiles, other tabs.
func callBrowser[P, R any](p *Page, what string, command cdp.Command[P, R], params P) R {
	p.T.Helper()
	return must(p, what, func(ctx context.Context, _ *chromedp.Target) (R, error) {
		return chromedp.CallBrowser(ctx, command, params)
	})
}

// must runs an action and fails the test when it fails or takes too long.
func must[T any](p *Page, what string, action chromedp.Action[T]) T {
	p.T.Helper()
	value, err := try(p, action)
	if err != nil {
		p.T.Fatalf("%s: %v", what, err)
	}
	return value
}

// try runs an action within the bound.
func try[T any](p *Page, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}
