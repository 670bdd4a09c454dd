package browser

import "github.com/chromedp/cdproto/emulation"

// SlowCPU makes the page's processor so many times slower.
func (p *Page) SlowCPU(times float64) {
	p.T.Helper()
	p.Do("slowing the processor down", emulation.SetCPUThrottlingRate(times))
}

// NoScript turns the page's JavaScript off, before it is loaded.
func (p *Page) NoScript() {
	p.T.Helper()
	p.Do("turning JavaScript off", emulation.SetScriptExecutionDisabled(true))
}
