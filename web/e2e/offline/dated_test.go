//go:build browser

package offline

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
)

const (
	tencent = "#quote-tencent-web-image-search"
	// news is what a page says once the site has the newer list.
	newsEnglish = "Tencent Cloud’s price list of 2026-12-01 is out: ¥60.00 → ¥55.00 per 1,000 calls."
	newsChinese = "腾讯云 2026-12-01 的价目已发布：每 1,000 次 ¥60.00 → ¥55.00。"
)

// says is a condition: the page's mark can be seen and contains a text.
func says(text string) string {
	return seen(".dated") + ` && document.querySelector(".dated").innerText.includes("` + text + `")`
}

// today goes to an address until the site itself has answered: on a busy machine it may take longer than the worker waits.
func today(p *browser.Page, url string) {
	p.T.Helper()
	deadline := time.Now().Add(time.Minute)
	for time.Now().Before(deadline) {
		p.Goto(url)
		p.Until("lists.js has run", `window.tusouLists`)
		if p.Is(`tusouLists.current`) {
			return
		}
	}
	p.T.Fatalf("%s never came from the site", url)
}

// comeBack is what a visitor does who has been in another tab for two minutes.
func comeBack(p *browser.Page) {
	p.T.Helper()
	p.Eval(`{
		const now = Date.now;
		Date.now = () => now() + 120_000;
		document.dispatchEvent(new Event("visibilitychange"));
		Date.now = now;
	}`, nil)
}

// unmarked checks that a page of today says nothing of lists or versions.
func unmarked(p *browser.Page, where string) {
	p.T.Helper()
	if p.Is(seen(".dated") + " || " + seen(".when-update")) {
		p.T.Errorf("%s: marked, or with a strip: %s", where, p.Text(`document.querySelector("#offline").innerText`))
	}
}

// Who comes back with a network sees today's prices: at once, from the program, after a reload, at other addresses, in
// both languages; and has them offline from then on.
func TestNewPricesAtOnce(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	p := kept(t, h.URL+"/en")
	old := h.program()
	p.Before(`{
		const compile = WebAssembly.compileStreaming;
		const gate = new Promise(done => { window.letEngineStart = done; });
		WebAssembly.compileStreaming = async source => { await gate; return compile.call(WebAssembly, source); };
	}`)
	h.newer()
	if h.program() == old {
		t.Fatal("the program is the same")
	}
	for _, c := range []struct{ address, amount string }{
		{"/en", "5500.00"}, {"/", "5500.00"}, {"/en?calls=200000", "11000.00"}, {"/en?calls=200000", "11000.00"}, {"/?calls=63333&images=2500000", "3483.32"},
	} {
		if testing.Short() && c.address == "/en?calls=200000" {
			continue // one more address, and the same again
		}
		today(p, h.URL+c.address)
		p.Until(c.address+" has today's price before the engine", showing(tencent, c.amount))
		if p.IsLive() {
			t.Error("the engine was not held back, so nothing was tested")
		}
		p.Eval(`letEngineStart()`, nil)
		p.Live()
		p.Until("today's program runs", runs(h.program()))
		p.Until("and says the same", showing(tencent, c.amount))
		unmarked(p, c.address)
	}
	today(p, h.URL+"/en/prices")
	p.Until("so do the lists", showing("#list-tencent-web-image-search", "55.00"))
	p.Eval(`letEngineStart()`, nil)
	p.Until("the copy is that of today, and no other is left", ready+` && Promise.all([caches.keys(), caches.match("`+h.program()+`"), navigator.serviceWorker.getRegistration()])
		.then(([names, program, r]) => names.length === 1 && program && !r.waiting && !r.installing)`)
	unmarked(p, "/en/prices")
	h.Down()
	p.Goto(h.URL + "/en?calls=200000")
	p.Eval(`letEngineStart()`, nil)
	p.Live()
	p.Until("offline the new price holds", showing(tencent, "11000.00")+" && "+seen(".when-offline"))
	unmarked(p, "offline")
}

