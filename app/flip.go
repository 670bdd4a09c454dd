package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// flip says from which volume on another offer is the cheapest, and draws it.
type flip struct{ view *compare }

// draw draws the sentence, the chart and its numbers.
func (f flip) draw(s *state) ui.UI {
	r := f.view.result
	if !s.answered {
		return h("section", "class", "flip").Body()
	}
	labels := s.words.Labels()
	plot := s.catalog.Plot(r)
	return h("section", "class", "flip", "aria-labelledby", "flip-title").Body(
		h("h2", "id", "flip-title").Text(labels.BreakEven),
		h("p", "class", "flip-at").Body(prose(s.words.BreakEven(r))...),
		h("figure", "class", "chart").Body(
			h("figcaption").Text(labels.Chart),
			chart(s, r, plot),
			h("details", "class", "numbers").Body(
				h("summary").Text(labels.ChartNumbers),
				chartNumbers(s, r, plot),
			),
		),
	)
}
