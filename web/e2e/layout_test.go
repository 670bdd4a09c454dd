//go:build browser

package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
)

// drawn shows a page as the host draws it: the program draws the very same, and takes its time to start.
func drawn(p *browser.Page, address string) {
	p.T.Helper()
	if !home() {
		show(p, address)
		return
	}
	mark := "?"
	if strings.Contains(address, "?") {
		mark = "&"
	}
	p.Expect(faultyAddress)
	p.Goto(host.URL + address + mark + "wasm=false") // which go-app's own script heeds
	p.Until("it is loaded", `document.readyState === "complete"`)
}

// wide are the widths at which layouts change, and those that visitors have.
var wide = []int{320, 390, 768, 1024, 1280, 1600}

// full are parameters that make a page's tables wide and long.
var full = map[string]string{
	"compare": "?failed=2.5", "forecast": "?calls=1000000000&growth=3&months=24&imagegrowth=5",
	"billing": "?daily=1000000000,100,7&topups=1:1000000000&renew=5000000x10:3",
}

// Nothing is cut off without a sign, where tables are as wide and long as they get; of each page without parameters
// TestEveryState says so.
func TestNothingIsClipped(t *testing.T) {
	t.Parallel()
	eachPage(t, func(t *testing.T, page app.Page) {
		query := full[page.Name]
		if query == "" {
			return
		}
		p := chromium.New(t, desk)
		drawn(p, page.Path+query)
		for _, width := range wide {
			p.Resize(width, 900)
			notClipped(p, fmt.Sprintf("%s%s at %d", page.Path, query, width))
		}
	})
}

// notClipped complains about what is cut off without a sign: whatever is wider than its place scrolls, and its edge fades
// where there is more, and only there; the page itself never scrolls sideways.
func notClipped(p *browser.Page, at string) {
	p.T.Helper()
	var clipped []string
	p.Eval(clippings, &clipped)
	for _, what := range clipped {
		p.T.Errorf("%s: %s", at, what)
	}
}

// clippings lists what is cut off without a sign.
const clippings = `(async () => {
	const bad = [], frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
	document.querySelectorAll("details").forEach(d => d.open = true);
	await frame();
	if (document.documentElement.scrollWidth > innerWidth) bad.push("the page is " + document.documentElement.scrollWidth + " wide");
	const name = e => e.tagName.toLowerCase() + "#" + e.id + "." + e.getAttribute("class") + " (" + (e.getAttribute("aria-label") || e.textContent).trim().slice(0, 30) + ")";
	for (const e of document.body.querySelectorAll("*")) {
		const style = getComputedStyle(e);
		if (!e.checkVisibility({visibilityProperty: true}) || e.closest("svg, .unseen, .eyebrow") || style.overflowX === "visible" || e.matches("input, select, textarea")) continue;
		if (e.scrollWidth - e.clientWidth <= 1) {
			if (e.matches(".scroll") && parseFloat(style.getPropertyValue("--more-end")) > 0) bad.push(name(e) + " fades although there is no more");
			continue;
		}
		if (style.textOverflow === "ellipsis") continue;
		if (style.overflowX !== "auto" && style.overflowX !== "scroll") { bad.push(name(e) + " is cut off"); continue; }
		const more = () => {
			const style = getComputedStyle(e);
			if (!style.maskImage.includes("gradient")) return "no mask";
			const first = e.querySelector("tbody tr > :first-child");
			const edge = first && getComputedStyle(first).position === "sticky" ? getComputedStyle(first).boxShadow : "";
			const start = edge ? !/^none$| 0px 0px 0px 0px$/.test(edge) || edge.includes("inset") : parseFloat(style.getPropertyValue("--fade-start")) === 1;
			return (start ? "start " : "") + (parseFloat(style.getPropertyValue("--more-end")) === 1 ? "end" : "");
		};
		const always = e.querySelector(".matrix") ? "start " : "";
		e.scrollLeft = 0; await frame();
		if (more() !== always + "end") bad.push(name(e) + " at its start shows: " + more());
		e.scrollLeft = 10000; await frame();
		if (more() !== "start ") bad.push(name(e) + " at its end shows: " + more());
		e.scrollLeft = 0; await frame();
	}
	for (const e of document.querySelectorAll("table")) {
		let place = e.parentElement;
		const right = e.getBoundingClientRect().right;
		if (e.checkVisibility() && right > innerWidth + 1 && !e.closest(".scroll")) bad.push(name(e) + " is wider than the page");
	}
	return bad;
})()`

