//go:build browser

package e2e

import (
	"fmt"
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
)

// What holds for every page, in every language, in every kind of answer. Each is loaded once, because loading is what
// takes time: what the WASM mounts is what the host served, nothing shifts, the policy refuses nothing, nothing sticks
// out of the page or is cut off on any width, and axe finds nothing to complain of, with every section open.
func TestEveryState(t *testing.T) {
	t.Parallel()
	eachPage(t, func(t *testing.T, page app.Page) {
		// One tab for all, and past the worker, so that each is what the server makes of it.
		p := chromium.New(t, desk)
		p.PassWorker()
		for i, state := range states(page) {
			closely := i == 0 || lookedAt(page, i)
			if testing.Short() && !closely {
				continue
			}
			t.Run(state.name, func(t *testing.T) {
				p.T = t
				p.Show(desk)
				// In a hurry further states are looked at as the host draws them: that the program draws the same is what
				// the edits at random are about.
				mounted := i == 0 || !testing.Short()
				if mounted {
					show(p, page.Path+state.query)
				} else {
					drawn(p, page.Path+state.query)
				}
				if mounted && (home() || state.query == "") {
					if d := p.ParsedDifference(); d != "" {
						t.Errorf("mounted and parsed bodies differ %s", d)
					}
					if d := p.ServedDifference(); d != "" {
						t.Errorf("mounted and served bodies differ %s", d)
					}
				}
				for _, shift := range p.Shifts(true) {
					if shift.Value > allowedShift(state) {
						t.Errorf("layout shift %s", shift)
					}
				}
				for _, violation := range p.Violations() {
					t.Errorf("the content security policy refused %s", violation)
				}
				for _, amount := range translatable(p) {
					t.Errorf("a translation may change %s", amount)
				}
				if !p.Is(`document.querySelector(new URL(document.querySelector("link[rel=expect]").href).hash)`) {
					t.Error("painting waits for an element that the page does not have")
				}

				p.Eval(`document.querySelectorAll("details").forEach(d => d.open = true)`, nil)
				widths := wide
				switch {
				case testing.Short() && i > 0:
					widths = []int{320, 1280}
				case testing.Short():
					widths = []int{320, 768, 1280}
				}
				for _, width := range widths {
					p.Resize(width, 700)
					if i == 0 && (!testing.Short() || full[page.Name] == "") { // TestNothingIsClipped has the others
						notClipped(p, fmt.Sprintf("at %d pixels", width))
					}
					for _, element := range sticksOut(p) {
						t.Errorf("at %d pixels sticks out: %s", width, element)
					}
				}

				looks := []browser.Look{desk, phone}
				switch {
				case i > 0 && testing.Short() && i%3 > 0: // in a hurry of every third
					looks = nil
				case i > 0:
					looks = looks[i%2 : i%2+1]
				case testing.Short() && page.Lang == "en": // in a hurry each look in one language
					looks = looks[:1]
				case testing.Short():
					looks = looks[1:]
				}
				if !closely {
					looks = nil
				}
				for _, look := range looks {
					look.ReducedMotion = true // no colour is on its way to another
					p.Show(look)
					for _, violation := range p.Accessibility(host.Root) {
						t.Errorf("%s: %s", look.Name(), violation)
					}
				}
				if i > 0 || testing.Short() && page.Lang == "en" {
					return // the colours of every state are those of the first
				}
				p.Show(browser.Look{Scheme: dark.Scheme, ReducedMotion: true})
				for _, violation := range p.Contrast(host.Root) {
					t.Errorf("%s: %s", dark.Name(), violation)
				}
			})
		}
		p.T = t
	})
}

// sticksOut lists what is wider than the page. 320 pixels are also what 1280 are at 400 % zoom.
func sticksOut(p *browser.Page) (elements []string) {
	p.T.Helper()
	p.Settle()
	p.Eval(`(() => {
		const wide = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= wide) return [];
		return [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > wide + 0.5 ||
			e.getBoundingClientRect().left < -0.5).slice(0, 5).map(e => e.outerHTML.slice(0, 120));
	})()`, &elements)
	return elements
}
