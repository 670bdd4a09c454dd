//go:build browser

package embed

import (
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tusou/app/snippet"
	"tusou/app/words"
	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
)

// start starts the whole product at a base path. It is at 127.0.0.1 and the pages around the widget are at localhost,
// which is another site.
func start(t *testing.T) string { return server.Host(t, root, server.Recipe).URL }

func widget(site, language, query string, readOnly bool) snippet.Widget {
	return snippet.Widget{Site: site, Language: words.In(language), Query: query, ReadOnly: readOnly, Title: "Image search prices", Link: "Compare"}
}

func code(lines []string) string { return strings.Join(lines, "\n") }

// amounts are the saving and its percent, and the price of a month from each provider.
const amounts = `[...document.querySelectorAll("#verdict data, .figure data")].map(d => d.value).join(" ")`

const atDefaults = "2200.00 36.67 3800.00 6000.00"

// live waits until the program runs in a frame. The mouse over it says that a visitor is there.
func live(p, f *browser.Page) {
	f.T.Helper()
	f.UntilDoing("the WASM has taken over", `document.documentElement.dataset.tusou === "live"`, func() { p.Nudge(300, 300) })
}

func expect(f *browser.Page, what, expression, want string) {
	f.T.Helper()
	if got := f.Text(`String(` + expression + `)`); got != want {
		f.T.Errorf("%s: %s, want %s", what, got, want)
	}
}

// The code that the product writes shows the whole product's widget, live, on another site, and nothing of it is left
// on the visitor's machine.
func TestWidget(t *testing.T) {
	t.Parallel()
	site := start(t)
	const fields = `[...document.querySelectorAll("input, select, textarea")].filter(e => e.checkVisibility()).map(e => e.id).join(" ")`
	for name, c := range map[string]struct {
		code            string
		amounts, fields string
		lang, ground    string
	}{
		"frame": {code(widget(site, "en", "", false).Frame(320)), atDefaults, "calls qps images", "en", "rgb(251, 250, 247)"},
		"frame, read only": {code(widget(site, "zh-CN", "calls=63333&images=2500000", true).Frame(320)),
			"0.02 0.00 3800.00 3799.98", "", "zh-CN", "rgb(251, 250, 247)"},
		"element": {code(widget(site, "zh-CN", "calls=63334&images=2500000", false).Element()),
			"0.04 0.00 3800.00 3800.04", "calls qps images", "zh-CN", "rgb(251, 250, 247)"},
		"element, read only, dark": {`<style>html { color-scheme: light; background: white }</style>` +
			code(snippet.Widget{Site: site, Language: words.English, ReadOnly: true, Theme: "dark"}.Element()), atDefaults, "", "en", "rgb(22, 24, 27)"},
	} {
		t.Run(name, func(t *testing.T) {
			p := chromium.New(t, browser.Look{})
			p.Goto(documentation(t, c.code))
			before := p.Text(`String(history.length)`)
			f := p.Frame("/embed")
			f.Until("it has been read", `document.readyState !== "loading"`)
			expect(f, "before the program runs", amounts, c.amounts)
			live(p, f)
			expect(f, "amounts", amounts, c.amounts)
			expect(f, "fields", fields, c.fields)
			expect(f, "origin", `self.origin`, "null")
			expect(f, "language", `document.documentElement.lang`, c.lang)
			expect(f, "ground", `getComputedStyle(document.documentElement).backgroundColor`, c.ground)
			expect(f, "service workers", `typeof navigator.serviceWorker`, "undefined")
			expect(p, "history", `history.length`, before)
			if n := p.Cookies(); n > 0 {
				t.Errorf("%d cookies", n)
			}
			if n := p.Workers(); n > 0 {
				t.Errorf("%d service workers", n)
			}
			if n := p.Stored(site); n > 0 {
				t.Errorf("%v bytes are stored", n)
			}
			for _, s := range p.Shifts(true) {
				t.Errorf("shifted: %s", s)
			}
		})
	}
}

// links are the stops of the Tab key after the fields: both providers' documentation, and the whole comparison.
var links = []string{".ages li:first-child a", ".ages li:last-child a", ".widget-link a"}

