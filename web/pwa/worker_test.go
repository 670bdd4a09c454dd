package pwa

import (
	"crypto/sha256"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

func TestWorkerListsFilesInOrder(t *testing.T) {
	a, b := sha256.Sum256([]byte("a")), sha256.Sum256([]byte("b"))
	files := []File{{URL: "/x/web/b.css", SHA256: b, Fixed: true}, {URL: "/x/", SHA256: a, Page: true}}
	script, err := Worker("/x/", files)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Worker("/x/", []File{files[1], files[0]})
	if err != nil || again != script {
		t.Errorf("the order of the files changes the worker (%v)", err)
	}
	list := regexp.MustCompile(`(?m)^const FILES = (.*);$`).FindStringSubmatch(script)
	if list == nil {
		t.Fatal("no list of files")
	}
	var got []map[string]any
	if err := json.Unmarshal([]byte(list[1]), &got); err != nil {
		t.Fatal(err)
	}
	const hashOfA = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
	if len(got) != 2 || got[0]["url"] != "/x/" || got[0]["sha256"] != hashOfA || got[0]["page"] != true || got[0]["fixed"] != nil ||
		got[1]["url"] != "/x/web/b.css" || got[1]["fixed"] != true || got[1]["page"] != nil {
		t.Errorf("files: %v", got)
	}
	if !strings.Contains(script, `const BASE = "/x/";`) {
		t.Error("the base is not in the worker")
	}
	if places := regexp.MustCompile(`\{\{[^}]*\}\}`).FindAllString(script, -1); places != nil {
		t.Errorf("left to be filled in: %v", places)
	}
}

// Two workers with one revision would write to the same copy, one of them while
// the other answers from it.
func TestRevisionChangesWithAnything(t *testing.T) {
	revision := regexp.MustCompile(`(?m)^const REVISION = "([0-9a-f]{20})";$`)
	seen := map[string]string{}
	for name, c := range map[string]struct {
		base string
		file File
	}{
		"one":             {"/", File{URL: "/x/a"}},
		"another base":    {"/x/", File{URL: "/x/a"}},
		"another address": {"/", File{URL: "/x/b"}},
		"another content": {"/", File{URL: "/x/a", SHA256: sha256.Sum256([]byte("a"))}},
		"a page":          {"/", File{URL: "/x/a", Page: true}},
		"a fixed address": {"/", File{URL: "/x/a", Fixed: true}},
	} {
		script, err := Worker(c.base, []File{c.file})
		if err != nil {
			t.Fatal(err)
		}
		found := revision.FindStringSubmatch(script)
		if found == nil {
			t.Fatalf("%s: no revision", name)
		}
		if other, ok := seen[found[1]]; ok {
			t.Errorf("%s has the revision of %s", name, other)
		}
		seen[found[1]] = name
	}
}

func TestWorkerRefuses(t *testing.T) {
	for name, files := range map[string][]File{
		"a file out of its scope": {{URL: "/y/a"}},
		"a query":                 {{URL: "/x/a?b"}},
		"a fragment":              {{URL: "/x/a#b"}},
		"a file twice":            {{URL: "/x/a"}, {URL: "/x/b"}, {URL: "/x/a"}},
	} {
		if _, err := Worker("/x/", files); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// What is filled in is a value in the script, whatever is in it.
func TestFilledInValuesStayValues(t *testing.T) {
	script, err := fill(`const a = "{{.A}}";`, map[string]any{"A": "\";alert(1)//</script>\u2028"})
	if err != nil {
		t.Fatal(err)
	}
	if want := `const a = "\";alert(1)//\u003c/script\u003e\u2028";`; script != want {
		t.Errorf("got %s, want %s", script, want)
	}
	for _, s := range []string{`none`, `"{{.A}}" "{{.A}}"`} {
		if _, err := fill(s, map[string]any{"A": 1}); err == nil {
			t.Errorf("%q: filled in", s)
		}
	}
}
