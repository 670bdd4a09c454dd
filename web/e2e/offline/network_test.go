//go:build browser

package offline

import (
	"testing"

	"tusou/app"
)

// asked is, for each page, a query and what of its answer must be there.
var asked = map[string]struct{ query, answer string }{
	"compare":  {"?calls=63333&images=2500000", showing("#verdict", "0.02") + " && " + showing("#quote-tencent-web-image-search", "3799.98")},
	"forecast": {"?calls=50000&months=3", showing(".total-list", "9000.00") + ` && document.querySelectorAll("[id^=month-]").length === 3`},
	"billing":  {"?daily=4,0,18&tencent=5", showing("#statement-answer", "1.25400000")},
	"prices":   {"?calls=777", `document.querySelector(".pages a[href*='calls=777']") && document.querySelectorAll("#lists .price-table").length > 1`},
	"widget":   {"?calls=777", `document.querySelector("#calls").value === "777"`},
}

// Every page, in every language and with any query, mounts without a network and honours what it was asked.
func TestEveryPageOffline(t *testing.T) {
	t.Parallel()
	for _, base := range []string{"/", "/tools/tusou/"} {
		t.Run(base, func(t *testing.T) {
			t.Parallel()
			h := serve(t, base)
			p := kept(t, h.URL+"/")
			h.Down()
			for _, page := range app.Pages() {
				if page.Name == "embed" {
					continue // stands in frames on other sites, which keep nothing
				}
				if base != "/" && page.Name != "forecast" {
					continue // the same code; one page that is not the first shows that the base is in it
				}
				if testing.Short() && base == "/" && len(page.Name)%2 == 0 == (page.Lang == "en") {
					continue // in a hurry each page in one language
				}
				want, ok := asked[page.Name]
				if !ok {
					t.Fatalf("no query for %s", page.Name)
				}
				p.Goto(h.URL + page.Path + want.query)
				p.Live()
				p.Until(page.Path+" answers what was asked", want.answer)
				p.Until("the page says that it is offline", seen(".when-offline"))
				if got := p.Text(`document.documentElement.lang + " " + location.search`); got != page.Lang+" "+want.query {
					t.Errorf("%s: %s", page.Path, got)
				}
			}
			h.Up()
			p.Goto(h.URL + "/en")
			p.Live()
			p.Until("with a network nobody is told that there is none", ready+` && !document.documentElement.dataset.network`)
			answers(p)
		})
	}
}

// A kept page was made for another query: until the engine has answered it shows no amount, and nothing moves then.
func TestKeptPageHidesOtherAmounts(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	p := kept(t, h.URL+"/")
	h.Down() // with a network the page would be today's
	p.Before(`{
		const compile = WebAssembly.compileStreaming;
		const gate = new Promise(done => { window.letEngineStart = done; });
		WebAssembly.compileStreaming = async source => { await gate; return compile.call(WebAssembly, source); };
	}`)
	for path, want := range map[string]struct{ query, answer, pending string }{
		"/en":          {asked["compare"].query, asked["compare"].answer, "#verdict"},
		"/en/forecast": {asked["forecast"].query, asked["forecast"].answer, ".total-list"},
		"/en/billing":  {asked["billing"].query, asked["billing"].answer, "#statement-answer"},
	} {
		p.Goto(h.URL + path + want.query)
		p.Until("the page has been painted", `document.readyState === "complete" && performance.getEntriesByName("first-contentful-paint").length`)
		if got := p.Text(amounts); got != "" {
			t.Errorf("%s: before the engine has answered it shows %s", path, got)
		}
		if !p.Is(seen(".pending-note")) {
			t.Errorf("%s: nothing says that the answer is on its way", path)
		}
		p.Eval(`letEngineStart()`, nil)
		p.Until(path+" answers what was asked", want.answer)
		for _, shift := range p.Shifts(true) {
			if shift.Value > 0.1 {
				t.Errorf("%s shifts: %s", path, shift)
			}
		}
	}
	// Nor where no style sheet says so.
	p.Goto(h.URL + "/en" + asked["compare"].query)
	p.Until("the page has been read", `document.readyState === "complete"`)
	p.Eval(`document.querySelectorAll("link[rel=stylesheet]").forEach(l => l.disabled = true)`, nil)
	if got := p.Text(amounts); got != "" {
		t.Errorf("without style sheets it shows %s before the engine has answered", got)
	}
	// What is written with the answer into code, too, which is no <data>.
	p.Goto(h.URL + "/en/widget" + asked["widget"].query)
	p.Until("the page has been painted", `document.readyState === "complete" && performance.getEntriesByName("first-contentful-paint").length`)
	if p.Is(seen(".code")) || p.Is(seen(".preview")) {
		t.Error("before the engine has answered the widget's page shows code that is not for the widget asked for")
	}
	// Asked for nothing else, the kept page is the answer, and shows it at once.
	p.Goto(h.URL + "/en")
	p.Until("the answer is there before the engine", showing("#verdict", "2200.00"))
	if p.IsLive() {
		t.Error("the engine was not held back, so nothing was tested")
	}
}