// A site that does not answer, or answers that it is in trouble, gives way to the copy, which says how old it is.
func TestCopyInPlaceOfASiteInTrouble(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	l := lineTo(t, h)
	p := kept(t, l.URL+"/")
	h.newer()
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	for _, c := range []struct {
		name, address, news string
		fault               http.HandlerFunc
	}{
		{"no answer", "/en", newsEnglish, silent},
		{"half an answer", "/en", newsEnglish, func(w http.ResponseWriter, r *http.Request) {
			_, _ = w.Write([]byte("<!doctype html><html>"))
			_ = http.NewResponseController(w).Flush()
			silent(w, r)
		}},
		{"500", "/en", newsEnglish, status(500)}, {"503", "/", newsChinese, status(503)}, {"404", "/", newsChinese, status(404)}, {"429", "/en", newsEnglish, status(429)},
	} {
		if testing.Short() && (c.name == "500" || c.name == "429") {
			continue // for the worker as 503 and 404
		}
		l.fault(c.address, c.fault)
		p.Goto(l.URL + c.address)
		p.Live()
		p.Until(c.name+": the copy answers, and says what has changed", showing(tencent, "6000.00")+" && "+says(c.news))
		if got := p.Text(`getComputedStyle(document.querySelector("#verdict data")).textDecorationLine`); got != "underline" {
			t.Errorf("%s: the amounts are not marked: %s", c.name, got)
		}
		l.fault(c.address, nil)
	}
	// Whatever a page brought along, the copy has it not.
	l.fault("/en", other)
	p.Goto(l.URL + "/en")
	p.Until("what the network says is shown", `document.title.includes("hotel")`)
	l.fault("/en", nil)
	if got := p.Text(`caches.match("/en").then(r => r.text())`); strings.Contains(got, "hotel") || !strings.Contains(got, "60.00") {
		t.Errorf("and the copy has it too: %s", got)
	}
}

// A page that is open when the lists change says so, keeps on saying so after "Later", and, as the copy, without a
// network. Taking the new version keeps what was typed, and then there is nothing left to say.
func TestListsChangeWhileOpen(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	p := kept(t, h.URL+"/en?calls=777")
	p.Eval(`tusouLists.first`, nil)
	unmarked(p, "before")
	h.newer()
	comeBack(p)
	p.Until("the visitor is told what has changed", says(newsEnglish)+" && "+says("2026-01-05 (Tencent Cloud)"))
	p.Until("and asked", waiting+" && "+seen(".when-update"))
	if p.Is(seen(".dated .button")) {
		t.Error("there are two ways to do the same")
	}
	p.Click(".when-update [data-do=later]")
	p.Until("the question goes, the mark stays", says(newsEnglish)+" && !"+seen(".when-update"))

	h.Down()
	p.Goto(h.URL + "/en?calls=777")
	p.Until("offline the copy says it before the engine runs", seen(".dated"))
	p.Live()
	p.Until("and what has changed", says(newsEnglish)+" && "+showing(tencent, "46.62"))
	p.Goto(h.URL + "/forecast")
	p.Live()
	p.Until("on every page and in Chinese", says(newsChinese)+" && "+says("腾讯云 2026-01-05"))

	h.Up()
	p.Click(`a[lang=en]`)
	p.Until("the words follow the language", says(newsEnglish))
	p.Retype("#calls", "20万")
	p.Retype("#qps", "abc")
	p.Eval(`window.before = true`, nil)
	p.Click(".when-update [data-do=update]")
	p.Until("the new version is there", `!window.before && `+runs(h.program()))
	if got := p.Text(`calls.value + " " + qps.value`); got != "20万 abc" {
		t.Errorf("what was typed is now %s", got)
	}
	p.Until("there is nothing left to say", "!"+seen(".dated")+" && !"+seen(".when-update"))
}

