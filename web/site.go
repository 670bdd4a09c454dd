package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"

	"tusou/app"
	"tusou/app/words"
	"tusou/pricing"
	"tusou/static"
	"tusou/web/api"
	"tusou/web/asset"
	"tusou/web/host"
	"tusou/web/oembed"
	"tusou/web/page"
	"tusou/web/pwa"
)

// productName is the product's name in heads and manifests.
const productName = "图搜比价 Tusou"

// themeColors of the browser's own bars, light and dark; base.css has the same.
var themeColors = [2]string{"#fbfaf7", "#16181b"}

// mount says where the product is mounted. The host and the export share it, so
// that they make the same pages.
type mount struct {
	catalog      *pricing.Catalog
	base, origin string
	site         fs.FS // the built site
	effort       asset.Effort
}

// errNoWASM goes with a product that is whole but for the browser's program.
var errNoWASM = errors.New("no built site")

// open puts the product together. With errNoWASM the rest is usable.
func (m mount) open() (*page.Renderer, *asset.Set, error) {
	var missing error
	site, err := asset.OpenSite(m.site)
	switch {
	case errors.Is(err, asset.ErrNoSite):
		missing = errNoWASM
	case err != nil:
		return nil, nil, err
	}
	assets, err := asset.Load(static.FS, site, m.effort)
	if err != nil {
		return nil, nil, err
	}
	// The widget asks for it from a frame without an origin of its own.
	id, editions := m.catalog.Editions()
	file := asset.New(asset.Root+"lists.json", "application/json", editions, m.effort)
	file.CrossOrigin = true
	if err := assets.Add(file); err != nil {
		return nil, nil, err
	}
	app.Routes(m.catalog)
	cfg, err := m.pageConfig(assets)
	if err != nil {
		return nil, nil, err
	}
	cfg.Lists = id
	pages, err := page.New(cfg)
	if err != nil {
		return nil, nil, err
	}
	return pages, assets, missing
}

func (m mount) pageConfig(assets *asset.Set) (page.Config, error) {
	cfg := page.Config{
		Assets:     assets,
		Resolve:    func(path, query string) (string, bool, int) { return app.Resolve(m.catalog, path, query) },
		Base:       m.base,
		Origin:     m.origin,
		Name:       productName,
		ThemeColor: themeColors,
		Icon: page.Icon{
			SVG:      asset.Root + static.IconSVG,
			PNG192:   asset.Root + static.IconDefault,
			PNG512:   asset.Root + static.IconLarge,
			Maskable: asset.Root + static.IconMaskable,
		},
		Boot: []string{asset.Root + static.Boot, asset.Root + static.Tree},
	}
	for _, p := range app.Pages() {
		cfg.Pages = append(cfg.Pages, page.Info{Path: p.Path, Lang: p.Lang, Name: p.Name})
	}
	for _, name := range static.Styles {
		cfg.Styles = append(cfg.Styles, asset.Root+name)
	}
	for _, l := range words.Languages() {
		cfg.OEmbed = append(cfg.OEmbed, page.OEmbed{Page: cmp.Or(l.Folder(), "/"), Address: oembed.Address(l)})
	}
	cfg.Shared = []string{asset.Root + static.Lists}
	cfg.Scripts = []string{asset.Root + static.Offline, asset.Root + static.Still}
	cfg.WidgetBoot = []string{asset.Root + static.Widget}
	cfg.Worker = pwa.Worker
	cfg.Images = pictures()
	var err error
	cfg.Manifests, err = manifests(m.catalog)
	return cfg, err
}

// host makes the host of what was opened. What it works out for each request are
// the engine's questions, and how a page is shown elsewhere.
func (m mount) host(cfg host.Config) (h *host.Host, err error) {
	cfg.API = oembed.Provider{
		Catalog: m.catalog, Origin: m.origin, Base: cfg.Pages.Base(), Name: productName,
		Page: func(path string) (page.Info, bool) { return h.Page(path) },
	}.Or(api.New(m.catalog))
	h, err = host.New(cfg)
	return h, err
}

// usageError is a mistake in what was asked for: exit code 2.
type usageError struct{ error }

func usageErrorf(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }
