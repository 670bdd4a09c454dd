// Package host answers the product's requests on the public internet: pages,
// their assets, the API, and what crawlers and operators ask for.
//
// It owns the list of addresses, which is complete before the first request;
// the headers; the negotiation of encodings, conditions and ranges; the bounds
// on size, time and work; the access log and the figures for monitoring. It
// does not own what a page says (web/page), what is in a file (web/asset) or
// what the API computes: it is given those, and it reads nothing from disk.
//
// Work for a request is of two kinds. Files and pages without a query are in
// memory, compressed, and cost a copy. A page with a query, or a call of the
// API, is computed; only so many are computed at a time, and what exceeds that
// is turned away, so that a flood of queries cannot starve the files.
package host

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"tusou/web/asset"
	"tusou/web/page"
)

// Renderer is what the host needs of web/page.
type Renderer interface {
	Render(ctx context.Context, path, rawQuery string) (page.Result, error)
	Pages() []page.Info
	Base() string
	NotFound() []byte
	Robots() []byte
	Sitemap() []byte
}

// Config is what a Host is made of.
type Config struct {
	Assets  *asset.Set
	Pages   Renderer
	API     http.Handler // serves /api/v1/…, without the base path; nil is none
	Version string       // for /healthz
	Logger  *slog.Logger // one record a request, and what goes wrong; nil is none
	Limits  Limits
}

// Host is the handler. It is safe for concurrent use.
type Host struct {
	cfg      Config
	routes   map[string]route
	api      string // the prefix of the API's addresses; "" without one
	notFound *asset.Asset
	gate     *gate
	metrics  metrics
}

// route is what an exact path leads to.
type route struct {
	kind   kind
	asset  *asset.Asset // what to send; for a page: without a query
	page   page.Info    // which page; its path is without the base
	header []field      // beyond those every answer has
	to     string       // a redirect's target
}

// New makes the host. It renders every page once, so that a page which cannot
// be rendered is found before the first visitor finds it.
func New(cfg Config) (*Host, error) {
	if cfg.Assets == nil || cfg.Pages == nil {
		return nil, errors.New("host: assets and pages are needed")
	}
	if cfg.Logger == nil {
		cfg.Logger = slog.New(slog.DiscardHandler)
	}
	cfg.Limits = cfg.Limits.withDefaults()
	h := &Host{cfg: cfg, routes: map[string]route{}, gate: newGate(cfg.Limits)}
	h.notFound = asset.New("/404", htmlType, cfg.Pages.NotFound(), asset.Fast)
	base := cfg.Pages.Base()
	if cfg.API != nil {
		h.api = base + "api/v1/"
	}
	for _, p := range cfg.Assets.Paths() {
		a := cfg.Assets.Get(p)
		if err := h.add(base+p[1:], route{kind: kindAsset, asset: a, header: assetHeader(a)}); err != nil {
			return nil, err
		}
	}
	for _, p := range cfg.Pages.Pages() {
		if err := h.addPage(base, p); err != nil {
			return nil, err
		}
	}
	if err := h.addOwn(base); err != nil {
		return nil, err
	}
	return h, nil
}

func (h *Host) add(path string, r route) error {
	if _, taken := h.routes[path]; taken {
		return fmt.Errorf("host: two things at %s", path)
	}
	h.routes[path] = r
	return nil
}

func (h *Host) addPage(base string, p page.Info) error {
	res, err := h.cfg.Pages.Render(context.Background(), p.Path, "")
	if err != nil {
		return fmt.Errorf("host: %w", err)
	}
	if res.Status != http.StatusOK {
		return fmt.Errorf("host: %s without a query has status %d", p.Path, res.Status)
	}
	header := pageHeader
	if p.Name == page.Widget {
		header = widgetHeader
	}
	path := base + p.Path[1:]
	r := route{
		kind:   kindPage,
		page:   p,
		asset:  asset.New(path, htmlType, res.Body, asset.Fast),
		header: header,
	}
	if err := h.add(path, r); err != nil {
		return err
	}
	// The other spelling: with a slash where there is none, and the reverse.
	other := path + "/"
	if strings.HasSuffix(path, "/") {
		other = strings.TrimSuffix(path, "/")
	}
	if other == "" {
		return nil
	}
	return h.add(other, route{kind: kindPage, to: path})
}

