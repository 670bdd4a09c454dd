//go:build browser

package e2e

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tusou/app"
)

// The HTML that the host serves is valid, on every page, in every language and kind of answer; in a hurry each further
// kind of answer in one of the languages.
func TestServedHTMLIsValid(t *testing.T) {
	t.Parallel()
	needsHost(t, rendersQueries)
	dir := filepath.Join(host.Root, ".build", "html")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	files := 0
	for _, page := range app.Pages() {
		for i, state := range states(page) {
			if testing.Short() && i > 0 && !lookedAt(page, i) {
				continue
			}
			response, err := http.Get(host.URL + page.Path + state.query)
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(response.Body)
			response.Body.Close()
			if err != nil {
				t.Fatal(err)
			}
			if response.StatusCode != state.status {
				t.Errorf("GET %s%s: status %d, want %d", page.Path, state.query, response.StatusCode, state.status)
			}
			files++
			if err := os.WriteFile(filepath.Join(dir, page.Name+"-"+page.Lang+"-"+state.name+".html"), body, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	check := exec.Command("node", "node_modules/html-validate/bin/html-validate.mjs", "--config", ".html-validate.json", "--formatter", "text", ".build/html/*.html")
	check.Dir = host.Root
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("html-validate on %d files: %v\n%s", files, err, out)
	}
}