// A fade can be seen: at the edge of what goes on, the ground alone is left of a line that crosses it.
func TestTheFadeCanBeSeen(t *testing.T) {
	t.Parallel()
	p := chromium.New(t, desk)
	drawn(p, "/en/billing")
	p.Eval(`{
		const line = document.createElement("div"), region = document.querySelector(".scroll:has(> .matrix)");
		line.id = "line"; line.style = "background: #f00; height: 20px; width: 5000px";
		region.prepend(line); region.scrollIntoView({block: "center", behavior: "instant"});
	}`, nil)
	p.Settle()
	colours := func() (edge, middle string) {
		var at struct{ X, Y, Middle int }
		p.Eval(`(r => ({x: Math.floor(r.right) - 2, y: Math.round(r.top + scrollY) + 10, middle: Math.round(r.left + r.width / 2)}))(document.querySelector(".scroll:has(> .matrix)").getBoundingClientRect())`, &at)
		return p.Pixel(at.X, at.Y), p.Pixel(at.Middle, at.Y)
	}
	if edge, middle := colours(); middle != "ff0000" || edge == "ff0000" {
		t.Errorf("the line is %s in the middle and %s at the edge beyond which it goes on", middle, edge)
	}
	p.Eval(`document.querySelector(".scroll:has(> .matrix)").scrollLeft = 10000`, nil)
	p.Settle()
	if edge, middle := colours(); middle != "ff0000" || edge != "ff0000" {
		t.Errorf("the line is %s in the middle and %s at its end", middle, edge)
	}
}

// However long an offer's name: both prices stand on one line, and what follows them too.
func TestQuotesStandOnOneLine(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/", "/en"} {
		p := chromium.New(t, desk)
		drawn(p, path)
		for _, width := range []int{768, 1280, 1600} { // at 1024 they stand below each other
			p.Show(browser.Look{Width: width, Height: 900})
			for _, which := range []int{0, 1} {
				var places map[string][]float64
				p.Eval(fmt.Sprintf(`(async () => {
					const title = document.querySelectorAll(".quote h3")[%d], before = title.textContent;
					title.textContent = before + " with a name that is far too long for one line of its column, and for two of them as well";
					const places = {};
					for (const what of [".what", ".figure", ".minor", ".how", ".lines"]) {
						places[what] = [...document.querySelectorAll(".quote")].map(q => q.querySelector(what).getBoundingClientRect().top);
					}
					title.textContent = before;
					return places;
				})()`, which), &places)
				for what, tops := range places {
					if len(tops) != 2 || tops[0]-tops[1] > .5 || tops[1]-tops[0] > .5 {
						t.Errorf("%s at %d: %s stands at %v", path, width, what, tops)
					}
				}
			}
		}
	}
}

// English takes its apostrophes from the font of its letters, not from a Chinese one.
func TestEnglishApostrophes(t *testing.T) {
	t.Parallel()
	chinese := []string{"CJK", "Noto Sans SC", "PingFang", "Hiragino", "YaHei", "Source Han"}
	for _, path := range []string{"/en", "/en/embed"} {
		p := chromium.New(t, desk)
		drawn(p, path)
		family := p.Text(`getComputedStyle(document.body).fontFamily`)
		latin, _, found := strings.Cut(family, "sans-serif")
		for _, name := range chinese {
			if !found || strings.Contains(latin, name) {
				t.Errorf("%s: a Chinese font comes before the last Latin one: %s", path, family)
			}
		}
		p.Eval(`document.querySelector(".ages a").innerHTML = "<span id=apostrophe>Provider’s “don’t”</span>"`, nil)
		fonts := p.Fonts("#apostrophe")
		if len(fonts) != 1 || slices.ContainsFunc(chinese, func(name string) bool { return strings.Contains(fonts[0], name) }) {
			t.Errorf("%s: an apostrophe is drawn with %v", path, fonts)
		}
	}
}
