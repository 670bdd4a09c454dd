//go:build browser

package offline

import (
	"net/http"
	"strings"
	"sync"
	"testing"

	"tusou/web/e2e/browser"
)

const (
	ready   = `document.documentElement.dataset.offline === "ready"`
	waiting = `document.documentElement.dataset.update === "waiting"`
)

// open visits an address in a tab of its own. Requests that fail are what these tests are about.
func open(t *testing.T, url string) *browser.Page {
	p := chromium.New(t, browser.Look{})
	p.Expect(`Failed to load resource|net::ERR_|the server responded with`)
	p.Goto(url)
	return p
}

// visited is a tab with a copy of version 1 that the worker answers from.
func visited(t *testing.T, h *host, path string) *browser.Page {
	p := open(t, h.url(path))
	p.Until("a copy is kept", ready)
	p.Goto(h.url(path))
	p.Until("the worker answers", `navigator.serviceWorker.controller`)
	p.Until("the copy has been compared", ready)
	return p
}

func heading(p *browser.Page) string { return p.Text(`document.querySelector("h1").textContent`) }

func caches(p *browser.Page) string {
	return p.Text(`caches.keys().then(names => names.sort().join(" "))`)
}

// lookForUpdate has the browser ask for a new worker, and notes in window.notKept why its copy failed.
func lookForUpdate(p *browser.Page) {
	p.Eval(`{
		navigator.serviceWorker.addEventListener("message", e => { window.notKept = e.data.reason; });
		void navigator.serviceWorker.getRegistration().then(r => r.update()).catch(() => {});
	}`, nil)
}

func TestOfflineWithAnyQuery(t *testing.T) {
	t.Parallel()
	for _, base := range []string{"/tools/tusou/", "/"} {
		if testing.Short() && base == "/" {
			continue // which all other tests have
		}
		t.Run(base, func(t *testing.T) {
			t.Parallel()
			h := start(t, base)
			p := visited(t, h, "")
			h.down()
			for path, want := range map[string]string{
				"":                      "page  version 1",
				"?calls=5":              "page  version 1",
				"en?calls=1&images=2":   "page en version 1",
				"forecast?months=3#top": "page forecast version 1",
				"forecast/?months=3":    "page forecast version 1",
				"forecast.html":         "page forecast version 1",
				"index.html?calls=7":    "page  version 1",
			} {
				p.Goto(h.url(path))
				p.Until("the engine runs", `document.documentElement.dataset.engine === "1"`)
				if got := heading(p); got != want {
					t.Errorf("%q shows %q, want %q", path, got, want)
				}
				if _, query, ok := strings.Cut(path, "?"); ok {
					if got := p.Text(`location.search + location.hash`); got != "?"+query {
						t.Errorf("%q arrives with %q", path, got)
					}
				}
				p.Until("the page says that it is offline", `document.documentElement.dataset.network === "offline"`)
			}
			p.Goto(h.url("nowhere?x=1"))
			p.Until("an unknown address is explained", `document.querySelector("#offline-fault")`)
			h.up()
			p.Goto(h.url("?calls=5"))
			p.Until("the engine runs", `document.documentElement.dataset.engine`)
			p.Until("a copy is kept", ready)
			if got := p.Text(`String(document.documentElement.dataset.network)`); got != "undefined" {
				t.Errorf("with the host back the page still says %s", got)
			}
		})
	}
}

// A copied page is the page of one query: it says which, so that the amounts of another stay hidden.
func TestCopiedPageNamesItsQuery(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	p := visited(t, h, "")
	h.fault("/", broken)
	p.Goto(h.url("?calls=777"))
	h.fault("/", nil)
	if got := p.Text(`document.documentElement.dataset.query`); got != "" {
		t.Errorf("the copy says that it was made for %q", got)
	}
	if got := p.Text(`fetch(location.href).then(r => r.text()).then(s => s.match(/data-query="(.*?)"/)[1])`); got != "calls=777" {
		t.Errorf("a page asked for by a script is %q, not the host's own", got)
	}
}

