package browser

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// Cookies counts the cookies in the page's profile, whoever set them.
func (p *Page) Cookies() int {
	p.T.Helper()
	count := 0
	profile := p.profile()
	p.Do("counting cookies", call(func(ctx context.Context) error {
		list, err := storage.GetCookies().WithBrowserContextID(profile).Do(cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser))
		count = len(list)
		return err
	}))
	return count
}

// Stored is how many bytes an origin keeps in the page's profile: databases, caches, workers.
func (p *Page) Stored(origin string) float64 {
	p.T.Helper()
	usage := 0.0
	p.Do("measuring what is stored", call(func(ctx context.Context) (err error) {
		usage, _, _, _, err = storage.GetUsageAndQuota(origin).Do(ctx)
		return err
	}))
	return usage
}
