package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// masthead is the head of every page: the product, its pages, the other
// language. All its links keep the parameters.
type masthead struct{}

// draw draws the head.
func (masthead) draw(s *state) ui.UI {
	s.linked = s.good
	labels := s.words.Labels()
	return h("header", "class", "masthead").Body(
		h("a", "class", "skip", "href", "#answer").Text(labels.SkipToContent),
		h("div", "class", "wrap masthead-row").Body(
			h("a", "class", "brand", "href", s.link(kinds[0], s.words, s.good)).Body(
				mark(),
				h("span").Text(labels.Product),
			),
			navigation(s),
			h("div", "class", "languages").Body(ui.Range(words.Languages()).Slice(func(i int) ui.UI {
				other := words.Language(i)
				if other == s.words {
					return nil
				}
				return h("a", "class", "language", "lang", other.Tag(), "hreflang", other.Tag(), "href", s.link(s.kind, other, s.good)).Text(other.Name())
			})),
		),
	)
}

// navigation lists the pages, once there is more than one.
func navigation(s *state) ui.UI {
	if len(kinds) < 2 {
		return h("div", "class", "pages").Body()
	}
	return h("nav", "class", "pages", "aria-label", s.words.Labels().Navigation).Body(
		h("ul").Body(ui.Range(kinds).Slice(func(i int) ui.UI {
			k := kinds[i]
			if k.bare {
				return nil
			}
			current := when(k == s.kind, "page")
			return h("li").Body(h("a", "href", s.link(k, s.words, s.good), "aria-current", current).Text(s.words.Page(k.name).Nav))
		})),
	)
}

// mark is the product's sign: two price lines that cross under a lens.
func mark() ui.UI {
	return svg("svg", "viewBox", "0 0 32 32", "class", "mark", "aria-hidden", "true", "focusable", "false").Body(
		svg("circle", "cx", "14", "cy", "14", "r", "10.5", "class", "mark-lens").Body(),
		svg("path", "d", "M22 22l7 7", "class", "mark-lens").Body(),
		svg("path", "d", "M7.5 15.5h13", "class", "mark-flat").Body(),
		svg("path", "d", "M8.5 19.5l10.5-11", "class", "mark-rise").Body(),
	)
}

// heading opens a page: its name and what it answers.
func heading(s *state) ui.UI {
	text := s.words.Page(s.kind.name)
	return h("div", "class", "wrap opening").Body(
		h("h1", "tabindex", "-1").Text(text.Heading),
		h("p", "class", "lede").Text(s.words.Head(s.kind.name, s.catalog.Offers()).Description),
	)
}

// footer is the foot of every page: what the product is and is not.
type footer struct{}

// draw draws the foot.
func (footer) draw(s *state) ui.UI {
	labels := s.words.Labels()
	return h("footer", "class", "foot").Body(
		h("div", "class", "wrap").Body(
			h("p").Text(labels.Footer),
			// A parser that knows no scripts shows this; ours keeps it as text.
			h("noscript").Text(labels.NoScript),
			kept(s.words),
		),
	)
}

// bootFault holds what is said when the program cannot start, or has stopped. It
// is hidden; the boot script shows it, because then nothing else here runs.
type bootFault struct{}

// draw draws the box.
func (bootFault) draw(s *state) ui.UI {
	labels := s.words.Labels()
	instead := s.words.Gap() + labels.ServerAnswer
	if s.kind.bare {
		instead = "" // there is no form
	}
	return h("div", "id", "boot-fault", "class", "boot-fault", "role", "alert", "hidden", "true").Body(
		h("div", "class", "wrap").Body(
			h("p", "class", "boot-failed").Text(labels.WasmFailed+instead),
			h("p", "class", "boot-blocked", "hidden", "true").Text(labels.WasmBlocked+instead),
			h("p", "class", "boot-stopped", "hidden", "true").Text(labels.Stopped),
			h("button", "type", "button", "class", "button").Text(labels.Retry),
			h("a", "class", "button boot-on", "hidden", "true").Text(labels.GoOn),
		),
	)
}
