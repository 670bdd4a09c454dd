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
type plans struct {
	ui.Compo
	S     *state
	View  *compare
	Rev   int
	Order int
}

// column is one column of the table.
type column struct {
	key    sortKey
	name   func(*words.Labels) string
	number bool
}

var columns = []column{
	{sortImages, func(l *words.Labels) string { return l.PlanImages }, true},
	{sortQPS, func(l *words.Labels) string { return l.PlanQPS }, true},
	{sortFits, func(l *words.Labels) string { return l.PlanFits }, false},
	{sortPrice, func(l *words.Labels) string { return l.PlanPrice }, true},
	{sortThousand, func(l *words.Labels) string { return l.PlanThousand }, true},
	{sortEven, func(l *words.Labels) string { return l.PlanEven }, true},
	{sortCeiling, func(l *words.Labels) string { return l.PlanCeiling }, true},
	{sortLoad, func(l *words.Labels) string { return l.PlanLoad }, true},
}

// Render draws the head and the groups of rows.
func (p *plans) Render() ui.UI {
	s := p.S
	labels := s.words.Labels()
	if !s.answered {
		return h("section", "id", "plans", "class", "plans").Body()
	}
	table := []ui.UI{
		h("caption", "class", "unseen").Text(s.words.Plans(len(p.View.result.Plans))),
		h("thead").Body(h("tr").Body(append(p.heads(), h("td").Body())...)),
	}
	for g := range planGroups {
		table = append(table, &planRows{S: s, View: p.View, Group: g, Rev: s.turn(turnPlans + g), Order: p.Order})
	}
	return h("section", "id", "plans", "class", "plans", "aria-labelledby", "plans-title").Body(
		h("h2", "id", "plans-title").Text(s.words.Plans(len(p.View.result.Plans))),
		h("p", "class", "hint").Text(labels.TableHint),
		h("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-labelledby", "plans-title").Body(
			h("table", "class", "plan-table").Body(table...),
		),
	)
}

func (p *plans) heads() []ui.UI {
	labels := p.S.words.Labels()
	order := p.View.order
	heads := make([]ui.UI, 0, len(columns)+1)
	for _, c := range columns {
		head := h("th", "scope", "col")
		if c.number {
			head = head.Class("number")
		}
		if order.key == c.key {
			head = head.Attr("aria-sort", order.direction())
		}
		name := c.name(labels)
		heads = append(heads, head.Body(
			h("button", "type", "button", "class", "sort", "title", labels.SortBy+name, "data-key", strconv.Itoa(int(c.key))).On("click", p.onSort).Text(name),
		))
	}
	return heads
}

func (p *plans) onSort(ctx ui.Context, _ ui.Event) {
	key, err := strconv.Atoi(ctx.JSSrc().Get("dataset").Get("key").String())
	if err != nil {
		return
	}
	p.View.order.by(sortKey(key))
	p.View.order.sort(p.View.result.Plans)
}

// planRows is a group of the table's rows. They are drawn group by group: all
// at once would keep the next key waiting on a slow phone.
type planRows struct {
	ui.Compo
	S     *state
	View  *compare
	Group int
	Rev   int
	Order int
}

// Render draws the rows.
func (p *planRows) Render() ui.UI {
	rows := p.View.result.Plans
	indices := p.View.order.indices
	size := (len(indices) + planGroups - 1) / planGroups
	from := min(p.Group*size, len(indices))
	to := min(from+size, len(indices))
	without := ""
	if p.S.answered {
		without = p.S.with(pair{"plan", ""})
	}
	var body []ui.UI
	for _, i := range indices[from:to] {
		body = append(body, planRow(p.S, rows[i], without))
	}
	return h("tbody").Body(body...)
}

func planRow(s *state, r pricing.PlanRow, withoutPlan string) ui.UI {
	labels := s.words.Labels()
	id := r.Package.ID()
	row := h("tr", "id", "plan-"+id)
	if r.Quoted {
		row = row.Class("quoted").Attr("aria-current", "true")
	}
	if !r.Fits {
		row = row.Class("too-small")
	}
	number := func(parts ...any) ui.UI { return h("td", "class", "number").Body(prose(parts...)...) }
	thousand, even, load := number("–"), number(labels.Never), number("–")
	if r.PerThousand != nil {
		thousand = number(words.Money(*r.PerThousand))
	}
	if r.BreakEven != nil {
		even = number(words.Count(*r.BreakEven))
	}
	if r.Load != nil {
		load = number(words.Share(s.words, *r.Load, *r.BreakEven == 0))
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
	return row.Body(
		h("th", "scope", "row", "class", "number").Body(prose(words.Count(r.Package.Images))...),
		number(words.Count(r.Package.QPS)),
		fitCell(s, r),
		number(words.Money(r.Monthly)),
		thousand,
		even,
		number(words.Count(r.MaxCalls)),
		load,
		h("td", "class", "choice").Body(choice),
	)
}

// fitCell says whether a package is large enough, or what it lacks.
func fitCell(s *state, r pricing.PlanRow) ui.UI {
	if r.Fits {
		return h("td", "class", "fit yes").Text(s.words.Labels().Fits)
	}
	var items []ui.UI
	for _, lack := range r.Why {
		items = append(items, h("span").Text(s.words.Why(lack)))
	}
	return h("td", "class", "fit no").Body(items...)
}
