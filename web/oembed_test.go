package main

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// spellings of addresses of comparisons, below an origin and a base, and the address that each of them is.
var spellings = []struct{ asked, is string }{
	{"https://docs.example{base}?calls=63334", "https://docs.example{base}?calls=63334"},
	{"HTTPS://Docs.EXAMPLE{base}?calls=63334", "https://docs.example{base}?calls=63334"},
	{"https://docs.example:443{base}", "https://docs.example{base}"},
	{"https://docs.example:{base}en", "https://docs.example{base}en"},
	{"https://docs.example{base}?", "https://docs.example{base}"},
	{"https://docs.example{base}#plans", "https://docs.example{base}"},
	{"https://docs.example{base}en?qps=7#list=x", "https://docs.example{base}en?qps=7"},
	{"https://docs.example{base}en/", "https://docs.example{base}en"},
	{"https://docs.example{base}en/?qps=7", "https://docs.example{base}en?qps=7"},
	{"https://docs.example{base}en/embed/", "https://docs.example{base}en"},
	{"https://docs.example{base}embed?qps=7", "https://docs.example{base}?qps=7"},
	{"https://docs.example{base}?calls=20万", "https://docs.example{base}?calls=200000"},
	{"https://docs.example{base}?calls=20%E4%B8%87", "https://docs.example{base}?calls=200000"},
	{"https://docs.example{base}?c%61lls=20000%30&qps=", "https://docs.example{base}?calls=200000"},
	{"https://docs.example{base}?qps=7&calls=200,000&&utm=x", "https://docs.example{base}?calls=200000&qps=7"},
	{"https://docs.example{base}?calls=100000", "https://docs.example{base}"},
	{"https://docs.example{base}./en", "https://docs.example{base}en"},
	{"https://docs.example{base}forecast/../en", "https://docs.example{base}en"},
}

// more are those of the one base or the other.
var more = map[string][]struct{ asked, is string }{
	"/":             {{"https://docs.example", "https://docs.example/"}, {"https://DOCS.example:443?qps=7", "https://docs.example/?qps=7"}},
	"/tools/tusou/": {{"https://docs.example/tools/tusou", "https://docs.example/tools/tusou/"}, {"https://docs.example/tools/tusou?qps=7", "https://docs.example/tools/tusou/?qps=7"}},
}

// escaped are the same addresses by the rules for URLs alone: the host wants none of its own letters escaped.
var escaped = []struct{ asked, is string }{
	{"https://docs.example{base}%65n", "https://docs.example{base}en"},
	{"https://docs.example{base}x/%2e%2E/en", "https://docs.example{base}en"},
}

// others are not comparisons of this host.
var others = []string{
	"http://docs.example{base}", "https://docs.example:8443{base}", "https://docs.example:80{base}", "http://docs.example:443{base}",
	"https://docs.example.{base}", "https://www.docs.example{base}", "https://docs.example.evil.example{base}", "https://user@docs.example{base}",
	"//docs.example{base}", "{base}", "https:docs.example{base}", "https://docs.example{base}forecast", "https://docs.example{base}en/en",
	"https://docs.example{base}EN", "https://docs.example{base}en//", "https://docs.example{base}en%2F", "https://docs.example{base}%2Fen",
	"https://docs.example{base}%252fen", "https://docs.example{base}en%00", "https://docs.example{base}web/", "https://docs.example{base}healthz",
	"https://docs.example{base}?calls=abc", "https://docs.example{base}?calls=1&calls=2", "https://docs.example{base}?calls=%zz",
	"https://docs.example/elsewhere{base}", "https://docs.example{base}../../x", "https://docs.example{base}en;x",
}

// What an editor is given for an address is what it is given for the address that this one is, or that the host sends a
// visitor to. Nothing else is answered.
func TestOEmbedTakesEverySpelling(t *testing.T) {
	alone(t)
	for base, own := range more {
		_, h := exported(t, base)
		at := func(s string) string { return strings.ReplaceAll(s, "{base}", base) }
		get := func(u *url.URL) *httptest.ResponseRecorder {
			w := httptest.NewRecorder()
			r := httptest.NewRequest(http.MethodGet, "/", nil)
			r.URL = &url.URL{Path: u.Path, RawPath: u.RawPath, RawQuery: u.RawQuery}
			h.ServeHTTP(w, r)
			return w
		}
		ask := func(address string) (status int, answer string) {
			w := get(&url.URL{Path: base + "api/v1/oembed.json", RawQuery: url.Values{"url": {address}}.Encode()})
			return w.Code, w.Body.String()
		}
		// visit is where a visitor of an address ends.
		visit := func(address string) string {
			u, err := url.Parse(address)
			if err != nil {
				t.Fatal(err)
			}
			u = u.ResolveReference(&url.URL{Path: u.JoinPath().Path, RawQuery: u.RawQuery}) // as browsers do
			for range 3 {
				w := get(u)
				if w.Code/100 != 3 {
					return u.RequestURI()
				}
				if u, err = u.Parse(w.Header().Get("Location")); err != nil {
					t.Fatal(err)
				}
			}
			t.Fatalf("%s leads nowhere", address)
			return ""
		}
		check := func(asked, is string) {
			status, got := ask(at(asked))
			if canonical, want := ask(at(is)); status != http.StatusOK || canonical != http.StatusOK || got != want {
				t.Errorf("%s: status %d\n%s\n%s: status %d\n%s", at(asked), status, got, at(is), canonical, want)
			}
		}
		for _, c := range append(own, spellings...) {
			check(c.asked, c.is)
			check("https://docs.example"+visit(at(c.asked)), c.is)
		}
		for _, c := range escaped {
			check(c.asked, c.is)
		}
		for _, address := range others {
			if status, answer := ask(at(address)); status != http.StatusNotFound {
				t.Errorf("%s: status %d %s", at(address), status, answer)
			}
		}
	}
	// Below a path, the rest of the origin is not ours.
	_, h := exported(t, "/tools/tusou/")
	for _, address := range []string{"https://docs.example", "https://docs.example/", "https://docs.example/en", "https://docs.example/tools/"} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/tools/tusou/api/v1/oembed.json?url="+url.QueryEscape(address), nil))
		if w.Code != http.StatusNotFound {
			t.Errorf("%s: status %d", address, w.Code)
		}
	}
}
