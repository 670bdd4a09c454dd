package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// sheet is a table under way: rows of texts, parts, sentences and nodes. It
// scrolls by itself where it is wider than the page. Tables are put together
// here, in one place, because every call that makes an element is code that a
// browser has to load.
type sheet struct {
	name  string // says what the table is
	class string
	// numbers has an n for each column of numbers, from the first one on.
	numbers string
	rows    []ui.UI // the first is the head
	foot    int     // the first row of the foot, 0 without one
}

func newSheet(name, class, numbers string, head []any) *sheet {
	t := &sheet{name: name, class: class, numbers: numbers}
	t.line("col", "", head)
	return t
}

// row adds a row, which begins with its heading.
func (t *sheet) row(class string, cells ...any) { t.line("row", class, cells) }

func (t *sheet) line(scope, class string, cells []any) {
	nodes := make([]ui.UI, len(cells))
	for i, cell := range cells {
		tag, of := "th", scope
		if i > 0 && scope == "row" {
			tag, of = "td", ""
		}
		number := i < len(t.numbers) && t.numbers[i] == 'n'
		nodes[i] = h(tag, "scope", of, "class", when(number, "number")).Body(prose(cell)...)
	}
	t.rows = append(t.rows, h("tr", "class", class).Body(nodes...))
}

// draw draws the table; further bodies may follow its own.
func (t *sheet) draw(bodies ...ui.UI) ui.UI {
	end := len(t.rows)
	if t.foot > 0 {
		end = t.foot
	}
	parts := []ui.UI{
		h("caption", "class", "unseen").Text(t.name),
		h("thead").Body(t.rows[0]),
	}
	if end > 1 {
		parts = append(parts, h("tbody").Body(t.rows[1:end]...))
	}
	parts = append(parts, bodies...)
	if t.foot > 0 {
		parts = append(parts, h("tfoot").Body(t.rows[end:]...))
	}
	return h("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-label", t.name).Body(
		h("table", "class", "bill "+t.class).Body(parts...),
	)
}
