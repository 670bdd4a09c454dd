package pricing

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files; review the diff")

// golden compares got with testdata/golden/name, a file that a person can read.
// Money that a contract names is asserted literally elsewhere: a golden file
// shows a whole answer and guards what nobody thought of asserting.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run the tests with -update and review the file", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run the tests with -update and review the diff.\ngot:\n%s\nwant:\n%s", path, got, want)
	}
}
