// Package export writes the product as files for a server that is not ours.
//
// What it writes is what the host answers: every address is asked of the host's
// own handler, in this process, so that a page without parameters is the same
// bytes in both, and so that the header rules are the headers that the host
// sends. What the pages offer as downloads is asked for too, so that those links
// lead somewhere without a script. It adds only what such servers want beside it:
// compressed copies, a page for addresses that do not exist, and the rules in the
// form that static hosts read.
//
// The package knows no page and no price, and reads nothing from disk.
package export

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"tusou/web/asset"
	"tusou/web/recorder"
)

// Mark is in every export, and is how a later one knows that it may replace it.
const Mark = "app-worker.js"

// Config says what to export.
type Config struct {
	Host     http.Handler
	Origin   string       // that visitors will see, if it is known
	Base     string       // where the product is mounted, with a slash at both ends
	Pages    []string     // paths of pages, without the base: "/", "/en"
	Files    []string     // paths of everything else, likewise
	API      string       // below this path, likewise, are the answers that pages link to
	Effort   asset.Effort // the host compresses what it computes for the moment, an export for good
	NotFound []byte       // the page for addresses that do not exist
}

// Make asks for everything and returns the files in the order of their names.
func Make(cfg Config) ([]asset.File, error) {
	var out []asset.File
	var answers []answer
	computed := func(name string, a answer) {
		answers = append(answers, a)
		out = append(out, asset.File{Name: name, Content: a.body},
			asset.File{Name: name + ".br", Content: asset.Brotli(a.body, cfg.Effort)},
			asset.File{Name: name + ".gz", Content: asset.Gzip(a.body, cfg.Effort)})
	}
	var pages [][]byte
	for _, p := range cfg.Pages {
		a, err := ask(cfg, cfg.Base+p[1:], "", "")
		if err != nil {
			return nil, err
		}
		computed(pageFile(p), a)
		pages = append(pages, a.body)
	}
	queries, err := linked(cfg.Base, cfg.API, pages)
	if err != nil {
		return nil, err
	}
	for _, p := range slices.Sorted(maps.Keys(queries)) {
		a, err := ask(cfg, cfg.Base+p[1:], queries[p], "")
		if err != nil {
			return nil, err
		}
		computed(p[1:], a)
	}
	for _, p := range cfg.Files {
		for i, encoding := range []string{"", "br", "gzip"} {
			a, err := ask(cfg, cfg.Base+p[1:], "", encoding)
			switch {
			case err != nil:
				return nil, err
			case encoding == "":
				answers = append(answers, a)
				out = append(out, asset.File{Name: p[1:], Content: a.body})
			case a.header.Get("Content-Encoding") == encoding:
				out = append(out, asset.File{Name: p[1:] + []string{"", ".br", ".gz"}[i], Content: a.body})
			}
		}
	}
	out = append(out, asset.File{Name: "404.html", Content: cfg.NotFound}, asset.File{Name: "_headers", Content: headerRules(cfg.Base, cfg.API, answers)})
	slices.SortFunc(out, func(a, b asset.File) int { return cmp.Compare(a.Name, b.Name) })
	for i := 1; i < len(out); i++ {
		if out[i].Name == out[i-1].Name {
			return nil, fmt.Errorf("export: two files would be %s", out[i].Name)
		}
	}
	return out, nil
}

// pageFile is where static servers look for a page: /en/forecast is
// en/forecast.html.
func pageFile(p string) string {
	if p == "/" {
		return "index.html"
	}
	return p[1:] + ".html"
}

// answer is what the host sends for one address.
type answer struct {
	path   string // with the base
	header http.Header
	body   []byte
}

// ask gets one address from the host as a client that takes one encoding, or
// none.
func ask(cfg Config, address, query, encoding string) (answer, error) {
	if path.Clean(address) != strings.TrimSuffix(address, "/") && address != "/" {
		return answer{}, fmt.Errorf("export: %s is not a clean path", address)
	}
	r := &http.Request{
		Method: http.MethodGet, URL: &url.URL{Path: address, RawQuery: query}, RequestURI: address,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{}, Body: http.NoBody,
	}
	_, r.Host, _ = strings.Cut(cfg.Origin, "://")
	if query != "" {
		r.RequestURI += "?" + query
	}
	if encoding != "" {
		r.Header.Set("Accept-Encoding", encoding)
	}
	a := recorder.Ask(cfg.Host, r)
	if a.Status != http.StatusOK {
		return answer{}, fmt.Errorf("export: the host answers %s with status %d", r.RequestURI, a.Status)
	}
	return answer{address, a.Header, a.Body}, nil
}
