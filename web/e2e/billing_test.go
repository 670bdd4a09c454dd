//go:build browser

package e2e

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"tusou/web/e2e/browser"
)

// billing is the page's address in each language.
var billing = map[string]string{"zh": "/billing", "en": "/en/billing"}

// billingStates are the kinds of answers that the page has.
var billingStates = []state{
	{"contract", "?tencent=5&from=5000000x10&to=2500000x5", 200},
	{"month", "?daily=" + strings.Repeat("123456,", 30) + "7&balance=1000&topups=5:20000,20:100000,62:1", 200},
	{"lasting", "?daily=0&from=100000x1&to=100000x1", 200},
	{"renewed", "?start=2026-01-31&package=100000x1&periods=1&renew=2500000x5:12:2026-03-02,5000000x10:1:2027-06-01&alibaba=12.5", 200},
	{"bad-list", "?daily=4,,5&topups=3-5&renew=%22%3E%3Cb%3E", 400},
	{"bad-choice", "?from=%22%3E%3Cb%3E&start=2026-02-30", 400},
	{"carried", "?calls=7&later=x", 200},
}

// values lists the exact values in an element, sorted: languages put them in another order.
func values(list []string) string {
	slices.Sort(list)
	return strings.Join(list, " ")
}

// The contract's figures stand in the served page, in the mounted one, and follow what is typed; in a hurry they are mounted
// in one language and typed in the other.
func TestBillingServedMountedAndTyped(t *testing.T) {
	t.Parallel()
	want := map[string]string{
		"statement-answer": values([]string{"21", "1.20", "1.19700000", "1.20", "-0.00300000"}),
		"account-answer":   values([]string{"4", "5", "1.00", "4", "4", "5"}),
		"term-answer":      values([]string{"11400.00", "2026-04-30", "2026-05-06", "2026-05-07"}),
		"change-answer":    values([]string{"5000000", "10", "2500000", "5", "8500.00"}),
	}
	query := billingStates[0].query
	for language, address := range billing {
		t.Run(language, func(t *testing.T) {
			check := func(when string, p *browser.Page) {
				t.Helper()
				for id, figures := range want {
					if got := values(amounts(p, "#"+id)); got != figures {
						t.Errorf("%s, %s: %s, want %s", id, when, got, figures)
					}
				}
			}
			if !testing.Short() || language == "en" {
				check("mounted", open(t, address+query, desk))
			}
			if !testing.Short() || language == "zh" {
				p := open(t, address, desk)
				p.Retype("#daily", "4 ０ 17")
				p.Retype("#tencent", "5%")
				p.Eval(`for (const [id, value] of [["from", "5000000x10"], ["to", "2500000x5"]]) {
					const e = document.getElementById(id);
					e.value = value;
					e.dispatchEvent(new Event("input", {bubbles: true}));
				}`, nil)
				p.Until("the address has followed", exactly(query))
				check("typed", p)
				if got := p.Text(`document.querySelector("#daily").value`); got != "4 ０ 17" {
					t.Errorf("what was typed was rewritten to %q", got)
				}
			}
			t.Run("served", func(t *testing.T) {
				needsHost(t, rendersQueries)
				document := get(t, address+query, http.StatusOK)
				for id, figures := range want {
					if got := values(data(find(document, id))); got != figures {
						t.Errorf("%s, served: %s, want %s", id, got, figures)
					}
				}
			})
		})
	}
}

// exactly is a condition: the address has exactly these parameters.
func exactly(query string) string { return `decodeURIComponent(location.search) === "` + query + `"` }

// The form and the matrix work without any script: what is sent comes back canonical, with all that was typed.
func TestBillingWithoutScript(t *testing.T) {
	t.Parallel()
	needsHost(t, answersForms)
	sent := url.Values{"daily": {"4\r\n0\r\n18"}, "tencent": {"5"}, "balance": {""}, "topups": {"3： 1"}, "from": {"2500000x5"}, "to": {"100000x1"}, "calls": {"7"}}
	response, err := http.Get(host.URL + billing["en"] + "?" + sent.Encode())
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if got, want := response.Request.URL.RequestURI(), billing["en"]+"?daily=4,0,18&topups=3:1&tencent=5&to=100000x1&calls=7"; got != want {
		t.Errorf("the form leads to %s, want %s", got, want)
	}
	document := get(t, billing["en"]+"?tencent=5&calls=7", http.StatusOK)
	links := 0
	for n := range find(document, "change").Descendants() {
		if href := attribute(n, "href"); strings.HasSuffix(href, "#change") {
			links++
			if !strings.Contains(href, "tencent=5") || !strings.Contains(href, "calls=7") {
				t.Errorf("%s loses what else was asked", href)
			}
		}
	}
	if links != 15*15 {
		t.Errorf("the matrix has %d links", links)
	}
}

