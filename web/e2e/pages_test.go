//go:build browser

package e2e

import (
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
)

// eachPage runs a test for every page that the product has, in every language: as many at a time as there are
// processors, because a tab keeps one of them busy.
func eachPage(t *testing.T, test func(t *testing.T, page app.Page)) {
	for _, page := range app.Pages() {
		t.Run(page.Name+"/"+page.Lang, func(t *testing.T) {
			t.Parallel()
			test(t, page)
		})
	}
}

// inALanguage leaves a page out, in a hurry, in one of the languages: what the other shows is the same code's. Pages take
// turns, so that each language has half of them.
func inALanguage(t *testing.T, page app.Page) {
	english := page.Lang == "en"
	if turn := len(page.Name)%2 == 0; testing.Short() && turn == english {
		t.Skip("in a hurry in the other language")
	}
}

// compare is the first page's address in each language.
var compare = map[string]string{"zh": "/", "en": "/en"}

// state is one thing that a page can be asked.
type state struct {
	name, query string
	status      int
}

// states are the kinds of answers that a page has: each draws something that the others do not.
func states(page app.Page) []state {
	list := []state{{"default", "", 200}}
	if page.Name == "compare" {
		list = append(list,
			state{"tie", "?calls=200000&images=10000000", 200},
			state{"no-calls", "?calls=0", 200},
			state{"custom-quote", "?qps=11", 200},
			state{"quota", "?qps=21", 200},
			state{"raised", "?calls=1000000000", 200},
			state{"trial", "?qps=1&images=5000&trial=1&days=31&failed=2.5", 200},
			state{"discounts", "?alibaba=12.5&tencent=100&plan=5000000x10", 200},
			state{"plan-too-small", "?plan=100000x1", 200},
			state{"bad-calls", "?calls=" + "%22%3E%3Cb%3Eabc", 400},
			state{"carried", "?months=24&growth=5", 200},
			state{"estimate", "?users=50000&searches=0.3&cache=20&retries=5&failing=1", 200},
		)
	}
	if page.Name == "forecast" {
		list = append(list, forecastStates...)
	}
	if page.Name == "billing" {
		list = append(list, billingStates...)
	}
	return list
}

// lookedAt says of each further state of a page whether this language is the one in which it is looked at closely, and in a
// hurry at all: the two languages have the same elements.
func lookedAt(page app.Page, state int) bool { return state%2 == 0 == (page.Lang == "en") }

// open shows an address of the host and waits for the take-over.
func open(t *testing.T, address string, look browser.Look) *browser.Page {
	t.Helper()
	p := chromium.New(t, look)
	show(p, address)
	return p
}

// faultyAddress is what the console says where the address is at fault.
const faultyAddress = `network: Failed to load resource: the server responded with a status of 400`

// show loads an address of the host in a tab and waits for the take-over.
func show(p *browser.Page, address string) {
	p.T.Helper()
	p.Expect(faultyAddress)
	p.Goto(host.URL + address)
	p.Live()
}

// phone and desk are the two sizes that matter most; dark is the desk at night.
var (
	phone = browser.Look{Width: 390, Height: 844}
	desk  = browser.Look{Width: 1280, Height: 900}
	dark  = browser.Look{Width: 1280, Height: 900, Scheme: "dark"}
)
