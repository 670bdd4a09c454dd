package rewrite

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

var update = flag.Bool("update", false, "rewrite the golden files; review the diff")

const svgNS = "http://www.w3.org/2000/svg"

// sample is a page with one of everything that the rewriter treats apart.
type sample struct {
	app.Compo
	value string
}

func (s *sample) OnPreRender(ctx app.Context) {
	ctx.Page().SetTitle("图搜 <比价>")
	ctx.Page().SetLang("zh-CN")
	ctx.Page().SetDescription(`"quoted" & more`)
}

func (s *sample) Render() app.UI {
	return app.Main().ID("main").Class("a", "b").Body(
		app.H1().Text("Compare"),
		app.P().Body(app.Text("¥"), app.Data().Value("36.00").Text("36")),
		app.Input().ID("calls").Name("calls").Type("text").Value(s.value).Required(true).Disabled(false),
		app.Br(),
		app.Img().Src("/web/a.png").Attr("width", 1).Attr("height", 2),
		app.Wbr(),
		app.Details().Open(false).Body(app.Summary().Text("closed")),
		app.Details().Open(true).Body(app.Summary().Text("open")),
		app.Span().Aria("hidden", true).Title("no\u00a0break\u3000wide").Text("·"),
		app.Select().Body(app.Option().Value("1").Selected(true).Text("one"), app.Option().Value("2").Selected(false).Text("two")),
		app.Textarea().ReadOnly(true).Text("a\n  b\nc"),
		app.Pre().Text("\nfirst line is empty"),
		app.Elem("svg").XMLNS(svgNS).Attr("viewBox", "0 0 10 10").Aria("label", "chart").Body(
			app.Elem("path").XMLNS(svgNS).Attr("d", "M0 0L10 10").Class("line"),
			app.Elem("g").XMLNS(svgNS).Body(
				app.Elem("text").XMLNS(svgNS).Attr("x", "1").Text("价 & <格>"),
			),
		),
		app.Div(),
		app.Text("tail"),
	)
}

func init() {
	app.Route("/sample", func() app.Composer { return &sample{value: `10万 "><script>alert(1)</script>`} })
}

func newHandler() *app.Handler {
	return &app.Handler{
		Name:       "sample",
		Version:    "1",
		Icon:       app.Icon{Default: "/i.png", Large: "/l.png", SVG: "/i.svg", Maskable: "/m.png"},
		RawHeaders: []string{`<link rel="alternate" hreflang="en" href="/en?a=1&amp;b=2">`, `<script src="/boot.js"></script>`},
	}
}

func prerender(tb testing.TB, h *app.Handler, url string) []byte {
	tb.Helper()
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, httptest.NewRequest("GET", url, nil))
	if rec.Code != 200 {
		tb.Fatalf("%s: status %d", url, rec.Code)
	}
	return rec.Body.Bytes()
}

func TestPageGolden(t *testing.T) {
	h := newHandler()
	got, err := PageWith(prerender(t, h, "/sample"), Options{RawHeaders: h.RawHeaders})
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "sample.html")
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("differs from %s (go test -update, then review the diff):\n%s", golden, got)
	}
}

func TestOneDigest(t *testing.T) {
	h := newHandler()
	digests := map[[32]byte]int{}
	raw := map[[32]byte]int{}
	for range 100 {
		src := prerender(t, h, "/sample")
		raw[sha256.Sum256(src)]++
		got, err := PageWith(src, Options{RawHeaders: h.RawHeaders})
		if err != nil {
			t.Fatal(err)
		}
		digests[sha256.Sum256(got)]++
	}
	if len(digests) != 1 {
		t.Errorf("100 renders have %d digests", len(digests))
	}
	if len(raw) == 1 {
		t.Error("go-app's own output is stable here: this test shows nothing")
	}
}

// The rewriter undoes the encoder of one version. Should go-app start to write
// HTML, its fixed point must not be mistaken for its input.
func TestRewritingTwiceIsRefusedOrHarmless(t *testing.T) {
	h := newHandler()
	once, err := PageWith(prerender(t, h, "/sample"), Options{RawHeaders: h.RawHeaders})
	if err != nil {
		t.Fatal(err)
	}
	var e *Error
	if _, err := Page(once); !errors.As(err, &e) {
		t.Errorf("a rewritten page was taken for go-app's: %v", err)
	}
}

