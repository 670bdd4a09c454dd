package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/pricing"
)

// inputs are what a page's form is made of.
type inputs struct {
	short  ui.UI    // the answer in a few words
	start  ui.UI    // workloads to start from
	fields []string // the parameters that are often used
	more   []string // the others, under a heading that opens
}

// asking is a view with a form.
type asking interface {
	inputs(s *state) inputs
}

// panel is a page's form: a plain GET form that works without any script. Other
// pages' parameters go along in hidden fields. The short answer comes first, so
// that it stays in view on a narrow screen while the fields scroll past.
type panel struct{ view asking }

// besideForm is a page whose form stays beside its results.
func besideForm(s *state, results ...ui.UI) []ui.UI {
	return []ui.UI{
		heading(s),
		h("div", "class", "wrap columns").Body(newPanel(s), h("div", "class", "results").Body(results...)),
	}
}

// rest is what follows an answer, out of sight until there is one.
func rest(s *state, pieces ...ui.UI) ui.UI {
	return h("div", "class", "rest", "hidden", when(!s.answered, "true")).Body(pieces...)
}

// newPanel draws the form of the state's page, whose view is asking.
func newPanel(s *state) ui.UI {
	rev := s.rev + s.links()
	if s.estimate != nil {
		rev += s.estimate.rev
	}
	return s.piece(panel{s.view.(asking)}, rev)
}

// draw draws the form.
func (p panel) draw(s *state) ui.UI {
	in := p.view.inputs(s)
	labels := s.words.Labels()
	opened := false
	rare := make([]ui.UI, 0, len(in.more))
	for _, name := range in.more {
		p := s.form.parameter(name)
		opened = opened || s.form.faults[name] != nil
		if p.Kind == pricing.KindFlag {
			rare = append(rare, newFlag(s, name))
		} else {
			rare = append(rare, newField(s, name))
		}
	}
	often := make([]ui.UI, 0, len(in.fields)+1)
	for _, name := range in.fields {
		often = append(often, newField(s, name))
		if name == "calls" {
			often = append(often, estimator(s))
		}
	}
	details := h("details", "class", "more")
	if opened && !s.answered {
		details = details.Attr("open", true) // a fault must not hide
	}
	return h("form", "id", "form", "class", "panel", "method", "get", "action", s.base+s.kind.path(s.words), "aria-label", labels.Form).On("submit", s.owner.onSubmit).
		Body(
			in.short,
			in.start,
			h("div", "class", "fields").Body(often...),
			details.Body(
				h("summary").Text(labels.More),
				h("div", "class", "fields").Body(rare...),
			),
			hidden(s, append(append([]string{}, in.fields...), in.more...)),
			h("div", "class", "submit").Body(
				h("button", "type", "submit", "class", "button").Text(labels.Calculate),
			),
		)
}

// hidden holds the parameters without a field: the page's own and the others'.
func hidden(s *state, shown []string) ui.UI {
	var inputs []ui.UI
	seen := map[string]bool{}
	for _, name := range shown {
		seen[name] = true
	}
	for _, p := range s.form.endpoint.Parameters {
		if !seen[p.Name] {
			inputs = append(inputs, void("input", "type", "hidden", "id", p.Name, "name", p.Name, "value", s.form.texts[p.Name]))
		}
	}
	for _, other := range pairs(s.carried) {
		inputs = append(inputs, void("input", "type", "hidden", "name", other.name, "value", other.value))
	}
	return h("div", "class", "carried", "hidden", "true").Body(inputs...)
}

// onSubmit has nothing to compute: the answer is there already. It puts the
// address right and the answer into view, as a phone's keyboard expects of its
// last key.
func (r *root) onSubmit(ctx ui.Context, e ui.Event) {
	e.PreventDefault()
	r.writeAddress("replaceState")
	ctx.Defer(func(ui.Context) {
		if field, ok := byID("form"); ok {
			if bad := field.Call("querySelector", "[aria-invalid=true]:not([form])"); bad.Truthy() {
				bad.Call("focus")
				return
			}
		}
		if active := document().Get("activeElement"); active.Truthy() && active.Get("type").String() == "text" && coarse() {
			active.Call("blur") // puts the keyboard on the screen away
		}
		showAnswer("answer")
	})
}

// coarse reports whether the visitor points with a finger.
func coarse() bool {
	return ui.Window().Call("matchMedia", "(pointer: coarse)").Get("matches").Bool()
}

// discounts are the parameters of the negotiated discounts, one a provider.
func discounts(s *state) []string {
	var names []string
	for _, o := range s.catalog.Offers() {
		names = append(names, o.List().Provider)
	}
	return names
}
