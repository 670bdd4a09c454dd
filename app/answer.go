package app

import (
	"cmp"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// answerSection is the section of a page with its answer: one sentence, and what
// is around it. It is put together in one place, so that the pages stay alike.
type answerSection struct {
	class   string // of the section: whose colour it has, and the like
	verdict string // classes of the sentence, if not just "verdict"
	// say and below are asked only where there is an answer.
	say   func() words.Sentence // the sentence
	below func() []ui.UI        // what follows it
}

// draw draws the answer, or says why there is none.
func (a answerSection) draw(s *state) ui.UI {
	labels := s.words.Labels()
	section := h("section", "id", "answer", "class", "answer", "tabindex", "-1", "aria-labelledby", "answer-title")
	title := h("h2", "id", "answer-title", "class", "eyebrow").Text(labels.Verdict)
	output := h("output", "id", "verdict", "class", cmp.Or(a.verdict, "verdict"), "aria-live", "off", "for", "form")
	if !s.answered {
		return section.Class("no-answer").Body(title, h("div", "class", "unsettled").Body(), output.Text(labels.NoAnswer), faultList(s), different(s))
	}
	if s.stale {
		section = section.Class("stale")
	}
	return section.Class(a.class).Body(append([]ui.UI{
		title,
		unsettled(s),
		output.Body(prose(a.say())...),
	}, a.below()...)...)
}

// unsettled says that an answer is not, or not yet, that of the fields, and what
// to do about it, if anything in particular.
func unsettled(s *state, fix ...any) ui.UI {
	labels := s.words.Labels()
	return h("div", "class", "unsettled").Body(
		h("p", "class", "pending-note").Text(labels.Loading),
		ui.If(s.stale, func() ui.UI {
			return h("p", "class", "stale-note").Body(prose(append([]any{labels.KeepsLast}, fix...)...)...)
		}),
	)
}

// tallyBar is the answer in a few words, which stays in view while one types on
// a narrow screen. Assistive technology has the verdict itself.
func tallyBar(s *state, say func() (class string, short words.Sentence)) ui.UI {
	bar := h("div", "class", "tally", "aria-hidden", "true")
	switch {
	case !s.answered:
		return bar.Body(ui.Text(s.words.Labels().NoAnswer))
	case s.stale:
		bar = bar.Class("stale")
	}
	class, short := say()
	return bar.Class(class).Body(prose(short)...)
}
