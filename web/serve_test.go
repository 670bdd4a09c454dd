package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// line collects what a command writes and hands out its first line that has a
// prefix.
type line struct {
	prefix string
	found  chan string
	all    bytes.Buffer
}

func (l *line) Write(p []byte) (int, error) {
	l.all.Write(p)
	for s := range strings.Lines(l.all.String()) {
		if strings.HasPrefix(s, l.prefix) && strings.HasSuffix(s, "\n") {
			select {
			case l.found <- strings.TrimSpace(strings.TrimPrefix(s, l.prefix)):
			default:
			}
		}
	}
	return len(p), nil
}

func TestServe(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	out := &line{prefix: "listening on ", found: make(chan string, 1)}
	var stderr bytes.Buffer
	code := make(chan int, 1)
	go func() {
		code <- dispatch(ctx, testCatalog, []string{"serve", "-addr", "127.0.0.1:0", "-metrics-addr", "127.0.0.1:0", "-site", t.TempDir(), "-log", "off"}, out, &stderr)
	}()
	var address string
	select {
	case address = <-out.found:
	case c := <-code:
		t.Fatalf("exit code %d: %s", c, stderr.String())
	case <-time.After(time.Minute):
		t.Fatal("the host does not start")
	}
	if strings.HasSuffix(address, ":0") || !strings.HasPrefix(address, "http://127.0.0.1:") {
		t.Errorf("listening on %s", address)
	}
	for path, want := range map[string]string{"/": "text/html", "/en": "text/html", "/healthz": "application/json", "/api/v1/compare": "application/json", "/web/boot.js": "text/javascript"} {
		res, err := http.Get(address + path)
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(res.Body)
		if err := errors.Join(err, res.Body.Close()); err != nil {
			t.Fatal(err)
		}
		if res.StatusCode != 200 || !strings.HasPrefix(res.Header.Get("Content-Type"), want) || len(b) == 0 {
			t.Errorf("%s: %d %s", path, res.StatusCode, res.Header.Get("Content-Type"))
		}
		if path == "/healthz" {
			var h struct{ Status, Version string }
			if err := json.Unmarshal(b, &h); err != nil || h.Status != "ok" || h.Version == "" {
				t.Errorf("%s: %s", path, b)
			}
		}
	}
	_, figures, _ := strings.Cut(out.all.String(), "metrics on ")
	figures, _, _ = strings.Cut(figures, "\n")
	res, err := http.Get(figures)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(res.Body); err != nil || !strings.Contains(string(b), "\ntusou_requests_total{") {
		t.Errorf("figures: %v\n%s", err, b)
	}
	_ = res.Body.Close() // read to its end
	cancel()
	if c := <-code; c != 0 {
		t.Errorf("exit code %d: %s", c, stderr.String())
	}
	if !strings.Contains(stderr.String(), "make build") {
		t.Errorf("no word about the missing site: %s", stderr.String())
	}
}

func TestServeFlags(t *testing.T) {
	env := map[string]string{"TUSOU_ADDR": "127.0.0.1:99", "TUSOU_TLS_CERT": "c.pem", "TUSOU_TLS_KEY": "k.pem", "TUSOU_QUEUE": "7", "TUSOU_MAX_CONNECTIONS": "500"}
	lookup := func(name string) (string, bool) { v, ok := env[name]; return v, ok }
	f, err := parseServe([]string{"-addr", "127.0.0.1:1", "-origin", "https://a.example"}, lookup, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	// A flag is nearer than the environment.
	if f.addr != "127.0.0.1:1" || f.tlsCert != "c.pem" || f.tlsKey != "k.pem" || f.queue != 7 || f.connections != 500 || f.origin != "https://a.example" || f.base != "/" {
		t.Errorf("%+v", f)
	}
	none := func(string) (string, bool) { return "", false }
	for _, args := range [][]string{
		{"extra"}, {"-nope", "1"}, {"-addr"}, {"-tls-cert", "x"}, {"-tls-key", "x"}, {"-log", "xml"}, {"-work", "-1"}, {"-work", "many"}, {"-max-connections", "-1"},
	} {
		var u usageError
		if _, err := parseServe(args, none, io.Discard); !errors.As(err, &u) {
			t.Errorf("%v: %v", args, err)
		}
	}
	env = map[string]string{"TUSOU_WORK": "many"}
	var u usageError
	if _, err := parseServe(nil, lookup, io.Discard); !errors.As(err, &u) || !strings.Contains(err.Error(), `TUSOU_WORK="many"`) {
		t.Error(err)
	}
	var help bytes.Buffer
	if _, err := parseServe([]string{"-help"}, none, &help); !errors.Is(err, flag.ErrHelp) || !strings.Contains(help.String(), "-tls-cert") {
		t.Errorf("%v: %s", err, help.String())
	}
}

func TestDispatch(t *testing.T) {
	for _, c := range []struct {
		args     []string
		code     int
		out, err string
	}{
		{nil, 0, "serve", ""},
		{[]string{"help"}, 0, "serve", ""},
		{[]string{"nope"}, 2, "", `"nope"`},
		{[]string{"serve", "extra"}, 2, "", `"extra"`},
		{[]string{"serve", "-help"}, 0, "", "-addr"},
		{[]string{"serve", "-site", "x", "-base", "tools"}, 2, "", "base path"},
		{[]string{"serve", "-site", "x", "-origin", "a.example/x"}, 2, "", "origin"},
		{[]string{"serve", "-site", "x", "-addr", "127.0.0.1:x"}, 1, "", "serve:"},
	} {
		var out, errs bytes.Buffer
		code := dispatch(context.Background(), testCatalog, c.args, &out, &errs)
		if code != c.code || !strings.Contains(out.String(), c.out) || !strings.Contains(errs.String(), c.err) {
			t.Errorf("%v: code %d\n%s\n%s", c.args, code, out.String(), errs.String())
		}
	}
}