func TestUpdateWaitsAndKeepsInputs(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	p := visited(t, h, "?calls=777")
	p.Eval(`Promise.all(["somebody-else", "tusou:/elsewhere/:1", "tusou-notes"].map(n => caches.open(n)))`, nil)
	h.publish("2")
	lookForUpdate(p)
	p.Until("the update waits", waiting)
	if got := heading(p); got != "page  version 1" {
		t.Errorf("with an update waiting the page is %q", got)
	}
	p.Eval(`document.querySelector("details").open = true`, nil)
	p.Retype("#calls", "10万")
	p.Eval(`document.getElementById("trial").click()`, nil)
	p.Retype("#qps", "abc")
	p.Press(browser.Left)

	p.Eval(`window.before = true`, nil)
	p.Eval(`document.querySelector("[data-do=update]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`, nil)
	p.Until("the new version is there", `!window.before && document.documentElement.dataset.engine === "2"`)
	if got := heading(p); got != "page  version 2" {
		t.Errorf("after the update the page is %q", got)
	}
	if got, want := p.Text(`[calls.value, qps.value, days.value, trial.checked, document.querySelector("details").open,
		document.activeElement.id, qps.selectionStart, location.search].join(" ")`), "10万 abc 30 true true qps 2 ?calls=777"; got != want {
		t.Errorf("after the update: %s\nwant: %s", got, want)
	}
	// The engine takes over what differs from a field's default.
	if got := p.Text(`[calls, qps, days].map(f => f.value !== f.defaultValue).join(" ") + " " + (trial.checked !== trial.defaultChecked)`); got != "true true true true" {
		t.Errorf("fields to be taken over: %s", got)
	}
	p.Until("the copy has been compared", ready)
	if got, want := caches(p), "somebody-else tusou-notes "+h.cache()+" tusou:/elsewhere/:1"; got != want {
		t.Errorf("caches: %s\nwant: %s", got, want)
	}
	h.down()
	p.Goto(h.url("en?calls=5"))
	p.Until("version 2 works offline", `document.documentElement.dataset.engine === "2"`)
}

// What was typed is given back once, and to its own page only.
func TestInputsAreGivenBackOnce(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	p := visited(t, h, "")
	h.publish("2")
	lookForUpdate(p)
	p.Until("the update waits", waiting)
	p.Retype("#calls", "100000") // the page's default, while the address may say something else
	p.Click("[data-do=later]")
	if p.Text(`String(document.documentElement.dataset.update)`) != "undefined" {
		t.Error("a declined update is still shown")
	}
	p.Click("[data-do=update]")
	p.Until("the new version is there", `document.documentElement.dataset.engine === "2"`)
	if p.Text(`calls.value + " " + (calls.value !== calls.defaultValue)`) != "100000 true" {
		t.Error("what was typed is lost where it equals the default")
	}
	p.Retype("#calls", "8")
	p.Goto(h.url("en"))
	p.Until("the engine runs", `document.documentElement.dataset.engine`)
	if got := p.Text(`calls.value`); got != "100000" {
		t.Errorf("another page has %q", got)
	}
}

// Whatever goes wrong while version 2 is copied, version 1 stays whole and nothing half-done is left.
func TestFailedUpdateKeepsTheOldVersion(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fault http.HandlerFunc
		at    string
	}{"error": {broken, "program"}, "missing": {missing, "/en"}, "another page": {other, "program"}, "cut off": {cut, "/en"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := start(t, "/")
			p := visited(t, h, "")
			old := h.cache()
			h.publish("2")
			path := strings.Replace(c.at, "program", h.wasm(), 1)
			h.fault(path, c.fault)
			h.forget()
			lookForUpdate(p)
			p.Until("the update has failed", `window.notKept`)
			if h.requests(path) == 0 {
				t.Fatal("the update did not ask for what is broken")
			}
			if got := caches(p); got != old {
				t.Errorf("caches after the failure: %s", got)
			}
			h.down()
			p.Goto(h.url("en?calls=5"))
			p.Until("version 1 still works", `document.documentElement.dataset.engine === "1"`)
			p.Until("the copy has been compared", ready)

			h.up()
			h.fault(path, nil)
			p.Reload()
			p.Until("the next attempt succeeds", `caches.keys().then(names => names.join() === "`+h.cache()+`")`)
		})
	}
}

