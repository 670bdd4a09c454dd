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
	parts := []ui.UI{caption(l.Matrix), columns(nil).head(head...)}
	return []ui.UI{
		h("h3", "id", "matrix-title").Text(l.Matrix),
		h("p", "class", "hint").Text(l.MatrixHint),
		h("p", "class", "hint matrix-legend").Body(h("span").Text(l.Up), ui.Text(" "), h("span").Text(l.Down)),
		table("bill matrix", "aria-label", l.Matrix, append(parts, groups(s, v, matrixGroups, func(group int) int {
			return v.lateTurn(s, turnChange+group)
		})...)...),
	}
}

// planHead names a package at the head of a row or a column, marked where it is
// the one of the change that is shown.
func planHead(s *state, p, shown *pricing.Package) ui.UI {
	return h("span", "class", when(p == shown, "chosen")).Body(prose(words.PlanShort(s.words, p))...)
}

// rows draws a group of the matrix's rows. Each cell is a link to its own change;
// the parameters of the change are the last of the page's own, so the address is
// canonical.
func (v *billing) rows(s *state, group int) []ui.UI {
	if !s.answered {
		return nil
	}
	from, to := s.form.parameter("from").Default, s.form.parameter("to").Default
	var rows []ui.UI
	for _, row := range share(v.matrix, group, matrixGroups) {
		old := row[0].From
		query := v.query
		if id := old.ID(); id != from {
			query = pricing.JoinQuery(query, "from="+id)
		}
		cells := []any{planHead(s, old, v.change.From)}
		for _, c := range row {
			own := query
			if id := c.To.ID(); id != to {
				own = pricing.JoinQuery(own, "to="+id)
			}
			current := when(old == v.change.From && c.To == v.change.To, "true")
			cells = append(cells, classed(string(c.Direction),
				h("a", "href", s.here(own)+"#change", "aria-current", current).Body(prose(words.Shift(c.Difference))...)))
		}
		rows = append(rows, columns(nil).row(nil, cells...))
	}
	return rows
}
