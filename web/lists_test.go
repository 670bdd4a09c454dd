package main

import (
	"bytes"
	"strings"
	"testing"

	"tusou/app"
)

// Every page names the lists that it is made from, and the file beside its script says which the site has: to any page,
// the widget's frame without an origin among them, and asked about each time.
func TestListsFile(t *testing.T) {
	alone(t)
	id, want := testCatalog.Editions()
	for _, base := range []string{"/", "/tools/tusou/"} {
		h := newProduct(t, mount{base: base})
		file := ask(h, base+"web/lists.json")
		if file.Code != 200 || !bytes.Equal(file.Body.Bytes(), want) {
			t.Errorf("%s: status %d, %s", base, file.Code, file.Body)
		}
		for name, want := range map[string]string{"Content-Type": "application/json", "Cache-Control": "no-cache",
			"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"} {
			if got := file.Header().Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", base, name, got, want)
			}
		}
		for _, p := range app.Pages() {
			page := ask(h, base+p.Path[1:]).Body.String()
			if !strings.Contains(page, ` data-lists="`+id+`"`) || !strings.Contains(page, `src="`+base+`web/lists.`) {
				t.Errorf("%s%s does not know its lists", base, p.Path[1:])
			}
		}
		// The copy for offline use has the script, and not the file, which is worth something only where it is from today.
		worker := ask(h, base+"app-worker.js").Body.String()
		if !strings.Contains(worker, `"`+base+`web/lists.`) || strings.Contains(worker, "lists.json") {
			t.Errorf("%s: the copy is another one", base)
		}
	}
	files, _ := exported(t, "/tools/tusou/")
	if !bytes.Equal(files["web/lists.json"], want) || files["web/lists.json.br"] == nil {
		t.Error("the export has not the file")
	}
}
