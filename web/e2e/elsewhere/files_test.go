//go:build browser

package elsewhere

import (
	"bytes"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"tusou/app"
	"tusou/web/e2e/server"
)

// addresses are the paths of an export, below the base: pages without .html, files as they are.
func addresses(t *testing.T, folder string) []string {
	t.Helper()
	var list []string
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir():
			return err
		case name == "404.html", name == "_headers", strings.HasSuffix(name, ".br"), strings.HasSuffix(name, ".gz"):
		case name == "index.html":
			list = append(list, "")
		default:
			list = append(list, strings.TrimSuffix(name, ".html"))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// get asks for an address without following redirects or taking anything compressed.
func get(t *testing.T, address string, header ...string) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "identity")
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if closed := response.Body.Close(); err == nil {
		err = closed
	}
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

// queries are those of the links to the addresses that have no answer without one. A server of files passes over them.
var queries = map[string]string{
	"api/v1/change": "?from=2500000x5&to=5000000x10", "api/v1/change.csv": "?from=2500000x5&to=5000000x10",
	"api/v1/change.zh-CN.csv": "?from=2500000x5&to=5000000x10",
	"api/v1/statement":        "?daily=4,0,17", "api/v1/statement.csv": "?daily=4,0,17", "api/v1/statement.zh-CN.csv": "?daily=4,0,17",
}

// contract are the headers that a server has to send as the host does.
var contract = []string{
	"Content-Type", "Cache-Control", "Vary", "Content-Security-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy",
	"Cross-Origin-Embedder-Policy", "Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin", "Permissions-Policy",
	"Referrer-Policy", "X-Content-Type-Options",
}

// The export is the host, byte for byte, and its servers send the host's headers, at the documented path and at the root.
func TestExportIsTheHost(t *testing.T) {
	for _, base := range []string{server.Recipe, "/"} {
		host := server.Host(t, root, base, "-origin", origin)
		folder := folder
		if base != server.Recipe {
			folder = server.Export(t, root, base, origin)
		}
		list := addresses(t, filepath.Join(folder, filepath.FromSlash(base)))
		if len(list) < 2*len(app.Pages()) {
			t.Fatalf("only %d addresses", len(list))
		}
		t.Run("nginx "+base, func(t *testing.T) { sameAs(t, host, server.Nginx(t, root, base, folder), list) })
		t.Run("caddy "+base, func(t *testing.T) { sameAs(t, host, server.Caddy(t, root, base, folder), list) })
	}
}

// sameAs compares what two servers send for the same addresses.
func sameAs(t *testing.T, host, elsewhere *server.Server, list []string) {
	t.Helper()
	for _, address := range list {
		address += queries[address]
		want, body := get(t, host.URL+"/"+address)
		got, bytesGot := get(t, elsewhere.URL+"/"+address)
		if want.StatusCode != http.StatusOK || got.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d, the host's %d", address, got.StatusCode, want.StatusCode)
			continue
		}
		if !bytes.Equal(bytesGot, body) {
			t.Errorf("%s: %d bytes that are not the host's %d", address, len(bytesGot), len(body))
		}
		for _, header := range contract {
			if got, want := ours(got, header), ours(want, header); got != want {
				t.Errorf("%s: %s is %q, the host's %q", address, header, got, want)
			}
		}
		compressed, coded := get(t, elsewhere.URL+"/"+address, "Accept-Encoding", "br")
		if compressed.Header.Get("Content-Encoding") == "br" {
			if plain, err := io.ReadAll(brotli.NewReader(bytes.NewReader(coded))); err != nil || !bytes.Equal(plain, body) {
				t.Errorf("%s: brotli is something else (%v)", address, err)
			}
		} else if strings.HasSuffix(address, ".wasm") || strings.HasSuffix(address, ".js") || strings.HasSuffix(address, ".csv") || !strings.Contains(address, ".") {
			t.Errorf("%s: not compressed", address)
		}
	}
}

// ours is a header with the host that was asked left open.
func ours(r *http.Response, header string) string {
	return strings.ReplaceAll(strings.Join(r.Header.Values(header), ", "), r.Request.URL.Host, "HOST")
}

// A page for what does not exist, and the one spelling of what does.
func TestAddressesThatAreNone(t *testing.T) {
	everywhere(t, func(t *testing.T, s *server.Server) {
		for _, address := range []string{"/nowhere", "/en/nowhere", "/web/", "/web/none.js", "/index.htm"} {
			response, body := get(t, s.URL+address)
			if location := response.Header.Get("Location"); location != "" {
				// A folder's name without the slash is no address either.
				response, body = get(t, s.Origin+strings.TrimPrefix(location, s.Origin))
			}
			if response.StatusCode != http.StatusNotFound || !bytes.Contains(body, []byte("<h1>404</h1>")) {
				t.Errorf("%s: status %d, %.80s", address, response.StatusCode, body)
			}
		}
		for _, query := range []string{"", "?calls=5"} {
			response, _ := get(t, s.URL+"/en/"+query)
			if location := response.Header.Get("Location"); response.StatusCode/100 != 3 || !strings.HasSuffix(location, server.Recipe+"en"+query) {
				t.Errorf("/en/%s: status %d, to %q", query, response.StatusCode, location)
			}
		}
	})
}

// An export that builds the product itself ships what `make build` made, which the host serves: the program, every file,
// and their compressed copies.
func TestExportBuildsTheSame(t *testing.T) {
	ours, theirs := files(t, folder), files(t, server.ExportOfSource(t, root, server.Recipe, origin))
	programs := 0
	for name, content := range ours {
		if !bytes.Equal(theirs[name], content) {
			t.Errorf("%s: %d bytes, and %d of what is built", name, len(theirs[name]), len(content))
		}
		if strings.HasSuffix(name, ".wasm.br") {
			programs++
		}
	}
	if len(theirs) != len(ours) || programs != 1 {
		t.Errorf("%d files, and %d of what is built, among them %d programs", len(theirs), len(ours), programs)
	}
}

// files reads a folder, whole.
func files(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	content := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content[name], err = os.ReadFile(filepath.Join(folder, name))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// At the root of a site, without an origin, the pages name nobody's host.
func TestExportAtTheRoot(t *testing.T) {
	unlessShort(t)
	folder := server.Export(t, root, "/", "")
	for _, page := range app.Pages() {
		name := strings.TrimPrefix(page.Path, "/") + ".html"
		if page.Path == "/" {
			name = "index.html"
		}
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, wrong := range []string{"localhost", "127.0.0.1", "docs.example", "/tools/"} {
			if bytes.Contains(content, []byte(wrong)) {
				t.Errorf("%s contains %s", name, wrong)
			}
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "sitemap.xml")); err == nil {
		t.Error("a sitemap without an origin")
	}
}
