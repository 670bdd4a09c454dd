package pwa

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	_ "image/png" // the pictures are read for their sizes
	"io/fs"
	"path"
	"strings"
)

// Manifest is what the manifest says. Addresses are plain ones, without a base.
type Manifest struct {
	Name        string
	ShortName   string
	Description string
	Lang        string
	Start       string // the first page in this language; names the product among those installed
	Theme       string // colours
	Background  string
	Icons       []Icon
	Shortcuts   []Shortcut
	Screenshots []Screenshot
}

// Icon is a picture of the product, square.
type Icon struct {
	Path     string
	Maskable bool // may be cut to any shape
}

// Shortcut is a page to be offered beside the icon.
type Shortcut struct {
	Name      string
	ShortName string
	Path      string
	Icon      string
}

// Screenshot is shown when the product is about to be installed.
type Screenshot struct {
	Path  string
	Label string
	Wide  bool // of a desktop
}

// JSON writes the manifest. Sizes and types are read from the files, which are
// named below root as they are served, /web/icon.png being icon.png.
func (m Manifest) JSON(files fs.FS, root string) ([]byte, error) {
	type picture struct {
		Src        string `json:"src"`
		Sizes      string `json:"sizes"`
		Type       string `json:"type"`
		Purpose    string `json:"purpose,omitempty"`
		FormFactor string `json:"form_factor,omitempty"`
		Label      string `json:"label,omitempty"`
	}
	type shortcut struct {
		Name  string    `json:"name"`
		Short string    `json:"short_name,omitempty"`
		URL   string    `json:"url"`
		Icons []picture `json:"icons,omitempty"`
	}
	read := func(address string) (picture, error) {
		p := picture{Src: address}
		var err error
		p.Sizes, p.Type, err = measure(files, strings.TrimPrefix(address, root))
		return p, err
	}

	var icons, screenshots []picture
	for _, i := range m.Icons {
		p, err := read(i.Path)
		if err != nil {
			return nil, err
		}
		p.Purpose = "any"
		if i.Maskable {
			p.Purpose = "maskable"
		}
		icons = append(icons, p)
	}
	for _, s := range m.Screenshots {
		p, err := read(s.Path)
		if err != nil {
			return nil, err
		}
		p.Label, p.FormFactor = s.Label, "narrow"
		if s.Wide {
			p.FormFactor = "wide"
		}
		screenshots = append(screenshots, p)
	}
	var shortcuts []shortcut
	for _, s := range m.Shortcuts {
		out := shortcut{Name: s.Name, Short: s.ShortName, URL: s.Path}
		if s.Icon != "" {
			p, err := read(s.Icon)
			if err != nil {
				return nil, err
			}
			out.Icons = []picture{p}
		}
		shortcuts = append(shortcuts, out)
	}

	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(struct {
		ID          string     `json:"id"`
		Name        string     `json:"name"`
		ShortName   string     `json:"short_name"`
		Description string     `json:"description"`
		Lang        string     `json:"lang"`
		Dir         string     `json:"dir"`
		StartURL    string     `json:"start_url"`
		Scope       string     `json:"scope"`
		Display     string     `json:"display"`
		Background  string     `json:"background_color"`
		Theme       string     `json:"theme_color"`
		Categories  []string   `json:"categories"`
		Icons       []picture  `json:"icons"`
		Shortcuts   []shortcut `json:"shortcuts,omitempty"`
		Screenshots []picture  `json:"screenshots,omitempty"`
	}{
		// The identity is the place and the language: two mounts on one origin are
		// two products, and nobody's icon changes its name because a page in
		// another language was looked at. The scope holds all languages, so that
		// changing the language does not leave the installed product.
		ID: m.Start, StartURL: m.Start, Scope: "/",
		Name: m.Name, ShortName: m.ShortName, Description: m.Description,
		Lang: m.Lang, Dir: "ltr", Display: "standalone",
		Background: m.Background, Theme: m.Theme,
		Categories: []string{"business", "finance", "utilities"},
		Icons:      icons, Shortcuts: shortcuts, Screenshots: screenshots,
	})
	if err != nil {
		return nil, fmt.Errorf("pwa: manifest: %w", err)
	}
	return b.Bytes(), nil
}

// measure reads a picture's size and type.
func measure(files fs.FS, name string) (sizes, contentType string, err error) {
	if path.Ext(name) == ".svg" {
		if _, err := fs.Stat(files, name); err != nil {
			return "", "", fmt.Errorf("pwa: manifest: %w", err)
		}
		return "any", "image/svg+xml", nil
	}
	f, err := files.Open(name)
	if err != nil {
		return "", "", fmt.Errorf("pwa: manifest: %w", err)
	}
	config, format, err := image.DecodeConfig(f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return "", "", fmt.Errorf("pwa: manifest: %s: %w", name, err)
	}
	return fmt.Sprintf("%dx%d", config.Width, config.Height), "image/" + format, nil
}
