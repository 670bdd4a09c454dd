package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// speechPause is how long the fields have to rest before the answer is read
// out: nobody wants to hear every digit's.
const speechPause = 1200 * time.Millisecond

// herald is the live region. It is empty until something changes, so that a
// screen reader does not begin with it, and it is the only one that speaks of
// the answer: the verdict itself is silent.
type herald struct{}

// draw draws the region.
func (herald) draw(s *state) ui.UI {
	region := h("div", "id", "herald", "class", "unseen", "role", "status", "aria-live", "polite")
	if s.spoken == "" {
		return region.Body()
	}
	return region.Body(ui.Text(s.spoken))
}

// announce reads the answer out once the fields rest: the verdict, or what is
// wrong.
func (r *root) announce() {
	rev := r.s.rev
	r.later(speechPause, func(ctx ui.Context) {
		s := r.s
		if s.rev != rev {
			ctx.PreventUpdate()
			return
		}
		text := ""
		switch faults := s.form.ordered(); {
		case len(faults) > 0:
			text = shownText(s.words.Fault(faults[0]))
		case s.answered:
			text = s.view.verdict(s).String()
		}
		if text != s.spoken {
			s.spoken = text
			s.sayRev++
		}
	})
}
