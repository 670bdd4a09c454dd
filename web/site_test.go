package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tusou/app"
	"tusou/pricing"
	"tusou/web/api"
	"tusou/web/asset"
	"tusou/web/host"
	"tusou/web/page"
)

// testCatalog is the catalog of a day, so that a newer list changes no test.
var testCatalog = pricing.At(pricing.MustDate("2026-11-25"))

// openBare opens a mount without a built site.
func openBare(t testing.TB, m mount) (*page.Renderer, *asset.Set) {
	t.Helper()
	m.catalog, m.site = testCatalog, os.DirFS(t.TempDir())
	pages, assets, err := m.open()
	if !errors.Is(err, errNoWASM) {
		t.Fatal(err)
	}
	return pages, assets
}

// newProduct is the whole product without a built site.
func newProduct(t testing.TB, m mount) *host.Host {
	t.Helper()
	pages, assets := openBare(t, m)
	h, err := host.New(host.Config{Assets: assets, Pages: pages, API: api.New(testCatalog)})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func ask(h *host.Host, target string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", target, nil))
	return w
}

// shape is a document's elements with the names of their attributes.
func shape(t testing.TB, doc []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(*html.Node, int)
	walk = func(n *html.Node, depth int) {
		if n.Type == html.ElementNode {
			fmt.Fprintf(&b, "%*s%s", depth, "", n.Data)
			for _, a := range n.Attr {
				b.WriteString(" " + a.Key)
			}
			b.WriteByte('\n')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(root, 0)
	return b.String()
}

var parameters = []string{"calls", "qps", "images", "failed", "days", "trial", "alibaba", "tencent", "plan", "months", "growth", "qpsgrowth", "imagegrowth", "switching"}

// What was typed into any parameter is a value on every page, never markup.
func TestHostileValues(t *testing.T) {
	alone(t)
	h := newProduct(t, mount{})
	hostile := []string{
		`"><script>alert(1)</script>`, `' onfocus='alert(1)`, `\`, `\"`, "a\x00b", "a\nb", "a\rb", "\u2028", `&quot;`, `&#34;>`, "\xff", "<!--",
		"</textarea><img src=x onerror=alert(1)>", "</title><body onload=alert(1)>", "\u202e", "{{.}}", "javascript:alert(1)", "NaN", "Inf", "0x10", "1e9", "--1",
	}
	eachPage(t, func(t *testing.T, p app.Page) {
		for n, name := range parameters {
			benign := ask(h, p.Path+"?"+name+"=oops")
			want := shape(t, benign.Body.Bytes())
			for i, v := range hostile {
				if benign.Code == http.StatusOK && (i+n)%11 != 0 {
					continue // the page only carries the parameter along, whatever its name, so these are the same for all
				}
				w := ask(h, p.Path+"?"+name+"="+url.QueryEscape(v))
				switch got := shape(t, w.Body.Bytes()); {
				case w.Code == 303:
					// White space only is an empty field, which means the default.
				case w.Code == benign.Code && got != want:
					t.Errorf("%s %s=%q changes the page's structure:\n%s", p.Path, name, v, diff(want, got))
				case w.Code != benign.Code && w.Code != 400, strings.Count(got, "script") != strings.Count(want, "script"), strings.Contains(got, " on"):
					t.Errorf("%s %s=%q: status %d, %d for a benign value:\n%s", p.Path, name, v, w.Code, benign.Code, got)
				}
			}
		}
	})
}

// alone leaves a test in which only one thing happens at a time to the run without the race detector, which would find
// nothing in it and take minutes: make unit has one of each.
func alone(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("with -short: make unit runs it without the race detector")
	}
}

// eachPage runs a test for every page in every language, side by side.
func eachPage(t *testing.T, test func(t *testing.T, p app.Page)) {
	for _, p := range app.Pages() {
		t.Run(p.Path, func(t *testing.T) {
			t.Parallel()
			test(t, p)
		})
	}
}

// diff shows the first lines in which two texts differ.
func diff(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d: %s\nwant: %s", i, b[i], a[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(b), len(a))
}

// A page rendered a hundred times, beside the others, is the same a hundred times; with -short a few times, for the race
// detector.
func TestOneDigest(t *testing.T) {
	rounds := 20
	if testing.Short() {
		rounds = 3
	}
	h := newProduct(t, mount{})
	eachPage(t, func(t *testing.T, p app.Page) {
		target := p.Path + "?calls=63334&qps=5&images=2500000"
		first := ask(h, target)
		if first.Code != 200 {
			t.Fatalf("%s: %d", target, first.Code)
		}
		for range rounds - 1 {
			if again := ask(h, target); !bytes.Equal(again.Body.Bytes(), first.Body.Bytes()) {
				t.Fatalf("%s: two renders differ", target)
			}
		}
	})
}

// No page has an empty or half an address in its head, with or without an
// origin, and under a base path every address is below it.
func TestAddresses(t *testing.T) {
	alone(t)
	for _, m := range []mount{{}, {origin: "https://a.example"}, {base: "/tools/tusou/", origin: "https://a.example"}} {
		pages, assets := openBare(t, m)
		for _, p := range app.Pages() {
			res, err := pages.Render(context.Background(), p.Path, "")
			if err != nil {
				t.Fatal(err)
			}
			doc, err := html.Parse(bytes.NewReader(res.Body))
			if err != nil {
				t.Fatal(err)
			}
			for n := range doc.Descendants() {
				for _, a := range n.Attr {
					switch a.Key {
					case "href", "src", "action", "content":
					default:
						continue
					}
					switch {
					case a.Val == "", a.Val == "https://", strings.HasPrefix(a.Val, "https:///"):
						t.Errorf("%+v %s: <%s %s=%q>", m, p.Path, n.Data, a.Key, a.Val)
					case a.Key != "content" && strings.HasPrefix(a.Val, "/") && !strings.HasPrefix(a.Val, pages.Base()):
						t.Errorf("%+v %s: <%s %s=%q> is outside the base path", m, p.Path, n.Data, a.Key, a.Val)
					case (n.Data == "script" || n.Data == "link" && attrOf(n, "rel") == "stylesheet") && a.Key != "content":
						// What the head loads exists, and for good.
						if f := assets.Get("/" + strings.TrimPrefix(a.Val, pages.Base())); f == nil || f.Class != asset.Immutable {
							t.Errorf("%+v %s: <%s %s=%q> is not a hashed file", m, p.Path, n.Data, a.Key, a.Val)
						}
					}
				}
			}
		}
	}
}

func attrOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
