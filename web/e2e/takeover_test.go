//go:build browser

package e2e

import (
	"strings"
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
)

// wasm matches the address of the browser's program.
const wasm = "*.wasm*"

// waiting opens a page whose WASM is held back: what a visitor has before the take-over.
func waiting(t *testing.T, address string, look browser.Look) (p *browser.Page, release func()) {
	t.Helper()
	p = chromium.New(t, look)
	release = p.Hold(wasm)
	t.Cleanup(release)
	p.Goto(host.URL + address)
	return p, release
}

// Frame by frame, the take-over cannot be seen; in a hurry each page once, and the first in both languages.
func TestTakeOverDoesNotFlash(t *testing.T) {
	t.Parallel()
	filmed := map[string]bool{}
	for i, page := range app.Pages() {
		filmed[page.Path] = page.Name == "compare" || lookedAt(page, i%(len(app.Pages())/2))
	}
	eachPage(t, func(t *testing.T, page app.Page) {
		if testing.Short() && (!filmed[page.Path] || page.Name == "forecast" || page.Name == "widget") {
			t.Skip("with -short: filmed in the other language, or as others with a form are")
		}
		// Each page on a phone in one language, on a desk at night in the other; what moves at take-over is looked for in
		// all of them by TestEveryState.
		look := phone
		if page.Lang == "en" {
			look = dark
		}
		p, release := waiting(t, page.Path, look)
		// A page may be painted before all of it has been read; the film begins with the whole.
		p.Until("the page has been painted", `document.readyState === "complete" && performance.getEntriesByName("first-contentful-paint").length`)
		p.Settle()
		film, stop := p.Record()
		release()
		p.Live()
		// One stroke that all can see ends the film, so that the frames after the take-over are in it.
		p.Settle()
		p.Settle()
		stop()
		frames, err := film.Frames()
		if err != nil {
			t.Fatal(err)
		}
		if len(frames) == 0 {
			t.Fatal("nothing was filmed")
		}
		for _, i := range browser.Blank(frames) {
			t.Errorf("frame %d of %d is blank: %s", i, len(frames), browser.Keep(t, frames[i], host.Root))
		}
		if share, i := browser.LargestChange(frames); share > 0.01 {
			t.Errorf("frame %d of %d changes %.1f %% of the picture: %s", i, len(frames), 100*share, browser.Keep(t, frames[i], host.Root))
		}
		for _, shift := range p.Shifts(true) {
			t.Errorf("layout shift %s", shift)
		}
	})
}

// Keys that are typed while the WASM loads, starts and mounts all arrive, and the caret stays where the visitor put it.
func TestKeysTypedDuringTakeOver(t *testing.T) {
	t.Parallel()
	p, release := waiting(t, compare["en"], desk)
	p.SlowCPU(4)
	p.Focus("#calls")
	p.Press(browser.Home)
	// Each round leaves the text's length as it was.
	field := editor{text: []rune(p.Text(`document.activeElement.value`))}

	keys := p.Typist()
	stroke := []string{browser.Right, browser.Right, "7", browser.Left, "3", browser.Right, "9", browser.Backspace, browser.Backspace, browser.Left, browser.Delete}
	press := func(i int) {
		key := stroke[i%len(stroke)]
		keys.Key(key)
		field.press(key)
	}
	n := 0
	for ; n < 15; n++ {
		press(n)
	}
	keys.Wait()
	if p.IsLive() {
		t.Fatal("the WASM was not held back, so nothing was tested")
	}
	if got, want := fieldState(p), field.String(); got != want {
		t.Fatalf("before the take-over the field has %s, want %s: the test is at fault", got, want)
	}
	release()
	// A fast typist's pace from here to well after the take-over, which must not fall into a pause.
	for after := 0; (after < 20 || n < 50) && n < 3000; n++ {
		press(n)
		if after > 0 || p.IsLive() {
			after++
		}
		p.Pause(15)
	}
	keys.Wait()
	p.Live()
	t.Logf("%d keys", n)
	if got, want := p.Text(`document.activeElement.id`), "calls"; got != want {
		t.Errorf("the focus is on %q, want %q", got, want)
	}
	if got, want := fieldState(p), field.String(); got != want {
		t.Errorf("the field has %s, want %s", got, want)
	}
	for _, shift := range p.Shifts(true) {
		if strings.Contains(shift.String(), "calls") {
			t.Errorf("layout shift %s", shift)
		}
	}
}

