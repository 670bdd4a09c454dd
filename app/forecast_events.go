package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// forecastEvents tells in words what changes, month by month: packages that are
// outgrown, the cheaper provider, the one to change to.
type forecastEvents struct{ view *forecast }

// draw draws the list, or says that nothing changes.
func (e forecastEvents) draw(s *state) ui.UI {
	labels := s.words.ForecastLabels()
	box := h("section", "class", "events", "aria-labelledby", "events-title")
	title := h("h2", "id", "events-title").Text(labels.Events)
	events := words.Events(s.words, e.view.result)
	if len(events) == 0 {
		return box.Body(title, h("p", "class", "events-none").Text(labels.Nothing))
	}
	return box.Body(title, h("ol", "class", "event-list").Body(ui.Range(events).Slice(func(i int) ui.UI {
		event := events[i]
		return h("li", "class", "event event-"+event.Kind+" "+providerClass(event.List)).Body(prose(event.Text)...)
	})))
}