// A sandbox sends no forms, so everything hangs on what the fields themselves say. The keyboard comes in and goes out.
func TestTyping(t *testing.T) {
	t.Parallel()
	p := chromium.New(t, browser.Look{})
	p.Goto(documentation(t, `<a id=before href="#before">before</a>`+code(widget(start(t), "en", "", false).Element())+`<a id=after href="#after">after</a>`))
	f := p.Frame("/embed")
	live(p, f)
	f.Eval(`window.sameDocument = true`, nil)
	before := p.Text(`String(history.length)`)
	tab := func(into *browser.Page, id string, modifiers ...browser.Modifier) {
		t.Helper()
		p.Press(browser.Tab, modifiers...)
		into.Until("the focus is on "+id, `document.hasFocus() && document.activeElement.matches("`+id+`")`)
	}
	p.Focus("#before")
	tab(f, "#calls")
	p.Press("a", browser.Ctrl)
	p.Type("63334")
	f.Until("the answer follows the keys", amounts+` === "1799.96 47.37 3800.00 3800.04" || `+amounts+` === "0.04 0.00 3800.00 3800.04"`)
	tab(f, "#qps")
	p.Press(browser.Up)
	f.Until("the arrow counts", `document.querySelector("#qps").value === "6"`)
	tab(f, "#images")
	p.Press("a", browser.Ctrl)
	p.Type("250万")
	p.Press(browser.Enter)
	f.Until("people's numbers are read", `document.querySelector("#images-note").textContent.includes("2,500,000")`)
	f.Until("the answer follows", `document.querySelector("#quote-alibaba-image-search .what").textContent.includes("2,500,000")`)
	// As a browser's own suggestion fills a field.
	f.Eval(`{ const e = document.querySelector("#qps"); e.value = "5"; e.dispatchEvent(new Event("input", {bubbles: true})); e.dispatchEvent(new Event("change", {bubbles: true})); }`, nil)
	f.Until("the answer follows a suggestion", amounts+` === "0.04 0.00 3800.00 3800.04"`)
	for _, stop := range links {
		tab(f, stop)
	}
	tab(p, "#after")
	for _, stop := range slices.Backward(links) {
		tab(f, stop, browser.Shift)
	}
	tab(f, "#images", browser.Shift)
	p.Type("x")
	f.Until("what cannot be read is named", `document.querySelector("#images").matches("[aria-invalid]")`)
	expect(f, "the document", `sameDocument`, "true")
	expect(p, "history", `history.length`, before)
	expect(p, "address", `location.hash`, "")
}

// The link to the full page works from the sandbox, and what it opens is no longer in one.
func TestLink(t *testing.T) {
	t.Parallel()
	site := start(t)
	p := chromium.New(t, browser.Look{})
	p.Goto(documentation(t, code(widget(site, "en", "calls=63334&images=2500000", true).Frame(320))))
	f := p.Frame("/embed")
	f.Until("it is there", `document.readyState === "complete"`)
	expect(f, "links of the widget that are seen", `[...document.querySelectorAll("a")].filter(a => a.checkVisibility()).map(a => a.target + " " + a.rel + " " + a.href).join("\n")`,
		"_blank noopener external https://help.aliyun.com/zh/image-search/\n_blank noopener external https://cloud.tencent.com/document/product/1815\n"+
			"_blank noopener "+site+"/en?calls=63334&images=2500000")
	live(p, f)
	for _, stop := range links {
		p.Press(browser.Tab)
		f.Until("the focus is on "+stop, `document.hasFocus() && document.activeElement.matches("`+stop+`")`)
	}
	p.Press(browser.Enter)
	full := p.Opened("/tools/tusou/en?calls=63334")
	full.Until("the full page is there", `document.readyState === "complete"`)
	expect(full, "amounts", `document.querySelector("#verdict data").value`, "0.04")
	expect(full, "origin and opener", `self.origin + " " + window.opener`, strings.TrimSuffix(site, "/tools/tusou")+" null")
}

// When the program ends, the widget keeps what was typed, shows no amount that is not that, and goes on in its frame,
// which has no storage, by its own address.
func TestStoppedWidget(t *testing.T) {
	t.Parallel()
	site := start(t)
	p := chromium.New(t, browser.Look{})
	p.Goto(documentation(t, code(widget(site, "en", "", false).Frame(320))))
	f := p.Frame("/embed")
	f.Expect(`the test breaks the page|the program has ended`)
	live(p, f)
	f.Eval(`tusouTree.heal = () => { throw new Error("the test breaks the page"); }`, nil)
	f.Retype("#calls", "63334")
	f.Until("it says that it has stopped", `document.querySelector(".boot-stopped").checkVisibility()`)
	f.Retype("#images", "2500000")
	expect(f, "amounts that are seen", `[...document.querySelectorAll("data")].filter(d => d.checkVisibility()).map(d => d.value).join(" ")`, "")
	expect(f, "fields", `document.querySelector("#calls").value + " " + document.querySelector("#images").value`, "63334 2500000")
	f.Click(".boot-on")
	f.Until("it goes on", `document.readyState === "complete" && !document.querySelector(".boot-stopped").checkVisibility()`)
	live(p, f)
	expect(f, "amounts", amounts, "0.04 0.00 3800.00 3800.04")
	expect(f, "address", `location.pathname + location.search`, "/tools/tusou/en/embed?calls=63334&images=2500000")
}

