//go:build browser

package e2e

import (
	"net/http"
	"strings"
	"testing"
)

// query is a condition: the address has a parameter with a value.
func query(parameter, value string) string {
	return `new URLSearchParams(location.search).get("` + parameter + `") === "` + value + `"`
}

// The address follows the fields and leaves the history alone, and whoever opens it gets the same answer.
func TestAddressFollowsFields(t *testing.T) {
	t.Parallel()
	p := open(t, compare["zh"], desk)
	length := p.Text(`String(history.length)`)
	p.Retype("#calls", "25万")
	p.Until("the address has the calls", query("calls", "250000"))
	p.Retype("#images", "3.5M")
	p.Until("the address has the images", query("images", "3500000"))
	p.Retype("#qps", "８")
	p.Until("the address has the QPS", query("qps", "8"))
	p.Until("the answer has followed", showing(tencent, "15000.00")+" && "+showing(alibaba, "12300.00"))
	if got, want := p.Text(`document.querySelector("link[rel=canonical]").href`), p.Text(`location.href`); got != want {
		t.Errorf("the address to be shared is %s, want %s", got, want)
	}
	if got := p.Text(`String(history.length)`); got != length {
		t.Errorf("the history has %s entries, before %s", got, length)
	}
	if got := p.Text(`document.querySelector("#calls").value`); got != "25万" {
		t.Errorf("the field has %q: what was typed was rewritten", got)
	}
	want, address := answer(p), strings.TrimPrefix(p.Text(`location.href`), host.URL)

	same := func(when, got string) {
		t.Helper()
		if got != want {
			t.Errorf("%s\ngot  %s\nwant %s", when, got, want)
		}
	}

	p.Reload()
	p.Live()
	same("after a reload", answer(p))
	same("by a shared link on a phone", answer(open(t, address, phone)))
	t.Run("served", func(t *testing.T) {
		needsHost(t, rendersQueries)
		same("in the served HTML", servedAnswer(get(t, address, http.StatusOK)))
	})
	p.Click(`a[hreflang="en"]`)
	p.Until("the page is English", at("/en")+` && document.documentElement.lang === "en" && document.title.includes("Tusou")`)
	p.Live()
	same("in English", answer(p))
	p.Back()
	p.Until("the page is Chinese again", at("/")+` && document.documentElement.lang.startsWith("zh")`)
	p.Live()
	same("after going back", answer(p))
}

// Parameters of other pages, and names that nobody knows yet, go along.
func TestAddressCarriesOtherParameters(t *testing.T) {
	t.Parallel()
	p := open(t, compare["en"]+"?months=24&calls=7&later=x", desk)
	p.Retype("#calls", "8")
	p.Until("the address has all of them", query("calls", "8")+" && "+query("months", "24")+" && "+query("later", "x"))
}
