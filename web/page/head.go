package page

import (
	"net/url"
	"slices"
	"strings"

	"tusou/web/rewrite"
)

// head builds a page's head from go-app's. go-app's has empty keywords and
// authors, "https://" with nothing behind it, its own scripts before ours, and
// no word of the other language; what a component has set through ctx.Page() is
// carried over.
func (r *Renderer) head(info Info, rawQuery string, in []rewrite.Element) []rewrite.Element {
	var title, description string
	var rest []rewrite.Element
	for _, e := range in {
		switch {
		case e.Tag == "title":
			title = e.Text
		case e.Tag == "meta" && e.Attr("name") == "description":
			description = e.Attr("content")
		case !replaced(e):
			rest = append(rest, e)
		}
	}

	out := []rewrite.Element{
		meta("charset", "utf-8"),
		named("viewport", "width=device-width, initial-scale=1, viewport-fit=cover"),
		{Tag: "title", Text: title},
	}
	add := func(e ...rewrite.Element) { out = append(out, e...) }
	if description != "" {
		add(named("description", description))
	}
	if info.Name == Widget {
		// Found through the page that it shows a part of.
		add(named("robots", "noindex"))
	}
	add(r.addresses(info)...)
	add(r.oembed(info, rawQuery, title)...)
	add(r.social(info, rawQuery, title, description)...)
	for i, scheme := range []string{"light", "dark"} {
		if c := r.cfg.ThemeColor[i]; c != "" {
			add(rewrite.Element{Tag: "meta", Attrs: attrs("name", "theme-color", "media", "(prefers-color-scheme: "+scheme+")", "content", c)})
		}
	}
	add(rest...)
	if p := r.cfg.Icon.SVG; p != "" {
		add(link("icon", r.resolver.hashed(p), "type", "image/svg+xml"))
	}
	if p := r.cfg.Icon.PNG192; p != "" {
		add(link("icon", r.resolver.hashed(p), "type", "image/png", "sizes", "192x192"))
	}
	if info.Name != Widget {
		if p := r.cfg.Icon.Maskable; p != "" {
			add(link("apple-touch-icon", r.resolver.hashed(p)))
		}
		if r.cfg.Manifests[info.Lang] != nil {
			add(link("manifest", r.base.join(r.manifestPath(info.Lang))))
		}
	}
	// Before the styles, which a script would otherwise wait for.
	boot := r.cfg.Boot
	if info.Name == Widget {
		boot = slices.Concat(boot, r.cfg.WidgetBoot)
	}
	for _, p := range boot {
		add(rewrite.Element{Tag: "script", Attrs: attrs("src", r.resolver.hashed(p))})
	}
	add(link("stylesheet", r.resolver.hashed(stylesPath)))
	// The page is painted whole: the columns of a table that is painted while it
	// is still being read would move with each row. A page is some ten kilobytes
	// on the wire, and painting waits for the style sheet anyway. The element
	// that is waited for is the last one of the body; its start is enough.
	add(link("expect", "#herald", "blocking", "render"))
	scripts := []string{"/wasm_exec.js", "/app.js"}
	if info.Name != Widget {
		scripts = append(slices.Clone(r.cfg.Scripts), scripts...)
	}
	scripts = append(slices.Clone(r.cfg.Shared), scripts...)
	for _, p := range scripts {
		add(rewrite.Element{Tag: "script", Attrs: attrs("defer", "", "src", r.resolver.hashed(p))})
	}
	return out
}

// replaced reports whether head writes an element of go-app's anew, or drops it
// for being empty.
func replaced(e rewrite.Element) bool {
	switch e.Tag {
	case "script":
		return true
	case "link":
		switch e.Attr("rel") {
		case "icon", "apple-touch-icon", "manifest", "canonical", "stylesheet":
			return true
		}
	case "meta":
		if e.Attr("charset") != "" || e.Attr("content") == "" {
			return true
		}
		switch e.Attr("name") + e.Attr("property") {
		case "viewport", "theme-color", "og:url", "og:image", "og:title", "og:description", "og:type", "twitter:image":
			return true
		}
	}
	return false
}

