package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// estimateFormID is the form that the estimate's inputs belong to.
const estimateFormID = "estimate-form"

// estimator draws the estimate, to be opened by those who do not know their
// volume. Its permanent elements keep the focus in an input.
func estimator(s *state) ui.UI {
	labels := s.words.EstimateLabels()
	box := h("details", "id", "estimate", "class", "estimate", "open", when(s.estimate.open, "true"))
	var fields []ui.UI
	for _, p := range s.estimate.form.endpoint.Parameters {
		fields = append(fields, newField(s, p.Name))
	}
	return box.Body(
		h("summary").Text(labels.Open),
		h("p", "class", "estimate-intro").Text(labels.Intro),
		h("div", "class", "fields").Body(fields...),
		h("button", "type", "submit", "form", estimateFormID, "class", "estimate-submit").Text(labels.Submit),
		s.piece(funnel{}, s.links()+s.estimate.rev),
	)
}

// estimateForm is the form of the estimate's inputs, which stand elsewhere: one
// form cannot stand in another. It sends the page's own parameters along.
func estimateForm(s *state) ui.UI {
	box := h("div", "class", "carried", "hidden", "true")
	if s.estimate == nil {
		return box.Body()
	}
	var inputs []ui.UI
	for _, other := range pairs(s.good) {
		if s.formOf(other.name) == &s.form {
			inputs = append(inputs, void("input", "type", "hidden", "name", other.name, "value", other.value))
		}
	}
	return box.Body(
		h("form", "id", estimateFormID, "method", "get", "action", s.base+s.kind.path(s.words)).
			On("submit", s.owner.onEstimate).Body(inputs...),
	)
}

// onEstimate shows the result, which is there already.
func (r *root) onEstimate(ctx ui.Context, e ui.Event) {
	e.PreventDefault()
	r.writeAddress("replaceState")
	ctx.Defer(func(ui.Context) {
		if result, ok := byID("estimate-result"); ok {
			result.Call("scrollIntoView", map[string]any{"block": "nearest"})
		}
	})
}

// funnel shows how the estimate comes about, step by step, and offers the
// result. It follows the page's fields late and the estimate's own at once.
type funnel struct{}

// draw draws the steps.
func (funnel) draw(s *state) ui.UI {
	labels := s.words.EstimateLabels()
	box := h("div", "id", "estimate-result", "class", "funnel")
	if s.estimate == nil {
		return box.Body()
	}
	if len(s.estimate.form.faults) > 0 {
		return box.Body(h("p", "class", "funnel-fault").Text(labels.Fault))
	}
	e := s.estimate.result
	address, same := s.accepted()
	note := ""
	if same {
		note = labels.Same
	}
	return box.Body(
		h("p", "class", "funnel-title").Text(labels.Steps),
		h("dl", "class", "lines").Body(ui.Range(e.Lines).Slice(func(i int) ui.UI {
			return quoteLine(s.words.EstimateLine(e, e.Lines[i]))
		})),
		h("p", "class", "funnel-result").Body(prose(s.words.EstimateVerdict(e))...),
		h("ul", "class", "funnel-grounds").Body(ui.Range(e.Assumptions).Slice(func(i int) ui.UI {
			return h("li").Text(s.words.Assumption(e.Assumptions[i]))
		})),
		h("a", "class", "button estimate-accept", "href", address).Text(labels.Accept),
		h("p", "class", "funnel-same").Text(note),
	)
}
