package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"tusou/web/asset"
)

var files = fstest.MapFS{"app.css": {Data: []byte(strings.Repeat("p{}\n", 100))}, "fs.go": {Data: []byte("package static")}}

func pack(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out, errs bytes.Buffer
	err := run(args, &out, &errs, files)
	return out.String() + errs.String(), err
}

func wasmFile(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "app.wasm")
	if err := os.WriteFile(name, []byte("\x00asm"+strings.Repeat("code", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func read(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(folder, name))
		files[name] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestPack(t *testing.T) {
	wasm, parent := wasmFile(t), t.TempDir()
	out := filepath.Join(parent, "site")
	text, err := pack(t, "-wasm", wasm, "-out", out)
	if err != nil || !strings.Contains(text, "index.json") {
		t.Fatal(text, err)
	}
	site, err := asset.OpenSite(os.DirFS(out))
	if err != nil {
		t.Fatal(err)
	}
	if site.Content(asset.WASM) == nil || site.Content("/web/app.css") == nil || site.Content("/web/fs.go") != nil {
		t.Error("not what was packed")
	}
	first := read(t, out)

	// Again, over the first one, and beside it: the same bytes.
	for _, folder := range []string{out, filepath.Join(parent, "other")} {
		if text, err := pack(t, "-wasm", wasm, "-out", folder); err != nil {
			t.Fatal(text, err)
		}
		again := read(t, folder)
		if len(again) != len(first) {
			t.Errorf("%d files, then %d", len(first), len(again))
		}
		for name, content := range first {
			if again[name] != content {
				t.Errorf("%s differs", name)
			}
		}
	}

	// What is no longer packed is no longer there.
	if err := os.WriteFile(wasm, []byte("\x00asm"+strings.Repeat("edoc", 900)), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := pack(t, "-wasm", wasm, "-out", out); err != nil {
		t.Fatal(text, err)
	}
	if third := read(t, out); len(third) != len(first) {
		t.Errorf("%d files are left over", len(third)-len(first))
	}
	entries, err := os.ReadDir(parent)
	if err != nil || len(entries) != 2 {
		t.Errorf("work is left beside the site: %v %v", entries, err)
	}
}

func TestADamagedSiteIsReplaced(t *testing.T) {
	wasm, out := wasmFile(t), filepath.Join(t.TempDir(), "site")
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "index.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := pack(t, "-wasm", wasm, "-out", out); err != nil {
		t.Fatal(text, err)
	}
	if _, err := asset.OpenSite(os.DirFS(out)); err != nil {
		t.Error(err)
	}
}

func TestRefuses(t *testing.T) {
	wasm, other := wasmFile(t), t.TempDir()
	precious := filepath.Join(other, "precious.txt")
	if err := os.WriteFile(precious, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{}, {"-wasm", filepath.Join(other, "nope.wasm"), "-out", t.TempDir()}, {"-wasm", wasm, "extra"}, {"-nope"}, {"-wasm", wasm, "-out", other},
	} {
		if text, err := pack(t, args...); err == nil {
			t.Errorf("%v: accepted: %s", args, text)
		}
	}
	if _, err := os.Stat(precious); err != nil {
		t.Error("a folder that is no site was emptied")
	}
}
