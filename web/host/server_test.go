package host

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"tusou/web/asset"
	"tusou/web/page"
)

// patience bounds every wait of these tests; it is reached only by a failure.
const patience = 20 * time.Second

// running is a host on loopback.
type running struct {
	addr   string
	closed chan string // remote addresses of connections that ended
	stop   func() error
}

func run(t *testing.T, h http.Handler, l Limits, files ...string) *running {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	s := NewServer(h, l, nil)
	r := &running{addr: ln.Addr().String(), closed: make(chan string, 1000)}
	s.ConnState = func(c net.Conn, state http.ConnState) {
		if state == http.StateClosed {
			r.closed <- c.RemoteAddr().String()
		}
	}
	done := make(chan error, 1)
	cert, key := "", ""
	if len(files) == 2 {
		cert, key = files[0], files[1]
	}
	go func() { done <- Run(ctx, s, ln, l, cert, key) }()
	r.stop = sync.OnceValue(func() error {
		cancel()
		select {
		case err := <-done:
			return err
		case <-time.After(patience):
			return errors.New("the host does not stop")
		}
	})
	t.Cleanup(func() { _ = r.stop() })
	return r
}

func (r *running) dial(t *testing.T) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// awaitClosed waits until the server has closed the connection.
func (r *running) awaitClosed(t *testing.T, c net.Conn) {
	t.Helper()
	timeout := time.After(patience)
	for {
		select {
		case addr := <-r.closed:
			if addr == c.LocalAddr().String() {
				return
			}
		case <-timeout:
			t.Fatal("the server keeps the connection")
		}
	}
}

// served asks for a page on a connection of its own.
func (r *running) served(t *testing.T) {
	t.Helper()
	c := r.dial(t)
	write(t, c, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	res, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatal(err)
	}
	if res.StatusCode != 200 {
		t.Errorf("others get %d", res.StatusCode)
	}
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		t.Error(err)
	}
}

func write(t *testing.T, c net.Conn, text string) {
	t.Helper()
	if _, err := io.WriteString(c, text); err != nil {
		t.Fatal(err)
	}
}

