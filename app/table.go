package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// table is a table in a region that scrolls by itself where the table is wider
// than the page. The region has its name by an attribute, aria-label or
// aria-labelledby. Every table is put together here, because every call that
// makes an element is code that a browser has to load.
func table(class, attribute, name string, parts ...ui.UI) ui.UI {
	return h("div", "class", "scroll", "role", "group", "tabindex", "0", attribute, name).Body(
		h("table", "class", class).Body(parts...),
	)
}

// caption names a table for those who do not see what is around it.
//
//go:noinline
func caption(name string) ui.UI { return h("caption", "class", "unseen").Text(name) }

// columns are the CSS classes of a table's columns, from the first one on; the
// columns after them have none.
type columns []string

// cell is a table's cell with attributes of its own, names and values in turn.
// Its class comes after its column's.
type cell struct {
	attributes []string
	content    []any // as prose takes it
}

// classed is a cell with a CSS class of its own.
//
//go:noinline
func classed(class string, content ...any) cell { return cell{[]string{"class", class}, content} }

// head is the table's head. A column without a heading has none for assistive
// technology either.
func (c columns) head(cells ...any) ui.UI {
	return h("thead").Body(h("tr").Body(c.cells("th", "col", cells)...))
}

// row is a row, which begins with its heading. A cell is a [cell], or content as
// prose takes it.
func (c columns) row(attributes []string, cells ...any) ui.UI {
	heading := c.cells("th", "row", cells[:1])
	return h("tr", attributes...).Body(append(heading, c.cells("td", "", cells)[1:]...)...)
}

func (c columns) cells(tag, scope string, cells []any) []ui.UI {
	nodes := make([]ui.UI, len(cells))
	for i, content := range cells {
		own, ok := content.(cell)
		if !ok {
			own = cell{content: []any{content}}
		}
		class := ""
		if i < len(c) {
			class = c[i]
		}
		tag, scope := tag, scope
		if scope == "col" && content == "" {
			tag, scope = "td", ""
		}
		nodes[i] = h(tag, append([]string{"scope", scope, "class", class}, own.attributes...)...).Body(prose(own.content...)...)
	}
	return nodes
}

// grouped is a view with a table whose rows are drawn group by group, each in a
// turn of its own: all at once would keep the next key waiting on a slow phone.
type grouped interface {
	// rows draws a group of the rows.
	rows(s *state, group int) []ui.UI
}

// group is a group of a view's rows.
type group struct {
	of     grouped
	number int
}

func (g group) draw(s *state) ui.UI { return h("tbody").Body(g.of.rows(s, g.number)...) }

// groups are n groups, each with the revision that it is to be drawn at.
func groups(s *state, of grouped, n int, rev func(group int) int) []ui.UI {
	list := make([]ui.UI, n)
	for i := range list {
		list[i] = s.piece(group{of, i}, rev(i))
	}
	return list
}

// share is what a group, one of n, has of all rows.
func share[T any](all []T, group, n int) []T {
	size := (len(all) + n - 1) / n
	from := min(group*size, len(all))
	return all[from:min(from+size, len(all))]
}
