//go:build browser

package e2e

import (
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
)

// visibleAmounts lists what can be seen of the page's amounts: in texts, drawings, codes and frames. What a field may
// hold is said in numbers, too, but always the same ones.
const visibleAmounts = `[...document.querySelectorAll("#tusou :not(.help)")].filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
	(e.localName === "tusou-calculator" || [...e.childNodes].some(n => n.nodeType === 3 && /¥|\d\.\d\d/.test(n.data))))
	.map(e => e.localName + "." + e.getAttribute("class") + " " + e.textContent).join("; ")`

// breaks end the program at its next drawing: by a panic of its own, and by what the browser throws into the middle of it.
var breaks = map[string]string{
	"panic": `tusouTree.heal = () => { throw new Error("the test breaks the page"); }`,
	"trap":  `Object.defineProperty(Node.prototype, "nodeValue", { set() { throw new Error("the test breaks the page"); } }); null`,
}

// broken is what a program that has ended leaves in the console.
const broken = `the test breaks the page|the program has ended`

// When the program ends while the page is in use, no amount is left that could be taken for that of the fields, now or
// after further typing. The texts stay, and their address goes on with them.
func TestStoppedPage(t *testing.T) {
	t.Parallel()
	eachPage(t, func(t *testing.T, page app.Page) {
		inALanguage(t, page)
		edit, ok := edits[page.Name]
		if !ok {
			t.Skip("has no fields")
		}
		for name, script := range breaks {
			if testing.Short() && name != "panic" && page.Name != "compare" {
				continue // what catches the one catches the other, wherever it comes from
			}
			t.Run(name, func(t *testing.T) {
				p := open(t, page.Path, phone)
				p.Expect(broken)
				if p.Text(visibleAmounts) == "" {
					t.Fatal("there are no amounts to begin with")
				}
				p.Eval(script, nil)
				p.Retype("#"+edit.field, edit.first)
				p.Until("the page says that it has stopped", `document.querySelector(".boot-stopped").checkVisibility() && !document.querySelector(".boot-failed").checkVisibility()`)
				if got := p.Text(visibleAmounts); got != "" {
					t.Errorf("it still shows %s", got)
				}
				if got := p.Text(`document.querySelector("#` + edit.field + `").value`); got != edit.first {
					t.Errorf("the field has %q, want %q", got, edit.first)
				}
				p.Retype("#"+edit.field, edit.second)
				if got := p.Text(visibleAmounts); got != "" {
					t.Errorf("after further typing it shows %s", got)
				}
				if !p.Is(`(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector(".boot-on").getBoundingClientRect())`) {
					t.Error("the way to go on is off the screen")
				}
				if !testing.Short() || page.Name == "compare" { // it looks the same on all
					for _, violation := range p.Accessibility(host.Root) {
						t.Error(violation)
					}
				}
				p.Click(".boot-on")
				p.Live()
				p.Until("the page goes on with what was typed", at(page.Path)+` && document.querySelector("#`+edit.field+`").value === "`+edit.second+`"`)
				p.Until("and has its answer", asFresh(page, edit.field, edit.second, false))
			})
		}
	})
}

// Enter and the links to other pages take along what was typed, too.
func TestStoppedPageIsAPlainForm(t *testing.T) {
	t.Parallel()
	needsHost(t, answersForms)
	p := open(t, compare["en"]+"?images=2000000", desk)
	p.Expect(broken)
	p.Eval(breaks["panic"], nil)
	p.Retype("#calls", "250k")
	p.Until("the page says that it has stopped", `document.querySelector(".boot-stopped").checkVisibility()`)
	if got := p.Text(`document.querySelector(".language").getAttribute("href")`); got != base()+"/?images=2000000&calls=250k" {
		t.Errorf("the other language is at %s", got)
	}
	p.Press(browser.Enter)
	p.Live()
	p.Until("the host has answered", query("calls", "250000")+" && "+query("images", "2000000")+" && "+showing(tencent, "15000.00"))
}

// A still page has nothing that follows from the fields: it stays as it is, and says nothing untrue.
func TestStoppedStillPage(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/prices", desk)
	p.Expect(broken)
	p.Eval(breaks["panic"], nil)
	p.Eval(`document.querySelector("#tusou").click()`, nil)
	p.Until("the program has stopped", `document.documentElement.dataset.tusou === "stopped"`)
	if !p.Is(`document.querySelector("#lists data").checkVisibility() && !document.querySelector("#boot-fault").checkVisibility()`) {
		t.Error("the prices are gone, or something is said about them")
	}
	p.Click(`.brand`)
	p.Live()
	p.Until("the links lead on", at("/en"))
}
