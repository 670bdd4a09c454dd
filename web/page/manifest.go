package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

const manifestPath = "/manifest.webmanifest"

// addManifest puts real addresses into the manifest and adds it to the assets.
// go-app's own has a scope of / whatever the base, and no id.
func (r *Renderer) addManifest() error {
	if r.cfg.Manifest == nil {
		return nil
	}
	var m any
	dec := json.NewDecoder(bytes.NewReader(r.cfg.Manifest))
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
	return r.cfg.Assets.AddAt(manifestPath, "application/manifest+json", b.Bytes())
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
