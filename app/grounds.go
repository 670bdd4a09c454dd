package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/pricing"
)

// grounds are what the answer rests on: what it takes for granted, and the
// documents it is from.
type grounds struct {
	view interface{ assumptions() []pricing.Assumption }
}

// draw draws both lists.
func (g grounds) draw(s *state) ui.UI {
	return h("div", "class", "grounds").Body(
		assumptions(s, g.view.assumptions()),
		h("section", "class", "sources", "aria-labelledby", "sources-title").Body(
			h("h2", "id", "sources-title").Text(s.words.Labels().Sources),
			h("ul").Body(sources(s)...),
		),
	)
}

// assumptions lists what an answer takes for granted.
func assumptions(s *state, list []pricing.Assumption) ui.UI {
	return h("section", "class", "assumptions", "aria-labelledby", "assumptions-title").Body(
		h("h2", "id", "assumptions-title").Text(s.words.Labels().Assumptions),
		h("ul").Body(ui.Range(list).Slice(func(i int) ui.UI {
			return h("li", "id", "assumption-"+list[i].ID).Text(s.words.Assumption(list[i]))
		})),
	)
}

// sources lists the documents of the compared lists.
func sources(s *state) []ui.UI {
	var items []ui.UI
	for _, o := range s.catalog.Offers() {
		list := o.List()
		for _, source := range list.Sources {
			item := h("li", "class", providerClass(list))
			link := h("a", "href", source.URL, "rel", "noopener external").Text(source.Title)
			if source.Date == "" {
				items = append(items, item.Body(link))
				continue
			}
			items = append(items, item.Body(link, ui.Text(" "), h("time", "datetime", source.Date).Text(source.Date)))
		}
	}
	return items
}
