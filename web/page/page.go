// Package page renders the product's pages: go-app's output for an address, put
// right by web/rewrite, under a head of our own. The host and the static export
// both use it, so that a page is the same bytes wherever it is read.
//
// It owns the one app.Handler, what its runtime (app.js, wasm_exec.js, app.css,
// the service worker) looks like and where it is served, the manifest, and the
// head: canonical and alternate addresses, icons, the order of scripts. It does
// not own the components, which register their routes with go-app themselves,
// nor the meaning of a query, which it is given as a function, and it knows
// nothing of HTTP's headers.
//
// Addresses inside the package have no base path: "/forecast" is that page
// wherever the product is mounted.
package page

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/web/asset"
	"tusou/web/pwa"
	"tusou/web/recorder"
	"tusou/web/rewrite"
)

// Info is one page that exists.
type Info struct {
	Path string // "/forecast"
	Lang string // "zh-CN", "en"
	Name string // "forecast": the same in each language
}

// Widget is the name of the page made for frames on other sites.
const Widget = "embed"

// Resolver is what the product's parser makes of a page's path and raw query:
// the canonical address (path and query), whether a visitor is to be sent there,
// and the status of a page rendered for the query as it is: 200, or 400 if
// something in it is wrong.
type Resolver func(path, rawQuery string) (canonical string, redirect bool, status int)

// Config is what a Renderer is made of. Files are named by their plain address,
// such as /web/tusou.css, and must be in Assets.
type Config struct {
	Pages   []Info
	Assets  *asset.Set // receives go-app's runtime, the worker and the manifest
	Resolve Resolver

	Base   string // where the product is mounted: "/", "/tools/tusou/"
	Origin string // "https://host", or "" if not known

	Name       string    // of the product, for go-app and og:site_name
	ThemeColor [2]string // for light and for dark
	Icon       Icon
	Styles     []string // after go-app's own; sent as one file
	Boot       []string // scripts that must run before go-app's and before the first paint
	WidgetBoot []string // likewise, in the widget alone
	Shared     []string // scripts that run once the page is read, before all below
	Scripts    []string // likewise, before go-app's; not in the widget
	Lists      string   // names the price lists that the pages are made from, for <html data-lists>
	OEmbed     []OEmbed // where to ask how a page is shown elsewhere

	Manifests map[string][]byte // by language: JSON with plain addresses in it
	Images    map[string]string // by language: for social networks

	// Worker makes the service worker, as go-app's template, from the files that
	// a visitor needs offline; such as pwa.Worker. Nil keeps nothing offline.
	Worker func(base string, files []pwa.File) (string, error)
}

// OEmbed is the address, without the base, that answers for one page.
type OEmbed struct{ Page, Address string }

// Icon are plain addresses.
type Icon struct {
	SVG      string // favicon
	PNG192   string
	PNG512   string
	Maskable string // 512 × 512; also for Apple's home screen
}

// Result is what became of a page's address.
type Result struct {
	Status   int
	Location string // for a redirect, with the base path
	Body     []byte
}

// ErrUnknown is an address that is not a page's.
var ErrUnknown = errors.New("page: no such page")

// PanicError is a component that panicked. One page fails; the host lives.
type PanicError struct {
	Path  string
	Value any
	Stack []byte
}

func (e *PanicError) Error() string { return fmt.Sprintf("page: rendering %s: %v", e.Path, e.Value) }

// Renderer renders pages. It is safe for concurrent use.
type Renderer struct {
	cfg      Config
	base     base
	byPath   map[string]Info
	handler  *app.Handler
	resolver *resolver
	worker   string // template
	version  string
}

