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
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
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
	Assets *asset.Set
	Pages  Renderer
	// API answers what is below /api/v1/ by the name there and the raw query; nil is none.
	API     func(name, query string) (status int, contentType string, body []byte)
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
	metrics  *metrics
}

// route is what an exact path leads to.
type route struct {
	kind   string       // for the figures
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
	cfg.Logger = cmp.Or(cfg.Logger, slog.New(slog.DiscardHandler))
	cfg.Limits = cfg.Limits.withDefaults()
	h := &Host{cfg: cfg, routes: map[string]route{}, gate: newGate(cfg.Limits)}
	h.metrics = newMetrics(cfg.Version, h.gate)
	h.notFound = asset.New("/404", htmlType, cfg.Pages.NotFound(), asset.Fast)
	base := cfg.Pages.Base()
	if cfg.API != nil {
		h.api = base + "api/v1/"
	}
	var err error
	for _, p := range cfg.Assets.Paths() {
		a := cfg.Assets.Get(p)
		err = errors.Join(err, h.add(base+p[1:], route{kind: kindAsset, asset: a, header: assetHeader(a)}))
	}
	for _, p := range cfg.Pages.Pages() {
		err = errors.Join(err, h.addPage(base, p))
	}
	if err = errors.Join(err, h.addOwn(base)); err != nil {
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
	path := base + p.Path[1:]
	r := route{kind: kindPage, page: p, asset: asset.New(path, htmlType, res.Body, asset.Fast), header: pageHeader}
	if p.Name == page.Widget {
		r.header = widgetHeader
	}
	err = h.add(path, r)
	// The other spelling: with a slash where there is none, and the reverse.
	other, slash := strings.CutSuffix(path, "/")
	if !slash {
		other += "/"
	}
	if other == "" {
		return err
	}
	return errors.Join(err, h.add(other, route{kind: kindPage, page: p, to: path}))
}

// addOwn adds what crawlers and operators ask for. They look at the root of the
// host whatever the base path.
func (h *Host) addOwn(base string) error {
	health, err := json.Marshal(map[string]string{"status": "ok", "version": h.cfg.Version})
	own := map[string]route{
		"robots.txt": {kind: kindOther, header: revalidateHeader, asset: asset.New("", "text/plain; charset=utf-8", h.cfg.Pages.Robots(), asset.Fast)},
		"healthz":    {kind: kindHealth, header: noStoreHeader, asset: asset.New("", "application/json", append(health, '\n'), asset.Fast)},
	}
	if s := h.cfg.Pages.Sitemap(); s != nil {
		own["sitemap.xml"] = route{kind: kindOther, header: revalidateHeader, asset: asset.New("", "application/xml; charset=utf-8", s, asset.Fast)}
	}
	for name, r := range own {
		err = errors.Join(err, h.add(base+name, r))
		if base != "/" {
			err = errors.Join(err, h.add("/"+name, r))
		}
	}
	return err
}

// Page is the page that a path leads to, at once or by a redirect, if it does.
func (h *Host) Page(path string) (p page.Info, ok bool) {
	r := h.routes[path]
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
	res := &response{ResponseWriter: w, connection: http.NewResponseController(w), limits: h.cfg.Limits, head: r.Method == http.MethodHead, kind: kindUnknown}
	defer func() { h.done(res, r, time.Since(start)) }()
	setAll(w.Header(), commonHeader)
	if r.TLS != nil {
		w.Header()["Strict-Transport-Security"] = hsts
	}
	if r.ContentLength != 0 {
		// Nothing here takes a body. What is not read in a moment is not waited
		// for, and the connection, whose place in the stream is then unknown,
		// is not used again.
		w.Header()["Connection"] = closeConnection
		_ = res.connection.SetReadDeadline(start.Add(h.cfg.Limits.ReadHeader))
	}
	h.serve(res, r)
}

func (h *Host) serve(w *response, r *http.Request) {
	if len(r.URL.RawQuery) > h.cfg.Limits.Query || len(r.URL.Path) > h.cfg.Limits.Path {
		fail(w, http.StatusRequestURITooLong)
		return
	}
	rt, ok := h.routes[r.URL.Path]
	if !ok && h.api != "" && strings.HasPrefix(r.URL.Path, h.api) {
		rt, ok = route{kind: kindAPI}, true
	}
	// An escape where none is needed (%2e%2e, %2f, %66orecast) is no spelling
	// of ours.
	if !ok || r.URL.RawPath != "" {
		setAll(w.Header(), pageHeader)
		send(w, r, h.notFound, http.StatusNotFound)
		return
	}
	w.kind = rt.kind
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header()["Allow"] = allow
		fail(w, http.StatusMethodNotAllowed)
		return
	}
	switch {
	case rt.to != "":
		to := url.URL{Path: rt.to, RawQuery: r.URL.RawQuery}
		redirect(w, r, http.StatusPermanentRedirect, to.String())
	case rt.kind == kindAPI:
		h.serveAPI(w, r)
	case rt.kind == kindPage && r.URL.RawQuery != "":
		h.servePage(w, r, rt)
	default:
		setAll(w.Header(), rt.header)
		if rt.page.Name == page.Widget {
			nameHost(w.Header(), r.Host)
		}
		send(w, r, rt.asset, http.StatusOK)
	}
}
