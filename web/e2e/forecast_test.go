//go:build browser

package e2e

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"tusou/web/e2e/browser"
)

// forecast is the second page's address in each language.
var forecast = map[string]string{"zh": "/forecast", "en": "/en/forecast"}

// forecastStates are the kinds of answers that a forecast has.
var forecastStates = []state{
	{"switch", "?calls=44000&growth=10&qpsgrowth=0&months=6&switching=100", 200},
	{"steps", "?growth=10&imagegrowth=25&qpsgrowth=0", 200},
	{"rounding", "?images=100000&qpsgrowth=0.0001&months=3", 200},
	{"sixty", "?months=60&growth=8&imagegrowth=6&qpsgrowth=1&calls=1000000", 200},
	{"gap", "?images=45000000&imagegrowth=10&qpsgrowth=0&months=4&calls=1000000", 200},
	{"only-one", "?qps=11&months=3", 200},
	{"trial-and-estimate", "?qps=1&images=5000&trial=1&months=2&users=50000&retries=5", 200},
	{"tie", "?calls=200000&images=10000000&months=1", 200},
	{"outgrown", "?growth=1000&months=60", 400},
	{"carried", "?plan=5000000x10&daily=1,2", 200},
}

// The contract's example: what is served, what is mounted and what is typed agree, to the last fen; in a hurry it is mounted
// in one language and typed in the other.
func TestForecastServedMountedAndTyped(t *testing.T) {
	t.Parallel()
	want := []string{"5", "6", "19952.24", "2847.76", "416.92"}
	totals := []string{"19952.24", "22800.00", "20369.16"}
	for language, address := range forecast {
		t.Run(language, func(t *testing.T) {
			check := func(when string, verdict, sums []string) {
				t.Helper()
				slices.Sort(verdict)
				if got := strings.Join(verdict, " "); got != strings.Join(slices.Sorted(slices.Values(want)), " ") {
					t.Errorf("%s: the verdict shows %s", when, got)
				}
				for _, total := range totals {
					if !slices.Contains(sums, total) {
						t.Errorf("%s: the totals are %s, without %s", when, sums, total)
					}
				}
			}
			query := forecastStates[0].query
			t.Run("served", func(t *testing.T) {
				needsHost(t, rendersQueries)
				document := get(t, address+query, http.StatusOK)
				check("served", data(find(document, "verdict")), slices.Concat(data(find(document, "total-best")),
					data(find(document, "total-alibaba-image-search")), data(find(document, "total-tencent-web-image-search"))))
			})
			if !testing.Short() || language == "en" {
				p := open(t, address+query, desk)
				check("mounted", amounts(p, verdict), amounts(p, ".total-list"))
			}
			if testing.Short() && language == "en" {
				return
			}
			p := open(t, address+"?daily=1,2", desk)
			for _, field := range []struct{ id, text string }{{"calls", "4.4万"}, {"growth", "10%"}, {"qpsgrowth", "0"}, {"months", "６"}, {"switching", "100.00"}} {
				p.Retype("#"+field.id, field.text)
			}
			p.Until("the answer has followed", showing(verdict, "19952.24"))
			p.Until("the table has followed, group by group", `[...document.querySelectorAll(".month-table tbody")].every(b => b.children.length === 1) && `+
				showing("#month-6", "4251.72"))
			p.Until("the address has all of it, and the other page's parameter",
				`location.search === "?calls=44000&months=6&growth=10&qpsgrowth=0&switching=100&daily=1,2"`)
			check("typed", amounts(p, verdict), amounts(p, ".total-list"))
			if got := p.Text(`document.querySelector("#month-5 .best").textContent`); got != map[string]string{"zh": "阿里云", "en": "Alibaba Cloud"}[language] {
				t.Errorf("month 5 is %s’s", got)
			}
		})
	}
}