// Without a worker, as in a first visit that lasts for days, a page finds out as well, and a click brings today's.
func TestListsChangeWithoutAWorker(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	p := chromium.New(t, browser.Look{})
	p.Before(`ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
		window.hourly = [];
		const interval = setInterval;
		window.setInterval = (f, pause) => pause === 3_600_000 ? hourly.push(f) : interval(f, pause);`)
	p.Goto(h.URL + "/en")
	p.Live()
	if log := h.logged("path=/web/lists.json", 0); len(log) > 0 {
		t.Errorf("a page that has just come asks for its lists: %s", log)
	}
	h.newer()
	p.Eval(`{
		const now = Date.now;
		Date.now = () => now() + 3_600_000;
		hourly.forEach(f => f());
		Date.now = now;
	}`, nil)
	p.Until("an hour later the visitor is told", says(newsEnglish)+" && "+seen(".dated .button"))
	p.Retype("#calls", "20万")
	p.Eval(`window.before = true`, nil)
	p.Click(".dated .button")
	p.Until("today's page is there", `!window.before && document.readyState === "complete"`)
	p.Live()
	p.Until("with what was typed", showing(tencent, "11000.00")+` && calls.value === "20万"`)
	unmarked(p, "after the reload")
}

// Where the program does not run, the copy says at least that there are newer lists.
func TestMarkWithoutTheEngine(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	l := lineTo(t, h)
	p := kept(t, l.URL+"/en")
	h.newer()
	p.Expect(`wasm`)
	p.Before(`delete window.WebAssembly`)
	l.fault("/en", broken)
	p.Goto(l.URL + "/en")
	p.Until("the copy is marked", says("Newer price lists are out.")+" && "+showing(tencent, "6000.00"))
	p.Paper()
	p.Until("on paper too, without a button", says("Newer price lists are out.")+" && !"+seen(".dated .button"))
}

// The static export is no different.
func TestNewPricesInAnExport(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	folder := t.TempDir()
	export := func() {
		t.Helper()
		cmd := exec.Command(h.host, "export", "-site", h.site, "-base", server.Recipe, "-out", filepath.Join(folder, filepath.FromSlash(server.Recipe)))
		cmd.Dir = root
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("exporting: %v\n%s", err, out)
		}
	}
	export()
	s := server.Nginx(t, root, server.Recipe, folder)
	p := kept(t, s.URL+"/en")
	q := p.Another(browser.Look{})
	q.Goto(s.URL + "/?calls=777")
	q.Live()
	h.newer()
	export()
	comeBack(q)
	q.Until("an open page says what has changed", says(newsChinese))
	today(p, s.URL+"/en")
	p.Until("the first page has today's price", showing(tencent, "5500.00"))
	p.Live()
	p.Until("the program too", showing(tencent, "5500.00")+" && "+runs(h.program()[len("/web/"):]))
	today(p, s.URL+"/?calls=200000")
	p.Live()
	p.Until("at other addresses too", showing(tencent, "11000.00"))
	unmarked(p, "the export")
}

// The widget, in a frame that keeps nothing, finds out as well, and brings today's prices without losing what was typed.
func TestListsChangeUnderTheWidget(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	around := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = fmt.Fprintf(w, `<!doctype html><title>docs</title><link rel=icon href="data:,"><iframe sandbox="allow-scripts allow-popups" width=700 height=900 src="%s/en/embed?images=2500000"></iframe>`, h.URL)
	}))
	defer around.Close()
	p := open(t, around.URL)
	f := p.Frame("/en/embed")
	f.Until("the widget is live", `document.documentElement.dataset.tusou === "live"`)
	h.newer()
	comeBack(f)
	f.Until("the widget says what has changed", says(newsEnglish)+" && "+showing(tencent, "6000.00"))
	f.Eval(`for (const [id, text] of [["calls", "20万"], ["qps", "abc"]]) {
		const field = document.getElementById(id);
		field.value = text;
		field.dispatchEvent(new Event("input", {bubbles: true}));
	}`, nil)
	f.Until("the way to today's prices keeps what was typed", `new URL(document.querySelector(".dated a").href).searchParams.get("qps") === "abc"`)
	f.Expect(`400 \(Bad Request\)`) // is what the host says of such a field, with a page
	f.Eval(`document.querySelector(".dated a").click()`, nil)
	f = p.Frame("qps=abc")
	f.Expect(`400 \(Bad Request\)`)
	f.Until("it is there", `calls.value === "20万" && qps.value === "abc" && !`+seen(".dated"))
	f.Eval(`qps.value = "5"; qps.dispatchEvent(new Event("input", {bubbles: true}))`, nil)
	f.Until("and answers by the new list", showing(tencent, "11000.00"))
}
