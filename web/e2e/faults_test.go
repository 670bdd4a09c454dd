package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// README.md says which test covers which fault: the tests that it names are there.
func TestFaultsAreTested(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("(?m)^\\|.*\\| `([a-z0-9/]+)` (`Test[^|]*)\\|$")
	rows := row.FindAllSubmatch(readme, -1)
	if len(rows) < 20 {
		t.Fatalf("only %d faults in the table", len(rows))
	}
	for _, r := range rows {
		folder := filepath.Join("..", "..", filepath.FromSlash(string(r[1])))
		var tests []byte
		files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			tests = append(tests, content...)
		}
		for name := range strings.SplitSeq(string(r[2]), ",") {
			name = strings.Trim(name, " `")
			if !bytes.Contains(tests, []byte("\nfunc "+name+"(t *testing.T)")) {
				t.Errorf("%s has no %s", r[1], name)
			}
		}
	}
}
