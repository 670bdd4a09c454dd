//go:build browser

package e2e

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tusou/web/e2e/browser"
)

// taken are pages with an answer, each with the endpoints that answer it.
var taken = []struct {
	address   string
	endpoints []string
}{
	{"/?calls=63334&tencent=2.5", []string{"compare"}},
	{"/en/forecast?calls=44000&growth=10&months=6", []string{"forecast"}},
	{"/billing?daily=4,0,18&tencent=5", []string{"statement", "timeline", "change"}},
}

// What is downloaded is, byte for byte, what the API answers: made in the browser, under the page's policy, with nothing
// asked of the host.
func TestDownloadsEqualTheAPI(t *testing.T) {
	t.Parallel()
	for _, c := range taken {
		t.Run(c.address, func(t *testing.T) {
			address := c.address
			if !home() {
				address, _, _ = strings.Cut(address, "?") // an export has the API's answers for these alone
			}
			p := open(t, address, desk)
			folder := t.TempDir()
			p.Downloads(folder)
			for _, endpoint := range c.endpoints {
				for _, kind := range []string{"json", "csv"} {
					file := "tusou-" + endpoint + "." + kind
					link := `.take a[download="` + file + `"]`
					want := body(t, p.Text(`document.querySelector('`+link+`').href`))
					p.Click(link)
					got := arrived(t, p, filepath.Join(folder, file))
					if !bytes.Equal(got, want) {
						t.Errorf("%s is not what the API answers:\n%s\nwant\n%s", file, got, want)
					}
				}
			}
			if asked := p.Requests("/api/"); len(asked) > 0 {
				t.Errorf("the host was asked for %v", asked)
			}
		})
	}
}

// The amounts that the page shows are in the files that it hands out.
func TestDownloadsHaveTheShownAmounts(t *testing.T) {
	t.Parallel()
	needsHost(t, answersAPI)
	p := open(t, "/?calls=63334&tencent=2.5", desk)
	var shown []string
	p.Eval(`[...document.querySelectorAll("#quotes .figure data, #plans tbody td:nth-child(4) data")].map(d => d.value)`, &shown)
	if len(shown) < 17 {
		t.Fatalf("only %d amounts found on the page", len(shown))
	}
	for _, kind := range []string{"json", "csv"} {
		file := string(body(t, p.Text(`document.querySelector(".take-`+kind+`").href`)))
		for _, amount := range shown {
			if !regexp.MustCompile(`[",]` + regexp.QuoteMeta(amount) + `[",]`).MatchString(file) {
				t.Errorf("the %s lacks %s", kind, amount)
			}
		}
	}
}

// What is copied follows the fields, not the address that the page was loaded with.
func TestCopies(t *testing.T) {
	t.Parallel()
	p := chromium.New(t, desk)
	p.Before(`navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }`)
	show(p, "/en?qps=5")
	p.Retype("#calls", "63334")
	p.Until("the answer is there", showing(tencent, "3800.04"))
	copied := func(what string) string {
		p.Eval(`delete window.copied`, nil)
		p.Click(".take-" + what)
		p.Until("something is copied, and said to be", `window.copied !== undefined && document.querySelector(".take-said").textContent !== ""`)
		return p.Text(`window.copied`)
	}
	if got, want := copied("link"), host.URL+"/en?calls=63334"; got != want {
		t.Errorf("the link is %s, want %s", got, want)
	}
	for _, what := range []string{"text", "markdown"} {
		text := copied(what)
		for _, want := range []string{"cheaper by ¥0.04", "63,334 calls", "¥3,800.00", "¥3,800.04", "2020-09-30", "2026-01-05", "https://help.aliyun.com/zh/image-search/", "different jobs"} {
			if !strings.Contains(text, want) {
				t.Errorf("the %s lacks %q", what, want)
			}
		}
		if table := strings.Contains(text, "| --- |"); table != (what == "markdown") {
			t.Errorf("the %s has a table: %v", what, table)
		}
	}
}

// Where the browser refuses, the text stands there, selected, to be copied by hand; a next answer takes it away.
func TestCopyRefused(t *testing.T) {
	t.Parallel()
	for name, script := range map[string]string{
		"refused": `navigator.clipboard.writeText = () => Promise.reject(new Error("no"))`,
		"absent":  `Object.defineProperty(navigator, "clipboard", {value: undefined})`,
	} {
		t.Run(name, func(t *testing.T) {
			p := chromium.New(t, phone)
			p.Before(script)
			show(p, "/en")
			p.Click(".take-text")
			p.Until("the text is there, selected", `(e => !e.hidden && e === document.activeElement && e.selectionEnd === e.value.length && e.value.includes("¥2,200.00"))(document.querySelector(".take-byhand"))`)
			if said := p.Text(`document.querySelector(".take-said").textContent`); said == "" {
				t.Error("nobody says why")
			}
			if name == "refused" { // the other looks the same
				for _, violation := range p.Accessibility(host.Root) {
					t.Error(violation)
				}
			}
			p.Retype("#calls", "5")
			p.Until("the text is gone", `document.querySelector(".take-byhand").hidden`)
		})
	}
}

