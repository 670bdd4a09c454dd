package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// embedCodePage writes the code with which others show a comparison in their
// pages, beside a preview of it.
var embedCodePage = &kind{
	name:     "widget",
	slug:     "widget",
	endpoint: func(c *pricing.Catalog) pricing.Endpoint { return c.Endpoint(pricing.EndpointCompare) },
	view:     func() view { return &embedCode{} },
}

// embedCode is the page's view. Its fields and its answer are the comparison's.
type embedCode struct{ compare }

const (
	turnPreview = iota
	turnsOfEmbedCode
)

func (v *embedCode) turns() int { return turnsOfEmbedCode }

func (v *embedCode) body(s *state) []ui.UI {
	return besideForm(s,
		s.piece(embedOptions{v}, s.links()),
		&codes{S: s, View: v, Rev: s.rev},
		&preview{S: s, View: v, Rev: s.turnRev(turnPreview)},
	)
}

// embedOptions choose what the widget looks like. They are links, so that the
// choice is in the address and needs no script.
type embedOptions struct{ view *embedCode }

// draw draws both choices.
func (o embedOptions) draw(s *state) ui.UI {
	w, now := words.EmbedIn(s.words), widgetOf(s, o.view.result)
	readOnly := when(now.ReadOnly, "0")
	return h("div", "class", "embed-options").Body(
		h("section", "aria-labelledby", "embed-appearance").Body(
			h("h2", "id", "embed-appearance").Text(w.Appearance),
			choices(s, "theme", now.Theme, pair{"", w.Visitors}, pair{"light", w.Light}, pair{"dark", w.Dark}),
		),
		h("section", "aria-labelledby", "embed-use").Body(
			h("h2", "id", "embed-use").Text(w.Use),
			choices(s, "controls", readOnly, pair{"", w.Interactive}, pair{"0", w.ReadOnly}),
		),
	)
}

// choices are the values that a carried parameter can take, each with its words.
func choices(s *state, parameter, now string, values ...pair) ui.UI {
	return h("ul", "class", "choices").Body(ui.Range(values).Slice(func(i int) ui.UI {
		value := values[i].name
		return h("li").Body(h("a", "href", s.carrying(parameter, value), "aria-current", when(value == now, "true")).Text(values[i].value))
	}))
}

// carrying is the address of this page with one carried parameter changed.
func (s *state) carrying(parameter, value string) string {
	query := s.form.args.Canonical()
	for part := range strings.SplitSeq(s.carried, "&") {
		if name, _, _ := strings.Cut(part, "="); part != "" && name != parameter {
			query = pricing.JoinQuery(query, part)
		}
	}
	if value != "" {
		query = pricing.JoinQuery(query, parameter+"="+value)
	}
	return s.link(s.kind, s.words, query)
}

// preview is the widget itself, by the element that others would use.
type preview struct {
	ui.Compo
	S    *state
	View *embedCode
	Rev  int
}

// OnMount loads the element's script, which no other page needs.
func (p *preview) OnMount(ui.Context) {
	address := p.S.base + "/web/embed.js"
	if document().Call("querySelector", `script[src="`+address+`"]`).Truthy() {
		return
	}
	script := document().Call("createElement", "script")
	script.Set("src", address)
	document().Get("head").Call("append", script)
}

// Render draws the element. Without its script what it holds is shown.
func (p *preview) Render() ui.UI {
	if !p.S.answered {
		return h("section", "class", "preview", "hidden", "true").Body()
	}
	w := widgetOf(p.S, p.View.result)
	inside := h("a", "href", withQuery(p.S.base+comparePage.path(p.S.words), w.Query)).Text(w.Link)
	return h("section", "class", "preview", "aria-labelledby", "preview-title").Body(
		h("h2", "id", "preview-title").Text(words.EmbedIn(p.S.words).Preview),
		h("tusou-calculator", w.Attributes()...).Body(inside),
	)
}

// narrowest is the width for which the plain frame is high enough where a page
// allows no styles: that of a small phone.
const narrowest = 320

// codes are the three ways to show the comparison elsewhere.
type codes struct {
	ui.Compo
	S    *state
	View *embedCode
	Rev  int

	copied string // what was copied last
	failed bool   // the browser did not let it be copied
}

// Render draws them.
func (c *codes) Render() ui.UI {
	s := c.S
	w, widget := words.EmbedIn(s.words), widgetOf(s, c.View.result)
	section := h("section", "id", "answer", "class", "codes", "tabindex", "-1", "aria-labelledby", "codes-title")
	title := h("h2", "id", "codes-title").Text(w.Code)
	if !s.answered {
		return section.Class("no-answer").Body(title, h("p").Text(s.words.Labels().NoAnswer), faultList(s))
	}
	return section.Class(when(s.stale, "stale")).Body(
		title,
		unsettled(s),
		h("p", "class", "note", "hidden", when(!strings.HasPrefix(widget.Site, noSite), "true")).Text(w.Replace),
		c.code("element", w.Element, w.ElementHelp, widget.Element()),
		c.code("frame", w.Frame, w.FrameHelp, widget.Frame(narrowest)),
		c.code("table", w.Table, w.TableHelp, c.table()),
		h("p", "class", "private").Text(w.Private),
	)
}

// code is one of them. Each line has an element of its own: a text has no line
// ends here.
func (c *codes) code(id, title, help string, lines []string) ui.UI {
	w := words.EmbedIn(c.S.words)
	label, text := w.Copy, strings.Join(lines, "\n")
	switch {
	case c.copied != text:
	case c.failed:
		label = w.NotCopied
	default:
		label = w.Copied
	}
	return h("div", "class", "code").Body(
		h("div", "class", "code-head").Body(
			h("h3", "id", "code-"+id+"-title").Text(title),
			h("button", "type", "button", "class", "button", "aria-describedby", "code-"+id+"-title").
				On("click", c.copier(text), ui.EventScope(id, text)).Text(label),
		),
		h("p", "class", "help").Text(help),
		h("pre", "id", "code-"+id, "class", "scroll", "translate", "no", "tabindex", "0", "role", "group", "aria-labelledby", "code-"+id+"-title").Body(
			h("code").Body(ui.Range(lines).Slice(func(i int) ui.UI { return h("span").Text(lines[i]) })),
		),
	)
}

// table is the answer as it is now, for those who can only take text.
func (c *codes) table() []string {
	s, r := c.S, c.View.result
	w := words.EmbedIn(s.words)
	head, what, month := []string{""}, []string{w.Package}, []string{w.PerMonth}
	for _, q := range r.Quotes {
		head = append(head, s.words.Provider(q.List))
		what = append(what, s.words.QuoteTitle(q).String())
		if q.Available {
			month = append(month, words.Money(q.Monthly).Text)
		} else {
			month = append(month, s.words.Labels().NoPrice)
		}
	}
	verdict := s.words.Verdict(r).String() + " " + s.words.Workload(r.Workload).String()
	return append([]string{verdict, ""}, widgetOf(s, r).Table(head, [][]string{what, month})...)
}

// copier puts a code on the clipboard, exactly as it is shown.
func (c *codes) copier(code string) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		copyText(ctx, code, func(_ ui.Context, copied bool) { c.copied, c.failed = code, !copied })
	}
}
