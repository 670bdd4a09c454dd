//go:build browser

package offline

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tusou/web/asset"
	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
)

// product is the real host with the real site, which can be replaced by another version.
type product struct {
	*server.Server
	t     *testing.T
	host  string // its program
	site  string // a link to the folder of the version that is served
	marks int    // in the log
}

// serve starts the host with the site as it was built.
func serve(t *testing.T, base string) *product {
	t.Helper()
	h := &product{t: t, host: filepath.Join(root, ".build", "tusou"), site: filepath.Join(t.TempDir(), "site")}
	h.link(filepath.Join(root, ".build", "site"))
	h.Server = server.Command(t, base, func(address string) *exec.Cmd {
		cmd := exec.Command(h.host, "serve", "-addr", address, "-base", base, "-site", h.site)
		cmd.Dir = root
		return cmd
	})
	return h
}

func (h *product) link(folder string) {
	h.t.Helper()
	_ = os.Remove(h.site) // there is none at first
	if err := os.Symlink(folder, h.site); err != nil {
		h.t.Fatal(err)
	}
}

// version is what the host is replaced by, made once for all tests.
type version struct {
	host string // its program
	site string // its folder
}

// update replaces the site by one whose program does the same and is another one, as a new version's is.
func (h *product) update() { h.t.Helper(); h.replace(another) }

var another = sync.OnceValues(func() (version, error) {
	folder, err := with(func(program []byte) []byte {
		return append(program, 0, 4, 3, 'n', 'e', 'w') // a section that no browser reads: its id, its length, its name's length, its name
	})
	return version{filepath.Join(root, ".build", "tusou"), folder}, err
})

// newer is the host of the day after Tencent has published another price list: 55.00 for 1,000 calls, from 2026-12-01.
func (h *product) newer() { h.t.Helper(); h.replace(newerLists) }

var newerLists = sync.OnceValues(func() (version, error) {
	host, program, err := site.Newer(root)
	if err != nil {
		return version{}, err
	}
	folder, err := with(func([]byte) []byte { return program })
	return version{host, folder}, err
})

func (h *product) replace(by func() (version, error)) {
	h.t.Helper()
	v, err := by()
	if err != nil {
		h.t.Fatal(err)
	}
	h.Down()
	h.host = v.host
	h.link(v.site)
	h.Up()
}

// program is the address of the browser's program as the host serves it now.
func (h *product) program() string {
	h.t.Helper()
	content, err := os.ReadFile(filepath.Join(h.site, asset.IndexName))
	if err != nil {
		h.t.Fatal(err)
	}
	name := regexp.MustCompile(`"file": "(app\.[0-9a-f]{12}\.wasm)"`).FindSubmatch(content)
	if name == nil {
		h.t.Fatalf("no program in %s", content)
	}
	return h.Base + "web/" + string(name[1])
}

// logged returns the lines of the access log that contain a text. A line may come a little after its answer has been
// read, so this waits for as many as there should be, and then for that of a request of its own.
func (h *product) logged(containing string, atLeast int) []string {
	h.t.Helper()
	until := func(what string, n int) {
		h.t.Helper()
		deadline := time.Now().Add(2 * time.Minute)
		for len(h.Log(what)) < n {
			if time.Now().After(deadline) {
				h.t.Errorf("the log has not %d lines with %s:\n%s", n, what, strings.Join(h.Log("path="), "\n"))
				return
			}
			time.Sleep(10 * time.Millisecond) // between two looks at a condition
		}
	}
	until(containing, atLeast)
	h.marks++
	mark := fmt.Sprintf("mark-%d", h.marks)
	response, err := http.Get(h.URL + "/" + mark)
	if err != nil {
		h.t.Fatal(err)
	}
	_ = response.Body.Close()
	until(mark+" ", 1)
	return slices.DeleteFunc(h.Log(containing), func(line string) bool { return strings.Contains(line, "mark-") })
}

// downloads counts the answers with a body to requests for paths that end in a text.
func (h *product) downloads(suffix string) int {
	return len(h.logged(suffix+" status=200", 1))
}

// with makes a site with another program, in a folder of its own.
func with(edit func(program []byte) []byte) (folder string, err error) {
	if folder, err = os.MkdirTemp(scratch, "site-"); err != nil {
		return "", err
	}
	built := filepath.Join(root, ".build", "site")
	if err := os.CopyFS(folder, os.DirFS(built)); err != nil {
		return "", err
	}
	var index asset.Index
	name := filepath.Join(folder, asset.IndexName)
	content, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	if err := json.Unmarshal(content, &index); err != nil {
		return "", err
	}
	for i, f := range index.Files {
		if f.Path != asset.WASM {
			continue
		}
		program, err := os.ReadFile(filepath.Join(folder, f.Plain.File))
		if err != nil {
			return "", err
		}
		program = edit(program)
		// Compressed in a hurry: well takes long, and so would an export, which makes up for what is missing.
		stored := [3]asset.Stored{}
		for j, c := range []struct {
			content []byte
			suffix  string
		}{{program, ".wasm"}, {asset.Gzip(program, asset.Fast), ".wasm.gz"}, {asset.Brotli(program, asset.Fast), ".wasm.br"}} {
			sum := sha256.Sum256(c.content)
			file := "app." + hex.EncodeToString(sum[:6]) + c.suffix
			if err := os.WriteFile(filepath.Join(folder, file), c.content, 0o644); err != nil {
				return "", err
			}
			stored[j] = asset.Stored{File: file, Size: len(c.content), SHA256: hex.EncodeToString(sum[:])}
		}
		index.Files[i] = asset.IndexFile{Path: f.Path, Type: f.Type, Plain: stored[0], Gzip: &stored[1], Brotli: &stored[2]}
	}
	if content, err = json.Marshal(index); err != nil {
		return "", err
	}
	content = []byte(strings.ReplaceAll(string(content), `"file":"`, `"file": "`)) // as a built site has it
	return folder, os.WriteFile(name, content, 0o644)
}

// hurry leaves to make e2e-whole what another test says of the small pages of host_test.go, with the same worker.
func hurry(t *testing.T, as string) {
	t.Helper()
	if testing.Short() {
		t.Skip("with -short: " + as + " says it of the worker alone")
	}
}

// kept opens an address and waits until a copy is kept and the worker answers from it.
func kept(t *testing.T, url string) *browser.Page {
	t.Helper()
	p := open(t, url)
	p.Live()
	p.Until("a copy is kept", ready)
	p.Goto(url)
	p.Live()
	p.Until("the worker answers", `navigator.serviceWorker.controller`)
	p.Until("the copy has been compared", ready)
	return p
}

// runs is a condition: the page runs the program of an address.
func runs(program string) string {
	return `document.documentElement.dataset.tusou === "live" &&
		performance.getEntriesByType("resource").some(e => e.name.endsWith("` + program + `"))`
}

// showing is a condition: an element shows an exact value, and it can be seen.
func showing(selector, value string) string {
	return `[...document.querySelectorAll("` + selector + ` data")].some(d => d.value === "` + value + `" && d.checkVisibility({visibilityProperty: true}))`
}

// seen is a condition: an element can be seen.
func seen(selector string) string {
	return `document.querySelector("` + selector + `")?.checkVisibility({visibilityProperty: true, opacityProperty: true})`
}

// amounts lists the amounts that can be seen.
const amounts = `[...document.querySelectorAll("main data")].filter(d => d.value.includes(".") && d.checkVisibility({visibilityProperty: true, opacityProperty: true}))
	.map(d => d.value).join(" ")`

// marked is what the page says of its copy.
const marked = `String(document.documentElement.dataset.offline)`