// addresses are the page's own and that of each translation. Without an origin
// they are relative to the host, which a crawler resolves.
func (r *Renderer) addresses(info Info) []rewrite.Element {
	self := info
	if info.Name == Widget {
		self = r.counterpart(r.cfg.Pages[0].Name, info.Lang)
	}
	out := []rewrite.Element{link("canonical", r.absolute(self.Path))}
	if info.Name == Widget {
		return out
	}
	for _, p := range r.cfg.Pages {
		if p.Name != info.Name {
			continue
		}
		out = append(out, link("alternate", r.absolute(p.Path), "hreflang", p.Lang))
		if p.Lang == r.cfg.Pages[0].Lang {
			out = append(out, link("alternate", r.absolute(p.Path), "hreflang", "x-default"))
		}
	}
	return out
}

// counterpart is the page of a name and language, or the first page.
func (r *Renderer) counterpart(name, lang string) Info {
	for _, p := range r.cfg.Pages {
		if p.Name == name && p.Lang == lang {
			return p
		}
	}
	return r.cfg.Pages[0]
}

// oembed leads editors that somebody pastes the address into to the widget for
// it. They ask with the whole address, so without an origin there is none.
func (r *Renderer) oembed(info Info, rawQuery, title string) []rewrite.Element {
	if r.cfg.Origin == "" {
		return nil
	}
	for _, o := range r.cfg.OEmbed {
		if o.Page == info.Path {
			address := r.absolute(o.Address) + "?url=" + url.QueryEscape(r.absolute(info.Path)+withQuery(rawQuery))
			return []rewrite.Element{link("alternate", address, "type", "application/json+oembed", "title", title)}
		}
	}
	return nil
}

// social is what a network shows for a shared link. The address keeps the
// query: it is this answer that was shared. It must be absolute, so without an
// origin there is none, and no picture.
func (r *Renderer) social(info Info, rawQuery, title, description string) []rewrite.Element {
	out := []rewrite.Element{property("og:type", "website")}
	if r.cfg.Name != "" {
		out = append(out, property("og:site_name", r.cfg.Name))
	}
	out = append(out, property("og:locale", strings.ReplaceAll(info.Lang, "-", "_")))
	if title != "" {
		out = append(out, property("og:title", title))
	}
	if description != "" {
		out = append(out, property("og:description", description))
	}
	if r.cfg.Origin != "" {
		out = append(out, property("og:url", r.absolute(info.Path)+withQuery(rawQuery)))
		if image := r.cfg.Images[info.Lang]; image != "" {
			// The card is asked for by a name of its own, and by nothing else.
			out = append(out, property("og:image", r.cfg.Origin+r.resolver.hashed(image)), named("twitter:card", "summary_large_image"))
		}
	}
	return out
}

// absolute is as much of a page's address as is known.
func (r *Renderer) absolute(path string) string { return r.cfg.Origin + r.base.join(path) }

func meta(name, value string) rewrite.Element {
	return rewrite.Element{Tag: "meta", Attrs: attrs(name, value)}
}

func named(name, content string) rewrite.Element {
	return rewrite.Element{Tag: "meta", Attrs: attrs("name", name, "content", content)}
}

func property(name, content string) rewrite.Element {
	return rewrite.Element{Tag: "meta", Attrs: attrs("property", name, "content", content)}
}

func link(rel, href string, more ...string) rewrite.Element {
	return rewrite.Element{Tag: "link", Attrs: attrs(append([]string{"rel", rel, "href", href}, more...)...)}
}

func attrs(pairs ...string) []rewrite.Attr {
	out := make([]rewrite.Attr, 0, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, rewrite.Attr{Name: pairs[i], Value: pairs[i+1]})
	}
	return out
}
