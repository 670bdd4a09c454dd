//go:build browser

package offline

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math/rand"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"

	"tusou/static"
	"tusou/web/e2e/server"
	"tusou/web/pwa"
)

// host serves small pages that have what worker and page script rely on.
type host struct {
	t    *testing.T
	base string
	addr string

	mu     sync.Mutex
	server *http.Server
	files  map[string]content // by path, with the base
	worker []byte
	asked  []string // paths, in the order of the requests
	faults map[string]http.HandlerFunc
}

type content struct {
	kind  string
	bytes []byte
	fixed bool
}

// start serves version 1.
func start(t *testing.T, base string) *host {
	h := &host{t: t, base: base, addr: server.Free(t), faults: map[string]http.HandlerFunc{}}
	h.publish("1")
	h.up()
	t.Cleanup(h.down)
	return h
}

// url of an address below the base.
func (h *host) url(path string) string { return "http://" + h.addr + h.base + path }

// publish replaces what is served by another version.
func (h *host) publish(version string) {
	program := append([]byte("\x00asm "+version+" "), make([]byte, 300_000)...)
	rand.New(rand.NewSource(int64(len(version)))).Read(program[20:]) //nolint:gosec // only has to be hard to compress
	wasm := fmt.Sprintf("%sapp.%x.wasm", h.base, sha256.Sum256(program))
	files := map[string]content{
		wasm: {"application/wasm", program, true},
		// What go-app's script and the engine do, in a few lines.
		h.base + "start." + version + ".js": {"text/javascript", []byte(`
			navigator.serviceWorker.register("` + h.base + `app-worker.js").catch(() => {});
			const root = document.documentElement;
			const run = async () => {
				const program = await (await fetch("` + wasm + `")).text();
				if (window.noEngine || !program.startsWith("\0asm")) throw new Error("no program");
				root.dataset.engine = program.split(" ")[1];
				root.dataset.tusou = "live";
			};
			run().catch(() => { root.dataset.tusou = "failed"; });`), false},
	}
	for _, name := range []string{static.Lists, static.Offline} {
		script, err := static.FS.ReadFile(name)
		if err != nil {
			h.t.Fatal(err)
		}
		files[h.base+name] = content{"text/javascript", script, false}
	}
	for _, p := range []string{"", "en", "forecast"} {
		files[h.base+p] = content{"text/html; charset=utf-8", []byte(`<!doctype html><html lang=en data-lists=1 data-query=""><link rel=icon href="data:,"><title>` + p + `</title>
			<script defer src="` + h.base + `lists.js"></script><script defer src="` + h.base + `offline.js"></script>
			<script defer src="` + h.base + `start.` + version + `.js"></script>
			<main><h1>page ` + p + ` version ` + version + `</h1>
			<input id=calls value=100000><input id=qps value=5><input id=trial type=checkbox>
			<details><summary>more</summary><input id=days value=30></details>
			<button data-do=update>update</button><button data-do=later>later</button><button data-do=install>install</button></main>`), false}
	}
	var list []pwa.File
	for url, c := range files {
		list = append(list, pwa.File{URL: url, SHA256: sha256.Sum256(c.bytes), Fixed: c.fixed, Page: strings.HasPrefix(c.kind, "text/html")})
	}
	worker, err := pwa.Worker(h.base, list)
	if err != nil {
		h.t.Fatal(err)
	}
	files[h.base+"lists.json"] = content{"application/json", []byte(`{"id":"1"}`), false} // asked for, and not kept
	h.mu.Lock()
	defer h.mu.Unlock()
	h.files = files
	h.worker = []byte(worker)
}

// cache is the name of the copy of the version now served.
func (h *host) cache() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return "tusou:" + h.base + ":" + regexp.MustCompile(`const REVISION = "(\w+)"`).FindStringSubmatch(string(h.worker))[1]
}

// wasm is the path of the program now served.
func (h *host) wasm() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	for path := range h.files {
		if strings.HasSuffix(path, ".wasm") {
			return path
		}
	}
	h.t.Fatal("no program")
	return ""
}

// fault answers a path otherwise; nil ends that.
func (h *host) fault(path string, f http.HandlerFunc) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.faults[path] = f
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.asked = append(h.asked, r.Method+" "+r.URL.RequestURI())
	c, found := h.files[r.URL.Path]
	worker, fault := h.worker, h.faults[r.URL.Path]
	h.mu.Unlock()
	switch {
	case fault != nil:
		fault(w, r)
	case r.URL.Path == h.base+"app-worker.js":
		w.Header().Set("Content-Type", "text/javascript")
		w.Header().Set("Cache-Control", "no-cache")
		_, _ = w.Write(worker)
	case r.URL.Path == "/favicon.ico":
		w.WriteHeader(http.StatusNoContent)
	case !found:
		http.NotFound(w, r)
	default:
		w.Header().Set("Content-Type", c.kind)
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Vary", "Accept-Encoding")
		if c.fixed {
			w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		_, _ = w.Write(bytes.ReplaceAll(c.bytes, []byte(`data-query=""`), []byte(`data-query="`+r.URL.RawQuery+`"`)))
	}
}

// requests counts the GETs of a path since the last forget, whatever the query.
func (h *host) requests(path string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	n := 0
	for _, r := range h.asked {
		if p, _, _ := strings.Cut(r, "?"); p == "GET "+path {
			n++
		}
	}
	return n
}

func (h *host) forget() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.asked = nil
}

// up starts serving, at the same address as before.
func (h *host) up() {
	ln, err := net.Listen("tcp", h.addr)
	if err != nil {
		h.t.Fatal(err)
	}
	h.server = &http.Server{Handler: h}
	go func() { _ = h.server.Serve(ln) }() // ends with Close
}

// down cuts every connection off and takes no new ones.
func (h *host) down() { _ = h.server.Close() }

// Ways for a host to go wrong.
func broken(w http.ResponseWriter, _ *http.Request) {
	http.Error(w, "broken", http.StatusInternalServerError)
}

// silent says nothing for as long as anybody listens.
func silent(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

func missing(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) }

func other(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	_, _ = w.Write([]byte("<!doctype html><title>Sign in to the hotel's network</title>"))
}

// cut promises more than it sends.
func cut(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "300000")
	_, _ = w.Write(make([]byte, 1000))
	panic(http.ErrAbortHandler)
}
