//go:build browser

package offline

import (
	"testing"

	"tusou/web/e2e/browser"
)

// A new version waits until the visitor takes it, then is there in every tab at once, with all that was typed.
func TestUpdateWhileOpen(t *testing.T) {
	t.Parallel()
	hurry(t, "TestUpdateWaitsAndKeepsInputs")
	h := serve(t, "/")
	p := kept(t, h.URL+"/en?calls=777")
	old := h.program()
	q := p.Another(browser.Look{})
	q.Expect(`Failed to load resource|net::ERR_`)
	q.Goto(h.URL + "/forecast?months=3")
	q.Live()
	q.Until("the worker is known", ready)
	h.update()
	lookForUpdate(p)
	p.Until("the visitor is asked", waiting+" && "+seen(".when-update [data-do=update]")+" && "+seen(".when-update [data-do=later]"))
	if !p.Is(runs(old)) {
		t.Error("the new version did not wait")
	}
	q.Until("the other tab asks too", runs(old)+" && "+seen(".when-update"))
	q.Retype("#growth", "10%")

	p.Click("details:has(#failed) > summary")
	p.Retype("#failed", "2.5")
	p.Retype("#qps", "abc")
	p.Retype("#calls", "25万")
	p.Press(browser.Left)
	p.Until("the page follows", `document.querySelector("#qps").getAttribute("aria-invalid") === "true"`)

	p.Eval(`window.before = true`, nil)
	q.Eval(`window.before = true`, nil)
	p.Eval(`document.querySelector("[data-do=update]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`, nil) // the focus stays in the field
	for _, tab := range []*browser.Page{p, q} {
		tab.Until("the new version is there", `!window.before && `+runs(h.program()))
	}
	if got, want := p.Text(`[calls.value, qps.value, failed.value, document.querySelector("details:has(#failed)").open,
		document.activeElement.id, calls.selectionStart].join(" ")`), "25万 abc 2.5 true calls 2"; got != want {
		t.Errorf("after the update: %s\nwant: %s", got, want)
	}
	p.Retype("#qps", "5")
	p.Until("what was typed is answered", showing("#quote-tencent-web-image-search", "14625.00"))
	if got := q.Text(`growth.value + " " + months.value`); got != "10% 3" {
		t.Errorf("the other tab has %s", got)
	}
	p.Until("one copy is left, whole", ready+` && caches.keys().then(names => names.length === 1)`)
	h.Down()
	p.Goto(h.URL + "/en/billing?daily=4,0,18&tencent=5")
	p.Live()
	p.Until("the new version works offline", asked["billing"].answer+" && "+runs(h.program()))
}
