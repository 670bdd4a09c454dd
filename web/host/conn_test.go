package host

import (
	"bufio"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"
)

// Who finds all connections taken is served once one has gone.
func TestOnlySoManyConnections(t *testing.T) {
	r := run(t, newHost(t), Limits{Connections: 2, ReadHeader: patience})
	silent := r.dial(t)
	r.dial(t)
	last := r.dial(t)
	write(t, last, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
	if err := last.SetReadDeadline(time.Now().Add(50 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(last)
	if _, err := in.Peek(1); err == nil {
		t.Error("a third of two connections is served")
	}
	if err := last.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	if err := silent.Close(); err != nil {
		t.Fatal(err)
	}
	if res, err := http.ReadResponse(in, nil); err != nil || res.StatusCode != 200 {
		t.Errorf("who waited for a place: %v, %v", res, err)
	}
}

// Answers of every kind, asked for at once on one connection, come whole and in
// order.
func TestPipelinedAnswers(t *testing.T) {
	h := newHost(t)
	r := run(t, h, Limits{})
	c := r.dial(t)
	css := h.cfg.Assets.Get("/web/tusou.css")
	asked := [][]string{
		{"GET", "/", "Accept-Encoding", "br"}, {"GET", "/web/app.wasm"}, {"HEAD", "/web/app.wasm"}, {"GET", "/?calls=1", "Accept-Encoding", "gzip"},
		{"GET", css.Path, "If-None-Match", css.Identity.ETag}, {"GET", css.Path, "Range", "bytes=3-9"}, {"GET", css.Path, "If-Match", `"x"`, "Accept-Encoding", "gzip"}, {"GET", "/nope"}, {"GET", "/en/"}, {"POST", "/"},
		{"GET", "/api/v1/compare"}, {"GET", "/web/app.wasm", "Accept-Encoding", "gzip"}, {"GET", "/healthz"},
	}
	var text strings.Builder
	for _, a := range asked {
		text.WriteString(a[0] + " " + a[1] + " HTTP/1.1\r\nHost: x\r\n")
		for i := 2; i < len(a); i += 2 {
			text.WriteString(a[i] + ": " + a[i+1] + "\r\n")
		}
		text.WriteString("\r\n")
	}
	write(t, c, text.String())
	in := bufio.NewReader(c)
	for _, a := range asked {
		got, err := http.ReadResponse(in, &http.Request{Method: a[0]})
		if err != nil {
			t.Fatalf("%v: %v", a, err)
		}
		want := do(h, a[0], a[1], a[2:]...)
		if got.StatusCode != want.StatusCode || bodyOfResponse(t, got) != bodyOfResponse(t, want) {
			t.Errorf("%v: %d, want %d, or another body", a, got.StatusCode, want.StatusCode)
		}
		for key := range want.Header {
			if got.Header.Get(key) != want.Header.Get(key) {
				t.Errorf("%v: %s is %q, want %q", a, key, got.Header.Get(key), want.Header.Get(key))
			}
		}
	}
}

func TestSomeProcessorsAreLeftForFiles(t *testing.T) {
	for processors, want := range map[int]int{4: 3, 1: 1} {
		before := runtime.GOMAXPROCS(processors)
		if n := (Limits{}).withDefaults().Work; n != want {
			t.Errorf("%d of %d processors compute", n, processors)
		}
		runtime.GOMAXPROCS(before)
	}
}
