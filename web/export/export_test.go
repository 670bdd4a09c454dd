package export

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"tusou/web/asset"
)

// host imitates the product's: every address has its own content, and the headers of its kind.
func host(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Vary", "Accept-Encoding")
	h.Set("Etag", `"x"`)
	switch {
	case r.URL.RawQuery != "" && r.URL.Path != "/t/api/sum" || r.Method != http.MethodGet:
		http.Error(w, "not a plain request", http.StatusBadRequest)
		return
	case r.URL.Path == "/t/gone":
		http.NotFound(w, r)
		return
	case strings.HasSuffix(r.URL.Path, ".png"):
		h.Set("Content-Type", "image/png")
	case strings.HasSuffix(r.URL.Path, ".css"):
		h.Set("Content-Type", "text/css")
	case strings.HasPrefix(r.URL.Path, "/t/api/"):
		h.Set("Content-Type", "application/json")
	default:
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("X-Frame-Options", "DENY")
	}
	h.Set("Cache-Control", "no-cache")
	if strings.HasPrefix(r.URL.Path, "/t/web/") {
		h.Set("Access-Control-Allow-Origin", "*")
		if strings.Contains(r.URL.Path, ".0123.") {
			h.Set("Cache-Control", "immutable")
		}
	}
	body := []byte(strings.Repeat(r.URL.RequestURI()+"\n", 100))
	if r.URL.Path == "/t/en" {
		body = []byte(`<a href="/t/api/sum?a=1&amp;b=2" download>1</a> <a href="/t/api/list.csv">2</a> <a href="https://x.example/t/api/other">3</a>`)
	}
	switch accepted := r.Header.Get("Accept-Encoding"); {
	case strings.HasSuffix(r.URL.Path, ".png"):
	case accepted == "br":
		h.Set("Content-Encoding", accepted)
		body = asset.Brotli(body, asset.Fast)
	case accepted == "gzip":
		h.Set("Content-Encoding", accepted)
		body = asset.Gzip(body, asset.Fast)
	}
	_, _ = w.Write(body)
}

func config() Config {
	return Config{
		Host: http.HandlerFunc(host), Base: "/t/", NotFound: []byte("none"),
		Pages: []string{"/", "/en", "/en/forecast"},
		Files: []string{"/web/a.css", "/web/a.0123.css", "/web/b.png"},
		API:   "/api/",
	}
}

// twoQueries has a page that wants two answers at one address.
func twoQueries(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/t/two" {
		host(w, r)
		return
	}
	_, _ = io.WriteString(w, `<a href="/t/api/sum?a=1">1</a> <a href="/t/api/sum?a=2">2</a>`)
}

func TestMake(t *testing.T) {
	files, err := Make(config())
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]string{}
	var names []string
	for _, f := range files {
		byName[f.Name] = string(f.Content)
		names = append(names, f.Name)
	}
	want := "404.html _headers api/list.csv api/list.csv.br api/list.csv.gz api/sum api/sum.br api/sum.gz en.html en.html.br en.html.gz en/forecast.html en/forecast.html.br en/forecast.html.gz index.html index.html.br index.html.gz " +
		"web/a.0123.css web/a.0123.css.br web/a.0123.css.gz web/a.css web/a.css.br web/a.css.gz web/b.png"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("files\n%s\nwant\n%s", got, want)
	}
	page := strings.Repeat("/t/en/forecast\n", 100)
	if got := byName["en/forecast.html"]; got != page {
		t.Errorf("the page is %.40q…", got)
	}
	for name, want := range map[string]string{
		"en/forecast.html": page, "web/a.css": strings.Repeat("/t/web/a.css\n", 100),
		"api/sum": strings.Repeat("/t/api/sum?a=1&b=2\n", 100), "api/list.csv": strings.Repeat("/t/api/list.csv\n", 100),
	} {
		if got, err := io.ReadAll(brotli.NewReader(strings.NewReader(byName[name+".br"]))); err != nil || string(got) != want {
			t.Errorf("%s: its brotli copy is %.40q… (%v)", name, got, err)
		}
		z, err := gzip.NewReader(strings.NewReader(byName[name+".gz"]))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(z); err != nil || string(got) != want {
			t.Errorf("%s: its gzip copy is %.40q… (%v)", name, got, err)
		}
	}
	if byName["404.html"] != "none" {
		t.Errorf("404.html is %q", byName["404.html"])
	}
	const rules = `# 图搜比价 Tusou: what the product's own host sends. Paths are those of the site's root.

/t/*
  X-Content-Type-Options: nosniff

/t/api/*
  Cache-Control: no-cache

/t/web/*
  Access-Control-Allow-Origin: *

/t/
  Cache-Control: no-cache
  X-Frame-Options: DENY

/t/api/sum
  Content-Type: application/json

/t/en
  Cache-Control: no-cache
  X-Frame-Options: DENY

/t/en/forecast
  Cache-Control: no-cache
  X-Frame-Options: DENY

/t/web/a.0123.css
  Cache-Control: immutable

/t/web/a.css
  Cache-Control: no-cache

/t/web/b.png
  Cache-Control: no-cache
`
	if got := byName["_headers"]; got != rules {
		t.Errorf("rules\n%s\nwant\n%s", got, rules)
	}
}

func TestMakeTwice(t *testing.T) {
	a, err := Make(config())
	if err != nil {
		t.Fatal(err)
	}
	c := config()
	slices.Reverse(c.Pages)
	slices.Reverse(c.Files)
	b, err := Make(c)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.EqualFunc(a, b, func(x, y asset.File) bool { return x.Name == y.Name && bytes.Equal(x.Content, y.Content) }) {
		t.Error("two exports differ")
	}
}

func TestMakeRefuses(t *testing.T) {
	for name, change := range map[string]func(*Config){
		"links to one address with two queries":  func(c *Config) { c.Pages, c.Host = append(c.Pages, "/two"), http.HandlerFunc(twoQueries) },
		"an address that the host does not have": func(c *Config) { c.Files = append(c.Files, "/gone") },
		"an address out of the folder":           func(c *Config) { c.Files = append(c.Files, "/../secret") },
		"two files of one name":                  func(c *Config) { c.Files = append(c.Files, "/en.html") },
	} {
		c := config()
		change(&c)
		if _, err := Make(c); err == nil {
			t.Errorf("%s: exported", name)
		}
	}
}