func TestFailedFirstCopyIsExplained(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fault  http.HandlerFunc
		reason string
	}{"error": {broken, "network"}, "missing": {missing, "changed"}, "another page": {other, "changed"}, "cut off": {cut, "network"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := start(t, "/")
			h.fault("/forecast", c.fault)
			p := open(t, h.url("?calls=5"))
			p.Until("the failure is explained", `document.documentElement.dataset.offline === "`+c.reason+`"`)
			if got := caches(p); got != "" {
				t.Errorf("caches left behind: %s", got)
			}
			if p.Text(`document.documentElement.dataset.tusou`) != "live" {
				t.Error("the page itself does not work")
			}
		})
	}
}

// An update for which there is no room is told of; the version at hand goes on.
func TestQuotaDuringUpdate(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	p := visited(t, h, "")
	old := h.cache()
	h.publish("2")
	p.Quota("http://"+h.addr, 400_000)
	lookForUpdate(p)
	p.Until("the failure is explained", `document.documentElement.dataset.update === "quota"`)
	if got := caches(p); got != old {
		t.Errorf("caches: %s", got)
	}
	h.down()
	p.Goto(h.url("en"))
	p.Until("version 1 still works", `document.documentElement.dataset.engine === "1"`)
}

// A browser that allows no storage at all.
func TestRefusedStorageIsExplained(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	p := chromium.New(t, browser.Look{})
	p.Before(`ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"))`)
	p.Goto(h.url(""))
	p.Until("the refusal is explained", `document.documentElement.dataset.offline === "storage"`)
}

func TestDamagedCopyIsFetchedOnceMore(t *testing.T) {
	t.Parallel()
	spoil := func(p *browser.Page, cache, path string) {
		p.Eval(`caches.open("`+cache+`").then(c => c.put("`+path+`", new Response("spoiled", {headers: {"Content-Type": "text/html"}})))`, nil)
	}
	remove := func(p *browser.Page, cache, path string) {
		p.Eval(`caches.open("`+cache+`").then(c => c.delete("`+path+`"))`, nil)
	}
	t.Run("spoiled page", func(t *testing.T) {
		t.Parallel()
		h := start(t, "/")
		p := visited(t, h, "")
		spoil(p, h.cache(), "/en")
		h.forget()
		p.Goto(h.url("en?calls=5"))
		if got := heading(p); got != "page en version 1" {
			t.Errorf("shows %q", got)
		}
		p.Until("the copy has been compared", ready)
		if n := h.requests("/en"); n != 2 {
			t.Errorf("fetched %d times, want once to be shown and once for the copy", n)
		}
		h.down()
		p.Goto(h.url("en?calls=6"))
		p.Until("the repaired copy works offline", `document.documentElement.dataset.engine === "1"`)
	})
	t.Run("removed page without a network", func(t *testing.T) {
		t.Parallel()
		h := start(t, "/")
		p := visited(t, h, "")
		remove(p, h.cache(), "/en")
		h.down()
		p.Goto(h.url("en?calls=5"))
		p.Until("the damage is explained", `document.querySelector("#offline-fault")?.textContent.includes("damaged")`)
		h.up()
		p.Click(`#offline-fault a`)
		p.Until("trying again helps", `document.documentElement.dataset.engine === "1" && location.search === "?calls=5"`)
	})
	t.Run("removed program", func(t *testing.T) {
		t.Parallel()
		h := start(t, "/")
		p := visited(t, h, "")
		remove(p, h.cache(), h.wasm())
		h.forget()
		p.Goto(h.url("?calls=5"))
		p.Until("the engine runs after a repair", `document.documentElement.dataset.engine === "1"`)
		p.Until("the copy has been compared", ready)
		if n := h.requests(h.wasm()); n > 1 {
			t.Errorf("fetched %d times", n)
		}
		h.down()
		p.Goto(h.url("?calls=6"))
		p.Until("the repaired copy works offline", `document.documentElement.dataset.engine === "1"`)
	})
	t.Run("spoiled program without a network", func(t *testing.T) {
		t.Parallel()
		h := start(t, "/")
		p := visited(t, h, "")
		spoil(p, h.cache(), h.wasm())
		h.down()
		// Nor may the browser's own cache help out.
		p.ForgetCache()
		p.Goto(h.url("?calls=5"))
		p.Until("the damage is explained", `document.documentElement.dataset.offline === "damaged"`)
	})
}