func TestSlowHeaderIsCutOff(t *testing.T) {
	r := run(t, newHost(t), Limits{ReadHeader: 100 * time.Millisecond})
	var slow []net.Conn
	for range 50 {
		c := r.dial(t)
		write(t, c, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
		slow = append(slow, c)
	}
	r.served(t)
	for _, c := range slow {
		// The end of the stream is the server's doing: the test's own deadline
		// would be an error.
		if _, err := io.Copy(io.Discard, c); err != nil && !errors.Is(err, net.ErrClosed) && !strings.Contains(err.Error(), "reset") {
			t.Fatal(err)
		}
	}
	r.served(t)
}

func TestSilentConnectionIsCutOff(t *testing.T) {
	r := run(t, newHost(t), Limits{ReadHeader: 100 * time.Millisecond, Idle: 100 * time.Millisecond})
	c := r.dial(t)
	r.awaitClosed(t, c)
	c = r.dial(t)
	write(t, c, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
	r.awaitClosed(t, c) // idle after an answer
}

func TestStalledReaderIsCutOff(t *testing.T) {
	big := bytes.Repeat([]byte("stalled!"), 4<<20) // more than any socket buffer
	h := newHost(t, func(c *Config) {
		c.Limits = Limits{Write: 100 * time.Millisecond}
		if err := c.Assets.AddAt("/big.txt", "image/png", big); err != nil {
			t.Fatal(err)
		}
	})
	r := run(t, h, h.cfg.Limits)
	for _, request := range []string{
		"GET /big.txt HTTP/1.1\r\nHost: x\r\n\r\n",
		"GET /big.txt HTTP/1.1\r\nHost: x\r\nRange: bytes=1-\r\n\r\n",
	} {
		c := r.dial(t)
		if err := c.(*net.TCPConn).SetReadBuffer(4 << 10); err != nil {
			t.Fatal(err)
		}
		write(t, c, request)
		r.served(t)
		r.awaitClosed(t, c)
	}
	r.served(t)
}

// A reader that is slow but not stalled gets all of it, however long it takes:
// longer here than any one deadline.
func TestSlowReaderIsServed(t *testing.T) {
	const piece, pieces = 32 << 10, 30
	big := bytes.Repeat([]byte("slow...."), pieces*piece/8)
	l := Limits{Write: 200 * time.Millisecond}
	h := newHost(t, func(c *Config) {
		c.Limits = l
		if err := c.Assets.AddAt("/big.bin", "image/png", big); err != nil {
			t.Fatal(err)
		}
	})
	client, server := net.Pipe() // no buffers: each piece waits for its reader
	ln := &oneConn{conn: server, done: make(chan struct{})}
	s := NewServer(h, l, nil)
	served := make(chan error, 1)
	go func() { served <- s.Serve(ln) }()
	defer func() {
		_ = s.Close()
		<-served
	}()
	go func() { _, _ = io.WriteString(client, "GET /big.bin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") }()
	br := bufio.NewReaderSize(client, 1<<10)
	res, err := http.ReadResponse(br, nil)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	tick := time.NewTicker(15 * time.Millisecond)
	defer tick.Stop()
	var got int
	buf := make([]byte, piece)
	for got < len(big) {
		<-tick.C // the pace of the reader
		n, err := io.ReadFull(res.Body, buf)
		got += n
		if err != nil {
			t.Fatalf("after %d bytes and %v: %v", got, time.Since(start), err)
		}
	}
	if d := time.Since(start); d < 2*l.Write {
		t.Errorf("took only %v: shows nothing", d)
	}
}

// oneConn is a listener with one connection.
type oneConn struct {
	conn net.Conn
	once sync.Once
	done chan struct{}
}

func (o *oneConn) Accept() (c net.Conn, err error) {
	o.once.Do(func() { c = o.conn })
	if c != nil {
		return c, nil
	}
	<-o.done
	return nil, net.ErrClosed
}

func (o *oneConn) Close() error {
	select {
	case <-o.done:
	default:
		close(o.done)
	}
	return nil
}
func (o *oneConn) Addr() net.Addr { return o.conn.LocalAddr() }

func TestStalledBodyIsNotWaitedFor(t *testing.T) {
	r := run(t, newHost(t, func(c *Config) { c.Limits.ReadHeader = 100 * time.Millisecond }), Limits{ReadHeader: 100 * time.Millisecond})
	for _, request := range []string{
		"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc",
		"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
		"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
	} {
		c := r.dial(t)
		write(t, c, request)
		res, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil {
			t.Fatalf("%q: %v", request, err)
		}
		if res.StatusCode != 200 && res.StatusCode != 405 {
			t.Errorf("%q: %d", request, res.StatusCode)
		}
		r.awaitClosed(t, c)
	}
}

func TestOversizeHeader(t *testing.T) {
	r := run(t, newHost(t), Limits{})
	for name, request := range map[string]string{
		"header": "GET / HTTP/1.1\r\nHost: x\r\nX-Big: " + strings.Repeat("x", 64<<10) + "\r\n\r\n",
		"line":   "GET /?" + strings.Repeat("x", 64<<10) + " HTTP/1.1\r\nHost: x\r\n\r\n",
	} {
		c := r.dial(t)
		go func() { _, _ = io.WriteString(c, request) }() // may be cut off
		res, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if res.StatusCode != 431 {
			t.Errorf("%s: %d", name, res.StatusCode)
		}
	}
	r.served(t)
}

func TestStrangeRequestLines(t *testing.T) {
	r := run(t, newHost(t), Limits{})
	for line, want := range map[string]int{
		"OPTIONS * HTTP/1.1":                     404,
		"GET http://evil.example/ HTTP/1.1":      200, // the path counts, the host does not
		"GET http://evil.example/nope HTTP/1.1":  404,
		"GET //evil.example/en/ HTTP/1.1":        404,
		"GET /en/../en HTTP/1.1":                 404,
		"GET /./en HTTP/1.1":                     404,
		"GET /en%20 HTTP/1.1":                    404,
		"GET /%zz HTTP/1.1":                      400,
		"GET / HTTP/9.9":                         505,
		"CONNECT evil.example:443 HTTP/1.1":      404,
		"GET /\x7f HTTP/1.1":                     400,
		"GET /?calls=%00%ff%zz&;=\x80 HTTP/1.1":  200,
		"GET /robots.txt?x=http://evil HTTP/1.1": 200,
	} {
		c := r.dial(t)
		write(t, c, line+"\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
		res, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		b, _ := io.ReadAll(res.Body)
		if res.StatusCode != want {
			t.Errorf("%q: %d, want %d", line, res.StatusCode, want)
		}
		if bytes.Contains(b, []byte("evil")) && want != 200 {
			t.Errorf("%q: the answer names the request's host", line)
		}
	}
}

// blocking renders wait until they are released.
func blocking(started chan<- struct{}, release <-chan struct{}) option {
	return func(c *Config) {
		c.Pages = &fakePages{base: "/", render: func(ctx context.Context, path, query string) (page.Result, error) {
			started <- struct{}{}
			<-release
			return page.Result{Status: 200, Body: []byte("done")}, nil
		}}
	}
}

func TestGracefulStop(t *testing.T) {
	started, release := make(chan struct{}, 1), make(chan struct{})
	r := run(t, newHost(t, blocking(started, release)), Limits{})
	c := r.dial(t)
	write(t, c, "GET /?calls=1 HTTP/1.1\r\nHost: x\r\n\r\n")
	<-started
	stopped := make(chan error, 1)
	go func() { stopped <- r.stop() }()
	// Once no one is let in any more, the stop has begun.
	for deadline := time.Now().Add(patience); ; {
		probe, err := net.Dial("tcp", r.addr)
		if err != nil {
			break
		}
		_ = probe.Close()
		if time.Now().After(deadline) {
			t.Fatal("the host still listens")
		}
	}
	close(release)
	res, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(res.Body); err != nil || string(b) != "done" {
		t.Errorf("the answer under way: %q, %v", b, err)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

func TestStopDoesNotWaitForever(t *testing.T) {
	started, release := make(chan struct{}, 1), make(chan struct{})
	defer close(release)
	l := Limits{Stop: 50 * time.Millisecond}
	r := run(t, newHost(t, blocking(started, release)), l)
	c := r.dial(t)
	write(t, c, "GET /?calls=1 HTTP/1.1\r\nHost: x\r\n\r\n")
	<-started
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	if _, err := c.Read(make([]byte, 1)); err == nil || errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("one who is still not done is not cut off: %v", err)
	}
}

func TestFloodIsTurnedAwayAndFilesAreServed(t *testing.T) {
	started, release := make(chan struct{}, 100), make(chan struct{})
	h := newHost(t, blocking(started, release), func(c *Config) { c.Limits = Limits{Work: 2, Queue: 3, Wait: patience} })
	codes := make(chan int, 100)
	ask := func() { codes <- do(h, "GET", "/?calls=1").StatusCode }
	for range 2 {
		go ask()
		<-started
	}
	for range 3 {
		go ask()
	}
	for h.gate.waiting.Load() < 3 {
		if len(codes) > 0 {
			t.Fatalf("answered %d before its turn", <-codes)
		}
		runtime.Gosched()
	}
	for _, target := range []string{"/?calls=2", "/api/v1/compare?calls=2"} {
		res := do(h, "GET", target)
		if res.StatusCode != 503 || res.Header.Get("Retry-After") == "" || res.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d %v", target, res.StatusCode, res.Header)
		}
	}
	for _, target := range []string{"/", "/en", "/web/app.wasm", "/healthz"} {
		if res := do(h, "GET", target); res.StatusCode != 200 {
			t.Errorf("%s under the flood: %d", target, res.StatusCode)
		}
	}
	if b := bodyOfResponse(t, do(h.Metrics(), "GET", "/metrics")); !strings.Contains(b, "tusou_refused_total 2\n") || !strings.Contains(b, "tusou_computing 2\n") || !strings.Contains(b, "tusou_waiting 3\n") {
		t.Error(b)
	}
	close(release)
	for range 5 {
		if code := <-codes; code != 200 {
			t.Errorf("one that waited its turn: %d", code)
		}
	}
	if res := do(h, "GET", "/?calls=2"); res.StatusCode != 200 {
		t.Errorf("after the flood: %d", res.StatusCode)
	}
}

func TestGate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(Limits{Work: 1, Queue: 2, Wait: time.Second}.withDefaults())
		ctx := t.Context()
		if !g.enter(ctx) {
			t.Fatal("a free gate")
		}
		start := time.Now()
		if g.enter(ctx) || time.Since(start) != time.Second {
			t.Errorf("waited %v", time.Since(start))
		}
		gone, cancel := context.WithCancel(ctx)
		cancel()
		start = time.Now()
		if g.enter(gone) || time.Since(start) != 0 {
			t.Errorf("a visitor who has gone took a slot, or waited %v for it", time.Since(start))
		}
		if g.waiting.Load() != 0 {
			t.Error("someone still waits")
		}
		in := make(chan bool)
		go func() { in <- g.enter(ctx) }()
		synctest.Wait()
		g.leave()
		if !<-in {
			t.Error("the slot that became free was not taken")
		}
	})
}

