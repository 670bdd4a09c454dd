package host

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// endless is a listener on which someone always connects.
type endless struct {
	net.Listener
	accepted int
	closed   bool
}

func (e *endless) Accept() (net.Conn, error) {
	if e.closed {
		return nil, net.ErrClosed
	}
	e.accepted++
	return &recorded{}, nil
}

func (e *endless) Close() error {
	e.closed = true
	return nil
}

// recorded is a connection that keeps what is written, write by write.
type recorded struct {
	fakeConn
	writes [][]byte
	closed int
	ended  int
	err    error // of writing
}

func (r *recorded) Read([]byte) (int, error) { return 0, io.EOF }
func (r *recorded) Write(p []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	r.writes = append(r.writes, p)
	return len(p), nil
}
func (r *recorded) CloseWrite() error {
	r.ended++
	return nil
}
func (r *recorded) Close() error {
	r.closed++
	return nil
}

func TestOnlySoManyConnections(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		inner := &endless{}
		l := limitListener(inner, 3)
		accepted := make(chan net.Conn, 10)
		ended := make(chan error, 1)
		go func() {
			for {
				c, err := l.Accept()
				if err != nil {
					ended <- err
					return
				}
				accepted <- c
			}
		}()
		synctest.Wait()
		if len(accepted) != 3 || inner.accepted != 3 {
			t.Fatalf("%d of 3 connections, %d taken from the system", len(accepted), inner.accepted)
		}
		first := <-accepted
		for range 2 { // a second time is no other connection
			if err := first.Close(); err != nil {
				t.Error(err)
			}
		}
		synctest.Wait()
		if inner.accepted != 4 {
			t.Errorf("%d connections after one has gone", inner.accepted)
		}
		if err := l.Close(); err != nil {
			t.Error(err)
		}
		if err := <-ended; err != net.ErrClosed {
			t.Errorf("stopped while it was full: %v", err)
		}
		if err := l.Close(); err != nil || !inner.closed {
			t.Error("not closed, or not twice:", err)
		}
	})
}

// A connection that could not be had takes no place.
func TestFailedAcceptTakesNoPlace(t *testing.T) {
	inner := &endless{closed: true}
	l := limitListener(inner, 1)
	for range 3 {
		if _, err := l.Accept(); err != net.ErrClosed {
			t.Fatal(err)
		}
	}
	inner.closed = false
	if _, err := l.Accept(); err != nil {
		t.Error(err)
	}
}

