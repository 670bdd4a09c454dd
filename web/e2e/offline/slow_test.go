//go:build browser

package offline

import (
	"testing"

	"tusou/web/e2e/browser"
)

// On a slow line the answer is there long before the program, whose progress never passes the end, and nothing moves.
func TestSlowLine(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	p := chromium.New(t, browser.Look{Width: 390, Height: 844})
	p.Before(`
		window.progress = [];
		new MutationObserver(() => {
			const percent = document.querySelector("#app-wasm-loader-label")?.textContent.match(/(\d+)\s*%/);
			if (percent && progress.at(-1) !== +percent[1]) progress.push(+percent[1]);
		}).observe(document, {subtree: true, childList: true, characterData: true})`)
	// Slow 3G, as browsers' own tools have it.
	p.SlowLine(400, 50_000)
	p.Goto(h.URL + "/en?calls=63333&qps=5&images=2500000")
	p.MoveMouse()
	p.Until("the answer has been painted, and the program is on its way",
		showing("#verdict", "0.02")+` && performance.getEntriesByName("first-contentful-paint").length && progress.length > 3`)
	if p.IsLive() || p.Is(`progress.at(-1) > 50`) {
		t.Error("the program was there as soon as the answer, so nothing was tested")
	}
	p.Offline(false)
	p.Live()
	var progress []int
	p.Eval(`progress`, &progress)
	for i, percent := range progress {
		if percent < 0 || percent > 100 || i > 0 && percent < progress[i-1] {
			t.Errorf("progress: %v", progress)
			break
		}
	}
	if progress[len(progress)-1] != 100 {
		t.Errorf("progress ends at %d %%", progress[len(progress)-1])
	}
	sum := 0.0
	for _, shift := range p.Shifts(true) {
		sum += shift.Value
	}
	if sum >= 0.1 {
		t.Errorf("layout shift %.3f: %v", sum, p.Shifts(true))
	}
}
