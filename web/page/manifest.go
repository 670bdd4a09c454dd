package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// manifestPath is where a language's manifest is; the first page's language has
// the usual name.
func (r *Renderer) manifestPath(lang string) string {
	if lang == r.cfg.Pages[0].Lang {
		return "/manifest.webmanifest"
	}
	return "/manifest." + lang + ".webmanifest"
}

// addManifests puts real addresses into the manifests and adds them to the
// assets. go-app's own has a scope of / whatever the base, and no id.
func (r *Renderer) addManifests() error {
	for _, lang := range slices.Sorted(maps.Keys(r.cfg.Manifests)) {
		if err := r.addManifest(r.manifestPath(lang), r.cfg.Manifests[lang]); err != nil {
			return err
		}
	}
	return nil
}

func (r *Renderer) addManifest(path string, manifest []byte) error {
	var m any
	dec := json.NewDecoder(bytes.NewReader(manifest))
	dec.UseNumber()
	if err := dec.Decode(&m); err != nil {
		return fmt.Errorf("page: manifest: %w", err)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r.mapAddresses(m)); err != nil {
		return fmt.Errorf("page: manifest: %w", err)
	}
	return r.cfg.Assets.AddAt(path, "application/manifest+json", b.Bytes())
}

// mapAddresses replaces every text that is an absolute path.
func (r *Renderer) mapAddresses(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			v[k] = r.mapAddresses(x)
		}
	case []any:
		for i, x := range v {
			v[i] = r.mapAddresses(x)
		}
	case string:
		if strings.HasPrefix(v, "/") {
			return r.resolver.hashed(v)
		}
	}
	return v
}
