package browser

import (
	"cmp"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// SlowCPU makes the page's processor so many times slower.
func (p *Page) SlowCPU(times float64) {
	p.T.Helper()
	Call(p, "slowing the processor down", emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: times})
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
	Call(p, "changing the look", emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: cmp.Or(look.Scheme, "light")},
		{Name: "prefers-reduced-motion", Value: motion},
	}})
	p.Settle()
}

// Resize gives the page another size.
func (p *Page) Resize(width, height int) {
	p.T.Helper()
	Call(p, "resizing", emulation.SetDeviceMetricsOverride,
		emulation.SetDeviceMetricsOverrideParams{Width: int64(width), Height: int64(height), DeviceScaleFactor: 1})
}

// NoScript turns the page's JavaScript off, before it is loaded.
func (p *Page) NoScript() {
	p.T.Helper()
	Call(p, "turning JavaScript off", emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	p.noScript = true
}

// Before runs a script in every document before the document's own.
func (p *Page) Before(script string) {
	p.T.Helper()
	Call(p, "preparing documents", page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}