// New makes the renderer and adds to the assets what go-app brings along. The
// version is a digest of every asset and every page, so that it changes exactly
// when something that a browser may have kept has changed.
func New(cfg Config) (*Renderer, error) {
	r := &Renderer{cfg: cfg, byPath: map[string]Info{}}
	var err error
	if err := Check(cfg.Base, cfg.Origin); err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	if r.base, err = parseBase(cfg.Base); err != nil {
		return nil, err
	}
	for _, p := range cfg.Pages {
		if _, twice := r.byPath[p.Path]; twice {
			return nil, fmt.Errorf("page: %s is listed twice", p.Path)
		}
		if !strings.HasPrefix(p.Path, "/") || r.base != "/" && strings.HasPrefix(p.Path+"/", string(r.base)) {
			return nil, fmt.Errorf("page: %s cannot be below the base path %s", p.Path, r.base)
		}
		r.byPath[p.Path] = p
	}
	r.resolver = &resolver{base: r.base, assets: cfg.Assets, runtime: map[string]string{}}
	for _, plain := range slices.Concat(cfg.Styles, cfg.Boot, cfg.WidgetBoot, cfg.Shared, cfg.Scripts, slices.Collect(maps.Values(cfg.Images)), []string{cfg.Icon.SVG, cfg.Icon.PNG192, cfg.Icon.PNG512, cfg.Icon.Maskable}) {
		if plain == "" {
			continue
		}
		if _, ok := cfg.Assets.Hashed(plain); !ok {
			return nil, fmt.Errorf("page: %s is not among the assets", plain)
		}
	}

	r.worker = onlineWorker
	if cfg.Worker != nil {
		if r.worker, err = cfg.Worker(string(r.base), nil); err != nil {
			return nil, err
		}
	}

	// The runtime's names hold the hash of its content, its content holds the
	// version, and the version is a digest of the pages, which hold the
	// runtime's names. A first handler, with plain names and no version, breaks
	// the circle.
	r.handler = r.newHandler("0")
	h := []string{cfg.Assets.Digest()}
	for _, lang := range slices.Sorted(maps.Keys(cfg.Manifests)) {
		h = append(h, lang, string(cfg.Manifests[lang]))
	}
	for _, p := range cfg.Pages {
		res, err := r.Render(context.Background(), p.Path, "")
		if err != nil {
			return nil, err
		}
		h = append(h, asset.ETag(res.Body))
	}
	for _, name := range append(runtimeFiles, workerPath) {
		content, err := r.fetch(name)
		if err != nil {
			return nil, err
		}
		h = append(h, asset.ETag(content))
	}
	r.version = digest(h)

	r.handler = r.newHandler(r.version)
	if err := r.addStyles(); err != nil {
		return nil, err
	}
	for _, name := range runtimeFiles {
		content, err := r.fetch(name)
		if err != nil {
			return nil, err
		}
		if r.resolver.runtime[name], err = cfg.Assets.AddFile(name, content); err != nil {
			return nil, err
		}
	}
	if err := r.addManifests(); err != nil {
		return nil, err
	}
	// The worker lists all others, hashes and all, so it is made last.
	if err := r.addWorker(); err != nil {
		return nil, err
	}
	return r, nil
}

// Version identifies the content of the whole product.
func (r *Renderer) Version() string { return r.version }

// Pages lists the pages.
func (r *Renderer) Pages() []Info { return slices.Clone(r.cfg.Pages) }

// Base is the base path, with a slash at both ends.
func (r *Renderer) Base() string { return string(r.base) }

// Render renders the page at an address without the base path.
//
// It does not look at ctx while it works: go-app cannot be interrupted. A
// caller that wants a bound puts it around the call.
func (r *Renderer) Render(ctx context.Context, path, rawQuery string) (Result, error) {
	info, ok := r.byPath[path]
	if !ok {
		return Result{}, ErrUnknown
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	status := http.StatusOK
	if rawQuery != "" && r.cfg.Resolve != nil {
		canonical, redirect, s := r.cfg.Resolve(path, rawQuery)
		if redirect && canonical != path+"?"+rawQuery {
			to, query, _ := strings.Cut(canonical, "?")
			return Result{Status: http.StatusSeeOther, Location: r.base.join(to) + withQuery(query)}, nil
		}
		if !redirect {
			status = cmp.Or(s, status)
		}
	}
	raw, err := r.prerender(path, rawQuery)
	if err != nil {
		return Result{}, err
	}
	root := []rewrite.Attr{{Name: "lang", Value: info.Lang}, {Name: "data-query", Value: rawQuery}}
	if r.cfg.Lists != "" {
		root = append(root, rewrite.Attr{Name: "data-lists", Value: r.cfg.Lists})
	}
	body, err := rewrite.PageWith(raw, rewrite.Options{
		Root: root,
		Head: func(in []rewrite.Element) []rewrite.Element { return r.head(info, rawQuery, in) },
		Attr: r.resolver.attr(),
	})
	if err != nil {
		return Result{}, fmt.Errorf("page: %s: %w", path, err)
	}
	return Result{Status: status, Body: hideLoader(body)}, nil
}

// hideLoader takes go-app's loader, which our style never shows, out of what
// assistive tools are told: it would be a landmark without a name. It stands
// beside the components, last in the body.
func hideLoader(body []byte) []byte {
	i := bytes.LastIndex(body, []byte(loader))
	if i < 0 {
		return body
	}
	return slices.Insert(body, i+len("<aside"), []byte(` aria-hidden="true"`)...)
}

const loader = `<aside class="goapp-app-info" id="app-wasm-loader">`

// prerender asks go-app for a page. Only a page's path gets here: for others
// the handler would fetch from whatever host the request names.
func (r *Renderer) prerender(path, rawQuery string) (body []byte, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &PanicError{Path: path, Value: v, Stack: debug.Stack()}
		}
	}()
	return get(r.handler, path, rawQuery)
}

// fetch asks go-app for one file of its runtime.
func (r *Renderer) fetch(name string) ([]byte, error) { return get(r.handler, name, "") }

func get(h http.Handler, path, rawQuery string) ([]byte, error) {
	a := recorder.Ask(h, &http.Request{
		Method: http.MethodGet,
		URL:    &url.URL{Path: path, RawQuery: rawQuery},
		Header: http.Header{},
	})
	if a.Status != http.StatusOK {
		return nil, fmt.Errorf("page: go-app answers %s with status %d", path, a.Status)
	}
	return a.Body, nil
}
