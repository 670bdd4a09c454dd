//go:build browser

package offline

import (
	"errors"
	"io"
	"log"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strconv"
	"sync"
	"testing"
)

// line leads to a host. Files can be spoiled on it, and cut off in the middle; a host that is down is no answer at all.
type line struct {
	URL string // where the host is found through the line, without a slash at the end

	proxy *httputil.ReverseProxy

	mu     sync.Mutex
	faults map[string]http.HandlerFunc
}

func lineTo(t *testing.T, h *product) *line {
	t.Helper()
	target, err := url.Parse(h.Origin)
	if err != nil {
		t.Fatal(err)
	}
	silent := log.New(io.Discard, "", 0)
	l := &line{faults: map[string]http.HandlerFunc{}}
	l.proxy = &httputil.ReverseProxy{
		Rewrite:      func(r *httputil.ProxyRequest) { r.SetURL(target) },
		Transport:    &http.Transport{DisableCompression: true}, // what the browser asked for
		ErrorHandler: func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) },
		ErrorLog:     silent,
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.URL = "http://" + ln.Addr().String() + h.URL[len(h.Origin):]
	server := &http.Server{Handler: l, ErrorLog: silent}
	go func() { _ = server.Serve(ln) }() // ends with Close
	t.Cleanup(func() { _ = server.Close() })
	return l
}

func (l *line) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	fault := l.faults[r.URL.Path]
	l.mu.Unlock()
	if fault != nil {
		fault(w, r)
		return
	}
	l.proxy.ServeHTTP(w, r)
}

// fault answers a path otherwise; nil ends that.
func (l *line) fault(path string, f http.HandlerFunc) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.faults[path] = f
}

// hold keeps a file back until the returned function is called.
func (l *line) hold(path string) (release func()) {
	gate := make(chan struct{})
	l.fault(path, func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-gate:
			l.proxy.ServeHTTP(w, r)
		case <-r.Context().Done():
			panic(http.ErrAbortHandler)
		}
	})
	return sync.OnceFunc(func() { close(gate) })
}

// spoil passes one half of a file off as the whole, with all that the host says of it, as a broken relay does.
func (l *line) spoil(path string) {
	l.fault(path, func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Accept-Encoding") // half of what is compressed is nothing at all
		r.Header.Del("If-None-Match")
		whole := httptest.NewRecorder()
		l.proxy.ServeHTTP(whole, r)
		half := whole.Body.Bytes()[:whole.Body.Len()/2]
		maps.Copy(w.Header(), whole.Header())
		w.Header().Set("Content-Length", strconv.Itoa(len(half)))
		_, _ = w.Write(half) // a browser that has gone gets nothing
	})
}

// breakOff lets the first bytes of a file through, closes reached, and cuts the connection when cut is called. The file
// stays unreachable until the fault is ended.
func (l *line) breakOff(path string, bytes int) (reached <-chan struct{}, cut func()) {
	arrived, gate := make(chan struct{}), make(chan struct{})
	once := sync.OnceFunc(func() { close(arrived) })
	l.fault(path, func(w http.ResponseWriter, r *http.Request) {
		l.proxy.ServeHTTP(&breaker{ResponseWriter: w, left: bytes, reached: once, gate: gate}, r)
	})
	return arrived, sync.OnceFunc(func() { close(gate) })
}

type breaker struct {
	http.ResponseWriter
	left    int
	reached func()
	gate    chan struct{}
}

func (b *breaker) Write(p []byte) (int, error) {
	if len(p) <= b.left {
		b.left -= len(p)
		return b.ResponseWriter.Write(p)
	}
	n, _ := b.ResponseWriter.Write(p[:b.left]) // it is about to fail anyway
	b.left = 0
	_ = http.NewResponseController(b.ResponseWriter).Flush()
	b.reached()
	<-b.gate
	return n, errors.New("cut off")
}
