//go:build size

package size

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"tusou/web/asset"
)

const (
	maxBrotli = 1_600_000 // bytes that a visitor's browser downloads
	maxRatio  = 1.15      // to the minimal program's, in brotli
)

// The limit that make test looks at: no other program has to be built and compressed for it. It is the closer of the two
// while the minimal program has more than maxBrotli / maxRatio bytes, which TestRatio looks at.
func TestDownload(t *testing.T) {
	product := packed(t, "../../../.build/site")
	fmt.Printf("the WASM has %d bytes in brotli (limit: %d)\n", product.Brotli.Size, maxBrotli)
	if product.Brotli.Size > maxBrotli {
		t.Errorf("the WASM has %d bytes in brotli, more than %d", product.Brotli.Size, maxBrotli)
	}
}

func TestRatio(t *testing.T) {
	product := packed(t, "../../../.build/site")
	minimal := packed(t, "../../../.build/minimal")
	stripped := packed(t, "../../../.build/minimal-stripped")

	fmt.Printf("%-28s %12s %12s %12s\n", "WASM, bytes", "raw", "gzip 9", "brotli 11")
	for _, row := range []struct {
		name string
		file asset.IndexFile
	}{{"tusou", product}, {"minimal go-app, as linked", minimal}, {"minimal go-app, stripped", stripped}} {
		fmt.Printf("%-28s %12d %12d %12d\n", row.name, row.file.Plain.Size, row.file.Gzip.Size, row.file.Brotli.Size)
	}
	ratio := float64(product.Brotli.Size) / float64(minimal.Brotli.Size)
	fmt.Printf("%-28s %38.3f  (limit: %.2f)\n", "tusou / minimal, as linked", ratio, maxRatio)
	fmt.Printf("%-28s %38.3f\n", "tusou / minimal, stripped", float64(product.Brotli.Size)/float64(stripped.Brotli.Size))

	if ratio > maxRatio {
		t.Errorf("the WASM is %.3f times the minimal program, more than %.2f times", ratio, maxRatio)
	}
	if float64(minimal.Brotli.Size)*maxRatio < maxBrotli {
		t.Errorf("with a minimal program of %d bytes the ratio is the closer limit, which make test does not see: lower maxBrotli", minimal.Brotli.Size)
	}
}

// packed finds the WASM in the index that web/build wrote into a folder.
func packed(t *testing.T, folder string) asset.IndexFile {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, asset.IndexName))
	if err != nil {
		t.Fatalf("not built yet, run make size: %v", err)
	}
	var index asset.Index
	if err := json.Unmarshal(text, &index); err != nil {
		t.Fatal(err)
	}
	for _, f := range index.Files {
		if f.Path == asset.WASM && f.Gzip != nil && f.Brotli != nil {
			return f
		}
	}
	t.Fatalf("%s lists no compressed %s", folder, asset.WASM)
	panic("unreachable")
}
