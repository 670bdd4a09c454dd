package host

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	brotlireader "github.com/andybalholm/brotli"

	"tusou/web/asset"
	"tusou/web/page"
)

// fakePages stands in for web/page.
type fakePages struct {
	base   string
	render func(ctx context.Context, path, query string) (page.Result, error) // nil: the usual
}

const filler = "abcdefghij"

func (f *fakePages) Render(ctx context.Context, path, query string) (page.Result, error) {
	if f.render != nil && query != "" {
		return f.render(ctx, path, query)
	}
	switch {
	case strings.Contains(query, "bad"):
		return page.Result{Status: 400, Body: []byte("<p>bad" + strings.Repeat(filler, 200))}, nil
	case strings.Contains(query, "typed"):
		return page.Result{Status: 303, Location: f.base + path[1:] + "?calls=100000"}, nil
	case strings.Contains(query, "fail"):
		return page.Result{}, errors.New("secret reason")
	case strings.Contains(query, "panic"):
		panic("secret panic")
	}
	return page.Result{Status: 200, Body: []byte("<!doctype html><p>" + path + " " + query + strings.Repeat(filler, 200))}, nil
}

func (f *fakePages) Pages() []page.Info {
	return []page.Info{
		{Path: "/", Lang: "zh-CN", Name: "compare"}, {Path: "/forecast", Lang: "zh-CN", Name: "forecast"}, {Path: "/embed", Lang: "zh-CN", Name: page.Widget},
		{Path: "/en", Lang: "en", Name: "compare"}, {Path: "/en/forecast", Lang: "en", Name: "forecast"},
	}
}
func (f *fakePages) Base() string { return f.base }
func (f *fakePages) NotFound() []byte {
	return []byte("<!doctype html><p>404 " + strings.Repeat(filler, 100))
}
func (f *fakePages) Robots() []byte  { return []byte("User-agent: *\n") }
func (f *fakePages) Sitemap() []byte { return []byte("<urlset/>") }

func fakeAPI(name, query string) (int, string, []byte) {
	const typ = "application/json; charset=utf-8"
	switch {
	case name != "compare":
		return 404, typ, []byte(`{"error":{"endpoint":true}}`)
	case strings.Contains(query, "panic"):
		panic("secret panic")
	case strings.Contains(query, "bad"):
		return 400, typ, []byte(`{"error":{}}`)
	}
	return 200, typ, fmt.Appendf(nil, `{"q":%q,"filler":%q}`, query, strings.Repeat(filler, 100))
}

// css is long enough to be compressed, wasm is not compressible to nothing.
var (
	css  = []byte(strings.Repeat("main{margin:0}\n", 100))
	wasm = append([]byte("\x00asm"), bytes.Repeat([]byte("0123456789abcdef"), 4<<10)...)
)

type option func(*Config)

