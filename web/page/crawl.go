package page

import (
	"bytes"
	"encoding/xml"
	"html"
	"strings"

	"tusou/app/words"
)

// Robots is robots.txt. Everything may be read; only an origin makes a sitemap
// possible.
func (r *Renderer) Robots() []byte {
	s := "User-agent: *\nDisallow: " + r.base.join("/api/") + "\n"
	if r.cfg.Origin != "" {
		s += "Sitemap: " + r.absolute("/sitemap.xml") + "\n"
	}
	return []byte(s)
}

// Sitemap is sitemap.xml, or nil without an origin: its addresses must be
// absolute, and the host that a request names is nothing to rely on.
func (r *Renderer) Sitemap() []byte {
	if r.cfg.Origin == "" {
		return nil
	}
	var b bytes.Buffer
	b.WriteString(xml.Header)
	b.WriteString(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, p := range r.cfg.Pages {
		if p.Name == Widget {
			continue
		}
		b.WriteString("  <url>\n    <loc>" + r.absolute(p.Path) + "</loc>\n")
		for _, q := range r.cfg.Pages {
			if q.Name == p.Name {
				b.WriteString(`    <xhtml:link rel="alternate" hreflang="` + q.Lang + `" href="` + r.absolute(q.Path) + `"/>` + "\n")
			}
		}
		b.WriteString("  </url>\n")
	}
	b.WriteString("</urlset>\n")
	return b.Bytes()
}

// NotFound is the one body of every address that does not exist. It says
// nothing of the address.
func (r *Renderer) NotFound() []byte {
	var b strings.Builder
	b.WriteString("<!doctype html>\n<html lang=\"" + r.cfg.Pages[0].Lang + "\"><head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta name=\"robots\" content=\"noindex\">\n<title>404 · " + html.EscapeString(r.cfg.Name) + "</title>\n")
	b.WriteString(`<link rel="stylesheet" href="` + r.resolver.hashed(stylesPath) + "\">\n")
	b.WriteString("</head><body><main class=\"not-found\">\n<h1>404</h1>\n")
	for _, p := range r.cfg.Pages {
		if p.Name == r.cfg.Pages[0].Name {
			says, leads := words.NotFound(words.In(p.Lang))
			b.WriteString(`<p lang="` + p.Lang + `">` + says + ` <a href="` + r.base.join(p.Path) + `">` + leads + "</a></p>\n")
		}
	}
	b.WriteString("</main></body></html>\n")
	return []byte(b.String())
}
