package host

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode"
)

// FuzzRequest: whatever the path and the query are, the answer is one of ours,
// complete, with the headers that every answer has, and names no foreign host.
func FuzzRequest(f *testing.F) {
	for _, s := range [][2]string{
		{"/", ""}, {"/en/", "a=b"}, {"//evil.example/", ""}, {"/..", "typed"}, {"/web/../x", "bad"}, {"/%2e%2e", "%00"}, {"/en/", "\r\nX: y"},
		{"/api/v1/compare", "calls=1"}, {"/api/v1/../..", ""}, {"/embed", "x=\xff"}, {"/\x00", ""}, {"/forecast/", "?"}, {"/web/app.wasm", "#"},
	} {
		f.Add(s[0], s[1], "GET", "gzip")
	}
	f.Add("/", "", "BREW", "*;q=0")
	h := newHost(f)
	f.Fuzz(func(t *testing.T, path, query, method, accept string) {
		if strings.ContainsFunc(query, unicode.IsControl) {
			return // net/http refuses the request
		}
		target, err := url.ParseRequestURI("/" + strings.TrimPrefix(path, "/"))
		if err != nil {
			target = &url.URL{Path: path}
		}
		target.RawQuery = query
		r := &http.Request{Method: method, URL: target, Host: "evil.example", Header: http.Header{"Accept-Encoding": {accept}}}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		switch w.Code {
		case 200, 303, 308, 400, 404, 405, 406, 414, 500:
		default:
			t.Errorf("status %d", w.Code)
		}
		if w.Code == 500 && !strings.Contains(query, "fail") && !strings.Contains(query, "panic") {
			t.Error("a failure")
		}
		for _, key := range []string{"X-Content-Type-Options", "Referrer-Policy", "Vary", "Cache-Control", "Cross-Origin-Resource-Policy", "Content-Length"} {
			if len(w.Header()[key]) != 1 {
				t.Errorf("%d: %s is %q", w.Code, key, w.Header()[key])
			}
		}
		if got := w.Header().Get("Content-Length"); method != "HEAD" && got != fmt.Sprint(w.Body.Len()) {
			t.Errorf("Content-Length %s of %d bytes", got, w.Body.Len())
		}
		for key, values := range w.Header() {
			for _, v := range values {
				if strings.ContainsAny(v, "\r\n\x00") {
					t.Errorf("%s: %q", key, v)
				}
			}
		}
		if to := w.Header().Get("Location"); to != "" {
			u, err := url.Parse(to)
			if err == nil && (u.Host != "" || u.Scheme != "") || strings.HasPrefix(to, "//") || !h.Has(strings.SplitN(to, "?", 2)[0]) {
				t.Errorf("redirect to %q", to)
			}
		}
	})
}

// FuzzRange holds ranges and conditions against the library's answers for the
// same bytes.
func FuzzRange(f *testing.F) {
	h := newHost(f)
	a := h.cfg.Assets.Get("/web/tusou.css")
	for _, s := range []string{"bytes=0-0", "bytes=-1", "bytes=5-", "bytes=9-2", "bytes=0-99999999999999999999", "bytes=--1", "octets=1-2", "bytes=1-2, 3-4", "bytes= 1 - 2", ""} {
		f.Add(s, "", a.Identity.ETag, "", false)
		f.Add(s, a.Identity.ETag, "", "", false)
	}
	f.Add("", "", `W/"a", *`, "", false)
	f.Add("", "", "", a.Gzip.ETag, true)
	f.Fuzz(func(t *testing.T, ranges, ifRange, ifNoneMatch, ifMatch string, zipped bool) {
		if strings.Contains(ranges, ",") {
			return // answered with the whole; the library sends several parts
		}
		header := http.Header{}
		for key, v := range map[string]string{"Range": ranges, "If-Range": ifRange, "If-None-Match": ifNoneMatch, "If-Match": ifMatch} {
			if v != "" {
				header.Set(key, v)
			}
		}
		want, body := httptest.NewRecorder(), a.Identity
		ours := header.Clone()
		if zipped {
			body = a.Gzip
			ours.Set("Accept-Encoding", "gzip")
		}
		want.Header().Set("ETag", body.ETag)
		want.Header().Set("Content-Type", a.Type)
		http.ServeContent(want, &http.Request{Method: "GET", Header: header}, "", time.Time{}, bytes.NewReader(body.Bytes))

		got := httptest.NewRecorder()
		h.ServeHTTP(got, &http.Request{Method: "GET", URL: &url.URL{Path: a.Path}, Header: ours})
		if got.Code != want.Code || !bytes.Equal(got.Body.Bytes(), want.Body.Bytes()) {
			t.Errorf("%v: %d and %d bytes, the library says %d and %d bytes", header, got.Code, got.Body.Len(), want.Code, want.Body.Len())
		}
		for _, key := range []string{"Content-Range", "Content-Length", "Accept-Ranges", "Content-Type"} {
			if got.Header().Get(key) != want.Header().Get(key) {
				t.Errorf("%v: %s is %q, the library says %q", header, key, got.Header().Get(key), want.Header().Get(key))
			}
		}
		if enc := got.Header().Get("Content-Encoding"); (enc == "gzip") != (zipped && (got.Code == 200 || got.Code == 206)) {
			t.Errorf("%v: %d with encoding %q", header, got.Code, enc)
		}
	})
}

// FuzzWire sends bytes as they are: the server answers or hangs up, and goes on.
func FuzzWire(f *testing.F) {
	for _, s := range []string{
		"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", "\x16\x03\x01", "GET /\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
	} {
		f.Add([]byte(s))
	}
	h := newHost(f)
	f.Fuzz(func(t *testing.T, in []byte) {
		s := NewServer(h, Limits{ReadHeader: time.Second}, nil)
		_ = s.Serve(pipeListener(in)) // ends with the listener
		_ = s.Close()
	})
}

// wire is a connection whose client sends bytes, hangs up and reads nothing.
type wire struct {
	fakeConn
	in   *bytes.Reader
	done chan struct{}
}

func (w *wire) Read(p []byte) (int, error)  { return w.in.Read(p) }
func (w *wire) Write(p []byte) (int, error) { return len(p), nil }
func (w *wire) Close() error {
	select {
	case <-w.done:
	default:
		close(w.done)
	}
	return nil
}

var _ io.ReadWriteCloser = (*wire)(nil)
