package browser

import (
	"context"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// SlowCPU makes the page's processor so many times slower.
func (p *Page) SlowCPU(times float64) {
	p.T.Helper()
	p.Do("slowing the processor down", emulation.SetCPUThrottlingRate(times))
}

// Resize gives the page another size.
func (p *Page) Resize(width, height int) {
	p.T.Helper()
	p.Do("resizing", emulation.SetDeviceMetricsOverride(int64(width), int64(height), 1, false))
	p.Settle()
}

// NoScript turns the page's JavaScript off, before it is loaded.
func (p *Page) NoScript() {
	p.T.Helper()
	p.Do("turning JavaScript off", emulation.SetScriptExecutionDisabled(true))
}

// Before runs a script in every document before the document's own.
func (p *Page) Before(script string) {
	p.T.Helper()
	p.Do("preparing documents", call(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	}))
}
