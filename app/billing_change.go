package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// matrixGroups is in how many turns the rows of the matrix are drawn.
const matrixGroups = 5

// changeLines are how a change adds up.
func changeLines(s *state, ch pricing.Change) []ui.UI {
	lines := make([]ui.UI, len(ch.Lines))
	for i, line := range ch.Lines {
		lines[i] = quoteLine(words.ChangeLine(s.words, line))
	}
	return []ui.UI{
		h("h3", "class", "how").Text(words.Billing(s.words).Lines),
		h("dl", "class", "lines").Body(lines...),
	}
}

// changeRest is the matrix of all changes.
func changeRest(s *state, v *billing) []ui.UI {
	l := words.Billing(s.words)
	packages := v.change.List.Prepaid.Packages
	head := []any{l.FromTo}
	for i := range packages {
		head = append(head, planHead(s, &packages[i], v.change.To))
	}
	groups := make([]ui.UI, matrixGroups)
	for g := range groups {
		groups[g] = &matrixRows{S: s, View: v, Group: g, Rev: v.lateTurn(s, turnChange+g), Lang: s.words.Tag()}
	}
	return []ui.UI{
		h("h3", "id", "matrix-title").Text(l.Matrix),
		h("p", "class", "hint").Text(l.MatrixHint),
		h("p", "class", "hint matrix-legend").Body(h("span").Text(l.Up), ui.Text(" "), h("span").Text(l.Down)),
		newSheet(l.Matrix, "matrix", "", head).draw(groups...),
	}
}

// planHead names a package at the head of a row or a column, marked where it is
// the one of the change that is shown.
func planHead(s *state, p, shown *pricing.Package) ui.UI {
	return h("span", "class", when(p == shown, "chosen")).Body(prose(words.PlanShort(s.words, p))...)
}

// matrixRows is a group of the matrix's rows.
type matrixRows struct {
	ui.Compo
	S     *state
	View  *billing
	Group int
	Rev   int
	Lang  string
}

// Render draws the rows. Each cell is a link to its own change; the parameters of
// the change are the last of the page's own, so the address is canonical.
func (m *matrixRows) Render() ui.UI {
	s, ch := m.S, m.View.change
	if !s.answered {
		return h("tbody").Body()
	}
	from, to := s.form.parameter("from").Default, s.form.parameter("to").Default
	all := m.View.matrix
	size := (len(all) + matrixGroups - 1) / matrixGroups
	first := min(m.Group*size, len(all))
	var rows []ui.UI
	for _, row := range all[first:min(first+size, len(all))] {
		old := row[0].From
		query := m.View.query
		if id := old.ID(); id != from {
			query = pricing.JoinQuery(query, "from="+id)
		}
		line := []ui.UI{h("th", "scope", "row").Body(planHead(s, old, ch.From))}
		for _, c := range row {
			own := query
			if id := c.To.ID(); id != to {
				own = pricing.JoinQuery(own, "to="+id)
			}
			link := h("a", "href", s.here(own)+"#change")
			if old == ch.From && c.To == ch.To {
				link = link.Attr("aria-current", "true")
			}
			line = append(line, h("td", "class", string(c.Direction)).Body(link.Body(prose(words.Shift(c.Difference))...)))
		}
		rows = append(rows, h("tr").Body(line...))
	}
	return h("tbody").Body(rows...)
}
