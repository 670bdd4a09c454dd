//go:build browser

package elsewhere

import (
	"encoding/json"
	"net/http"
	"path"
	"strings"
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
)

// showing is a condition: an element shows an exact value, and it can be seen.
func showing(selector, value string) string {
	return `[...document.querySelectorAll("` + selector + ` data")].some(d => d.value === "` + value + `" && d.checkVisibility({visibilityProperty: true, opacityProperty: true}))`
}

const (
	verdict = "#verdict"
	alibaba = "#quote-alibaba-image-search"
	tencent = "#quote-tencent-web-image-search"
)

func open(t *testing.T, address string) *browser.Page {
	p := chromium.New(t, browser.Look{})
	p.Goto(address)
	p.Live()
	return p
}

// Every page mounts over what was served, in every language, without a change or a shift.
func TestPagesMount(t *testing.T) {
	unlessShort(t)
	everywhere(t, func(t *testing.T, s *server.Server) {
		for _, page := range app.Pages() {
			p := open(t, s.URL+page.Path)
			if difference := p.ParsedDifference(); difference != "" {
				t.Errorf("%s changes at take-over %s", page.Path, difference)
			}
			for _, shift := range p.Shifts(true) {
				t.Errorf("%s shifts: %s", page.Path, shift)
			}
			if got := p.Text(`document.documentElement.lang`); got != page.Lang {
				t.Errorf("%s is in %s", page.Path, got)
			}
		}
	})
}

// A deep link has the answer of its own address.
func TestDeepLinks(t *testing.T) {
	unlessShort(t)
	everywhere(t, func(t *testing.T, s *server.Server) {
		for _, c := range []struct{ address, saving, tencent string }{
			{"/?calls=63333&qps=5&images=2500000", "0.02", "3799.98"},
			{"/en?calls=63334&qps=5&images=2500000", "0.04", "3800.04"},
			{"/en", "2200.00", "6000.00"},
		} {
			p := open(t, s.URL+c.address)
			p.Until("the answer is its own", showing(verdict, c.saving)+" && "+showing(tencent, c.tencent))
		}
	})
}

// Until the engine has answered, no amount of another workload is shown.
func TestDeepLinkShowsNoOtherAmounts(t *testing.T) {
	static(t, func(t *testing.T, s *server.Server) {
		p := chromium.New(t, browser.Look{})
		release := p.Hold("*.wasm")
		p.Goto(s.URL + "/en?calls=63333&qps=5&images=2500000")
		p.Until("the page is complete", `document.readyState === "complete"`)
		if got := p.Text(shown); got != "" {
			t.Errorf("before the engine has answered, the page shows %s", got)
		}
		release()
		p.Until("the answer is its own", showing(verdict, "0.02"))
		for _, shift := range p.Shifts(true) {
			if shift.Value > 0.1 {
				t.Errorf("shifts: %s", shift)
			}
		}
		// A page without parameters is the answer itself and shows it at once.
		p = chromium.New(t, browser.Look{})
		release = p.Hold("*.wasm")
		p.Goto(s.URL + "/en")
		p.Until("the answer is there before the engine", showing(verdict, "2200.00"))
		release()
		p.Live()
	})
}

// Links in the head take the address's parameters along even before the engine, though the page was made without them.
func TestLinksBeforeTheEngine(t *testing.T) {
	static(t, func(t *testing.T, s *server.Server) {
		p := chromium.New(t, browser.Look{})
		release := p.Hold("*.wasm")
		defer release()
		p.Goto(s.URL + "/en/prices?calls=250000")
		p.Click(`nav.pages a[href^="/tools/tusou/en/billing"]`)
		p.Until("the next page has them", `location.pathname === "/tools/tusou/en/billing" && location.search === "?calls=250000"`)
		p.Click(`a[hreflang="zh-CN"]`)
		p.Until("the other language has them", `location.pathname === "/tools/tusou/billing" && location.search === "?calls=250000"`)
		if p.IsLive() {
			t.Error("the engine was not held back, so nothing was tested")
		}
	})
}

// shown lists the amounts that can be seen.
const shown = `[...document.querySelectorAll("main data")].filter(d => d.value.includes(".") && d.checkVisibility({visibilityProperty: true, opacityProperty: true}))
	.map(d => d.value).join(" ")`

