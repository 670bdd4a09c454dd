package rewrite

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tree prints a parsed document's structure; values and text are left out when
// bare is set, so that two pages differing only in those look alike.
func tree(n *html.Node, bare bool) string {
	var b strings.Builder
	var walk func(*html.Node, int)
	walk = func(n *html.Node, depth int) {
		pad := strings.Repeat(" ", depth)
		switch n.Type {
		case html.TextNode:
			if bare {
				fmt.Fprintf(&b, "%s#text\n", pad)
			} else {
				fmt.Fprintf(&b, "%s#text %q\n", pad, n.Data)
			}
		case html.ElementNode:
			fmt.Fprintf(&b, "%s%s:%s", pad, n.Namespace, n.Data)
			for _, a := range n.Attr {
				if bare {
					fmt.Fprintf(&b, " %s", a.Key)
				} else {
					fmt.Fprintf(&b, " %s=%q", a.Key, a.Val)
				}
			}
			b.WriteByte('\n')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(n, 0)
	return b.String()
}

func parseFragment(t testing.TB, src string) string {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(src), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(tree(n, false))
	}
	return b.String()
}

var hostile = []string{
	`"><script>alert(1)</script>`, `' onfocus='alert(1)`, `\`, `\"`, `\\" x="`, "a\x00b", "a\nb", "a\rb", "\r\n",
	"\u2028\u2029", `&quot;`, `&amp;lt;`, `&#34;>`, "\u00a0\u3000", "\xff\xfe", "<!--", "-->", "]]>", "</textarea><img src=x onerror=alert(1)>",
	"</title></head><body onload=alert(1)>", "\u202e\ufeff", "`", "=", "\t", "{{.}}", "true", "false", "1",
}

type hostilePage struct {
	app.Compo
	v string
}

func (h *hostilePage) OnPreRender(ctx app.Context) {
	p := ctx.Page()
	p.SetTitle("%s", h.v)
	p.SetDescription("%s", h.v)
}

func (h *hostilePage) Render() app.UI {
	return app.Div().Body(
		app.Input().Value(h.v).Placeholder(h.v),
		app.P().Title(h.v).DataSet("x", h.v).Text(h.v),
		app.P().Body(app.Text(h.v), app.B().Text(h.v)),
		app.Textarea().Text(h.v),
		app.A().Href("/x?"+h.v).Text("link"),
		app.Elem("svg").XMLNS(svgNS).Body(app.Elem("text").XMLNS(svgNS).Aria("label", h.v).Text(h.v)),
	)
}

func TestHostileValuesHaveTheStructureOfBenignOnes(t *testing.T) {
	var value string
	app.Route("/hostile", func() app.Composer { return &hostilePage{v: value} })
	h := newHandler()
	render := func(v string) *html.Node {
		t.Helper()
		value = v
		out, err := PageWith(prerender(t, h, "/hostile"), Options{RawHeaders: h.RawHeaders})
		if err != nil {
			t.Fatalf("%q: %v", v, err)
		}
		doc, err := html.Parse(strings.NewReader(string(out)))
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	want := tree(render("benign"), true)
	for _, v := range hostile {
		if strings.TrimSpace(v) == "" {
			v = "a" + v + "b" // go-app drops an attribute of white space
		}
		doc := render(v)
		if got := tree(doc, true); got != want {
			t.Errorf("%q changed the structure:\n%s\nwant\n%s", v, got, want)
		}
		var values []string
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "value" {
					values = append(values, a.Val)
				}
			}
		}
		if want := seen(v); !slices.Equal(values, []string{want}) {
			t.Errorf("%q: the input's value is %q, want %q", v, values, want)
		}
	}
}

// seen is how a value reads in a browser: as it is, but for what HTML cannot
// hold.
func seen(v string) string {
	return strings.ReplaceAll(string([]rune(v)), "\x00", "\uFFFD")
}