// With more than half of the connections taken, an answer is the last on its
// own; and who finds all of them taken is served once one has gone.
func TestCrowd(t *testing.T) {
	r := run(t, newHost(t), Limits{Connections: 4, ReadHeader: patience})
	ask := func(c net.Conn) *http.Response {
		t.Helper()
		send(t, c, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
		res, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil {
			t.Fatal(err)
		}
		return res
	}
	alone := r.dial(t)
	for range 2 {
		if res := ask(alone); res.Close {
			t.Error("the only visitor's connection is closed")
		}
	}
	var silent []net.Conn
	for range 3 {
		silent = append(silent, r.dial(t))
	}
	for deadline := time.Now().Add(patience); !ask(alone).Close; {
		if time.Now().After(deadline) {
			t.Fatal("a connection is kept though few are left")
		}
	}
	r.dial(t) // takes the last place, or is before the next in the queue for it
	last := r.dial(t)
	for _, c := range silent[:2] {
		_ = c.Close()
	}
	if res := ask(last); res.StatusCode != 200 {
		t.Errorf("who waited for a place: %d", res.StatusCode)
	}
}

func TestHeldAnswerLeavesAtOnce(t *testing.T) {
	inner := &recorded{}
	l := limitListener(&endless{}, 1)
	c := &conn{Conn: inner, listener: l, done: func() {}}
	small, large := []byte("header and the beginning"), bytes.Repeat([]byte("large"), bufferSize)
	for range 2 {
		inner.writes = nil
		c.hold()
		if len(*c.copied) != 0 {
			t.Fatal("the buffer holds another answer's bytes")
		}
		buffer := append([]byte(nil), small...)
		for _, p := range [][]byte{buffer, large, buffer} {
			if n, err := c.Write(p); n != len(p) || err != nil {
				t.Fatal(n, err)
			}
		}
		copy(buffer, "used again for others'..")
		if len(inner.writes) != 0 {
			t.Fatal("something left too early")
		}
		if err := c.release(); err != nil {
			t.Fatal(err)
		}
		if len(inner.writes) != 3 || !bytes.Equal(inner.writes[0], small) || &inner.writes[1][0] != &large[0] || !bytes.Equal(inner.writes[2], small) {
			t.Errorf("%d pieces left", len(inner.writes))
		}
	}
	if _, err := c.Write(small); err != nil || len(inner.writes) != 4 {
		t.Error("what comes after does not leave at once")
	}
	if err := c.CloseWrite(); err != nil || inner.ended != 1 {
		t.Error("the client is not told that this was all")
	}
}

// buffered is net/http's writer as far as it matters here: it keeps the end of
// an answer until it is told otherwise.
type buffered struct {
	http.ResponseWriter // the header
	*bufio.Writer
	deadlines int
}

func (b *buffered) Write(p []byte) (int, error)      { return b.Writer.Write(p) }
func (b *buffered) WriteHeader(int)                  { _, _ = b.WriteString("header ") }
func (b *buffered) FlushError() error                { return b.Flush() }
func (b *buffered) Flush() error                     { return b.Writer.Flush() }
func (b *buffered) SetWriteDeadline(time.Time) error { b.deadlines++; return nil }

// Nothing of an answer is left over for later, and it has its time like any.
func TestWholeAnswer(t *testing.T) {
	l := Limits{}.withDefaults()
	for _, size := range []int{1, bufferSize - 7, bufferSize, 3*bufferSize + 1, l.Piece} {
		inner := &recorded{}
		c := &conn{Conn: inner, done: func() {}}
		b := &buffered{ResponseWriter: httptest.NewRecorder(), Writer: bufio.NewWriterSize(c, bufferSize)}
		r := httptest.NewRequest("GET", "/", nil)
		w := newResponse(b, r.WithContext(context.WithValue(t.Context(), connKey{}, c)), l)
		body := bytes.Repeat([]byte("x"), size)
		w.sendAll(200, body)
		if got := bytes.Join(inner.writes, nil); string(got) != "header "+string(body) {
			t.Errorf("%d bytes: %d left", size, len(got))
		}
		if w.bytes != int64(size) || b.deadlines != 1 || w.status != 200 {
			t.Errorf("%d bytes: counted %d, deadlines %d, status %d", size, w.bytes, b.deadlines, w.status)
		}
		inner.err = net.ErrClosed
		gone := newResponse(b, r.WithContext(context.WithValue(t.Context(), connKey{}, c)), l)
		if gone.sendAll(200, body); gone.bytes != 0 {
			t.Errorf("%d bytes: %d counted for a client that has gone", size, gone.bytes)
		}
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
		{"GET", css.Path, "If-None-Match", css.Identity.ETag}, {"GET", css.Path, "Range", "bytes=3-9"}, {"GET", "/nope"}, {"GET", "/en/"}, {"POST", "/"},
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
	send(t, c, text.String())
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

func TestLimitsFitTheSystem(t *testing.T) {
	if n := (Limits{}).withDefaults().Connections; n < 1 || n > 10_000 {
		t.Errorf("%d by default", n)
	}
	if n := (Limits{Connections: 1 << 30}).withDefaults().Connections; n < 1 || n > max(1, openFiles()-spareFiles) {
		t.Errorf("%d, of %d files", n, openFiles())
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	if n := (Limits{}).withDefaults().Work; n != 3 {
		t.Errorf("%d of 4 processors compute", n)
	}
	runtime.GOMAXPROCS(1)
	if n := (Limits{}).withDefaults().Work; n != 1 {
		t.Errorf("%d of 1 processor compute", n)
	}
	if n := (Limits{Connections: 7}).withDefaults().Connections; n != 7 {
		t.Errorf("%d of 7", n)
	}
}
