//go:build browser

package e2e

import (
	"testing"

	"tusou/web/e2e/browser"
)

// The estimate follows its inputs at once, leaves the form alone until it is accepted, and survives a reload, the other
// page and the way back.
func TestEstimate(t *testing.T) {
	t.Parallel()
	p := open(t, compare["en"]+"?qps=7&images=2000000", desk)
	p.Click("#estimate > summary")
	p.Retype("#users", "50k")
	p.Retype("#cache", "20")
	p.Retype("#peak", "10")
	p.Until("the result has followed", showing("#estimate-result .funnel-result", "2400000")+" && "+showing("#estimate-result .funnel-result", "10"))
	p.Until("the address carries the inputs", `location.search === "?qps=7&images=2000000&users=50000&cache=20&peak=10"`)
	if got := p.Text(`document.querySelector("#calls").value`); got != "100000" {
		t.Errorf("the field has %s before the result was accepted", got)
	}
	if !p.Is(showing(tencent, "6000.00")) {
		t.Error("the answer has changed before the result was accepted")
	}

	p.Click(".estimate-accept")
	p.Until("the fields have the result", `document.querySelector("#calls").value === "2400000" && document.querySelector("#qps").value === "10"`)
	p.Until("so has the answer", showing(tencent, "144000.00"))
	p.Until("and the address", query("calls", "2400000")+" && "+query("qps", "10")+" && "+query("images", "2000000")+" && "+query("users", "50000"))
	if !p.Is(`document.querySelector("#estimate").open && document.querySelector(".funnel-same").textContent`) {
		t.Error("the estimate has closed, or does not say that the form has its numbers")
	}

	p.Reload()
	p.Live()
	if !p.Is(`document.querySelector("#estimate").open && document.querySelector("#users").value === "50000"`) {
		t.Error("the reload has lost the estimate")
	}
	p.Click("nav " + linkTo("/en/forecast"))
	p.Until("the other page has the estimate", at("/en/forecast")+` && document.querySelector("#users").value === "50000" && document.querySelector("#calls").value === "2400000"`)
	p.Back()
	p.Until("the comparison is back", at("/en")+` && document.querySelector("#users").value === "50000"`)
}

// A fault of the estimate is its own: the page's answer is not touched, and what was typed stays.
func TestEstimateFault(t *testing.T) {
	t.Parallel()
	p := open(t, compare["zh"]+"?users=1", desk)
	p.Retype("#users", "abc")
	p.Until("the input is marked", `document.querySelector("#users").getAttribute("aria-invalid") === "true"`)
	if !p.Is(`document.querySelector("#users").value === "abc" && !document.querySelector(".estimate-accept") && !document.querySelector(".stale-note")`) {
		t.Error("the text is gone, a result is offered, or the page's answer suffers")
	}
	p.Retype("#calls", "2万")
	p.Until("the page answers on", showing(tencent, "1200.00"))
	p.Retype("#users", "1万")
	p.Until("the result is there again", `document.querySelector(".estimate-accept") && !document.querySelector("[aria-invalid]")`)
}

// Without JavaScript the estimate's own form leads to the same page, and its result is a link.
func TestEstimateWithoutScript(t *testing.T) {
	t.Parallel()
	needsHost(t, answersForms)
	p := chromium.New(t, phone)
	p.NoScript()
	p.Goto(host.URL + forecast["en"] + "?months=3&growth=2")
	p.Click("#estimate > summary")
	p.Retype("#users", "5万")
	p.Press(browser.Enter)
	p.Until("the estimate is open with its result", query("users", "5万")+` && document.querySelector("#estimate").open`)
	p.Until("the page's parameters went along", query("months", "3")+" && "+query("growth", "2"))
	p.Until("the result is shown", showing("#estimate-result .funnel-result", "3000000"))
	p.Click(".estimate-accept")
	p.Until("the fields have it", query("calls", "3000000")+` && document.querySelector("#calls").value === "3000000"`)
	if p.IsLive() {
		t.Error("JavaScript was not off, so nothing was tested")
	}
}

// What is typed into the estimate before the take-over is not lost, nor is the open section.
func TestEstimateSurvivesTakeOver(t *testing.T) {
	t.Parallel()
	p, release := waiting(t, compare["en"], desk)
	p.Click("#estimate > summary")
	p.Retype("#users", "20000")
	p.Press(browser.Left)
	release()
	p.Live()
	if got, want := fieldState(p), "2000|0"; got != want {
		t.Errorf("the field has %q, want %q", got, want)
	}
	if !p.Is(`document.querySelector("#estimate").open`) {
		t.Error("the section has closed")
	}
	p.Until("the result follows what was typed", showing("#estimate-result .funnel-result", "1200000"))
}
