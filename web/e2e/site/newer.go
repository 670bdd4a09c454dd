package site

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"tusou/web/build"
)

// Newer builds the product as it is the day after Tencent has published another price list: of 2026-12-01, at 55.00 for
// 1,000 calls. It returns the file of the host's program, and the browser's program as it is linked. The sources are
// those of the repository and one list more, which go build is told of and which is nowhere in them. Both programs stay
// in .build, so that a later run builds what has changed, and mostly nothing.
func Newer(root string) (host string, wasm []byte, err error) {
	folder := filepath.Join(root, ".build", "newer")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", nil, err
	}
	list, err := os.ReadFile(filepath.Join(root, "pricing", "lists", "tencent-web-image-search.2026-01-05.json"))
	if err != nil {
		return "", nil, err
	}
	text := string(list)
	for _, edit := range [][2]string{{`"price": "60.00"`, `"price": "55.00"`}, {`"date": "2026-01-05"`, `"date": "2026-12-01"`}, {`"date": "2026-01-05"`, `"date": "2026-12-01"`}} {
		if !strings.Contains(text, edit[0]) {
			return "", nil, fmt.Errorf("the list does not contain %s", edit[0])
		}
		text = strings.Replace(text, edit[0], edit[1], 1) // of dates, the list's own and its document's
	}
	file := filepath.Join(folder, "list.json")
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{
		filepath.Join(root, "pricing", "lists", "tencent-web-image-search.2026-12-01.json"): file,
	}})
	if err != nil {
		return "", nil, err
	}
	for name, content := range map[string][]byte{file: []byte(text), filepath.Join(folder, "overlay.json"): overlay} {
		if err := os.WriteFile(name, content, 0o644); err != nil {
			return "", nil, err
		}
	}
	overlaid := "-overlay=" + filepath.Join(folder, "overlay.json")
	host = filepath.Join(folder, "tusou")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", overlaid, "-o", host, "./web") // as the Makefile does
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", nil, fmt.Errorf("building the host with a newer price list: %w\n%s", err, out)
	}
	wasm, err = build.Compile(context.Background(), build.Program, filepath.Join(folder, "app.wasm"), os.Stderr, overlaid)
	return host, wasm, err
}