func newHost(t testing.TB, options ...option) *Host {
	t.Helper()
	set, err := asset.Load(fstest.MapFS{
		"tusou.css": {Data: css},
		"icon.png":  {Data: []byte("png")},
		"app.wasm":  {Data: wasm},
	}, nil, asset.Fast)
	if err != nil {
		t.Fatal(err)
	}
	for path, typ := range map[string]string{"/app-worker.js": "text/javascript; charset=utf-8", "/manifest.webmanifest": "application/manifest+json"} {
		if err := set.AddAt(path, typ, []byte("{}")); err != nil {
			t.Fatal(err)
		}
	}
	cfg := Config{Assets: set, Pages: &fakePages{base: "/"}, API: fakeAPI, Version: "v1"}
	for _, o := range options {
		o(&cfg)
	}
	h, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// do sends a request, its headers as pairs, without a network.
func do(h http.Handler, method, target string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func bodyOfResponse(t testing.TB, res *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func hashedCSS(h *Host) string {
	p, _ := h.cfg.Assets.Hashed("/web/tusou.css")
	return p
}

// What a client says of itself can end no policy.
func TestStrangeHost(t *testing.T) {
	h := newHost(t)
	for _, host := range []string{"", "a;script-src *", "a b", "'unsafe-inline'", "a,b"} {
		for _, target := range []string{"/embed", "/embed?calls=5"} {
			r := httptest.NewRequest("GET", target, nil)
			r.Host = host
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if got := w.Header().Get("Content-Security-Policy"); got != widgetPolicy {
				t.Errorf("%q: %s", host, got)
			}
		}
	}
}

// The headers are a promise to the public internet: each kind of answer has
// exactly these, written out.
func TestHeaders(t *testing.T) {
	h := newHost(t)
	const (
		page = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'"
		wid  = "default-src 'none'; script-src 'self' http://example.com 'wasm-unsafe-eval'; style-src 'self' http://example.com; img-src 'self' http://example.com data:; font-src 'self' http://example.com; connect-src 'self' http://example.com; base-uri 'none'; form-action 'self' http://example.com; manifest-src 'none'; worker-src 'none'; frame-ancestors https: http: file:"
		none = "default-src 'none'; frame-ancestors 'none'"
		perm = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
	)
	pageSet := map[string]string{
		"Cache-Control": "no-cache", "Content-Security-Policy": page, "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin", "Permissions-Policy": perm, "Content-Type": "text/html; charset=utf-8", "Accept-Ranges": "bytes", "Etag": "*",
	}
	with := func(base map[string]string, pairs ...string) map[string]string {
		m := map[string]string{}
		for k, v := range base {
			m[k] = v
		}
		for i := 0; i < len(pairs); i += 2 {
			m[pairs[i]] = pairs[i+1]
			if pairs[i+1] == "" {
				delete(m, pairs[i])
			}
		}
		return m
	}
	open := map[string]string{"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin", "Accept-Ranges": "bytes", "Etag": "*"}
	failed := map[string]string{"Cache-Control": "no-store", "Content-Security-Policy": none, "Cross-Origin-Resource-Policy": "same-origin", "Content-Type": "text/plain; charset=utf-8"}
	for _, c := range []struct {
		target string
		status int
		want   map[string]string
	}{
		{"/", 200, pageSet},
		{"/en/forecast", 200, pageSet},
		{"/?calls=5", 200, pageSet},
		{"/?bad", 400, with(pageSet, "Cache-Control", "no-store", "Accept-Ranges", "", "Etag", "")},
		{"/embed", 200, map[string]string{
			"Cache-Control": "no-cache", "Content-Security-Policy": wid, "Cross-Origin-Embedder-Policy": "require-corp",
			"Cross-Origin-Resource-Policy": "cross-origin", "Permissions-Policy": perm, "Content-Type": "text/html; charset=utf-8", "Accept-Ranges": "bytes", "Etag": "*",
		}},
		{hashedCSS(h), 200, with(open, "Cache-Control", "public, max-age=31536000, immutable", "Content-Type", "text/css; charset=utf-8")},
		{"/web/tusou.css", 200, with(open, "Cache-Control", "no-cache", "Content-Type", "text/css; charset=utf-8")},
		{"/web/app.wasm", 200, with(open, "Cache-Control", "no-cache", "Content-Type", "application/wasm")},
		{"/app-worker.js", 200, map[string]string{"Cache-Control": "no-cache", "Cross-Origin-Resource-Policy": "same-origin", "Content-Type": "text/javascript; charset=utf-8", "Accept-Ranges": "bytes", "Etag": "*"}},
		{"/manifest.webmanifest", 200, map[string]string{"Cache-Control": "no-cache", "Cross-Origin-Resource-Policy": "same-origin", "Content-Type": "application/manifest+json", "Accept-Ranges": "bytes", "Etag": "*"}},
		{"/healthz", 200, map[string]string{"Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin", "Content-Type": "application/json", "Accept-Ranges": "bytes", "Etag": "*"}},
		{"/robots.txt", 200, map[string]string{"Cache-Control": "no-cache", "Cross-Origin-Resource-Policy": "same-origin", "Content-Type": "text/plain; charset=utf-8", "Accept-Ranges": "bytes", "Etag": "*"}},
		{"/api/v1/compare?calls=1", 200, map[string]string{
			"Cache-Control": "no-cache", "Content-Security-Policy": none, "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*",
			"Content-Type": "application/json; charset=utf-8", "Accept-Ranges": "bytes", "Etag": "*",
		}},
		{"/nope", 404, with(pageSet, "Cache-Control", "no-store", "Accept-Ranges", "", "Etag", "")},
		{"/?fail", 500, failed},
		{"/?typed", 303, with(failed, "Content-Type", "", "Location", "/?calls=100000")},
		{"/en/?a=1", 308, with(failed, "Content-Type", "", "Location", "/en?a=1")},
	} {
		res := do(h, "GET", c.target)
		if res.StatusCode != c.status {
			t.Errorf("%s: status %d, want %d", c.target, res.StatusCode, c.status)
		}
		want := with(c.want, "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Vary", "Accept-Encoding", "Content-Length", strconv.Itoa(len(bodyOfResponse(t, res))))
		for k, v := range want {
			if got := strings.Join(res.Header[k], "|"); got != v && (v != "*" || got == "") {
				t.Errorf("%s: %s is %q, want %q", c.target, k, got, v)
			}
		}
		for k := range res.Header {
			if _, ok := want[k]; !ok && res.Header[k] != nil {
				t.Errorf("%s: unexpected %s: %s", c.target, k, res.Header[k])
			}
		}
	}
}

func TestNotFound(t *testing.T) {
	h := newHost(t)
	want := bodyOfResponse(t, do(h, "GET", "/nope"))
	for _, target := range []string{
		"/favicon.ico", "/web", "/web/", "/web/main.go", "/.git/config", "/.env", "/index.html", "/en/nope", "/forecast/x", "/embed.html",
		"/%2e%2e/etc/passwd", "/..%2fetc", "/web%2ftusou.css", "/web/%2e%2e/healthz", "/web/..%5cx", "/%00", "/forecast%00", "/%66orecast", "/FORECAST",
		"/../etc/passwd", "/web/../healthz", "/./", "//", "//evil.example/", "/en//", "/forecast//", "/ads.txt", "/goapp.js", "/app.wasm", "/api", "/api/", "/api/v1", "/api/v2/compare",
		"/forecast%2f", "/en%2fforecast", "/web/app.wasm/", "/healthz/", "/robots.txt/", "/http://evil.example/",
	} {
		for _, query := range []string{"", "?calls=5"} {
			res := do(h, "GET", target+query)
			if got := bodyOfResponse(t, res); res.StatusCode != 404 || got != want {
				t.Errorf("%s: status %d, %d bytes", target+query, res.StatusCode, len(got))
			}
		}
	}
	if strings.Contains(want, "nope") {
		t.Error("the body repeats the address")
	}
}

func TestRedirects(t *testing.T) {
	for _, c := range []struct{ base, from, to string }{
		{"/", "/en/", "/en"},
		{"/", "/en/?calls=1%22&b", "/en?calls=1%22&b"},
		{"/", "/forecast/", "/forecast"},
		{"/", "/en/forecast/", "/en/forecast"},
		{"/tools/tusou/", "/tools/tusou", "/tools/tusou/"},
		{"/tools/tusou/", "/tools/tusou/en/?x=//evil.example", "/tools/tusou/en?x=//evil.example"},
	} {
		h := newHost(t, func(cfg *Config) { cfg.Pages = &fakePages{base: c.base} })
		if res := do(h, "GET", c.from); res.StatusCode != 308 || res.Header.Get("Location") != c.to {
			t.Errorf("%s: %d %s, want %s", c.from, res.StatusCode, res.Header.Get("Location"), c.to)
		}
	}
	h := newHost(t)
	r := httptest.NewRequest("GET", "/en/", nil)
	r.URL.RawQuery = "a=\xff&b=%0d%0aSet-Cookie:x" // net/http refuses what is no such escape
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if got := w.Header().Get("Location"); got != "/en?a=%ff&b=%0d%0aSet-Cookie:x" {
		t.Errorf("Location %q", got)
	}
}

func TestBasePath(t *testing.T) {
	h := newHost(t, func(c *Config) { c.Pages = &fakePages{base: "/tools/tusou/"} })
	for target, want := range map[string]int{
		"/tools/tusou/": 200, "/tools/tusou/en?calls=5": 200, "/tools/tusou/web/tusou.css": 200, "/tools/tusou/healthz": 200, "/healthz": 200,
		"/robots.txt": 200, "/tools/tusou/api/v1/compare": 200, "/": 404, "/en": 404, "/web/tusou.css": 404, "/api/v1/compare": 404, "/tools/": 404,
	} {
		if res := do(h, "GET", target); res.StatusCode != want {
			t.Errorf("%s: %d, want %d", target, res.StatusCode, want)
		}
	}
}

func TestMethods(t *testing.T) {
	h := newHost(t)
	for _, target := range []string{"/", "/?calls=1", "/web/tusou.css", "/healthz", "/en/", "/api/v1/compare"} {
		for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"} {
			res := do(h, method, target)
			if res.StatusCode != 405 || res.Header.Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: %d, Allow %q", method, target, res.StatusCode, res.Header.Get("Allow"))
			}
		}
	}
	if res := do(h, "POST", "/nope"); res.StatusCode != 404 {
		t.Errorf("POST of an unknown address: %d", res.StatusCode)
	}
}

func TestHeadIsGetWithoutBody(t *testing.T) {
	h := newHost(t)
	for _, target := range []string{"/", "/?calls=1", "/?bad", "/web/tusou.css", "/web/app.wasm", "/healthz", "/en/", "/nope", "/api/v1/compare", "/api/v1/x", "/embed"} {
		for _, enc := range []string{"", "gzip", "br"} {
			get := do(h, "GET", target, "Accept-Encoding", enc)
			head := do(h, "HEAD", target, "Accept-Encoding", enc)
			if b := bodyOfResponse(t, head); b != "" {
				t.Errorf("HEAD %s has a body", target)
			}
			if get.StatusCode != head.StatusCode || fmt.Sprint(get.Header) != fmt.Sprint(head.Header) {
				t.Errorf("HEAD %s: %d %v\nGET: %d %v", target, head.StatusCode, head.Header, get.StatusCode, get.Header)
			}
		}
	}
}

func decode(t testing.TB, res *http.Response) string {
	t.Helper()
	var r io.Reader = res.Body
	switch enc := res.Header.Get("Content-Encoding"); enc {
	case "gzip":
		g, err := gzip.NewReader(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		r = g
	case "br":
		r = brotlireader.NewReader(res.Body)
	case "":
	default:
		t.Fatalf("encoding %q", enc)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestEveryEncodingIsTheSameContent(t *testing.T) {
	h := newHost(t)
	for _, c := range []struct {
		target string
		codes  []string
	}{
		{"/", []string{"", "gzip", "br"}},
		{"/?calls=1", []string{"", "gzip"}},
		{"/?bad", []string{"", "gzip"}},
		{"/web/app.wasm", []string{"", "gzip", "br"}},
		{"/nope", []string{"", "gzip", "br"}},
		{"/api/v1/compare", []string{"", "gzip"}},
		{"/web/icon.png", []string{""}},
	} {
		want := bodyOfResponse(t, do(h, "GET", c.target))
		tags := map[string]bool{}
		for _, code := range c.codes {
			res := do(h, "GET", c.target, "Accept-Encoding", code+", zstd")
			if got := res.Header.Get("Content-Encoding"); got != code {
				t.Errorf("%s: encoding %q, want %q", c.target, got, code)
			}
			tags[res.Header.Get("ETag")] = true
			if decode(t, res) != want {
				t.Errorf("%s: %q differs", c.target, code)
			}
		}
		if len(tags) != len(c.codes) && c.target != "/nope" && c.target != "/?bad" {
			t.Errorf("%s: tags %v", c.target, tags)
		}
	}
	if res := do(h, "GET", "/web/icon.png", "Accept-Encoding", "identity;q=0"); res.StatusCode != 406 {
		t.Errorf("nothing acceptable: %d", res.StatusCode)
	}
	if res := do(h, "GET", "/?calls=1", "Accept-Encoding", "br, *;q=0"); res.StatusCode != 406 {
		t.Errorf("nothing acceptable, computed: %d", res.StatusCode)
	}
}

func TestConditions(t *testing.T) {
	h := newHost(t)
	for _, target := range []string{"/", "/?calls=1", "/web/app.wasm", "/api/v1/compare?calls=3"} {
		for _, enc := range []string{"", "gzip"} {
			tag := do(h, "GET", target, "Accept-Encoding", enc).Header.Get("ETag")
			for cond, want := range map[string]int{
				tag: 304, "W/" + tag: 304, `"x", ` + tag + `, "y"`: 304, "*": 304, `"x"`: 200, `"x", "y"`: 200, "garbage": 200, "": 200,
			} {
				res := do(h, "GET", target, "Accept-Encoding", enc, "If-None-Match", cond)
				if res.StatusCode != want {
					t.Errorf("%s %s If-None-Match %s: %d, want %d", target, enc, cond, res.StatusCode, want)
				}
				if want == 304 {
					if b := bodyOfResponse(t, res); b != "" || res.Header.Get("ETag") != tag || res.Header.Get("Cache-Control") == "" || res.Header.Get("Vary") == "" {
						t.Errorf("%s: 304 with %d bytes and %v", target, len(b), res.Header)
					}
				} else if decode(t, res) == "" {
					t.Errorf("%s: no body", target)
				}
			}
			if res := do(h, "GET", target, "Accept-Encoding", enc, "If-Match", `"x"`); res.StatusCode != 412 || res.Header.Get("Cache-Control") != "no-store" {
				t.Errorf("%s If-Match: %d %v", target, res.StatusCode, res.Header)
			}
		}
	}
}

func TestRanges(t *testing.T) {
	h := newHost(t)
	full := map[string]string{}
	tag := map[string]string{}
	for _, enc := range []string{"", "gzip", "br"} {
		res := do(h, "GET", "/web/app.wasm", "Accept-Encoding", enc)
		full[enc], tag[enc] = bodyOfResponse(t, res), res.Header.Get("ETag")
	}
	for _, enc := range []string{"", "gzip", "br"} {
		get := func(pairs ...string) *http.Response {
			return do(h, "GET", "/web/app.wasm", append([]string{"Accept-Encoding", enc}, pairs...)...)
		}
		n := len(full[enc])
		res := get("Range", "bytes=2-9")
		if b := bodyOfResponse(t, res); res.StatusCode != 206 || b != full[enc][2:10] || res.Header.Get("Content-Range") != fmt.Sprintf("bytes 2-9/%d", n) ||
			res.Header.Get("Content-Encoding") != enc || res.Header.Get("Content-Length") != "8" {
			t.Errorf("%s: %d %v", enc, res.StatusCode, res.Header)
		}
		if res := get("Range", "bytes=-4"); bodyOfResponse(t, res) != full[enc][n-4:] {
			t.Errorf("%s: the last four", enc)
		}
		if res := get("Range", "bytes=2-9", "If-Range", tag[enc]); res.StatusCode != 206 {
			t.Errorf("%s: If-Range with the tag: %d", enc, res.StatusCode)
		}
		other := "gzip"
		if enc == other {
			other = "br"
		}
		if res := get("Range", "bytes=2-9", "If-Range", tag[other]); res.StatusCode != 200 || bodyOfResponse(t, res) != full[enc] {
			t.Errorf("%s: If-Range with another encoding's tag: %d", enc, res.StatusCode)
		}
		if res := get("Range", fmt.Sprintf("bytes=%d-", n)); res.StatusCode != 416 || res.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: beyond the end: %d %v", enc, res.StatusCode, res.Header)
		}
		if res := get("Range", "bytes=0-1", "Range", "bytes=4-5"); res.StatusCode != 200 || bodyOfResponse(t, res) != full[enc] {
			t.Errorf("%s: several lines of ranges: %d", enc, res.StatusCode)
		}
		if res := get("If-Match", `"x"`); res.StatusCode != 412 || res.Header.Get("Cache-Control") != "no-store" || res.Header.Get("ETag") != "" {
			t.Errorf("%s: another version: %d %v", enc, res.StatusCode, res.Header)
		}
		if res := get("Range", "bytes=0-1,4-5"); res.StatusCode != 200 || bodyOfResponse(t, res) != full[enc] {
			t.Errorf("%s: several ranges: %d", enc, res.StatusCode)
		}
	}
}

func TestOversize(t *testing.T) {
	h := newHost(t)
	if res := do(h, "GET", "/?a="+strings.Repeat("x", 8<<10)); res.StatusCode != 414 {
		t.Errorf("a long query: %d", res.StatusCode)
	}
	if res := do(h, "GET", "/web/app.wasm?a="+strings.Repeat("x", 8<<10)); res.StatusCode != 414 {
		t.Errorf("a long query of a file: %d", res.StatusCode)
	}
	if res := do(h, "GET", "/"+strings.Repeat("x", 2<<10)); res.StatusCode != 414 {
		t.Errorf("a long path: %d", res.StatusCode)
	}
	if res := do(h, "GET", "/?a="+strings.Repeat("x", 8<<10-2)); res.StatusCode != 200 {
		t.Errorf("a query just short enough: %d", res.StatusCode)
	}
	if res := do(h, "GET", "/"+strings.Repeat("x", 1<<10-1)); res.StatusCode != 404 {
		t.Errorf("a path just short enough: %d", res.StatusCode)
	}
	if res := do(h, "GET", "/"+strings.Repeat("x", 1<<10)); res.StatusCode != 414 {
		t.Errorf("a path just too long: %d", res.StatusCode)
	}
}

func TestFailuresAreKeptFromTheVisitorNotFromTheLog(t *testing.T) {
	var log bytes.Buffer
	h := newHost(t, func(c *Config) { c.Logger = slog.New(slog.NewTextHandler(&log, nil)) })
	for _, target := range []string{"/?fail", "/?panic", "/api/v1/compare?panic"} {
		log.Reset()
		res := do(h, "GET", target)
		if b := bodyOfResponse(t, res); res.StatusCode != 500 || b != "500 Internal Server Error\n" {
			t.Errorf("%s: %d %q", target, res.StatusCode, b)
		}
		if !strings.Contains(log.String(), "level=ERROR") || strings.Contains(target, "panic") && !strings.Contains(log.String(), "secret panic") {
			t.Errorf("%s: log %s", target, log.String())
		}
	}
	if res := do(h, "GET", "/"); res.StatusCode != 200 {
		t.Error("the host did not survive")
	}
}

func TestAccessLog(t *testing.T) {
	var log bytes.Buffer
	h := newHost(t, func(c *Config) { c.Logger = slog.New(slog.NewTextHandler(&log, nil)) })
	do(h, "GET", "/?calls=123456789", "Accept-Encoding", "gzip")
	do(h, "GET", "/"+strings.Repeat("y", 900)+"%0a")
	lines := strings.Split(strings.TrimSpace(log.String()), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines:\n%s", len(lines), log.String())
	}
	for _, want := range []string{"method=GET", "path=/ ", "status=200", "bytes=", "duration=", "encoding=gzip"} {
		if !strings.Contains(lines[0], want) {
			t.Errorf("no %s in %s", want, lines[0])
		}
	}
	if strings.Contains(log.String(), "123456789") {
		t.Error("the query is in the log")
	}
	if len(lines[1]) > 400 {
		t.Error("a long address fills the log")
	}
}

func TestAPI(t *testing.T) {
	h := newHost(t)
	for target, want := range map[string]int{"/api/v1/compare": 200, "/api/v1/compare?bad=1": 400, "/api/v1/nope": 404, "/api/v1/": 404, "/api/v1/compare/": 404} {
		res := do(h, "GET", target)
		b := bodyOfResponse(t, res)
		if res.StatusCode != want || !strings.HasPrefix(b, "{") || res.Header.Get("Content-Type") != "application/json; charset=utf-8" {
			t.Errorf("%s: %d %s", target, res.StatusCode, b)
		}
		if want >= 400 && (res.Header.Get("Cache-Control") != "no-store" || res.Header.Get("ETag") != "") {
			t.Errorf("%s: %v", target, res.Header)
		}
	}
	h = newHost(t, func(c *Config) { c.API = nil })
	if res := do(h, "GET", "/api/v1/compare"); res.StatusCode != 404 || !strings.HasPrefix(bodyOfResponse(t, res), "<!doctype") {
		t.Errorf("without an API: %d", res.StatusCode)
	}
}

func TestNewRefuses(t *testing.T) {
	if _, err := New(Config{}); err == nil {
		t.Error("an empty configuration")
	}
	set := asset.NewSet(nil, asset.Fast)
	if err := set.AddAt("/forecast", "text/html; charset=utf-8", nil); err != nil {
		t.Fatal(err)
	}
	if _, err := New(Config{Assets: set, Pages: &fakePages{base: "/"}}); err == nil {
		t.Error("two things at one address")
	}
}

func TestMetrics(t *testing.T) {
	h := newHost(t)
	do(h, "GET", "/")
	do(h, "GET", "/?calls=5")
	do(h, "GET", "/nope\x22")
	res := do(h.Metrics(), "GET", "/metrics")
	b := bodyOfResponse(t, res)
	for _, want := range []string{
		`tusou_requests_total{kind="page",status="2xx"} 2`, `tusou_requests_total{kind="unknown",status="4xx"} 1`,
		`tusou_request_seconds_count{kind="page"} 2`, `tusou_request_seconds_bucket{kind="page",le="+Inf"} 2`, "tusou_refused_total 0", `tusou_build_info{go="`, "go_goroutines ", "process_resident_memory_bytes ",
	} {
		if !strings.Contains(b, "\n"+want) {
			t.Errorf("no %s in\n%s", want, b)
		}
	}
}

func TestHas(t *testing.T) {
	h := newHost(t)
	got := []bool{h.Has("/"), h.Has("/en"), h.Has("/nope")}
	if !slices.Equal(got, []bool{true, true, false}) {
		t.Error(got)
	}
}