// addOwn adds what crawlers and operators ask for. They look at the root of the
// host whatever the base path.
func (h *Host) addOwn(base string) error {
	own := map[string]route{
		"robots.txt": {kind: kindOther, header: revalidateHeader,
			asset: asset.New("/robots.txt", "text/plain; charset=utf-8", h.cfg.Pages.Robots(), asset.Fast)},
		"healthz": {kind: kindHealth, header: noStoreHeader,
			asset: asset.New("/healthz", "application/json", health(h.cfg.Version), asset.Fast)},
	}
	if s := h.cfg.Pages.Sitemap(); s != nil {
		own["sitemap.xml"] = route{kind: kindOther, header: revalidateHeader,
			asset: asset.New("/sitemap.xml", "application/xml; charset=utf-8", s, asset.Fast)}
	}
	for name, r := range own {
		if err := h.add(base+name, r); err != nil {
			return err
		}
		if base != "/" {
			if err := h.add("/"+name, r); err != nil {
				return err
			}
		}
	}
	return nil
}

// Page is the page that a path leads to, at once or by a redirect, if it does.
func (h *Host) Page(path string) (p page.Info, ok bool) {
	r := h.routes[path]
	if r.to != "" {
		r = h.routes[r.to]
	}
	return r.page, r.page.Path != ""
}

// Has reports whether an address exists, for tests and the export.
func (h *Host) Has(path string) bool {
	_, ok := h.routes[path]
	return ok
}

// ServeHTTP answers one request.
func (h *Host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	res := newResponse(w, r, h.cfg.Limits)
	defer func() { h.done(res, r, time.Since(start)) }()
	setAll(w.Header(), commonHeader)
	if r.TLS != nil {
		w.Header()["Strict-Transport-Security"] = hsts
	}
	if res.conn != nil && res.conn.listener.crowded() {
		w.Header()["Connection"] = closeConnection
	}
	if r.ContentLength != 0 {
		// Nothing here takes a body. What is not read in a moment is not waited
		// for, and the connection, whose place in the stream is then unknown,
		// is not used again.
		w.Header()["Connection"] = closeConnection
		res.limitBody()
	}
	h.serve(res, r)
}

func (h *Host) serve(w *response, r *http.Request) {
	if len(r.URL.RawQuery) > h.cfg.Limits.Query || len(r.URL.Path) > h.cfg.Limits.Path {
		fail(w, http.StatusRequestURITooLong)
		return
	}
	// An escape where none is needed (%2e%2e, %2f, %66orecast) is no spelling
	// of ours.
	var rt route
	var ok bool
	if r.URL.RawPath == "" {
		if rt, ok = h.routes[r.URL.Path]; !ok && h.isAPI(r.URL.Path) {
			rt, ok = route{kind: kindAPI}, true
		}
	}
	w.kind = rt.kind
	if !ok {
		h.serveNotFound(w, r)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header()["Allow"] = allow
		fail(w, http.StatusMethodNotAllowed)
		return
	}
	switch {
	case rt.to != "":
		redirect(w, http.StatusPermanentRedirect, rt.to, r.URL.RawQuery)
	case rt.kind == kindAPI:
		h.serveAPI(w, r)
	case rt.kind == kindPage && r.URL.RawQuery != "":
		h.servePage(w, r, rt)
	default:
		setAll(w.Header(), rt.header)
		serveAsset(w, r, rt.asset, http.StatusOK)
	}
}

func (h *Host) isAPI(path string) bool {
	return h.api != "" && strings.HasPrefix(path, h.api)
}

func (h *Host) serveNotFound(w *response, r *http.Request) {
	setAll(w.Header(), pageHeader)
	serveAsset(w, r, h.notFound, http.StatusNotFound)
}
