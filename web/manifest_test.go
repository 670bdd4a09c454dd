package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"tusou/pricing"
	"tusou/static"
)

// Everything that a manifest promises is there, under the base.
func TestManifests(t *testing.T) {
	pages, assets := openBare(t, mount{base: "/tools/tusou/"})
	for path, want := range map[string]struct{ id, name, shortcuts string }{
		"/manifest.webmanifest":    {"/tools/tusou/", "图搜比价", "预测 /tools/tusou/forecast, 计费 /tools/tusou/billing, 价目 /tools/tusou/prices, "},
		"/manifest.en.webmanifest": {"/tools/tusou/en", "Tusou", "Forecast /tools/tusou/en/forecast, Billing /tools/tusou/en/billing, Prices /tools/tusou/en/prices, "},
	} {
		a := assets.Get(path)
		if a == nil {
			t.Fatalf("no %s", path)
		}
		type picture struct {
			Src, Sizes, Type, Purpose, Label string
			FormFactor                       string `json:"form_factor"`
		}
		var m struct {
			ID, Scope, Name    string
			StartURL           string `json:"start_url"`
			ShortName          string `json:"short_name"`
			Icons, Screenshots []picture
			Shortcuts          []struct {
				Name, URL string
				ShortName string `json:"short_name"`
				Icons     []picture
			}
		}
		if err := json.Unmarshal(a.Identity.Bytes, &m); err != nil {
			t.Fatal(err)
		}
		if m.ID != want.id || m.StartURL != want.id || m.Scope != pages.Base() || m.ShortName != want.name || !strings.HasPrefix(m.Name, want.name) {
			t.Errorf("%s: %+v", path, m)
		}
		var shortcuts, pictures strings.Builder
		for _, s := range m.Shortcuts {
			shortcuts.WriteString(s.ShortName + " " + s.URL + ", ")
			if _, err := pages.Render(t.Context(), strings.TrimPrefix(s.URL, "/tools/tusou"), ""); err != nil || s.Name == "" || len(s.Icons) != 1 {
				t.Errorf("%s: shortcut %+v: %v", path, s, err)
			}
		}
		if shortcuts.String() != want.shortcuts {
			t.Errorf("%s: shortcuts %s", path, &shortcuts)
		}
		for _, p := range append(m.Icons, m.Screenshots...) {
			pictures.WriteString(p.Purpose + p.FormFactor + " " + p.Sizes + ", ")
			if a := assets.Get(strings.TrimPrefix(p.Src, "/tools/tusou")); a == nil || a.Type != p.Type {
				t.Errorf("%s: no picture %+v", path, p)
			}
		}
		if got, want := pictures.String(), "any any, any 192x192, any 512x512, maskable 512x512, wide 1280x800, narrow 780x1688, "; got != want {
			t.Errorf("%s: pictures %s\nwant %s", path, got, want)
		}
		for _, s := range m.Screenshots {
			if s.Label == "" {
				t.Errorf("%s: %s has no label", path, s.Src)
			}
		}
	}
}

// The pictures are for the moment of installing: nobody downloads them to be offline.
func TestPicturesAreNotKept(t *testing.T) {
	_, assets := openBare(t, mount{})
	worker := string(assets.Get("/app-worker.js").Identity.Bytes)
	if !strings.Contains(worker, `"/manifest.en.webmanifest"`) || strings.Contains(worker, "screenshots/") {
		t.Errorf("the worker keeps other files than it should: %s", worker)
	}
}

// A picture weighs what a visitor on a phone can bear.
func TestPicturesAreSmall(t *testing.T) {
	for _, width := range []string{static.Wide, static.Narrow} {
		for _, tag := range pricing.Languages {
			name := static.Picture(tag, width)
			if content, err := fs.ReadFile(static.FS, name); err != nil || len(content) > 150_000 {
				t.Errorf("%s: %d bytes, %v", name, len(content), err)
			}
		}
	}
}

func TestLinksHaveAPicture(t *testing.T) {
	alone(t)
	h := newProduct(t, mount{origin: "https://a.example"})
	for path, language := range map[string]string{"/": "zh", "/en/forecast": "en"} {
		if body := ask(h, path).Body.Bytes(); !bytes.Contains(body, []byte(`content="https://a.example/web/screenshots/compare-`+language+`-wide.`)) {
			t.Errorf("%s has no picture for links", path)
		}
	}
	if body := ask(newProduct(t, mount{}), "/").Body.String(); strings.Contains(body, "og:image") {
		t.Error("a picture for links without an origin, so without an address")
	}
}
