package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// The pieces of the page: the answers of all parts in short, and of each part its
// answer, at once, and what follows it, late.
type (
	overview   struct{ view *billing }
	partTally  partPiece // the answer in a few words, for a narrow screen
	partAnswer partPiece
	partRest   partPiece
)

type partPiece struct {
	view *billing
	part billingPart
}

func (b partTally) draw(s *state) ui.UI {
	return tallyBar(s, func() (string, words.Sentence) { return "", b.view.short(s, b.part) })
}

// draw draws the page's answer: every part's in a few words, which lead there.
func (b overview) draw(s *state) ui.UI {
	labels := s.words.Labels()
	section := h("section", "id", "answer", "class", "wrap answer overview", "tabindex", "-1", "aria-labelledby", "answer-title")
	title := h("h2", "id", "answer-title", "class", "eyebrow").Text(labels.Verdict)
	output := h("output", "id", "verdict", "class", "verdict", "aria-live", "off", "for", "form")
	if !s.answered {
		return section.Class("no-answer").Body(title, h("div", "class", "unsettled").Body(), output.Text(labels.NoAnswer), faultList(s), different(s))
	}
	if s.stale {
		section = section.Class("stale")
	}
	var parts []ui.UI
	for p, id := range partIDs {
		parts = append(parts, h("a", "href", "#"+id, "class", providerClass(billingPart(p).list(s))).Body(
			h("span", "class", "overview-name").Text(words.BillingTitle(s.words, p, billingPart(p).list(s))),
			h("span", "class", "overview-answer").Body(prose(b.view.short(s, billingPart(p)))...),
		))
	}
	return section.Body(title, unsettled(s, howToFix(s)...), output.Body(parts...), ages(s), different(s))
}

// howToFix says which fields are at fault: they may be in another part.
func howToFix(s *state) []any {
	note := []any{s.words.Gap(), words.Billing(s.words).Fix}
	for i, fault := range s.form.ordered() {
		if i > 0 {
			note = append(note, ", ")
		}
		note = append(note, h("a", "href", "#"+fault.Parameter).Text(s.words.Field(s.form.parameter(fault.Parameter)).Label))
	}
	return note
}

// draw draws a part's answer in a sentence, and how old the list is.
func (b partAnswer) draw(s *state) ui.UI {
	box := h("div", "class", "part-answer", "hidden", when(!s.answered, "true"))
	if !s.answered {
		return box.Body()
	}
	if s.stale {
		box = box.Class("stale")
	}
	list := b.part.list(s)
	answer := prose(b.view.sentence(s, b.part))
	if a := b.view.timeline.Account; b.part == partAccount {
		answer = append(prose(words.AccountAnswer(s.words, *a), " "), h("span", "class", "lasts").Body(prose(words.BalanceLasts(s.words, *a))...))
	}
	children := []ui.UI{
		unsettled(s, howToFix(s)...),
		h("output", "id", partIDs[b.part]+"-answer", "class", "verdict", "aria-live", "off", "for", "form").Body(answer...),
		h("p", "class", "ages").Body(prose(s.words.ListAge(list), " ", h("a", "href", list.Documentation, "rel", "noopener external").Text(s.words.Labels().Documents))...),
	}
	if b.part == partChange {
		children = append(children, changeLines(s, b.view.change)...)
	}
	return box.Body(children...)
}

// draw draws what follows a part's answer, and what the part assumes.
func (b partRest) draw(s *state) ui.UI {
	v := b.view
	box := h("div", "class", "rest", "hidden", when(!s.answered, "true"))
	if !s.answered {
		return box.Body()
	}
	var children []ui.UI
	switch b.part {
	case partStatement:
		children = statementRest(s, v.statement)
	case partAccount:
		children = accountRest(s, *v.timeline.Account)
	case partPackage:
		children = tenureRest(s, *v.timeline.Package)
	case partChange:
		children = changeRest(s, v)
	}
	return box.Body(append(children, assumed(s, v.assumed(b.part)))...)
}

// assumptions are those of no part in particular.
func (v *billing) assumptions() []pricing.Assumption { return v.assumed(partNone) }

// assumed is what the answers take for granted at a part, each once; with
// partNone what they all do.
func (v *billing) assumed(part billingPart) []pricing.Assumption {
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
var partAssumptions = [billingParts]string{
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