// fieldState is the focused field's text with its caret or selection.
func fieldState(p *browser.Page) string {
	p.T.Helper()
	return p.Text(`(e => e.value.slice(0, e.selectionStart) + "|" + (e.selectionStart === e.selectionEnd ? "" :
		e.value.slice(e.selectionStart, e.selectionEnd) + "|") + e.value.slice(e.selectionEnd))(document.activeElement)`)
}

// editor says what a text field makes of keys.
type editor struct {
	text  []rune
	caret int
}

func (e *editor) press(key string) {
	switch key {
	case browser.Left:
		e.caret = max(0, e.caret-1)
	case browser.Right:
		e.caret = min(len(e.text), e.caret+1)
	case browser.Backspace:
		if e.caret > 0 {
			e.text = append(e.text[:e.caret-1:e.caret-1], e.text[e.caret:]...)
			e.caret--
		}
	case browser.Delete:
		if e.caret < len(e.text) {
			e.text = append(e.text[:e.caret:e.caret], e.text[e.caret+1:]...)
		}
	default:
		e.text = append(e.text[:e.caret:e.caret], append([]rune(key), e.text[e.caret:]...)...)
		e.caret++
	}
}

func (e *editor) String() string {
	return string(e.text[:e.caret]) + "|" + string(e.text[e.caret:])
}

// The WASM must not mount while an input method composes: replacing the field would break the composition.
func TestCompositionSurvivesTakeOver(t *testing.T) {
	t.Parallel()
	p, release := waiting(t, compare["zh"], desk)
	p.Retype("#calls", "12")
	p.Press(browser.Left)
	p.Compose("w")
	p.Compose("wa")
	release()
	p.Until("the WASM has arrived", `performance.getEntriesByType("resource").some(e => e.name.includes(".wasm") && e.responseEnd > 0)`)
	p.Compose("wan")
	// More than it takes to start here, in frames; the mount may come in none of them.
	for range 60 {
		p.Settle()
	}
	if p.IsLive() {
		t.Error("the WASM mounted in the middle of a composition")
	}
	p.Commit("万")
	if got, want := fieldState(p), "1万|2"; got != want {
		t.Errorf("after the composition the field has %q, want %q", got, want)
	}
	p.Live()
	if got, want := fieldState(p), "1万|2"; got != want {
		t.Errorf("after the take-over the field has %q, want %q", got, want)
	}
	p.Press(browser.Delete)
	p.Until("the answer is that for 10,000 calls", showing(tencent, "600.00"))
}

// Open sections, fields inside them, the selection and the place on the page stay as they were.
func TestOpenSectionSurvivesTakeOver(t *testing.T) {
	t.Parallel()
	p, release := waiting(t, compare["en"], phone)
	p.Click("details:has(#failed) > summary")
	p.Until("the section is open", `document.querySelector("details:has(#failed)").open`)
	p.Retype("#failed", "12.5")
	p.Press(browser.Home)
	p.Press(browser.Right, browser.Shift)
	p.Press(browser.Right, browser.Shift)
	p.Click("#trial")
	p.Focus("#failed")
	p.Eval(`document.querySelector("#failed").setSelectionRange(0, 2)`, nil)
	before := p.Text(`scrollY + " " + document.querySelector("#trial").checked`)
	release()
	p.Live()
	if !p.Is(`document.querySelector("details:has(#failed)").open`) {
		t.Error("the section has closed")
	}
	if got, want := fieldState(p), "|12|.5"; got != want {
		t.Errorf("the field has %q, want %q", got, want)
	}
	if got := p.Text(`scrollY + " " + document.querySelector("#trial").checked`); got != before {
		t.Errorf("scroll position and box: %q, before %q", got, before)
	}
	p.Until("the answer follows what was typed before", `location.search.includes("failed=12.5") && location.search.includes("trial=1")`)
}
