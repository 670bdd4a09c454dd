//go:build browser

package offline

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"tusou/web/e2e/browser"
)

// The first visit downloads the program once, for the page and for the copy. The second, in another tab, costs the page
// itself, the question whether the worker has changed and, once, the lists' file; the third the first two alone.
func TestSecondVisitDownloadsNothing(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	p := open(t, h.URL+"/")
	p.Live()
	p.Until("a copy is kept", ready)
	if n := h.downloads(".wasm"); n != 1 {
		t.Errorf("the first visit downloaded the program %d times:\n%s", n, strings.Join(h.Log(".wasm"), "\n"))
	}
	// What the mark says is true: what is kept is what the address promises.
	if got, want := p.Text(`caches.match("`+h.program()+`").then(r => r.arrayBuffer()).then(b => crypto.subtle.digest("SHA-256", b))
		.then(sum => [...new Uint8Array(sum)].slice(0, 6).map(b => b.toString(16).padStart(2, "0")).join(""))`),
		h.program()[len("/web/app."):len(h.program())-len(".wasm")]; got != want {
		t.Errorf("the kept program's hash is %s, want %s", got, want)
	}
	if !p.Is(seen(".when-ready")) {
		t.Error("the visitor is not told that a copy is kept")
	}

	for _, visit := range []struct {
		name string
		cost []string // in paths
	}{{"second", []string{"/app-worker.js", "/en", "/web/lists.json"}}, {"third", []string{"/app-worker.js", "/en"}}} {
		h.Forget()
		q := p.Another(browser.Look{})
		q.Goto(h.URL + "/en?calls=63333&qps=5&images=2500000")
		q.Live()
		q.Until("the answer is its own", showing("#verdict", "0.02"))
		q.Until("the copy has been compared", ready)
		q.Eval(`tusouLists.first`, nil)
		log := h.logged("path=", len(visit.cost))
		t.Logf("the %s visit:\n%s", visit.name, strings.Join(log, "\n"))
		var asked []string
		for _, line := range log {
			asked = append(asked, regexp.MustCompile(`path=(\S+)`).FindStringSubmatch(line)[1])
		}
		slices.Sort(asked)
		if !slices.Equal(asked, visit.cost) {
			t.Errorf("the %s visit asked for %q, want %q", visit.name, asked, visit.cost)
		}
	}

	// Without the worker the browser's own cache has the files, and pages are asked about.
	p.PassWorker()
	h.Forget()
	p.Goto(h.URL + "/")
	p.Live()
	if log := h.logged("path=/ ", 1); len(log) != 1 || !strings.Contains(log[0], "status=304") {
		t.Errorf("the page was asked for like this: %q", log)
	}
	for _, line := range h.logged("path=/web/", 0) {
		t.Errorf("a file that cannot have changed was asked for: %s", line)
	}
}
