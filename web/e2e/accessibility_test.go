//go:build browser

package e2e

import (
	"slices"
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
)

// Every control can be reached with the Tab key alone, shows that it has the focus, is not covered when it has it, and
// lets go of it again.
func TestKeyboardAlone(t *testing.T) {
	t.Parallel()
	eachPage(t, func(t *testing.T, page app.Page) {
		inALanguage(t, page)
		if testing.Short() && page.Name != "compare" && page.Name != "billing" && page.Name != "widget" {
			t.Skip("in a hurry on the pages with the most controls")
		}
		p := chromium.New(t, desk)
		p.PassWorker()
		looks := []browser.Look{desk, phone}
		switch { // in a hurry one size in each language
		case !testing.Short() || page.Name == "compare":
		case page.Lang == "en":
			looks = looks[:1]
		default:
			looks = looks[1:]
		}
		for _, look := range looks {
			t.Run(look.Name(), func(t *testing.T) {
				look.ReducedMotion = true // so that nothing is still on its way when it is looked at
				p.T = t
				p.Show(look)
				show(p, page.Path)
				p.Eval(`document.querySelectorAll("details").forEach(d => d.open = true);
					window.tusouLook = e => JSON.stringify([e, e.parentElement].map(e => (s =>
						[s.outline, s.boxShadow, s.borderColor, s.backgroundColor])(getComputedStyle(e))))`, nil)
				var want []string
				// What is in the widget's frame, and its link for those who get none, is left to the widget's own tests.
				p.Eval(`[...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
					.filter(e => e.checkVisibility({visibilityProperty: true}) && e.type !== "hidden" && !e.disabled && e.tabIndex >= 0 &&
						!(e.type === "radio" && !e.checked) && !e.closest("tusou-calculator")).map((e, i) => { e.dataset.stop = i; e.tusouLook = tusouLook(e); return e.outerHTML.slice(0, 100); })`, &want)
				var reached []int
				for range len(want) + 100 { // frames have stops of their own
					p.Press(browser.Tab)
					var at struct {
						Stop                    int
						What                    string
						Frame, Shown, Uncovered bool
					}
					p.Eval(`(() => {
						const e = document.activeElement, r = e.getClientRects()[0] || new DOMRect();
						const x = Math.min(Math.max(r.x + r.width / 2, 1), innerWidth - 2);
						const over = [0.25, 0.5, 0.75].some(f => {
							const top = document.elementFromPoint(x, r.y + r.height * f);
							return top && (e.contains(top) || top.contains(e) || [...(e.labels || [])].some(l => l.contains(top)));
						});
						return {Stop: +(e.dataset.stop ?? -1), What: (e.id ? "#" + e.id + " " : "") + e.outerHTML.slice(0, 100),
							Frame: e.nodeName === "IFRAME", Shown: tusouLook(e) !== e.tusouLook, Uncovered: over};
					})()`, &at)
					if at.Frame {
						continue
					}
					if at.Stop < 0 || slices.Contains(reached, at.Stop) {
						break // past the last one, or around to the first
					}
					reached = append(reached, at.Stop)
					if !at.Shown {
						t.Errorf("does not show its focus: %s", at.What)
					}
					if !at.Uncovered {
						t.Errorf("is covered or off the screen when it has the focus: %s", at.What)
					}
				}
				for i, what := range want {
					if !slices.Contains(reached, i) {
						t.Errorf("cannot be reached by Tab: %s", what)
					}
				}
			})
		}
		p.T = t
	})
}
