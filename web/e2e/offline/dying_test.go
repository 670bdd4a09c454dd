//go:build browser

package offline

import (
	"testing"
)

// The host dies while the program is on its way for the first time: the answer stays, and there is a way to try again.
func TestHostDiesDuringFirstDownload(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	l := lineTo(t, h)
	reached, cut := l.breakOff(h.program(), 200_000)
	defer cut()
	p := open(t, l.URL+"/en?calls=63333&qps=5&images=2500000")
	p.Expect(`loading wasm failed`)
	p.MoveMouse()
	<-reached
	h.Kill()
	cut()
	p.Until("there is a way to try again", seen("#boot-fault .boot-failed")+" && "+seen("#boot-fault button"))
	if !p.Is(showing("#verdict", "0.02") + " && " + showing("#quote-tencent-web-image-search", "3799.98")) {
		t.Error("the answer of the host has gone")
	}
	if p.Text(marked) != "undefined" || p.Is(seen(".when-ready")) {
		t.Errorf("a copy is claimed: %s", p.Text(marked))
	}
	p.Retype("#calls", "250k")

	h.Up()
	l.fault(h.program(), nil)
	p.Click("#boot-fault button")
	p.Live()
	p.Until("what was typed is answered", showing("#quote-tencent-web-image-search", "15000.00")+" && !"+seen("#boot-fault"))
	p.Until("a copy is kept", ready)
}

// A program that arrives damaged is not tried again from the browser's own cache, which keeps it for a year.
func TestDamagedProgramIsDownloadedAgain(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	l := lineTo(t, h)
	l.spoil(h.program())
	p := open(t, l.URL+"/en")
	p.Expect(`loading wasm failed`)
	p.MoveMouse()
	p.Until("the visitor is told", seen("#boot-fault .boot-failed"))
	if !p.Is(showing("#verdict", "2200.00")) || p.Text(marked) != "undefined" {
		t.Errorf("the answer has gone, or a copy is claimed: %s", p.Text(marked))
	}
	l.fault(h.program(), nil)
	p.Click("#boot-fault button")
	p.Live()
	p.Until("a copy is kept", ready)
	answers(p)
}

// The host dies while a new version is being copied: the old one stays, whole.
func TestHostDiesWhileUpdating(t *testing.T) {
	t.Parallel()
	hurry(t, "TestFailedUpdateKeepsTheOldVersion")
	h := serve(t, "/")
	l := lineTo(t, h)
	p := kept(t, l.URL+"/en")
	old, copies := h.program(), caches(p)
	h.update()
	if h.program() == old {
		t.Fatal("the update is none")
	}
	reached, cut := l.breakOff(h.program(), 1_000_000)
	defer cut()
	lookForUpdate(p)
	<-reached
	h.Kill()
	cut()
	p.Until("the update has failed", `window.notKept`)
	if got := caches(p); got != copies {
		t.Errorf("kept after the failure: %s, before: %s", got, copies)
	}
	p.Goto(l.URL + "/en?calls=63333&qps=5&images=2500000")
	p.Live()
	p.Until("the old version answers", runs(old)+" && "+showing("#verdict", "0.02"))
	p.Until("the copy is whole", ready+" && "+seen(".when-offline"))

	h.Up()
	l.fault(h.program(), nil)
	p.Reload()
	p.Live()
	p.Until("the next attempt succeeds", runs(h.program())+` && caches.keys().then(names => names.length === 1 && names[0] !== "`+copies+`")`)
}
