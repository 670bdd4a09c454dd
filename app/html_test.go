package app

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// grown is a component whose children come out of one slice.
type grown struct {
	ui.Compo
	Rows int
	draw func(rows int) ui.UI
	ctx  ui.Context
}

func (g *grown) OnPreRender(ctx ui.Context) { g.ctx = ctx }

func (g *grown) Render() ui.UI { return g.draw(g.Rows) }

// tags drops the attributes, which go-app writes in an order of chance.
var tags = regexp.MustCompile(`<(\w+)[^>]*>`)

func (g *grown) markup() string { return tags.ReplaceAllString(ui.HTMLString(g), "<$1>") }

// Two drawings of different types, with the same in them.
type (
	some  struct{ rows int }
	other struct{ rows int }
)

func (d some) draw(*state) ui.UI  { return h("p").Text(fmt.Sprint("some ", d.rows)) }
func (d other) draw(*state) ui.UI { return h("ul").Body(h("li").Text(fmt.Sprint("other ", d.rows/2))) }

// What is drawn after any number of updates is what is drawn afresh, also where two elements get parts of one slice.
func TestUpdatesEqualAFreshDrawing(t *testing.T) {
	nodes := func(rows int) []ui.UI {
		list := make([]ui.UI, rows)
		for i := range list {
			list[i] = h("p").Text(fmt.Sprint(rows, " ", i))
		}
		return list
	}
	for name, draw := range map[string]func(int) ui.UI{
		"a table with a foot": func(rows int) ui.UI {
			classes := columns{"number", "number"}
			var days []ui.UI
			for i := range rows {
				days = append(days, classes.row(nil, fmt.Sprint(i), fmt.Sprint(rows)))
			}
			return table("", "aria-label", "a table", classes.head("day", "amount"), h("tbody").Body(days...),
				h("tfoot").Body(classes.row(nil, "total", fmt.Sprint(rows)), classes.row(nil, "payable", fmt.Sprint(rows))))
		},
		"pieces that come to draw something else": func(rows int) ui.UI {
			list := make([]ui.UI, 3)
			for i := range list {
				list[i] = &piece{Of: [...]drawing{some{rows + i}, other{rows + i}}[(rows+i)%2]}
			}
			return h("div").Body(list...)
		},
		"two parts of one slice": func(rows int) ui.UI {
			list := nodes(rows)
			return h("div").Body(h("section").Body(list[:rows/2]...), svg("g").Body(list[rows/2:]...))
		},
		"one slice twice, with gaps": func(rows int) ui.UI {
			list := append([]ui.UI{nil}, nodes(rows)...)
			first := h("section").Body(list...)
			for i := range list[1:] {
				list[i+1] = h("b").Text(fmt.Sprint(i))
			}
			return h("div").Body(first, h("section").Body(list...), ui.Range(list).Slice(func(i int) ui.UI { return h("i").Body() }))
		},
	} {
		t.Run(name, func(t *testing.T) {
			g := &grown{draw: draw, Rows: 3}
			engine := ui.NewTestEngine()
			if err := engine.Load(g); err != nil {
				t.Fatal(err)
			}
			engine.ConsumeAll()
			random := rand.New(rand.NewPCG(1, 2))
			for i := range 100 {
				rows := random.IntN(9)
				g.ctx.Dispatch(func(ui.Context) { g.Rows = rows })
				engine.ConsumeAll()
				if got, want := g.markup(), (&grown{draw: draw, Rows: rows}).markup(); got != want {
					t.Fatalf("update %d, to %d rows: the tree is\n%s\na fresh one\n%s", i+1, rows, got, want)
				}
			}
		})
	}
}

// Every element of a page comes from the one place that gives go-app slices of its own.
func TestElementsAreMadeInOnePlace(t *testing.T) {
	// What go-app has that makes no element, and what makes one that can have no content.
	others := regexp.MustCompile(`\bui\.[A-Z]\w*`)
	known := "ui.UI ui.Value ui.ValueOf ui.Context ui.Event ui.EventHandler ui.EventOption ui.EventScope ui.Compo ui.Composer ui.Text ui.Range ui.If " +
		"ui.Window ui.Getenv ui.FuncOf ui.Func ui.IsServer ui.IsClient ui.Route ui.CopyBytesToJS ui.TypeNumber "
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if name == "html.go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, use := range others.FindAllString(string(source), -1) {
			if !strings.Contains(known, use+" ") {
				t.Errorf("%s: %s: if it makes an element, it belongs into html.go", name, use)
			}
		}
	}
}
