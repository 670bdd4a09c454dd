package pwa

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

//go:embed worker.js
var workerScript string

// File is one file that has to be there offline.
type File struct {
	URL    string // absolute path, with the base
	SHA256 [32]byte
	Page   bool // answers navigations, whatever their query
	Fixed  bool // its address changes with its content
}

// Worker makes the service worker of a product mounted at base, a path with a
// slash at both ends. The result is a template for go-app that leaves nothing to
// be filled in: go-app's own version would change the worker when nothing that
// it keeps has changed.
func Worker(base string, files []File) (string, error) {
	type entry struct {
		URL    string `json:"url"`
		SHA256 string `json:"sha256"`
		Page   bool   `json:"page,omitempty"`
		Fixed  bool   `json:"fixed,omitempty"`
	}
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.URL, b.URL) })
	list := make([]entry, len(files))
	for i, f := range files {
		switch {
		case !strings.HasPrefix(f.URL, base):
			return "", fmt.Errorf("pwa: %s is not below %s, where a worker of that scope could answer for it", f.URL, base)
		case strings.ContainsAny(f.URL, "?#"):
			return "", fmt.Errorf("pwa: %s has more than a path", f.URL)
		case i > 0 && files[i-1].URL == f.URL:
			return "", fmt.Errorf("pwa: %s is listed twice", f.URL)
		}
		list[i] = entry{f.URL, hex.EncodeToString(f.SHA256[:]), f.Page, f.Fixed}
	}
	script, err := fill(workerScript, map[string]any{"Base": base, "Files": list})
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(script))
	return fill(script, map[string]any{"Revision": hex.EncodeToString(sum[:10])})
}

// fill replaces each "{{.Name}}", the quotes included, by a value as JSON, which
// is JavaScript too. json.Marshal escapes < and the two line ends that are not
// allowed in every script.
func fill(script string, values map[string]any) (string, error) {
	for name, value := range values {
		raw, err := json.Marshal(value)
		if err != nil {
			return "", fmt.Errorf("pwa: %w", err)
		}
		place := `"{{.` + name + `}}"`
		if strings.Count(script, place) != 1 {
			return "", fmt.Errorf("pwa: the script has no one place %s", place)
		}
		script = strings.Replace(script, place, string(raw), 1)
	}
	return script, nil
}