// Where the program cannot run the answer stands there all the same, with the link, and without fields that would do
// nothing.
func TestWithoutTheProgram(t *testing.T) {
	t.Parallel()
	site := start(t)
	frame := func(site string) string { return code(widget(site, "en", "", false).Frame(320)) }
	for name, c := range map[string]struct {
		code   string
		said   string
		errors string
	}{
		"no JavaScript": {strings.Replace(frame(site), "allow-scripts ", "", 1), "", "^security: Blocked script execution"},
		"no WASM file": {frame(behind(t, site, func(r *http.Response) {
			if strings.HasSuffix(r.Request.URL.Path, ".wasm") {
				r.StatusCode, r.Body, r.Header = http.StatusServiceUnavailable, http.NoBody, http.Header{}
			}
		})), ".boot-failed", "503|wasm"},
		"WASM forbidden": {frame(behind(t, site, func(r *http.Response) {
			r.Header.Set("Content-Security-Policy", strings.Replace(r.Header.Get("Content-Security-Policy"), "'wasm-unsafe-eval'", "", 1))
		})), ".boot-blocked", "WebAssembly|wasm|security"},
	} {
		t.Run(name, func(t *testing.T) {
			p := chromium.New(t, browser.Look{})
			p.Goto(documentation(t, c.code))
			f := p.Frame("/embed")
			f.Expect(c.errors)
			if c.said != "" {
				f.Until("it says so", `document.documentElement.dataset.tusou === "failed" && document.querySelector("`+c.said+`").checkVisibility()`)
			}
			f.Until("it is there", `document.readyState === "complete"`)
			expect(f, "amounts", amounts, atDefaults)
			expect(f, "fields", `document.querySelector("#calls").checkVisibility()`, "false")
			expect(f, "link", `(a => a.checkVisibility() + " " + a.target + " " + new URL(a.href).pathname)(document.querySelector(".widget-link a"))`, "true _blank /tools/tusou/en")
			expect(f, "scroll bar", `document.documentElement.scrollHeight > innerHeight`, "false")
		})
	}
}

// behind puts something that changes the product's answers between it and the visitor.
func behind(t *testing.T, site string, change func(*http.Response)) string {
	t.Helper()
	target, err := url.Parse(strings.TrimSuffix(site, "/tools/tusou"))
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(target)
	proxy.ModifyResponse = func(r *http.Response) error { change(r); return nil }
	s := httptest.NewServer(proxy)
	t.Cleanup(s.Close)
	return s.URL + "/tools/tusou"
}

// Pages of many kinds can show it.
func TestPlaces(t *testing.T) {
	t.Parallel()
	site := start(t)
	both := code(widget(site, "en", "", true).Element()) + code(widget(site, "zh-CN", "", true).Frame(320))
	origin := strings.TrimSuffix(site, "/tools/tusou")
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte("<!doctype html><html lang=en><title>Documentation</title>"+both), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, address := range map[string]string{
		"a page that isolates itself": documentation(t, both,
			"Cross-Origin-Embedder-Policy", "require-corp", "Cross-Origin-Opener-Policy", "same-origin"),
		// What web/deploy/EMBEDDING.md tells such pages to allow.
		"a page with a strict policy": documentation(t, both, "Content-Security-Policy",
			"default-src 'none'; script-src "+origin+"; frame-src "+origin+"; style-src 'unsafe-inline'"),
		"a page opened from disk": "file://" + file,
	} {
		t.Run(name, func(t *testing.T) {
			p := chromium.New(t, browser.Look{})
			p.Goto(address)
			for _, part := range []string{"/en/embed", "/tusou/embed"} {
				f := p.Frame(part)
				live(p, f)
				expect(f, "amounts", amounts, atDefaults)
			}
			if strings.Contains(name, "isolates") && !p.Is(`crossOriginIsolated`) {
				t.Error("the page is not isolated: the test tests nothing")
			}
			for _, s := range p.Shifts(true) {
				t.Errorf("shifted: %s", s)
			}
		})
	}
}

// Changed attributes change the real widget.
func TestAttributes(t *testing.T) {
	t.Parallel()
	p := chromium.New(t, browser.Look{})
	p.Goto(documentation(t, code(widget(start(t), "en", "", true).Element())))
	f := p.Frame("/en/embed")
	f.Until("it is there", `document.readyState === "complete"`)
	before := p.Text(`String(history.length)`)
	p.Eval(`{ const e = document.querySelector("tusou-calculator");
		e.setAttribute("calls", "63334"); e.setAttribute("images", "2500000"); e.lang = "zh-CN"; e.setAttribute("theme", "dark"); e.removeAttribute("controls"); }`, nil)
	f = p.Frame("/tusou/embed?calls=63334")
	live(p, f)
	expect(f, "amounts", amounts, "0.04 0.00 3800.00 3800.04")
	expect(f, "language", `document.documentElement.lang`, "zh-CN")
	expect(f, "ground", `getComputedStyle(document.documentElement).backgroundColor`, "rgb(22, 24, 27)")
	expect(f, "fields", `document.querySelector("#calls").checkVisibility()`, "true")
	expect(p, "history", `history.length`, before)
}

// local is an address of this machine under the other of its names.
func local(t *testing.T, address net.Addr) string {
	t.Helper()
	_, port, err := net.SplitHostPort(address.String())
	if err != nil {
		t.Fatal(err)
	}
	return "http://localhost:" + port + "/"
}
