package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// planGroups is in how many turns the rows of the table are drawn.
const planGroups = 3

// plans is the table of every package.
type plans struct{ view *compare }

// planColumns are the columns of the table, but for the last, which has the
// choice.
var planColumns = []struct {
	key  sortKey
	name func(*words.Labels) string
}{
	{sortImages, func(l *words.Labels) string { return l.PlanImages }},
	{sortQPS, func(l *words.Labels) string { return l.PlanQPS }},
	{sortFits, func(l *words.Labels) string { return l.PlanFits }},
	{sortPrice, func(l *words.Labels) string { return l.PlanPrice }},
	{sortThousand, func(l *words.Labels) string { return l.PlanThousand }},
	{sortEven, func(l *words.Labels) string { return l.PlanEven }},
	{sortCeiling, func(l *words.Labels) string { return l.PlanCeiling }},
	{sortLoad, func(l *words.Labels) string { return l.PlanLoad }},
}

var planClasses = columns{"number", "number", "", "number", "number", "number", "number", "number"}

// draw draws the head and the groups of rows.
func (p plans) draw(s *state) ui.UI {
	labels := s.words.Labels()
	if !s.answered {
		return h("section", "id", "plans", "class", "plans").Body()
	}
	title := s.words.Plans(len(p.view.result.Plans))
	parts := []ui.UI{caption(title), planClasses.head(append(p.heads(s), "")...)}
	return h("section", "id", "plans", "class", "plans", "aria-labelledby", "plans-title").Body(
		h("h2", "id", "plans-title").Text(title),
		h("p", "class", "hint").Text(labels.TableHint),
		table("plan-table", "aria-labelledby", "plans-title", append(parts, groups(s, p.view, planGroups, func(group int) int {
			return s.turnRev(turnPlans+group) + p.view.order.rev
		})...)...),
	)
}

// heads are the columns' names, which sort the table.
func (p plans) heads(s *state) []any {
	labels := s.words.Labels()
	var heads []any
	for _, c := range planColumns {
		var head cell
		if p.view.order.key == c.key {
			head.attributes = []string{"aria-sort", p.view.order.direction()}
		}
		name := c.name(labels)
		head.content = []any{h("button", "type", "button", "class", "sort", "title", labels.SortBy+name, "data-key", strconv.Itoa(int(c.key))).On("click", s.onSort).Text(name)}
		heads = append(heads, head)
	}
	return heads
}

// onSort sorts the table by the column that was pressed. go-app keeps the handler
// that it was given first, so this asks for the view of the moment.
func (s *state) onSort(ctx ui.Context, _ ui.Event) {
	c, ok := s.view.(*compare)
	key, err := strconv.Atoi(ctx.JSSrc().Get("dataset").Get("key").String())
	if !ok || err != nil {
		return
	}
	c.order.by(sortKey(key))
	c.order.sort(c.result.Plans)
}

// rows draws a group of the packages.
func (c *compare) rows(s *state, group int) []ui.UI {
	without := ""
	if s.answered {
		without = s.with(pair{"plan", ""})
	}
	var rows []ui.UI
	for _, i := range share(c.order.indices, group, planGroups) {
		rows = append(rows, planRow(s, c.result.Plans[i], without))
	}
	return rows
}

func planRow(s *state, r pricing.PlanRow, withoutPlan string) ui.UI {
	labels := s.words.Labels()
	id := r.Package.ID()
	thousand, even, load := any("–"), any(labels.Never), any("–")
	if r.PerThousand != nil {
		thousand = words.Money(*r.PerThousand)
	}
	if r.BreakEven != nil {
		even = words.Count(*r.BreakEven)
	}
	if r.Load != nil {
		load = words.Share(s.words, *r.Load, *r.BreakEven == 0)
	}
	var choice ui.UI
	if r.Quoted {
		choice = h("span", "class", "badge").Text(labels.QuotedMark)
	} else {
		// The parameter is the last of the page's own, so the address is canonical.
		choice = h("a", "href", s.there(pricing.JoinQuery(withoutPlan, "plan="+id)), "data-answer", "1").Body(
			ui.Text(labels.Compare),
			h("span", "class", "unseen").Text(" "+s.words.PlanName(r.Package).String()),
		)
	}
	attributes := []string{"id", "plan-" + id, "class", when(r.Quoted, "quoted"), "class", when(!r.Fits, "too-small"), "aria-current", when(r.Quoted, "true")}
	return planClasses.row(attributes, words.Count(r.Package.Images), words.Count(r.Package.QPS), fitCell(s, r), words.Money(r.Monthly),
		thousand, even, words.Count(r.MaxCalls), load, classed("choice", choice))
}

// fitCell says whether a package is large enough, or what it lacks.
func fitCell(s *state, r pricing.PlanRow) cell {
	if r.Fits {
		return classed("fit yes", s.words.Labels().Fits)
	}
	var items []any
	for _, lack := range r.Why {
		items = append(items, h("span").Text(s.words.Why(lack)))
	}
	return classed("fit no", items...)
}