// A cell of the matrix is a link that the page follows without a load; going back undoes it.
func TestMatrixIsClicked(t *testing.T) {
	t.Parallel()
	p := open(t, billing["en"]+"?tencent=5", desk)
	p.Eval(`window.stays = true`, nil)
	length := p.Text(`String(history.length)`)
	p.Click(`.matrix a[href*="from=10000000x5"][href*="to=100000x1"]`)
	p.Until("the change is that of the cell", showing("#change-answer", "11020.00")+` && `+query("from", "10000000x5")+` && `+query("to", "100000x1")+` && `+query("tencent", "5"))
	if !p.Is(`window.stays && document.querySelector("#from").value === "10000000x5" && document.querySelector("#to").value === "100000x1"`) {
		t.Error("the page was loaded anew, or its fields have not followed")
	}
	if !p.Is(`[...document.querySelectorAll(".matrix [aria-current]")].map(e => e.textContent).join() === "−11,020.00"`) {
		t.Error("the cell is not the marked one")
	}
	if p.Text(`String(history.length)`) == length {
		t.Error("the way back leads past the change")
	}
	p.Back()
	p.Until("the change is the first one again", showing("#change-answer", "8500.00")+` && document.querySelector("#from").value === "2500000x5"`)
}

// Enter and the buttons lead to the answer of the part that one is in, or to the field that is at fault.
func TestBillingSubmit(t *testing.T) {
	t.Parallel()
	p := open(t, billing["en"], phone)
	p.Retype("#periods", "1")
	p.Press(browser.Enter)
	p.Until("the answer of the part is in view", showing("#term-answer", "3800.00")+
		` && (r => r.top >= 0 && r.bottom <= innerHeight + 1)(document.querySelector("#term-answer").getBoundingClientRect())`)
	p.Retype("#topups", "3-5")
	p.Until("the earlier answers are marked", `document.querySelectorAll(".stale .stale-note a[href='#topups']").length === 5`)
	p.Focus("#periods")
	p.Press(browser.Enter)
	p.Until("the field at fault has the focus", `document.activeElement.id === "topups"`)
	if got := p.Text(`document.querySelector("#topups").value`); got != "3-5" {
		t.Errorf("the field holds %q", got)
	}
	p.Retype("#topups", "3:5")
	p.Until("the answers are those of the fields", `!document.querySelector(".stale") && `+query("topups", "3:5"))
}

// A choice that is made while the program loads is kept, and a list that is being typed.
func TestBillingChoiceSurvivesTakeOver(t *testing.T) {
	t.Parallel()
	p, release := waiting(t, billing["en"], desk)
	p.Eval(`document.querySelector("#from").value = "100000x1"`, nil)
	p.Retype("#daily", "4 0")
	release()
	p.Live()
	p.Until("the answer is that of the choice", showing("#change-answer", "100000")+` && `+showing("#statement-answer", "4"))
	if got := p.Text(`document.querySelector("#from").value + "|" + document.querySelector("#daily").value + "|" + document.activeElement.id`); got != "100000x1|4 0|daily" {
		t.Errorf("after the take-over: %s", got)
	}
}

// Links between pages and languages take along what was typed, however soon they are clicked.
func TestLinksTakeAlongWhatWasJustTyped(t *testing.T) {
	t.Parallel()
	p := open(t, compare["en"]+"?calls=7", desk)
	p.Click(`nav.pages a[href*="/en/billing"]`)
	p.Until("the page is there", showing("#statement-answer", "1.26"))
	p.Retype("#daily", "5,6")
	p.Click(`a[hreflang="zh-CN"]`)
	p.Until("the other language has it", `document.documentElement.lang === "zh-CN" && `+showing("#statement-answer", "0.66")+` && `+query("daily", "5,6")+` && `+query("calls", "7"))
	p.Click(`nav.pages a[href*="/prices"]`) // a page that is loaded
	p.Until("the next page has it", at("/prices")+" && "+query("daily", "5,6"))
	p.Eval(`history.back()`, nil) // the page may come back whole, without a load
	p.Until("and the way back", at("/billing")+` && document.querySelector("#daily").value === "5,6"`)
}
