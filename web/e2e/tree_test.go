//go:build browser

package e2e

import (
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
)

// others is what a browser's translation and extensions do to a page that is not theirs.
const others = `window.others ??= (() => {
	const texts = (root, wanted) => {
		const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), list = [];
		while (walk.nextNode()) list.push(walk.currentNode);
		return list.filter(t => !t.parentElement.closest("font, script, style, textarea") && wanted(t.data));
	};
	const font = text => {
		const outer = document.createElement("font"), inner = document.createElement("font");
		outer.append(inner);
		text.replaceWith(outer);
		return inner;
	};
	const any = () => true, letters = text => /\p{L}/u.test(text);
	// The text itself goes into the new elements, as with most; or others take its place.
	const wrap = (wanted, root = document.body) => texts(root, wanted).forEach(t => font(t).append(t));
	const reword = (wanted, root = document.body) => texts(root, wanted).forEach(t => font(t).append(t.data.replace(/\p{L}/gu, "x")));
	const insert = (where, how, name) => document.querySelectorAll(where).forEach(e => e[how](document.createElement(name)));
	let watching = null;
	return {
		everyText: () => wrap(any),
		textsWithLetters: () => wrap(letters),
		rewordedTexts: () => reword(letters),
		rewordedInPlace: () => texts(document.body, letters).forEach(t => { t.data = t.data.toUpperCase(); }),
		splitAndMergedTexts: () => { texts(document.body, t => t.length > 3).forEach(t => t.splitText(2)); document.querySelector("main").normalize(); },
		elements: () => {
			insert("main input, main textarea", "after", "writing-helper");
			insert("label, main p, main td", "append", "span");
			insert("main, main section, form", "prepend", "div");
			insert("body", "prepend", "div");
			insert("body", "append", "div");
		},
		movedField: () => document.querySelectorAll("main .entry > :first-child").forEach(f => {
			const box = document.createElement("div");
			f.replaceWith(box);
			box.append(f);
		}),
		removal: () => document.querySelectorAll("main data, main h2, main .note, main td:nth-child(2)").forEach(e => e.remove()),
		parsedAnew: () => { document.body.innerHTML = document.body.innerHTML; },
		everythingGone: () => document.getElementById("tusou").remove(),
		// A translation goes on with whatever comes into the page later.
		watch: () => {
			wrap(any);
			watching = new MutationObserver(records => {
				for (const r of records) for (const n of r.addedNodes) {
					if (n.isConnected && n.localName !== "font" && !n.parentElement.closest("font")) wrap(any, n.nodeType === 1 ? n : n.parentElement);
				}
			});
			watching.observe(document.body, { childList: true, characterData: true, subtree: true });
		},
		unwatch: () => watching.disconnect(),
	};
})()`

// edits are, for each page with fields, one of them and two texts for it.
var edits = map[string]struct{ field, first, second string }{
	"compare":  {"calls", "250000", "63333"},
	"forecast": {"calls", "250000", "63333"},
	"billing":  {"daily", "4,0,18", "5,6,7"},
	"widget":   {"calls", "250000", "63333"},
	"embed":    {"calls", "250000", "63333"},
}

// asFresh is a condition: what the page shows is what a visitor gets who opens the address that has a text for a field.
// The nodes are compared, or, where somebody has put others around the texts, the texts alone.
func asFresh(page app.Page, field, text string, nodes bool) string {
	bar := query(field, text)
	if page.Name == "embed" {
		bar = `true` // nobody sees a frame's address
	}
	same := `a.textContent.replace(/\s+/g, " ") === b.textContent.replace(/\s+/g, " ")`
	if nodes {
		same = `a.isEqualNode(b)`
	}
	return bar + ` && (address => fetch(address).then(r => r.text()).then(html => {
		const [a, b] = [document, new DOMParser().parseFromString(html, "text/html")].map(whole => {
			const copy = whole.querySelector("main").cloneNode(true);
			copy.querySelectorAll("input").forEach(e => e.removeAttribute("value")); // the visitor's
			copy.querySelectorAll("textarea").forEach(e => { e.textContent = ""; });
			copy.normalize();
			return copy;
		});
		return ` + same + `;
	}))(location.pathname + "?" + (p => { p.set("` + field + `", "` + text + `"); return p; })(new URLSearchParams(location.search)))`
}

