package app

import (
	"net/http"
	"net/url"
	"testing"
)

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		path, query string
		canonical   string
		redirect    bool
		status      int
	}{
		{"/", "", "/", false, http.StatusOK},
		{"/en", "", "/en", false, http.StatusOK},
		{"/", "calls=250000", "/?calls=250000", false, http.StatusOK},

		// Plain notation stays where it is, whatever the order and with defaults.
		{"/", "qps=5&calls=100000", "/", false, http.StatusOK},
		{"/", "images=5&calls=7", "/?calls=7&images=5", false, http.StatusOK},

		// What people type, and what a form sends without any script.
		{"/", "calls=10%E4%B8%87", "/", true, http.StatusSeeOther},
		{"/", "calls=250k&qps=5", "/?calls=250000", true, http.StatusSeeOther},
		{"/en", "calls=250%2C000", "/en?calls=250000", true, http.StatusSeeOther},
		{"/", "calls=250000&plan=", "/?calls=250000", true, http.StatusSeeOther},
		{"/", "alibaba=2.50", "/?alibaba=2.5", true, http.StatusSeeOther},

		// Names that the page does not know go along.
		{"/", "months=24&calls=1&utm=x", "/?calls=1&months=24&utm=x", false, http.StatusOK},
		{"/", "utm=%22%3E%3Cscript%3E", "/?utm=%22%3E%3Cscript%3E", false, http.StatusOK},
		{"/", "utm=1&utm=2", "/?utm=1&utm=2", false, http.StatusOK},

		// What does not parse.
		{"/", "calls=abc", "", false, http.StatusBadRequest},
		{"/", "calls=-1", "", false, http.StatusBadRequest},
		{"/", "calls=1e5", "", false, http.StatusBadRequest},
		{"/", "calls=1&calls=1", "", false, http.StatusBadRequest},
		{"/", "calls=1%00", "", false, http.StatusBadRequest},
		{"/", "calls=%ff", "", false, http.StatusBadRequest},
		{"/", "calls=%zz", "", false, http.StatusBadRequest},
		{"/", "a;b", "/?a%3Bb=", false, http.StatusOK},
		{"/billing", "daily=45;678", "/billing?daily=45%3B678", false, http.StatusOK},
		{"/billing", "daily=1,200%0D%0A3,400", "/billing?daily=1200,3400", true, http.StatusSeeOther},
		{"/billing", "daily=45,678", "", false, http.StatusBadRequest},
		{"/", "growth=5&calls=-0", "", false, http.StatusBadRequest},
		{"/", "utm=%00", "", false, http.StatusBadRequest},
		{"/", "u%fftm=1", "", false, http.StatusBadRequest},
		{"/", "plan=1x1", "", false, http.StatusBadRequest},

		{"/nowhere", "", "", false, http.StatusNotFound},
	} {
		canonical, redirect, status := Resolve(testCatalog, c.path, c.query)
		if canonical != c.canonical || redirect != c.redirect || status != c.status {
			t.Errorf("Resolve(%q, %q) = %q, %v, %d; want %q, %v, %d", c.path, c.query, canonical, redirect, status, c.canonical, c.redirect, c.status)
		}
	}
}

// A canonical address is its own: going there changes nothing more.
func TestResolveEndsAtOnce(t *testing.T) {
	for _, query := range []string{"calls=10万&utm=%C3%A4+b", "qps=７&months=3", "trial=1&alibaba=５％", "calls=+1+"} {
		canonical, _, status := Resolve(testCatalog, "/en", query)
		if status != http.StatusSeeOther {
			t.Errorf("%q: status %d", query, status)
			continue
		}
		again, redirect, status := Resolve(testCatalog, "/en", canonical[len("/en?"):])
		if again != canonical || redirect || status != http.StatusOK {
			t.Errorf("%q leads to %q, which leads to %q (%v, %d)", query, canonical, again, redirect, status)
		}
	}
}

func TestPagesAreFoundAtTheirPaths(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Pages() {
		k, language, ok := find(p.Path)
		if !ok || k.name != p.Name || language.Tag() != p.Lang {
			t.Errorf("%+v is found as %s in %s (%v)", p, k.name, language.Tag(), ok)
		}
		if seen[p.Path] {
			t.Errorf("two pages at %s", p.Path)
		}
		seen[p.Path] = true
	}
	if !seen["/"] || !seen["/en"] {
		t.Error("there is no first page in one of the languages")
	}
}

// What was resolved is drawn: a page's query is parsed and answered once, and
// nothing is kept for a request that leads elsewhere.
func TestResolvedIsDrawn(t *testing.T) {
	kept := func() (n int) {
		resolved.Range(func(_, _ any) bool { n++; return true })
		return n
	}
	resolved.Clear()
	for _, address := range []string{"/?calls=7", "/en/forecast?months=3", "/en/forecast?growth=1000&calls=1000000000000", "/billing?daily=x", "/prices?utm=1"} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		Resolve(testCatalog, u.Path, u.RawQuery)
		if kept() != 1 {
			t.Errorf("%s: %d states are kept", address, kept())
		}
		r := &root{catalog: testCatalog}
		r.s = r.resolved(u)
		if fresh := at(t, address); kept() != 0 || r.s.owner != r || r.s.address() != fresh.address() || r.s.answered != fresh.answered {
			t.Errorf("%s: the state that was made is not the component's", address)
		}
	}
	if Resolve(testCatalog, "/", "calls=10万"); kept() != 0 {
		t.Error("a redirect keeps a state")
	}
}