func TestFragmentIsIdempotentOnPlainMarkup(t *testing.T) {
	const plain = `<p class="a" id="b">text</p>`
	got, err := Fragment([]byte(plain))
	if err != nil || string(got) != plain {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestHead(t *testing.T) {
	h := newHandler()
	var seen []string
	got, err := PageWith(prerender(t, h, "/sample"), Options{
		RawHeaders: h.RawHeaders,
		Root:       []Attr{{"data-query", "a&b"}, {"lang", "en"}},
		Head: func(in []Element) []Element {
			for _, e := range in {
				seen = append(seen, e.Tag+" "+e.Attr("name")+e.Attr("property")+e.Attr("rel")+e.Raw)
			}
			return []Element{
				{Tag: "title", Text: "a <b> & c"},
				{Tag: "script", Attrs: []Attr{{"src", "/x?a&b"}, {"defer", ""}}},
				{Raw: "<!-- raw -->"},
			}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	const head = `<!doctype html>
<html data-query="a&amp;b" lang="en"><head>
<title>a &lt;b&gt; &amp; c</title>
<script defer src="/x?a&amp;b"></script>
<!-- raw -->
</head><body><main`
	if !bytes.HasPrefix(got, []byte(head)) {
		t.Errorf("got %s", got[:min(len(got), 400)])
	}
	all := strings.Join(seen, "\n")
	for _, want := range []string{"meta description", "title ", "link manifest", h.RawHeaders[0], h.RawHeaders[1]} {
		if !strings.Contains(all, want) {
			t.Errorf("the head given to Options.Head lacks %q:\n%s", want, all)
		}
	}
}

func TestAttrHook(t *testing.T) {
	h := newHandler()
	got, err := PageWith(prerender(t, h, "/sample"), Options{
		RawHeaders: h.RawHeaders,
		Attr: func(tag, name, value string) string {
			if tag == "img" && name == "src" {
				return "/base" + value + `"`
			}
			return value
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := `src="/base/web/a.png&quot;"`; !bytes.Contains(got, []byte(want)) {
		t.Errorf("no %s in %s", want, got)
	}
}

func TestRefuses(t *testing.T) {
	for name, src := range map[string]string{
		"empty":            "",
		"no html":          "<!doctype html>\n<p></p>",
		"cut in head":      "<!doctype html>\n<html>\n  <head>\n    <title>x</title>\n",
		"cut in body":      "<!doctype html>\n<html>\n  <head>\n  </head>\n  <body>\n    <p>",
		"trailing":         "<!doctype html>\n<html>\n  <head>\n  </head>\n  <body></body>\n</html>\n",
		"bad value":        "<!doctype html>\n<html lang='x'>\n  <head>\n  </head>\n  <body></body>\n</html>",
		"bad escape":       "<!doctype html>\n<html lang=\"\\q\">\n  <head>\n  </head>\n  <body></body>\n</html>",
		"bad attribute":    "<!doctype html>\n<html la\"ng>\n  <head>\n  </head>\n  <body></body>\n</html>",
		"wrong end":        "<!doctype html>\n<html>\n  <head>\n  </head>\n  <body>\n    <p></q>\n  </body>\n</html>",
		"wrong indent":     "<!doctype html>\n<html>\n  <head>\n  </head>\n  <body>\n    <p></p>\n   <p></p>\n  </body>\n</html>",
		"script ends":      "<!doctype html>\n<html>\n  <head>\n    <script>&lt;/SCRIPT </script>\n  </head>\n  <body></body>\n</html>",
		"unclosed svg":     "<!doctype html>\n<html>\n  <head>\n  </head>\n  <body>\n    <circle>\n    <p></p>\n  </body>\n</html>",
		"deep":             "<!doctype html>\n<html>\n  <head>\n  </head>\n" + deep(600),
		"element in title": "<!doctype html>\n<html>\n  <head>\n    <title><b></b></title>\n  </head>\n  <body></body>\n</html>",
	} {
		t.Run(name, func(t *testing.T) {
			var e *Error
			if got, err := Page([]byte(src)); !errors.As(err, &e) {
				t.Errorf("got %q, %v", got, err)
			} else if !strings.Contains(e.Error(), "rewrite: byte ") {
				t.Errorf("message %q", e)
			}
		})
	}
}

func deep(n int) string {
	var b strings.Builder
	for i := range n {
		tag := "div"
		if i == 0 {
			tag = "body"
		}
		b.WriteString(strings.Repeat("  ", i+1) + "<" + tag + ">\n")
	}
	return b.String()
}

func BenchmarkPage(b *testing.B) {
	app.Route("/big", func() app.Composer { return &big{} })
	src := prerender(b, newHandler(), "/big")
	o := Options{RawHeaders: newHandler().RawHeaders}
	b.SetBytes(int64(len(src)))
	b.ReportMetric(float64(bytes.Count(src, []byte("</"))), "elements")
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		if _, err := PageWith(src, o); err != nil {
			b.Fatal(err)
		}
	}
}

// big has some 560 elements, about as many as the Compare page.
type big struct{ app.Compo }

func (*big) Render() app.UI {
	return app.Table().Body(app.Range(make([]struct{}, 80)).Slice(func(i int) app.UI {
		return app.Tr().ID("plan-x").Class("row").Body(
			app.Th().Scope("row").Text("2,500,000"),
			app.Td().Body(app.Text("¥"), app.Data().Value("3800.00").Text("3,800.00")),
			app.Td().Class("why").Title("QPS\u00a05").Text("fits"),
			app.Td().Body(app.A().Href("/?calls=100000&plan=2500000x5").Text("compare")),
		)
	}))
}