// The page of prices, which the engine knows nothing of, hands out the same: texts, files, and the text to be copied by
// hand where the browser refuses.
func TestPricesAreTakenAlong(t *testing.T) {
	t.Parallel()
	p := chromium.New(t, desk)
	p.Before(`navigator.clipboard.writeText = text => { if (window.refusing) return Promise.reject(new Error("no")); window.copied = text; return Promise.resolve(); }`)
	show(p, "/en/prices?calls=63334")
	for what, want := range map[string]string{"link": host.URL + "/en/prices?calls=63334", "text": "2,500,000    5   ¥3,800.00", "markdown": "| 50,000,000 | 10 | US$22,100.00 |"} {
		p.Eval(`delete window.copied`, nil)
		p.Click(".take-" + what)
		p.Until("something is copied, and said to be", `window.copied !== undefined && document.querySelector(".take-said").textContent === "Copied."`)
		if got := p.Text(`window.copied`); !strings.Contains(got, want) {
			t.Errorf("the %s lacks %q:\n%.500s", what, want, got)
		}
	}
	for kind, want := range map[string]string{"json": `"schema":"tusou.prices/1"`, "csv": "package,alibaba-image-search,2500000x5,2500000,5,3800.00,CNY,month,"} {
		if file := string(body(t, p.Text(`document.querySelector(".take-`+kind+`").href`))); !strings.Contains(file, want) {
			t.Errorf("the %s lacks %s", kind, want)
		}
	}
	p.Eval(`window.refusing = true`, nil)
	p.Click(".take-text")
	p.Until("the text is there, selected", `(e => !e.hidden && e === document.activeElement && e.selectionEnd === e.value.length && e.value.includes("¥72,200.00"))(document.querySelector(".take-byhand"))`)
	for _, violation := range p.Accessibility(host.Root) {
		t.Error(violation)
	}
}

// Without a script only what works is there.
func TestTakingAlongWithoutScript(t *testing.T) {
	t.Parallel()
	needsHost(t, answersAPI)
	p := chromium.New(t, desk)
	p.NoScript()
	p.Goto(host.URL + "/?calls=63334")
	var seen []string
	p.Eval(`[...document.querySelectorAll(".take-row > *")].filter(e => e.checkVisibility({visibilityProperty: true})).map(e => e.className)`, &seen)
	if got := strings.Join(seen, " "); got != "take-csv take-json" {
		t.Errorf("there are %s", got)
	}
	if csv := string(body(t, p.Text(`document.querySelector(".take-csv").href`))); !strings.Contains(csv, "每月调用量,63334") {
		t.Errorf("the table is not that of the address:\n%.300s", csv)
	}
}

// Printed, an answer is one page of A4 that has its assumptions and sources, and no controls.
func TestPrint(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/", "/en", "/forecast", "/en/forecast", "/en?calls=200000&images=10000000"} {
		t.Run(address, func(t *testing.T) {
			if testing.Short() && strings.HasSuffix(address, "forecast") {
				t.Skip("with -short: TestPaper prints it")
			}
			look := desk
			if address == "/en" {
				look = dark
			}
			p := chromium.New(t, look)
			if address == "/" {
				show(p, address) // with what only the program shows
			} else {
				drawn(p, address)
			}
			pdf := p.PDF(browser.A4)
			if pages := len(regexp.MustCompile(`/Type\s*/Page[^s]`).FindAll(pdf, -1)); pages != 1 {
				t.Errorf("%d pages", pages)
			}
			if !regexp.MustCompile(`/MediaBox\s*\[0 0 59[45]\S* 84[12]\S*\]`).Match(pdf) {
				t.Error("not A4")
			}
			p.Paper()
			for _, gone := range []string{"#form", ".take", ".pages", ".offline > *"} {
				if p.Is(`[...document.querySelectorAll("` + gone + `")].some(e => e.checkVisibility())`) {
					t.Errorf("%s is printed", gone)
				}
			}
			for _, there := range []string{"#verdict", ".workload", ".ages", ".different", ".assumptions li", ".sources li"} {
				if !p.Is(`document.querySelector("` + there + `").checkVisibility()`) {
					t.Errorf("%s is not printed", there)
				}
			}
			if background := p.Text(`getComputedStyle(document.documentElement).backgroundColor`); background != "rgb(255, 255, 255)" {
				t.Errorf("the paper is %s", background)
			}
			if ink := p.Text(`getComputedStyle(document.querySelector(".workload")).color`); !strings.HasPrefix(ink, "rgb(") || strings.Contains(ink, "189, 187") {
				t.Errorf("the ink is %s", ink)
			}
		})
	}
}

// body fetches an address as a program does.
func body(t *testing.T, address string) []byte {
	t.Helper()
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", address, response.Status, err)
	}
	return content
}

// arrived waits for a download. The browser writes it under another name until it is whole.
func arrived(t *testing.T, p *browser.Page, file string) []byte {
	t.Helper()
	for range 600 {
		if content, err := os.ReadFile(file); err == nil {
			return content
		}
		p.Settle()
	}
	t.Fatalf("%s was not downloaded", filepath.Base(file))
	return nil
}
