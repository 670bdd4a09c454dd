package page

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"tusou/web/asset"
	"tusou/web/pwa"
)

// fake stands in for the product's components: a page that shows its query and
// links, as every real one does.
type fake struct {
	app.Compo
	query url.Values
	path  string
}

func (f *fake) OnPreRender(ctx app.Context) {
	u := ctx.Page().URL()
	f.query, f.path = u.Query(), u.Path
	if f.query.Has("panic") {
		panic("asked for")
	}
	ctx.Page().SetTitle("标题 " + f.query.Get("calls"))
	ctx.Page().SetDescription("描述 <" + f.query.Get("calls") + ">")
	ctx.Page().SetLang("xx") // the renderer knows better
}

func (f *fake) Render() app.UI {
	return app.Main().Body(
		app.H1().Text(f.path),
		app.A().Href("/forecast?calls=5").Text("forecast"),
		app.A().Href("https://cloud.tencent.com/document/product/1815").Text("source"),
		app.A().Href("#calls").Text("skip"),
		app.Img().Src("/web/icon.svg"),
		app.Form().Action("/forecast").Method("get").Body(
			app.Input().ID("calls").Name("calls").Value(f.query.Get("calls")),
		),
	)
}

var fakePages = []Info{
	{"/", "zh-CN", "compare"}, {"/forecast", "zh-CN", "forecast"}, {"/embed", "zh-CN", "embed"},
	{"/en", "en", "compare"}, {"/en/forecast", "en", "forecast"}, {"/en/embed", "en", "embed"},
}

func init() {
	for _, p := range fakePages {
		app.Route(p.Path, func() app.Composer { return &fake{} })
	}
}

