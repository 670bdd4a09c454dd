package browser

import (
	"cmp"
	"context"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// SlowCPU makes the page's processor so many times slower.
func (p *Page) SlowCPU(times float64) {
	p.T.Helper()
	p.Do("slowing the processor down", emulation.SetCPUThrottlingRate(times))
}

// Show gives the page another look.
func (p *Page) Show(look Look) {
	p.T.Helper()
	if look.Width == 0 {
		look.Width, look.Height = 1280, 900
	}
	motion := "no-preference"
	if look.ReducedMotion {
		motion = "reduce"
	}
	p.Resize(look.Width, look.Height)
	p.Do("changing the look", emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: cmp.Or(look.Scheme, "light")},
		{Name: "prefers-reduced-motion", Value: motion},
	}))
	p.Settle()
}

// Resize gives the page another size.
func (p *Page) Resize(width, height int) {
	p.T.Helper()
	p.Do("resizing", emulation.SetDeviceMetricsOverride(int64(width), int64(height), 1, false))
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
