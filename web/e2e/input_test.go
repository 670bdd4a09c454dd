//go:build browser

package e2e

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tusou/web/e2e/browser"
)

// bad is what no count can be.
var bad = []string{"abc", "-1", "1e5", "0x10", "NaN", "Inf", "1,,2", "99999999999999999999", "½", `"><script>document.title="x"</script>`, "1.5"}

// A field keeps what was typed into it however bad, says what is wrong, and the last good answer stays, marked as such.
func TestBadInputKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	p := open(t, compare["en"]+"?calls=250000", desk)
	good := answer(p)
	for _, text := range bad {
		p.Paste("#calls", text)
		p.Until("the field is marked and its message names "+text, `document.querySelector("#calls").getAttribute("aria-invalid") === "true" &&
			document.querySelector("#calls").getAttribute("aria-describedby").split(" ").some(id =>
				[`+quoted("Calls a month", text, "0 to 1,000,000,000,000")+`].every(s => document.getElementById(id)?.textContent.includes(s)))`)
		if got := p.Text(`document.querySelector("#calls").value`); got != text {
			t.Errorf("typed %q, the field has %q", text, got)
		}
		if got := answer(p); got != good {
			t.Errorf("typed %q: the last good answer has changed\ngot  %s\nwant %s", text, got, good)
		}
		if !p.Is(`document.body.innerText.includes("answer to your last valid entry")`) {
			t.Errorf("typed %q: the answer is not marked as an earlier one", text)
		}
	}
	p.Retype("#calls", "100k")
	p.Until("the answer is that for 100,000 calls", showing(tencent, "6000.00")+
		` && !document.body.innerText.includes("answer to your last valid entry") && !document.querySelector("[aria-invalid=true]")`)
}

// quoted writes texts as a list of JavaScript strings.
func quoted(texts ...string) string {
	list, _ := json.Marshal(texts) // strings always marshal
	return strings.Trim(string(list), "[]")
}

// An address with a fault is answered with the form, the message and no verdict, and the take-over keeps all of it.
func TestBadAddress(t *testing.T) {
	t.Parallel()
	mounted := []string{"abc", bad[9], "1\x00", "\xff"} // for the others, what is served says enough
	for _, text := range append(bad, "1\x00", "\xff") {
		address := compare["en"] + "?calls=" + url.QueryEscape(text)
		t.Run(url.QueryEscape(text), func(t *testing.T) {
			want := strings.NewReplacer("\x00", "\ufffd", "\xff", "\ufffd").Replace(text) // what no text can hold
			t.Run("served", func(t *testing.T) {
				needsHost(t, rendersQueries)
				document := get(t, address, http.StatusBadRequest)
				if list := data(find(document, "verdict")); len(list) > 0 {
					t.Errorf("the served verdict shows %q", list)
				}
				if got := attribute(find(document, "calls"), "value"); got != want {
					t.Errorf("the served field has %q, want %q", got, want)
				}
			})
			if !slices.Contains(mounted, text) {
				return
			}
			p := open(t, address, desk)
			if list := amounts(p, verdict); len(list) > 0 {
				t.Errorf("the mounted verdict shows %q", list)
			}
			if got := p.Text(`document.querySelector("#calls").value`); got != want {
				t.Errorf("the field has %q, want %q", got, want)
			}
			p.Retype("#calls", "100000")
			p.Until("the answer is there", showing(tencent, "6000.00"))
		})
	}
}

// Whatever an address holds, the served document has the structure that a harmless one has.
func TestHostileAddresses(t *testing.T) {
	t.Parallel()
	needsHost(t, rendersQueries)
	shape := func(t *testing.T, address string) string {
		var b strings.Builder
		for n := range get(t, address, http.StatusBadRequest).Descendants() {
			if n.Type == html.ElementNode {
				b.WriteString(n.Data)
				for _, a := range n.Attr {
					b.WriteString(" " + a.Key)
				}
				b.WriteString("\n")
			}
		}
		return b.String()
	}
	var addresses []string
	for _, parameter := range []string{"calls", "qps", "images", "failed", "days", "trial", "alibaba", "tencent", "plan"} {
		addresses = append(addresses, compare["en"]+"?"+parameter)
	}
	for _, parameter := range []string{"daily", "balance", "topups", "tencent", "start", "package", "periods", "renew", "alibaba", "from", "to"} {
		addresses = append(addresses, billing["en"]+"?"+parameter)
	}
	for _, address := range addresses {
		t.Run(address, func(t *testing.T) {
			harmless := shape(t, address+"=abc")
			for _, hostile := range []string{
				`"><script>alert(1)</script>`, `' onfocus=alert(1) autofocus='`, `</title><img src=x onerror=alert(1)>`,
				`\" onload=alert(1) x=\"`, `javascript:alert(1)`, "\u2028<svg/onload=alert(1)>", `{{.}}`, "`+alert(1)+`",
			} {
				if got := shape(t, address+"="+url.QueryEscape(hostile)); got != harmless {
					t.Errorf("%s=%s: the document is another one", address, hostile)
				}
			}
		})
	}
}

// Counts step sensibly by keyboard.
func TestArrowKeysStep(t *testing.T) {
	t.Parallel()
	p := open(t, compare["en"], desk)
	p.Focus("#qps")
	p.Press(browser.Up)
	p.Until("the QPS has gone up", `document.querySelector("#qps").value === "6"`)
	p.Until("the address has followed", query("qps", "6"))
}