// Whatever others do to the page while it is in use, the next key finds a page that answers it, as if freshly loaded.
func TestOthersChangeTheTree(t *testing.T) {
	t.Parallel()
	eachPage(t, func(t *testing.T, page app.Page) {
		inALanguage(t, page)
		edit, ok := edits[page.Name]
		if !ok {
			t.Skip("has no fields")
		}
		p := open(t, page.Path, desk)
		p.Eval(others, nil)
		texts := []string{edit.first, edit.second}
		for i, what := range []string{"everyText", "textsWithLetters", "rewordedTexts", "rewordedInPlace", "splitAndMergedTexts", "elements", "movedField", "removal", "parsedAnew", "everythingGone"} {
			if testing.Short() && page.Name != "compare" && page.Name != "billing" && i%3 != 0 {
				continue // in a hurry all of it on the page with the most fields, and on the one with the most rows
			}
			p.Eval(`others.`+what+`()`, nil)
			p.Paste("#"+edit.field, texts[i%2])
			p.Until("after "+what+" the page is that of "+texts[i%2], asFresh(page, edit.field, texts[i%2], true))
			if got := p.Text(`document.activeElement.id`); got != edit.field {
				t.Errorf("after %s the focus is on %q", what, got)
			}
		}

		// A translation that goes on while the page is used, and gone through.
		p.Eval(`others.watch()`, nil)
		for _, text := range []string{edit.first, edit.second} {
			p.Retype("#"+edit.field, text)
			p.Until("while it is translated the page is that of "+text, asFresh(page, edit.field, text, false))
		}
		if !p.Is(`document.querySelectorAll("main font").length > 20`) {
			t.Error("the page was not translated any more, so nothing was tested")
		}
		if page.Name != "embed" {
			p.Click(`.language`)
			p.Until("the page is there in the other language", `document.documentElement.lang !== "`+page.Lang+`"`)
			p.Until("translated, it is that of "+edit.second, asFresh(page, edit.field, edit.second, false))
			next := "forecast"
			if page.Name == "forecast" {
				next = "billing"
			}
			p.Click(`.pages a[href*="/` + next + `"]`)
			p.Until("the next page is there", `!!document.querySelector("main.page-`+next+`")`)
			p.Until("translated, it is as it should be", asFresh(app.Page{Name: next}, edit.field, edit.second, false))
		}
		p.Eval(`others.unwatch()`, nil)
	})
}

// A page that others changed before the program started is taken over as if they had not been there: one tree, the
// visitor's texts in it, and nothing of theirs.
func TestTakeOverOfAChangedTree(t *testing.T) {
	t.Parallel()
	eachPage(t, func(t *testing.T, page app.Page) {
		inALanguage(t, page)
		if testing.Short() && (page.Name == "forecast" || page.Name == "widget") {
			t.Skip("with -short: as on the other pages with a form")
		}
		p, release := waiting(t, page.Path, desk)
		p.Until("the page has been read", `document.readyState === "complete"`)
		p.Eval(others, nil)
		p.Eval(`others.everyText(); others.elements(); others.rewordedInPlace()`, nil)
		edit, ok := edits[page.Name]
		if ok {
			p.Retype("#"+edit.field, edit.first)
			p.Press(browser.Left)
			p.Press(browser.Left)
		}
		release()
		p.Live()
		if got := p.Text(`[document.querySelectorAll("[id=tusou]").length, document.querySelectorAll("main:not(:has(.still)) :is(font, writing-helper)").length,
			document.body.firstElementChild.id].join(" ")`); got != "1 0 tusou" {
			t.Errorf("trees, elements of others in it, first in the body: %s", got)
		}
		if !ok {
			// What was served stays, with all that a translation made of it; the way to another page is the program's.
			p.Click(".language")
			p.Until("the page is there in the other language", `document.documentElement.lang !== "`+page.Lang+`"`)
			return
		}
		if got, want := fieldState(p), edit.first[:len(edit.first)-2]+"|"+edit.first[len(edit.first)-2:]; got != want {
			t.Errorf("the field has %s, want %s", got, want)
		}
		p.Until("the page is that of what was typed", asFresh(page, edit.field, edit.first, true))
	})
}

// Neither caret nor composition is lost when the tree is put right under them.
func TestFieldSurvivesOthers(t *testing.T) {
	t.Parallel()
	p := open(t, compare["en"], desk)
	p.Eval(others, nil)
	p.Eval(`others.movedField(); others.watch()`, nil)
	p.Retype("#calls", "63333")
	p.Press(browser.Home)
	p.Type("1")
	p.Until("the field is where it was", `document.querySelector(".entry > #calls")`)
	p.Type("2")
	if got, want := fieldState(p), "12|63333"; got != want {
		t.Errorf("the field has %s, want %s", got, want)
	}
	p.Retype("#calls", "1")
	p.Compose("w")
	p.Eval(`others.everyText(); others.elements()`, nil)
	p.Compose("wa")
	p.Compose("wan")
	p.Until("what was typed before has been answered", showing("#calls-note", "1"))
	p.Commit("万")
	if got, want := fieldState(p), "1万|"; got != want {
		t.Errorf("the field has %s, want %s", got, want)
	}
	p.Until("the answer is that for 10,000 calls", showing(tencent, "600.00"))
}

// What somebody takes out of the page again and again is not fought for: the page says that it has stopped.
func TestTreeTakenAwayForGood(t *testing.T) {
	t.Parallel()
	p := open(t, compare["en"], desk)
	p.Expect(`taken away again and again|` + broken)
	p.Eval(`new MutationObserver(() => {
		if (document.querySelector("#tusou") !== window.copy) {
			document.body.innerHTML = document.body.innerHTML;
			window.copy = document.querySelector("#tusou");
		}
	}).observe(document.body, { childList: true, subtree: true }); document.body.prepend("")`, nil)
	p.Until("the page has stopped", `document.documentElement.dataset.tusou === "stopped"`)
	if got := p.Text(visibleAmounts); got != "" {
		t.Errorf("it shows %s", got)
	}
}