// Where the engine does not run, the host's page for each address is worth more than a copy of one.
func TestWithoutEngineTheHostAnswers(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	p := visited(t, h, "")
	p.Before(`window.noEngine = true`)
	var once sync.Once // the copy is shown first
	h.fault("/", func(w http.ResponseWriter, r *http.Request) {
		fail := false
		once.Do(func() { fail = true })
		if fail {
			broken(w, r)
			return
		}
		h.fault("/", nil)
		h.ServeHTTP(w, r)
	})
	p.Goto(h.url("?calls=777"))
	p.Until("the host's own page is there", `document.documentElement.dataset.query === "calls=777"`)
	p.Goto(h.url("?calls=778"))
	if got := p.Text(`document.documentElement.dataset.query`); got != "calls=778" {
		t.Errorf("the next page was made for %q", got)
	}
}

// A visitor whose browser never runs the engine gets no copy.
func TestNothingIsKeptWithoutTheEngine(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	p := chromium.New(t, browser.Look{})
	p.Before(`window.noEngine = true`)
	p.Goto(h.url(""))
	p.Until("the engine has failed", `document.documentElement.dataset.tusou === "failed"`)
	p.Settle()
	if n := p.Text(`navigator.serviceWorker.getRegistrations().then(all => all.length + " " + document.documentElement.dataset.offline)`); n != "0 undefined" {
		t.Errorf("registrations: %s", n)
	}
}

func TestTwoMountsOfOneOrigin(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	visited(t, h, "").Eval(`0`, nil)
	p := visited(t, h, "")
	below := &host{t: t, base: "/tools/tusou/", addr: h.addr, faults: map[string]http.HandlerFunc{}}
	below.publish("9")
	h.mu.Lock()
	for path, c := range below.files {
		h.files[path] = c
	}
	h.mu.Unlock()
	h.fault("/tools/tusou/app-worker.js", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write(below.worker)
	})
	p.Goto(below.url("en?calls=5"))
	p.Until("a copy is kept", ready)
	p.Goto(below.url("en?calls=5"))
	p.Until("the copy has been compared", ready)
	if got, want := caches(p), h.cache()+" "+below.cache(); got != want {
		t.Errorf("caches: %s\nwant: %s", got, want)
	}
	h.down()
	p.Goto(h.url("en"))
	p.Until("the one works offline", `document.documentElement.dataset.engine === "1"`)
	p.Goto(below.url("forecast"))
	p.Until("and the other", `document.documentElement.dataset.engine === "9"`)
}

// What another site has at the same path is that site's.
func TestOtherSitesPass(t *testing.T) {
	t.Parallel()
	h, elsewhere := start(t, "/"), start(t, "/")
	p := visited(t, h, "")
	for range 2 {
		if got := p.Text(`fetch("` + elsewhere.url("offline.js") + `", {mode: "no-cors", cache: "no-store"}).then(r => r.type)`); got != "opaque" {
			t.Errorf("the answer is %s", got)
		}
	}
	if n := elsewhere.requests("/offline.js"); n != 2 {
		t.Errorf("the other site was asked %d times, want 2", n)
	}
	if got := p.Text(`caches.open("` + h.cache() + `").then(c => c.keys()).then(all => all.filter(r => !r.url.startsWith(location.origin)).join())`); got != "" {
		t.Errorf("kept of the other site: %s", got)
	}
}

// The button is there once the browser offers to install, and asks once.
func TestInstallIsOffered(t *testing.T) {
	t.Parallel()
	h := start(t, "/")
	p := open(t, h.url(""))
	p.Until("the engine runs", `document.documentElement.dataset.engine`)
	offered := `String(document.documentElement.dataset.install)`
	if got := p.Text(offered); got != "undefined" {
		t.Errorf("offered before the browser did: %s", got)
	}
	p.Eval(`{
		window.asked = 0;
		const event = new Event("beforeinstallprompt", {cancelable: true});
		event.prompt = () => asked++;
		dispatchEvent(event);
		window.prevented = event.defaultPrevented;
	}`, nil)
	if got := p.Text(offered + ` + prevented`); got != "offeredtrue" {
		t.Errorf("after the browser's offer: %s", got)
	}
	p.Click("[data-do=install]")
	p.Click("[data-do=install]")
	if got := p.Text(offered + ` + " " + asked`); got != "undefined 1" {
		t.Errorf("after two clicks: %s", got)
	}
}