func fakeAssets(t testing.TB) *asset.Set {
	t.Helper()
	set, err := asset.Load(fstest.MapFS{
		"tusou.css": {Data: []byte("body{color:red}")},
		"boot.js":   {Data: []byte("'use strict'")},
		"icon.svg":  {Data: []byte("<svg/>")},
		"icon.png":  {Data: []byte("png")},
		"og.png":    {Data: []byte("og")},
		"app.wasm":  {Data: []byte("\x00asm" + strings.Repeat("x", 996))},
	}, nil, asset.Fast)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func fakeConfig(t testing.TB) Config {
	return Config{
		Pages:  fakePages,
		Assets: fakeAssets(t),
		Resolve: func(path, raw string) (string, bool, int) {
			switch {
			case strings.Contains(raw, "bad"):
				return "", false, 400
			case strings.Contains(raw, "typed"):
				return path + "?calls=100000&x=\u00e9", true, 303
			}
			return path + "?" + raw, false, 200
		},
		Name:       "Tusou",
		ThemeColor: [2]string{"#ffffff", "#000000"},
		Icon:       Icon{SVG: "/web/icon.svg", PNG192: "/web/icon.png", PNG512: "/web/icon.png", Maskable: "/web/icon.png"},
		Styles:     []string{"/web/tusou.css"},
		Boot:       []string{"/web/boot.js"},
		Images:     map[string]string{"en": "/web/og.png"},
		Manifests: map[string][]byte{
			"zh-CN": []byte(`{"id":"/","start_url":"/?source=pwa","icons":[{"src":"/web/icon.png","sizes":"192x192"}],"name":"图搜"}`),
			"en":    []byte(`{"id":"/en","name":"Tusou"}`),
		},
	}
}

func newFake(t testing.TB, change func(*Config)) (*Renderer, *asset.Set) {
	t.Helper()
	cfg := fakeConfig(t)
	if change != nil {
		change(&cfg)
	}
	r, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return r, cfg.Assets
}

func render(t testing.TB, r *Renderer, path, query string) (string, *html.Node) {
	t.Helper()
	res, err := r.Render(context.Background(), path, query)
	if err != nil {
		t.Fatalf("%s?%s: %v", path, query, err)
	}
	doc, err := html.Parse(bytes.NewReader(res.Body))
	if err != nil {
		t.Fatal(err)
	}
	return string(res.Body), doc
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// elements lists the elements of a tag that have the attributes.
func elements(doc *html.Node, tag string, pairs ...string) (out []*html.Node) {
next:
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != tag {
			continue
		}
		for i := 0; i < len(pairs); i += 2 {
			if attr(n, pairs[i]) != pairs[i+1] {
				continue next
			}
		}
		out = append(out, n)
	}
	return out
}

func TestHeadWithoutAnOrigin(t *testing.T) {
	r, _ := newFake(t, nil)
	body, doc := render(t, r, "/forecast", "")
	for _, bad := range []string{"https://\"", "\"https:///", `content=""`, `href=""`, "go-app/master", "\u0000"} {
		if strings.Contains(body, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	if got := attr(elements(doc, "html")[0], "lang"); got != "zh-CN" {
		t.Errorf("lang %q", got)
	}
	if n := elements(doc, "link", "rel", "canonical"); len(n) != 1 || attr(n[0], "href") != "/forecast" {
		t.Errorf("canonical %v", n)
	}
	want := map[string]string{"zh-CN": "/forecast", "en": "/en/forecast", "x-default": "/forecast"}
	alternates := elements(doc, "link", "rel", "alternate")
	if len(alternates) != len(want) {
		t.Errorf("%d alternates, want %d", len(alternates), len(want))
	}
	for _, n := range alternates {
		if attr(n, "href") != want[attr(n, "hreflang")] {
			t.Errorf("alternate %s is %s", attr(n, "hreflang"), attr(n, "href"))
		}
	}
	for _, p := range []string{"og:url", "og:image"} {
		if n := elements(doc, "meta", "property", p); len(n) != 0 {
			t.Errorf("%s without an origin", p)
		}
	}
	if n := elements(doc, "meta", "name", "description"); len(n) != 1 || attr(n[0], "content") != "描述 <>" {
		t.Errorf("description %v", n)
	}
}

func TestHeadWithAnOriginAndABase(t *testing.T) {
	r, assets := newFake(t, func(c *Config) { c.Origin, c.Base = "https://docs.example", "/tools/tusou/" })
	body, doc := render(t, r, "/en", "calls=7&q=%22%3E")
	for tag, want := range map[string]string{
		"canonical": "https://docs.example/tools/tusou/en",
		"manifest":  "/tools/tusou/manifest.en.webmanifest",
	} {
		if n := elements(doc, "link", "rel", tag); len(n) != 1 || attr(n[0], "href") != want {
			t.Errorf("%s: %v, want %s\n%s", tag, n, want, body)
		}
	}
	if n := elements(doc, "meta", "property", "og:url"); len(n) != 1 || attr(n[0], "content") != "https://docs.example/tools/tusou/en?calls=7&q=%22%3E" {
		t.Errorf("og:url %v", n)
	}
	og, _ := assets.Hashed("/web/og.png")
	if n := elements(doc, "meta", "property", "og:image"); len(n) != 1 || attr(n[0], "content") != "https://docs.example/tools/tusou"+og {
		t.Errorf("og:image %v", n)
	}
	if got := attr(elements(doc, "html")[0], "data-query"); got != "calls=7&q=%22%3E" {
		t.Errorf("data-query %q", got)
	}
	// Every address in the page is below the base, elsewhere, or a fragment.
	for n := range doc.Descendants() {
		for _, key := range []string{"href", "src", "action"} {
			if v := attr(n, key); strings.HasPrefix(v, "/") && !strings.HasPrefix(v, "/tools/tusou/") {
				t.Errorf("<%s %s=%q>", n.Data, key, v)
			}
		}
	}
	for _, want := range []string{
		`href="/tools/tusou/forecast?calls=5"`, `action="/tools/tusou/forecast"`, `src="/tools/tusou/web/icon.svg"`,
		`href="#calls"`, `href="https://cloud.tencent.com/document/product/1815"`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
	js := string(assets.Get("/app.js").Identity.Bytes)
	wasm, _ := assets.Hashed(asset.WASM)
	for _, want := range []string{
		`"GOAPP_ROOT_PREFIX":"/tools/tusou/"`, `"GOAPP_STATIC_RESOURCES_URL":"/tools/tusou/web"`,
		`"/tools/tusou` + wasm + `"`, `goappWasmContentLength = "1000"`, `"/tools/tusou/app-worker.js"`, r.Version(),
	} {
		if !strings.Contains(js, want) {
			t.Errorf("app.js lacks %s", want)
		}
	}
	manifest := string(assets.Get("/manifest.webmanifest").Identity.Bytes)
	icon, _ := assets.Hashed("/web/icon.png")
	for _, want := range []string{`"id": "/tools/tusou/"`, `"start_url": "/tools/tusou/?source=pwa"`, `"/tools/tusou` + icon + `"`, "图搜"} {
		if !strings.Contains(manifest, want) {
			t.Errorf("the manifest lacks %s:\n%s", want, manifest)
		}
	}
	if english := string(assets.Get("/manifest.en.webmanifest").Identity.Bytes); !strings.Contains(english, `"id": "/tools/tusou/en"`) {
		t.Errorf("the English manifest: %s", english)
	}
	_, doc = render(t, r, "/", "")
	if n := elements(doc, "link", "rel", "manifest"); len(n) != 1 || attr(n[0], "href") != "/tools/tusou/manifest.webmanifest" {
		t.Errorf("the Chinese page's manifest: %v", n)
	}
	if n := elements(doc, "meta", "property", "og:image"); len(n) != 0 {
		t.Error("a picture in another language")
	}
}

func TestScriptsInOrder(t *testing.T) {
	r, assets := newFake(t, func(c *Config) {
		if _, err := c.Assets.AddFile("/web/offline.js", []byte("'later'")); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Assets.AddFile("/web/frame.js", []byte("'frame'")); err != nil {
			t.Fatal(err)
		}
		c.Scripts, c.WidgetBoot = []string{"/web/offline.js"}, []string{"/web/frame.js"}
	})
	_, widget := render(t, r, "/embed", "")
	frame, _ := assets.Hashed("/web/frame.js")
	if n := elements(widget, "script"); len(n) != 4 || attr(n[1], "src") != frame {
		t.Errorf("%d scripts in the widget", len(n))
	}
	all := string(assets.Get("/web/pages.css").Identity.Bytes)
	if !strings.Contains(all, "goapp-") || !strings.HasSuffix(all, "\nbody{color:red}") {
		t.Errorf("the style sheets as one: %s", all)
	}
	_, doc := render(t, r, "/", "")
	var got []string
	for _, n := range elements(doc, "script") {
		got = append(got, attr(n, "src"))
	}
	var want []string
	for _, p := range []string{"/web/boot.js", "/web/offline.js", "/wasm_exec.js", "/app.js"} {
		h, ok := assets.Hashed(p)
		if !ok {
			t.Fatalf("no hashed %s", p)
		}
		want = append(want, h)
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("scripts %v, want %v", got, want)
	}
}

func TestWidgetHasNoManifestAndIsNotIndexed(t *testing.T) {
	r, _ := newFake(t, nil)
	_, doc := render(t, r, "/en/embed", "")
	if n := elements(doc, "link", "rel", "manifest"); len(n) != 0 {
		t.Error("a manifest")
	}
	if n := elements(doc, "link", "rel", "alternate"); len(n) != 0 {
		t.Error("alternates")
	}
	if n := elements(doc, "meta", "name", "robots"); len(n) != 1 {
		t.Error("no robots")
	}
	if n := elements(doc, "link", "rel", "canonical"); len(n) != 1 || attr(n[0], "href") != "/en" {
		t.Errorf("canonical %v", n)
	}
}

func TestStatus(t *testing.T) {
	r, _ := newFake(t, nil)
	for _, c := range []struct {
		path, query string
		status      int
		location    string
	}{
		{"/", "", 200, ""},
		{"/", "calls=1", 200, ""},
		{"/", "bad=1", 400, ""},
		{"/en/forecast", "typed", 303, "/en/forecast?calls=100000&x=%C3%A9"},
	} {
		res, err := r.Render(context.Background(), c.path, c.query)
		if err != nil || res.Status != c.status || res.Location != c.location || (c.location == "") != (len(res.Body) > 0) {
			t.Errorf("%s?%s: %d %q, %d bytes, %v", c.path, c.query, res.Status, res.Location, len(res.Body), err)
		}
	}
	// A parser that would send the visitor where he is must not make a loop.
	r, _ = newFake(t, func(c *Config) {
		c.Resolve = func(path, raw string) (string, bool, int) { return path + "?" + raw, true, 303 }
	})
	if res, err := r.Render(context.Background(), "/", "a=1"); err != nil || res.Status != 200 {
		t.Errorf("status %d, %v", res.Status, err)
	}
}

func TestLoaderIsNoLandmark(t *testing.T) {
	r, _ := newFake(t, nil)
	_, doc := render(t, r, "/", "")
	if n := elements(doc, "aside", "id", "app-wasm-loader", "aria-hidden", "true"); len(n) != 1 {
		t.Errorf("%d hidden loaders", len(n))
	}
}

func TestFailures(t *testing.T) {
	r, _ := newFake(t, nil)
	for _, path := range []string{"", "//", "/nope", "/robots.txt", "/sitemap.xml", "/ads.txt", "/web/app.wasm", "/app.js", "/forecast/"} {
		if _, err := r.Render(context.Background(), path, ""); !errors.Is(err, ErrUnknown) {
			t.Errorf("%q: %v", path, err)
		}
	}
	var p *PanicError
	if _, err := r.Render(context.Background(), "/", "panic=1"); !errors.As(err, &p) || p.Path != "/" || len(p.Stack) == 0 {
		t.Errorf("a panic: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := r.Render(ctx, "/", ""); !errors.Is(err, context.Canceled) {
		t.Errorf("a visitor who has gone: %v", err)
	}
}

func TestConfigIsChecked(t *testing.T) {
	for name, change := range map[string]func(*Config){
		"base without slash":  func(c *Config) { c.Base = "/tools" },
		"base with dots":      func(c *Config) { c.Base = "/../" },
		"base with quote":     func(c *Config) { c.Base = `/a"b/` },
		"base over a page":    func(c *Config) { c.Base = "/en/" },
		"origin with path":    func(c *Config) { c.Origin = "https://a.example/x" },
		"origin with slash":   func(c *Config) { c.Origin = "https://a.example/" },
		"origin of no scheme": func(c *Config) { c.Origin = "a.example" },
		"origin of script":    func(c *Config) { c.Origin = "javascript:alert(1)" },
		"no such style":       func(c *Config) { c.Styles = []string{"/web/nope.css"} },
		"page twice":          func(c *Config) { c.Pages = append(c.Pages[:1:1], c.Pages...) },
		"manifest not JSON":   func(c *Config) { c.Manifests["en"] = []byte("{") },
	} {
		cfg := fakeConfig(t)
		change(&cfg)
		if _, err := New(cfg); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestVersionFollowsContent(t *testing.T) {
	a, _ := newFake(t, nil)
	b, _ := newFake(t, nil)
	c, _ := newFake(t, func(c *Config) { c.ThemeColor[0] = "#eeeeee" })
	d, _ := newFake(t, func(c *Config) {
		if _, err := c.Assets.AddFile("/web/new.css", []byte("x{}")); err != nil {
			t.Fatal(err)
		}
	})
	if a.Version() != b.Version() {
		t.Error("the same content has two versions")
	}
	if a.Version() == c.Version() || a.Version() == d.Version() {
		t.Error("other content has the same version")
	}
}

func TestWorker(t *testing.T) {
	var kept []pwa.File
	r, assets := newFake(t, func(c *Config) {
		c.Base = "/tools/"
		c.Worker = func(base string, files []pwa.File) (string, error) {
			kept = files
			return "v={{.Version}};base=" + base, nil
		}
	})
	if got := string(assets.Get("/app-worker.js").Identity.Bytes); got != "v="+r.Version()+";base=/tools/" {
		t.Errorf("the worker is %s", got)
	}
	byURL := map[string]pwa.File{}
	for _, f := range kept {
		byURL[f.URL] = f
	}
	for _, p := range []string{"/web/app.wasm", "/app.js", "/wasm_exec.js", "/web/pages.css", "/web/boot.js", "/web/icon.png"} {
		h, _ := assets.Hashed(p)
		f := byURL["/tools"+h]
		if !f.Fixed || f.Page || f.SHA256 != sha256.Sum256(assets.Get(h).Identity.Bytes) {
			t.Errorf("%s: %+v", h, f)
		}
	}
	for _, p := range fakePages {
		f, ok := byURL["/tools"+p.Path]
		if (p.Name != Widget) != ok {
			t.Errorf("%s: %+v", p.Path, f)
		}
		body, _ := render(t, r, p.Path, "")
		if ok && (!f.Page || f.Fixed || f.SHA256 != sha256.Sum256([]byte(body))) {
			t.Errorf("%s is not kept as it is served: %+v", p.Path, f)
		}
	}
	for _, p := range []string{"/tools/manifest.webmanifest", "/tools/manifest.en.webmanifest"} {
		if f := byURL[p]; f.Fixed || f.SHA256 == [32]byte{} {
			t.Errorf("manifest %+v", f)
		}
	}
	picture, _ := assets.Hashed("/web/og.png")
	if f, ok := byURL["/tools"+picture]; ok {
		t.Errorf("a picture is kept that no page shows: %+v", f)
	}
	if len(kept) != len(byURL) || len(kept) != 4+6+1+2 {
		t.Errorf("%d files: %v", len(kept), kept)
	}
	r, assets = newFake(t, nil)
	if got := string(assets.Get("/app-worker.js").Identity.Bytes); !strings.Contains(got, r.Version()) || strings.Contains(got, "fetch") {
		t.Errorf("without a worker of its own: %s", got)
	}
}

func TestCrawlers(t *testing.T) {
	r, _ := newFake(t, nil)
	if r.Sitemap() != nil || bytes.Contains(r.Robots(), []byte("Sitemap")) {
		t.Error("a sitemap without an origin")
	}
	r, _ = newFake(t, func(c *Config) { c.Origin = "https://a.example" })
	s := string(r.Sitemap())
	if !strings.Contains(s, "<loc>https://a.example/en/forecast</loc>") || strings.Contains(s, "embed") {
		t.Errorf("sitemap %s", s)
	}
	if !strings.Contains(string(r.Robots()), "Sitemap: https://a.example/sitemap.xml\n") {
		t.Errorf("robots %s", r.Robots())
	}
}

func TestOneDigest(t *testing.T) {
	r, _ := newFake(t, nil)
	first, _ := render(t, r, "/en", "calls=5")
	for range 99 {
		if again, _ := render(t, r, "/en", "calls=5"); again != first {
			t.Fatal("two renders differ")
		}
	}
}

// A page of about 560 elements, the size of the real ones.
type large struct{ app.Compo }

func (*large) Render() app.UI {
	return app.Table().Body(app.Range(make([]struct{}, 80)).Slice(func(i int) app.UI {
		return app.Tr().ID("plan-x").Class("row").Body(
			app.Th().Scope("row").Text("2,500,000"),
			app.Td().Body(app.Text("¥"), app.Data().Value("3800.00").Text("3,800.00")),
			app.Td().Class("why").Title("QPS\u00a05").Text("fits"),
			app.Td().Body(app.A().Href("/?calls=100000&plan=2500000x5").Text("compare")),
		)
	}))
}

func BenchmarkRender(b *testing.B) {
	app.Route("/large", func() app.Composer { return &large{} })
	r, _ := newFake(b, func(c *Config) { c.Pages = append(c.Pages[:len(c.Pages):len(c.Pages)], Info{"/large", "en", "large"}) })
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Render(context.Background(), "/large", "calls=1"); err != nil {
			b.Fatal(err)
		}
	}
}
