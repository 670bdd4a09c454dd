package browser

import (
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/storage"
)

// Cookies counts the cookies in the page's profile, whoever set them.
func (p *Page) Cookies() int {
	p.T.Helper()
	return len(callBrowser(p, "counting cookies", storage.GetCookies, storage.GetCookiesParams{BrowserContextID: p.profile()}).Cookies)
}

// Stored is how many bytes an origin keeps in the page's profile: databases, caches, workers.
func (p *Page) Stored(origin string) float64 {
	p.T.Helper()
	return Call(p, "measuring what is stored", storage.GetUsageAndQuota, storage.GetUsageAndQuotaParams{Origin: origin}).Usage
}

// Quota limits how many bytes an origin may keep.
func (p *Page) Quota(origin string, bytes float64) {
	p.T.Helper()
	Call(p, "limiting the storage", storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: origin, QuotaSize: &bytes})
}

// ForgetCache empties the browser's HTTP cache, which is not the worker's.
func (p *Page) ForgetCache() {
	p.T.Helper()
	Call(p, "emptying the browser's own cache", network.ClearBrowserCache, cdp.Empty{})
}
