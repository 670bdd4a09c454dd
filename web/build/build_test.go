package build

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"tusou/web/asset"
)

// code stands for a program, of which only the length matters here.
func code(text string) []byte { return []byte("\x00asm" + strings.Repeat(text, 1000)) }

func config(out string) Config {
	return Config{Program: "a program", Out: out, Static: fstest.MapFS{
		"app.css": {Data: []byte(strings.Repeat("p{}\n", 100))}, "fs.go": {Data: []byte("package static")},
	}}
}

func pack(t *testing.T, out string, program []byte) map[string]string {
	t.Helper()
	var said bytes.Buffer
	files, err := config(out).pack(program, &said)
	if err != nil || !strings.Contains(said.String(), "a program keeps the tables") {
		t.Fatal(said.String(), err)
	}
	entries, err := os.ReadDir(out)
	if err != nil || len(entries) != len(files) {
		t.Fatalf("%d files of %d (%v)", len(entries), len(files), err)
	}
	written := map[string]string{}
	for _, f := range files {
		content, err := os.ReadFile(filepath.Join(out, f.Name))
		if err != nil || !bytes.Equal(content, f.Content) {
			t.Fatalf("%s is not what is returned (%v)", f.Name, err)
		}
		written[f.Name] = string(content)
	}
	return written
}

func TestPack(t *testing.T) {
	parent := t.TempDir()
	out := filepath.Join(parent, "site")
	first := pack(t, out, code("code"))
	site, err := asset.OpenSite(os.DirFS(out))
	if err != nil {
		t.Fatal(err)
	}
	if site.Content(asset.WASM) == nil || site.Content("/web/app.css") == nil || site.Content("/web/fs.go") != nil {
		t.Error("not what was packed")
	}
	before, err := os.Stat(out)
	if err != nil {
		t.Fatal(err)
	}

	// Again, over the first one, and beside it: the same bytes.
	for _, folder := range []string{out, filepath.Join(parent, "other")} {
		again := pack(t, folder, code("code"))
		if len(again) != len(first) {
			t.Errorf("%d files, then %d", len(first), len(again))
		}
		for name, content := range first {
			if again[name] != content {
				t.Errorf("%s differs", name)
			}
		}
	}
	if after, err := os.Stat(out); err != nil || !os.SameFile(before, after) {
		t.Errorf("a site without changes was written anew (%v)", err)
	}

	// What is no longer packed is no longer there.
	pack(t, out, code("edoc"))
	if entries, err := os.ReadDir(parent); err != nil || len(entries) != 2 {
		t.Errorf("work is left beside the site: %v %v", entries, err)
	}
}

func TestADamagedSiteIsReplaced(t *testing.T) {
	out := t.TempDir()
	for name := range pack(t, out, code("code")) {
		content, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out, name), content[:len(content)-1], 0o600); err != nil {
			t.Fatal(err)
		}
		pack(t, out, code("code"))
		if _, err := asset.OpenSite(os.DirFS(out)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnotherFolderIsLeftAlone(t *testing.T) {
	out := t.TempDir()
	precious := filepath.Join(out, "precious.txt")
	if err := os.WriteFile(precious, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := config(out).pack(code("code"), &bytes.Buffer{}); err == nil {
		t.Error("written over somebody's files")
	}
	if _, err := os.Stat(precious); err != nil {
		t.Error("a folder that is no site was emptied")
	}
}

// A real program: built without a path of this machine, which the tables for stack traces would show, and shipped without
// those tables.
func TestSite(t *testing.T) {
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	cfg := config(filepath.Join(t.TempDir(), "site"))
	cfg.Program = "./testdata/hello"
	var said bytes.Buffer
	if _, err := Site(context.Background(), cfg, &said); err != nil || said.Len() > 0 {
		t.Fatal(said.String(), err)
	}
	site, err := asset.OpenSite(os.DirFS(cfg.Out))
	if err != nil {
		t.Fatal(err)
	}
	linked, err := os.ReadFile(cfg.Out + ".wasm")
	if err != nil || !bytes.Contains(linked, []byte("hello/main.go")) || bytes.Contains(linked, []byte(folder)) {
		t.Errorf("as linked, the program holds a path of this machine, or no path at all (%v)", err)
	}
	if stripped := site.Content(asset.WASM); len(stripped) == 0 || bytes.Contains(stripped, []byte("hello/main.go")) {
		t.Errorf("of the program's %d bytes, names of files are left", len(stripped))
	}

	cfg.Program = "./testdata/nowhere"
	if _, err := Site(context.Background(), cfg, &said); err == nil || !strings.Contains(said.String(), "nowhere") {
		t.Errorf("built what is not there: %v, %s", err, said.String())
	}
}
