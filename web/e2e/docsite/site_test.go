//go:build browser

package docsite

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
)

var (
	root     string // of the repository
	chromium *browser.Browser
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	var err error
	if root, err = site.Build(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if chromium, err = browser.Launch(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer chromium.Close()
	return m.Run()
}

// publish runs the generator and serves what it wrote, on another site than the product: localhost is not 127.0.0.1.
func publish(t *testing.T, product string) string {
	t.Helper()
	folder := t.TempDir()
	generate := exec.Command("node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output="+folder)
	generate.Env = append(os.Environ(), "TUSOU="+product)
	if out, err := generate.CombinedOutput(); err != nil {
		t.Fatalf("the generator failed (its packages come with `make e2e-embed`): %v\n%s", err, out)
	}
	s := httptest.NewServer(http.FileServer(http.Dir(folder)))
	t.Cleanup(s.Close)
	_, port, err := net.SplitHostPort(s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return "http://localhost:" + port
}

// A reader scrolls through the page, on a desk and on a phone, and then goes through it with the keyboard alone.
func TestPage(t *testing.T) {
	product := server.Host(t, root, server.Recipe).URL
	pages := publish(t, product)
	for path, look := range map[string]browser.Look{
		"/en/": {},
		"/zh/": {Width: 390, Height: 800},
	} {
		t.Run(path, func(t *testing.T) {
			p := chromium.New(t, look)
			p.Goto(pages + path)
			p.Eval(`(async () => {
				const frame = () => new Promise(done => requestAnimationFrame(done));
				for (let y = 0; y < document.documentElement.scrollHeight; y += 40) { scrollTo({top: y, behavior: "instant"}); await frame(); }
			})()`, nil)
			embed := map[string]string{"/en/": "/tusou/en/embed", "/zh/": "/tusou/embed"}[path]
			documents := []string{".ages li:first-child a", ".ages li:last-child a"}
			widgets := []struct {
				frame   *browser.Page
				amounts string
				stops   []string
			}{
				{p.Frame(embed + " "), "2200.00 36.67 3800.00 6000.00", []string{"#calls", "#qps", "#images", documents[0], documents[1], ".widget-link a"}},
				{p.Frame(embed + "?calls=63334&"), "0.04 0.00 3800.00 3800.04", []string{"#calls", "#qps", "#images", documents[0], documents[1], ".widget-link a"}},
				{p.Frame(embed + "?calls=2000000&qps=100&controls=0 "), "120000.00 120000.00", []string{documents[0], documents[1], ".widget-link a"}},
			}
			for i, w := range widgets {
				f := w.frame
				f.Until("the WASM has taken over", `document.documentElement.dataset.tusou === "live"`)
				if got := f.Text(`[...document.querySelectorAll("#verdict data, .figure data")].map(d => d.value).join(" ")`); got != w.amounts {
					t.Errorf("widget %d shows %s, want %s", i, got, w.amounts)
				}
				var height struct{ Room, Needed, Scrolled float64 }
				f.Eval(`({Room: innerHeight, Needed: document.body.firstElementChild.getBoundingClientRect().bottom, Scrolled: document.documentElement.scrollHeight})`, &height)
				if height.Needed > height.Room || height.Scrolled > height.Room || height.Needed < 0.73*height.Room {
					t.Errorf("widget %d does not fit: %+v", i, height)
				}
			}
			if p.Is(`document.documentElement.scrollWidth > innerWidth`) {
				t.Error("the page is too wide")
			}
			for _, s := range p.Shifts(true) {
				t.Errorf("shifted: %s", s)
			}

			p.Eval(`scrollTo({top: 0, behavior: "instant"})`, nil)
			p.Focus("nav a:last-child")
			for i, w := range widgets {
				for _, stop := range w.stops {
					p.Press(browser.Tab)
					w.frame.Until(fmt.Sprintf("the focus is on %s of widget %d", stop, i), `document.hasFocus() && document.activeElement.matches("`+stop+`")`)
				}
			}
			p.Press(browser.Tab)
			p.Until("the focus is back on the page", `document.hasFocus() && document.activeElement.id === "end"`)
			p.Press(browser.Tab, browser.Shift)
			widgets[2].frame.Until("the focus goes back into the last widget", `document.hasFocus()`)
			if got := p.Text(`String(history.length)`); got != "2" { // about:blank and this page
				t.Errorf("the history has %s entries", got)
			}
		})
	}
}