// Without JavaScript an export has the default's answer and says for which workload it is.
func TestWithoutScripts(t *testing.T) {
	static(t, func(t *testing.T, s *server.Server) {
		p := chromium.New(t, browser.Look{})
		p.NoScript()
		p.Goto(s.URL + "/en?calls=777")
		if got := p.Text(`document.querySelector("#answer, main").innerText`); !strings.Contains(got, "100,000") || !strings.Contains(got, "2,200") {
			t.Errorf("the printed answer does not name its workload: %.300s", got)
		}
		if !p.Is(`[...document.querySelectorAll("noscript")].some(e => e.checkVisibility() && e.innerText.includes("a copy made of files has only the one shown"))`) {
			t.Error("nothing says that the form needs a server")
		}
	})
}

// Without JavaScript every download that a page offers is there, with the figures of that page.
func TestDownloadsWithoutScripts(t *testing.T) {
	figures := map[string]string{"compare": "2200.00", "forecast": "45600.00", "statement": "1.26000000", "timeline": "-0.26", "change": "8500.00"}
	static(t, func(t *testing.T, s *server.Server) {
		p := chromium.New(t, browser.Look{})
		p.NoScript()
		offered := 0
		for _, address := range []string{"/en?calls=777", "/forecast", "/en/billing"} {
			p.Goto(s.URL + address)
			var links []string
			p.Eval(`[...document.querySelectorAll(".take-row a[download]")].filter(a => a.checkVisibility({visibilityProperty: true})).map(a => a.href)`, &links)
			for _, link := range links {
				offered++
				name, csv := strings.CutSuffix(path.Base(strings.SplitN(link, "?", 2)[0]), ".csv")
				name = strings.TrimSuffix(name, ".zh-CN")
				response, body := get(t, link)
				if response.StatusCode != http.StatusOK || figures[name] == "" || !strings.Contains(string(body), figures[name]) {
					t.Errorf("%s: status %d, without %q: %.200s", link, response.StatusCode, figures[name], body)
				}
				if !csv && !json.Valid(body) {
					t.Errorf("%s is no JSON", link)
				}
			}
		}
		if offered != 2*6 {
			t.Errorf("%d downloads are offered", offered)
		}
	})
}

// Typing, the other language, the other pages: all of it below the base.
func TestUsing(t *testing.T) {
	everywhere(t, func(t *testing.T, s *server.Server) {
		p := open(t, s.URL+"/")
		p.Retype("#calls", "25万")
		p.Until("the answer follows", showing(tencent, "15000.00"))
		p.Until("the address follows", `location.pathname === "/tools/tusou/" && location.search === "?calls=250000"`)
		p.Click(`a[hreflang="en"]`)
		p.Until("the page is English", `location.pathname === "/tools/tusou/en" && location.search === "?calls=250000" && document.documentElement.lang === "en"`)
		p.Until("the answer stays", showing(tencent, "15000.00"))
		p.Reload()
		p.Live()
		p.Until("and after a reload", showing(tencent, "15000.00"))
		for _, page := range app.Pages() {
			if page.Lang != "en" || page.Name == "compare" || page.Name == "embed" {
				continue
			}
			link := `nav a[href^="/tools/tusou` + page.Path + `"]`
			p.Click(link)
			p.Until(page.Path+" is shown", `location.pathname === "/tools/tusou`+page.Path+`"`)
		}
		p.Until("parameters go along", `new URLSearchParams(location.search).get("calls") === "250000"`)
		for _, address := range []string{"href", "src", "action"} {
			var wrong []string
			p.Eval(`[...document.querySelectorAll("[`+address+`]")].map(e => e.getAttribute("`+address+`"))
				.filter(a => a.startsWith("/") && !a.startsWith("/tools/tusou/") || a.includes("/tools/tusou/tools"))`, &wrong)
			if len(wrong) > 0 {
				t.Errorf("%s out of the base: %q", address, wrong)
			}
		}
	})
}

// The copy for offline use, below the base: complete, answering any query, and saying that it is offline.
func TestOffline(t *testing.T) {
	everywhere(t, func(t *testing.T, s *server.Server) {
		p := open(t, s.URL+"/en")
		p.Expect(`Failed to load resource|net::ERR_`)
		p.Until("a copy is kept", `document.documentElement.dataset.offline === "ready"`)
		if got := p.Text(`navigator.serviceWorker.getRegistration().then(r => r.scope)`); got != s.URL+"/" {
			t.Errorf("the worker's scope is %s", got)
		}
		s.Down()
		for _, page := range app.Pages() {
			if page.Name == "embed" {
				continue
			}
			p.Goto(s.URL + page.Path + "?calls=250000")
			p.Live()
			p.Until("the page says that it is offline", `document.querySelector(".when-offline").checkVisibility()`)
			if page.Name == "compare" {
				p.Until("the answer is that of the address", showing(tencent, "15000.00"))
			}
		}
	})
}
