package asset

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func list(t *testing.T, folder string) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _ := filepath.Rel(folder, path) // below it, by construction
			names = append(names, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, " ")
}

func TestReplace(t *testing.T) {
	parent := t.TempDir()
	folder := filepath.Join(parent, "a", "b")
	worker := File{"app-worker.js", []byte("tusou")}
	if err := Replace(folder, "app-worker.js", []File{worker, {"en/forecast.html", []byte("1")}}); err != nil {
		t.Fatal(err)
	}
	if got := list(t, folder); got != "app-worker.js en/forecast.html" {
		t.Errorf("written: %s", got)
	}
	if err := Replace(folder, "app-worker.js", []File{worker, {"index.html", []byte("2")}}); err != nil {
		t.Fatal(err)
	}
	if got := list(t, parent); got != "a/b/app-worker.js a/b/index.html" {
		t.Errorf("after a second time: %s", got)
	}
	// A server under another user has to be able to read it.
	if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("the folder is %v (%v)", info.Mode(), err)
	}
}

func TestReplaceKeepsItsHandsOff(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "thesis.txt"), []byte("years"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Replace(folder, "app-worker.js", []File{{"app-worker.js", []byte("tusou")}}); err == nil || !strings.Contains(err.Error(), "something else") {
		t.Errorf("written over somebody's files: %v", err)
	}
	if got := list(t, folder); got != "thesis.txt" {
		t.Errorf("afterwards: %s", got)
	}
	empty := filepath.Join(folder, "empty")
	if err := Replace(empty, "app-worker.js", []File{{"../out.txt", nil}}); err == nil {
		t.Error("wrote a file out of the folder")
	}
	if got := list(t, folder); got != "thesis.txt" {
		t.Errorf("left behind by a failure: %s", got)
	}
}