// A growth that leaves the numbers is that field's fault: what was typed and the last good answer stay.
func TestForecastGrowthTooLarge(t *testing.T) {
	t.Parallel()
	p := open(t, forecast["en"]+"?months=60", desk)
	p.Retype("#growth", "10")
	p.Until("10 % is an answer", query("growth", "10"))
	good := amounts(p, verdict)
	p.Press(browser.End)
	p.Type("00")
	// 100 is too much already, in a later month.
	p.Until("the field is marked", `document.querySelector("#growth").getAttribute("aria-invalid") === "true" &&
		document.querySelector("#growth-note").textContent.includes("1000")`)
	if got := p.Text(`document.querySelector("#growth").value`); got != "1000" {
		t.Errorf("the field has %q", got)
	}
	message := p.Text(`document.querySelector("#growth-note").textContent`)
	for _, part := range []string{"Growth of calls", "1000", "month 11", "1,000,000,000,000,000"} {
		if !strings.Contains(message, part) {
			t.Errorf("the message %q does not name %q", message, part)
		}
	}
	if got := amounts(p, verdict); !slices.Equal(got, good) {
		t.Errorf("the last good answer has changed: %q, was %q", got, good)
	}
	if !p.Is(`document.querySelector(".stale-note") && location.search === "?months=60&growth=10"`) {
		t.Error("the answer is not marked as an earlier one, or the address follows a fault")
	}
	p.Retype("#months", "2")
	p.Until("fewer months are an answer again", `!document.querySelector("[aria-invalid]") && !document.querySelector(".stale-note")`)

	needsHost(t, rendersQueries)
	document := get(t, forecast["en"]+"?growth=1000&months=60", http.StatusBadRequest)
	if list := data(find(document, "verdict")); len(list) > 0 {
		t.Errorf("the served verdict shows %q", list)
	}
}

// From page to page and language to language the parameters of both go along.
func TestForecastNavigation(t *testing.T) {
	t.Parallel()
	p := open(t, compare["zh"]+"?calls=44000&plan=5000000x10", desk)
	p.Click("nav " + linkTo("/forecast"))
	p.Until("the forecast is there", at("/forecast")+` && document.querySelector(".month-table tbody tr")`)
	if got, want := p.Text(`document.activeElement.tagName + " " + document.activeElement.textContent`), "H1 逐月预测"; got != want {
		t.Errorf("the focus is on %s, want %s", got, want)
	}
	p.Retype("#growth", "10")
	p.Retype("#months", "6")
	p.Until("the address has followed", query("growth", "10")+" && "+query("months", "6"))
	p.Click(`a[hreflang="en"]`)
	p.Until("the forecast is English", at("/en/forecast")+` && document.querySelector("h1").textContent === "Month by month"`)
	p.Click("nav " + linkTo("/en?"))
	p.Until("the comparison has all of it", at("/en")+" && "+query("calls", "44000")+" && "+query("plan", "5000000x10")+
		" && "+query("growth", "10")+" && "+query("months", "6"))
	p.Back()
	p.Until("going back leads to the forecast", at("/en/forecast")+` && document.querySelector("#growth").value === "10"`)
}

// Without JavaScript the form is a plain one.
func TestForecastWithoutScript(t *testing.T) {
	t.Parallel()
	needsHost(t, answersForms)
	p := chromium.New(t, desk)
	p.NoScript()
	p.Goto(host.URL + forecast["en"] + "?plan=5000000x10")
	p.Retype("#growth", "10")
	p.Retype("#calls", "44k")
	p.Press(browser.Enter)
	p.Until("the form has been answered at its canonical address", `location.search === "?calls=44000&growth=10&plan=5000000x10"`)
	p.Until("month 12 is there", showing("#month-12", "125537"))
	if p.IsLive() {
		t.Error("JavaScript was not off, so nothing was tested")
	}
}

// The table scrolls in a region of its own, which the keyboard reaches; the months stay in view.
func TestForecastTableOnAPhone(t *testing.T) {
	t.Parallel()
	p := open(t, forecast["en"], phone)
	p.Focus(".months .scroll")
	if !p.Is(`(r => r.scrollWidth > r.clientWidth && document.documentElement.scrollWidth <= innerWidth)(document.querySelector(".months .scroll"))`) {
		t.Error("the table does not scroll by itself")
	}
	p.Eval(`document.querySelector(".months .scroll").scrollLeft = 200`, nil)
	p.Settle()
	if !p.Is(`document.querySelector("#month-3 th").getBoundingClientRect().left >= 0`) {
		t.Error("the month has scrolled out of view")
	}
}
