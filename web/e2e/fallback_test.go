//go:build browser

package e2e

import (
	"testing"

	"tusou/web/e2e/browser"
)

// Without JavaScript the form is a plain one: what people type is understood, and other pages' parameters go along.
func TestFormWithoutScript(t *testing.T) {
	t.Parallel()
	needsHost(t, answersForms)
	for language, address := range compare {
		t.Run(language, func(t *testing.T) {
			p := chromium.New(t, desk)
			p.NoScript()
			p.Goto(host.URL + address + "?months=24&qps=5")
			p.Retype("#calls", "25万")
			p.Press(browser.Enter)
			p.Until("the form has been answered at its canonical address", query("calls", "250000")+" && "+query("months", "24"))
			p.Until("the answer is that for 250,000 calls", showing(tencent, "15000.00"))
			if p.IsLive() {
				t.Error("JavaScript was not off, so nothing was tested")
			}
			p.Retype("#calls", "abc")
			p.Press(browser.Enter)
			p.Expect(`status of 400`)
			p.Until("the fault is marked", query("calls", "abc")+` && document.querySelector("#calls").value === "abc" &&
				document.querySelector("#calls").getAttribute("aria-invalid") === "true"`)
		})
	}
}

// Where the WASM does not arrive, or the browser has none, the page says so and the form still works.
func TestWithoutWASM(t *testing.T) {
	t.Parallel()
	for name, prepare := range map[string]func(*browser.Page){
		"blocked on the way": func(p *browser.Page) { p.Block(wasm) },
		"not in the browser": func(p *browser.Page) { p.Before(`delete window.WebAssembly`) },
		"refused by policy": func(p *browser.Page) {
			p.Before(`for (const f of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"])
				WebAssembly[f] = async () => { throw new WebAssembly.CompileError("disallowed by embedder: violates the Content Security Policy"); }`)
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := chromium.New(t, desk)
			p.Expect(`wasm|Wasm|WebAssembly|ERR_BLOCKED_BY_CLIENT|ERR_FAILED|Failed to fetch`)
			prepare(p)
			p.Goto(host.URL + compare["en"])
			p.MoveMouse()
			p.Until("the page says what is wrong", `document.querySelector("#boot-fault")?.checkVisibility() &&
				document.querySelector("#boot-fault").innerText.trim().length > 20`)
			t.Log(p.Text(`document.querySelector("#boot-fault").innerText`))
			needsHost(t, answersForms)
			p.Retype("#calls", "250k")
			p.Press(browser.Enter)
			p.Until("the host has answered", query("calls", "250000")+" && "+showing(tencent, "15000.00"))
		})
	}
}

// When the WASM could not be fetched at first, trying again is enough.
func TestRetryAfterFailedDownload(t *testing.T) {
	t.Parallel()
	p := chromium.New(t, desk)
	p.Expect(`wasm|ERR_BLOCKED_BY_CLIENT|ERR_FAILED|Failed to fetch`)
	p.Block(wasm)
	p.Goto(host.URL + compare["en"])
	p.MoveMouse()
	p.Until("there is a way to try again", `document.querySelector("#boot-fault button")?.checkVisibility()`)
	p.Unblock()
	p.Click("#boot-fault button")
	p.Live()
	p.Until("the message is gone", `!document.querySelector("#boot-fault")?.checkVisibility()`)
}
