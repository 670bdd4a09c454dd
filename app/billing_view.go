package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// billingView draws one piece of the page. One component serves all of them:
// each part's answer at once, the rest of it late, the overview above and the
// sources below.
type billingView struct {
	ui.Compo
	S     *state
	View  *billing
	Part  billingPart
	Short bool // the answer in a few words, for a narrow screen
	Late  bool // what follows the answer
	Rev   int
	Lang  string // a part that is not asked anew is drawn anew in the other language
}

// Render draws the piece.
func (b *billingView) Render() ui.UI {
	switch s := b.S; {
	case b.Part == partOverview && b.Late:
		return different(s)
	case b.Part == partOverview:
		return b.overview()
	case b.Part == partNone:
		return b.grounds()
	case b.Short:
		return tallyBar(s, func() (string, words.Sentence) { return "", b.View.short(s, b.Part) })
	case b.Late:
		return b.rest()
	}
	return b.answer()
}

// overview is the page's answer: every part's in a few words, which lead there.
func (b *billingView) overview() ui.UI {
	s, labels := b.S, b.S.words.Labels()
	section := h("section", "id", "answer", "class", "wrap answer overview", "tabindex", "-1", "aria-labelledby", "answer-title")
	title := h("h2", "id", "answer-title", "class", "eyebrow").Text(labels.Verdict)
	output := h("output", "id", "verdict", "class", "verdict", "aria-live", "off", "for", "form")
	beside := &billingView{S: s, View: b.View, Part: partOverview, Late: true, Rev: len(s.words.Tag())} // once a language
	if !s.answered {
		return section.Class("no-answer").Body(title, h("div", "class", "unsettled").Body(), output.Text(labels.NoAnswer), faultList(s), beside)
	}
	if s.stale {
		section = section.Class("stale")
	}
	var parts []ui.UI
	for p, id := range partIDs {
		parts = append(parts, h("a", "href", "#"+id, "class", "of-"+billingPart(p).list(s).Provider).Body(
			h("span", "class", "overview-name").Text(words.BillingTitle(s.words, p, billingPart(p).list(s))),
			h("span", "class", "overview-answer").Body(prose(b.View.short(s, billingPart(p)))...),
		))
	}
	return section.Body(title, b.unsettled(), output.Body(parts...), ages(s), beside)
}

// unsettled says that an answer is not, or not yet, that of the fields, and what
// to do about it: the field at fault may be in another part.
func (b *billingView) unsettled() ui.UI {
	s := b.S
	notes := []ui.UI{h("p", "class", "pending-note").Text(s.words.Labels().Loading)}
	if s.stale {
		note := []any{s.words.Labels().KeepsLast, sentenceGap(s.words.Tag()), words.Billing(s.words).Fix}
		for i, fault := range s.form.ordered() {
			if i > 0 {
				note = append(note, ", ")
			}
			note = append(note, h("a", "href", "#"+fault.Parameter).Text(s.words.Field(s.form.parameter(fault.Parameter)).Label))
		}
		notes = append(notes, h("p", "class", "stale-note").Body(prose(note...)...))
	}
	return h("div", "class", "unsettled").Body(notes...)
}

// answer is a part's answer in a sentence, and how old the list is.
func (b *billingView) answer() ui.UI {
	s := b.S
	box := h("div", "class", "part-answer", "hidden", when(!s.answered, "true"))
	if !s.answered {
		return box.Body()
	}
	if s.stale {
		box = box.Class("stale")
	}
	list := b.Part.list(s)
	answer := prose(b.View.sentence(s, b.Part))
	if a := b.View.timeline.Account; b.Part == partAccount {
		answer = append(prose(words.AccountAnswer(s.words, *a), " "), h("span", "class", "lasts").Body(prose(words.BalanceLasts(s.words, *a))...))
	}
	children := []ui.UI{
		b.unsettled(),
		h("output", "id", partIDs[b.Part]+"-answer", "class", "verdict", "aria-live", "off", "for", "form").Body(answer...),
		h("p", "class", "ages").Body(prose(s.words.ListAge(list), " ", h("a", "href", list.Documentation, "rel", "noopener external").Text(s.words.Labels().Documents))...),
	}
	if b.Part == partChange {
		children = append(children, changeLines(s, b.View.change)...)
	}
	return box.Body(children...)
}

// rest is what follows a part's answer, and what the part assumes.
func (b *billingView) rest() ui.UI {
	s, v := b.S, b.View
	box := h("div", "class", "rest", "hidden", when(!s.answered, "true"))
	if !s.answered {
		return box.Body()
	}
	var children []ui.UI
	switch b.Part {
	case partStatement:
		children = statementRest(s, v.statement)
	case partAccount:
		children = accountRest(s, *v.timeline.Account)
	case partPackage:
		children = tenureRest(s, *v.timeline.Package)
	case partChange:
		children = changeRest(s, v)
	}
	return box.Body(append(children, assumed(s, v.assumptions(b.Part)))...)
}

// grounds are the assumptions of no part in particular, and the sources.
func (b *billingView) grounds() ui.UI {
	s := b.S
	return h("div", "class", "grounds").Body(
		assumptions(s, b.View.assumptions(partNone)),
		h("section", "class", "sources", "aria-labelledby", "sources-title").Body(
			h("h2", "id", "sources-title").Text(s.words.Labels().Sources),
			h("ul").Body(sources(s)...),
		),
	)
}

// assumptions are what the answers take for granted at a part, each once; with
// partNone what they all do.
func (v *billing) assumptions(part billingPart) []pricing.Assumption {
	var list []pricing.Assumption
	seen := ""
	for _, all := range [][]pricing.Assumption{v.statement.Assumptions, v.timeline.Assumptions, v.change.Assumptions} {
		for _, a := range all {
			id := " " + a.ID + " "
			if partOf(id) == part && !strings.Contains(seen, id) {
				list = append(list, a)
				seen += id
			}
		}
	}
	return list
}

// partAssumptions are the assumptions that the rules of each part need, as
// pricing.Rules has them; a test compares the two. Where two parts need one, the
// last says it.
var partAssumptions = [partOverview]string{
	" rounding payable ",
	" account-balance account-order month-spread ",
	" natural-month retention renewal-early renewal-late ",
	" change-full-difference change-term change-from-trial ",
}

// partOf finds the part that says an assumption, whose id has spaces around it.
func partOf(id string) billingPart {
	for p, ids := range partAssumptions {
		if strings.Contains(ids, id) {
			return billingPart(p)
		}
	}
	return partNone
}

// assumed lists a part's assumptions below it.
func assumed(s *state, list []pricing.Assumption) ui.UI {
	var items []ui.UI
	for _, a := range list {
		items = append(items, h("li", "id", "assumption-"+a.ID).Text(s.words.Assumption(a)))
	}
	return h("div", "class", "assumptions").Body(
		h("h3").Text(words.Billing(s.words).Assumed),
		h("ul").Body(items...),
	)
}

// opens is a table that is opened when it is wanted.
func opens(name string, children ...ui.UI) ui.UI {
	return h("details", "class", "numbers").Body(append([]ui.UI{h("summary").Text(name)}, children...)...)
}