func TestTLS(t *testing.T) {
	cert, key, pool := certificate(t)
	r := run(t, newHost(t), Limits{}, cert, key)
	transport := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool, ServerName: "localhost"}, ForceAttemptHTTP2: true}
	defer transport.CloseIdleConnections()
	client := &http.Client{Transport: transport, Timeout: patience}
	res, err := client.Get("https://" + r.addr + "/web/app.wasm")
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(res.Body)
	if err != nil || len(b) == 0 || res.ProtoMajor != 2 {
		t.Errorf("%d bytes over %s, %v", len(b), res.Proto, err)
	}
	if err := res.Body.Close(); err != nil {
		t.Error(err)
	}
	// In HTTP/1.1 too what is encrypted comes whole, the large records as well
	// that Go goes over to after 128 KiB.
	plain := &http.Transport{DisableCompression: true, TLSClientConfig: transport.TLSClientConfig.Clone(), TLSNextProto: map[string]func(string, *tls.Conn) http.RoundTripper{}}
	plain.TLSClientConfig.NextProtos = []string{"http/1.1"}
	defer plain.CloseIdleConnections()
	for range 5 {
		old, err := (&http.Client{Transport: plain, Timeout: patience}).Get("https://" + r.addr + "/web/app.wasm")
		if err != nil {
			t.Fatal(err)
		}
		if got := bodyOfResponse(t, old); got != string(b) || old.ProtoMajor != 1 {
			t.Errorf("%d bytes over %s", len(got), old.Proto)
		}
	}
	if got := res.Header.Get("Strict-Transport-Security"); got != "max-age=31536000" {
		t.Errorf("HSTS %q", got)
	}
	old := &tls.Config{RootCAs: pool, ServerName: "localhost", MaxVersion: tls.VersionTLS11, MinVersion: tls.VersionTLS10}
	if c, err := tls.Dial("tcp", r.addr, old); err == nil {
		_ = c.Close()
		t.Error("TLS 1.1 is taken")
	}
}

func certificate(t *testing.T) (certFile, keyFile string, pool *x509.CertPool) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{"localhost"}, NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	keyDER, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	write := func(name, kind string, der []byte) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool = x509.NewCertPool()
	pool.AddCert(parsed)
	return write("cert.pem", "CERTIFICATE", der), write("key.pem", "PRIVATE KEY", keyDER), pool
}

func TestRunReportsABadCertificate(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := Run(t.Context(), NewServer(newHost(t), Limits{}, nil), ln, Limits{}, "no-such-file", "no-such-file"); err == nil {
		t.Error("no error")
	}
}

// BenchmarkFile is what a file costs beside the connection.
func BenchmarkFile(b *testing.B) {
	h := newHost(b)
	r := &http.Request{Method: "GET", URL: &url.URL{Path: asset.WASM}, Header: http.Header{"Accept-Encoding": {"gzip, br"}}}
	w := &sink{header: http.Header{}}
	b.ReportAllocs()
	for b.Loop() {
		clear(w.header)
		h.ServeHTTP(w, r)
	}
}

type sink struct{ header http.Header }

func (s *sink) Header() http.Header         { return s.header }
func (s *sink) WriteHeader(int)             {}
func (s *sink) Write(p []byte) (int, error) { return len(p), nil }
