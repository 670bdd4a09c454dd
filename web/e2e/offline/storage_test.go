//go:build browser

package offline

import (
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// clearBrowserCache empties the HTTP cache, which is not the worker's.
func clearBrowserCache() chromedp.Action { return network.ClearBrowserCache() }
