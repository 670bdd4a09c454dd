package pwa

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"
)

func picture(t *testing.T, width, height int) *fstest.MapFile {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: b.Bytes()}
}

func TestManifest(t *testing.T) {
	files := fstest.MapFS{
		"icon.svg": {Data: []byte("<svg/>")},
		"icon.png": picture(t, 512, 512),
		"mask.png": picture(t, 192, 192),
		"wide.png": picture(t, 1280, 800),
		"slim.png": picture(t, 390, 844),
	}
	raw, err := Manifest{
		Name: "图搜比价 <Tusou>", ShortName: "Tusou", Description: "what it does", Lang: "zh-CN", Start: "/zh", Theme: "#fff", Background: "#eee",
		Icons:       []Icon{{Path: "/web/icon.svg"}, {Path: "/web/icon.png"}, {Path: "/web/mask.png", Maskable: true}},
		Shortcuts:   []Shortcut{{Name: "month by month", ShortName: "forecast", Path: "/forecast", Icon: "/web/icon.png"}},
		Screenshots: []Screenshot{{Path: "/web/wide.png", Label: "desk", Wide: true}, {Path: "/web/slim.png", Label: "phone"}},
	}.JSON(files, "/web/")
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
  "id": "/zh",
  "name": "图搜比价 <Tusou>",
  "short_name": "Tusou",
  "description": "what it does",
  "lang": "zh-CN",
  "dir": "ltr",
  "start_url": "/zh",
  "scope": "/",
  "display": "standalone",
  "background_color": "#eee",
  "theme_color": "#fff",
  "categories": [
    "business",
    "finance",
    "utilities"
  ],
  "icons": [
    {
      "src": "/web/icon.svg",
      "sizes": "any",
      "type": "image/svg+xml",
      "purpose": "any"
    },
    {
      "src": "/web/icon.png",
      "sizes": "512x512",
      "type": "image/png",
      "purpose": "any"
    },
    {
      "src": "/web/mask.png",
      "sizes": "192x192",
      "type": "image/png",
      "purpose": "maskable"
    }
  ],
  "shortcuts": [
    {
      "name": "month by month",
      "short_name": "forecast",
      "url": "/forecast",
      "icons": [
        {
          "src": "/web/icon.png",
          "sizes": "512x512",
          "type": "image/png"
        }
      ]
    }
  ],
  "screenshots": [
    {
      "src": "/web/wide.png",
      "sizes": "1280x800",
      "type": "image/png",
      "form_factor": "wide",
      "label": "desk"
    },
    {
      "src": "/web/slim.png",
      "sizes": "390x844",
      "type": "image/png",
      "form_factor": "narrow",
      "label": "phone"
    }
  ]
}
`
	if string(raw) != want {
		t.Errorf("got %s\nwant %s", raw, want)
	}
	if !json.Valid(raw) {
		t.Error("not JSON")
	}
}

// A picture that is not there, or is none, must not be promised.
func TestManifestReadsItsPictures(t *testing.T) {
	files := fstest.MapFS{"bad.png": {Data: []byte("not a picture")}}
	for _, m := range []Manifest{
		{Icons: []Icon{{Path: "/web/gone.svg"}}},
		{Icons: []Icon{{Path: "/web/gone.png"}}},
		{Icons: []Icon{{Path: "/web/bad.png"}}},
		{Screenshots: []Screenshot{{Path: "/web/bad.png"}}},
		{Shortcuts: []Shortcut{{Icon: "/web/bad.png"}}},
	} {
		if _, err := m.JSON(files, "/web/"); err == nil || !strings.Contains(err.Error(), "manifest") {
			t.Errorf("%+v: %v", m, err)
		}
	}
}
