package app

import (
	"maps"
	"net/url"
	"slices"

	"tusou/pricing"
)

// estimate is the volume of a visitor who does not know it, worked out from
// users and their habits.
//
// Its inputs stand beside the calls field, inside the page's form, but belong to
// a form of their own (estimateForm): sending one does not send the other. Their
// names are those of the engine's estimate, which no page has as parameters of
// its own, so the address carries them along like any other page's: a reload,
// the other language and another page keep them, and without a script the same
// address is what the estimate's form sends. days is the page's: the estimated
// month is the month that is priced.
type estimate struct {
	form   form
	result pricing.Estimate // if the form has no faults
	open   bool             // the address brought it along, so it shows
	rev    int              // moves with every change of an input
}

// loadEstimate takes the estimate's inputs from an address.
func (s *state) loadEstimate(values url.Values) {
	if !slices.ContainsFunc(s.form.endpoint.Parameters, func(p pricing.Parameter) bool { return p.Name == "calls" }) {
		s.estimate = nil
		return
	}
	own := s.catalog.Endpoint(pricing.EndpointEstimate)
	own.Parameters = slices.DeleteFunc(slices.Clone(own.Parameters), func(p pricing.Parameter) bool { return p.Name == "days" })
	e := &estimate{form: newForm(own, values)}
	if s.estimate != nil {
		maps.Copy(e.form.revs, s.estimate.form.revs)
		e.rev = s.estimate.rev
	}
	for _, p := range own.Parameters {
		e.open = e.open || len(values[p.Name]) > 0
	}
	s.estimate = e
	s.rework()
	e.form.moveAll()
}

// formOf returns the form that a field belongs to: the page's or the estimate's.
func (s *state) formOf(name string) *form {
	if s.estimate != nil {
		if _, ok := s.estimate.form.texts[name]; ok {
			return &s.estimate.form
		}
	}
	return &s.form
}

// answerEstimate works the estimate out anew after a change of the named field,
// if it has to do with it.
func (s *state) answerEstimate(name string) {
	switch {
	case s.estimate == nil:
	case s.formOf(name) == &s.estimate.form:
		s.rework()
		s.carryEstimate()
	case name == "days":
		s.estimate.form.read(s.estimate.form.values())
		s.rework()
	}
}

// rereadEstimate takes all of its texts anew.
func (s *state) rereadEstimate() {
	if s.estimate != nil {
		s.estimate.form.read(s.estimate.form.values())
		s.rework()
		s.carryEstimate()
	}
}

// rework works the estimate out.
func (s *state) rework() {
	e := s.estimate
	e.rev++
	if len(e.form.faults) > 0 {
		return
	}
	values := e.form.values()
	values.Set("days", s.form.args.Get("days").Text)
	args, _ := s.catalog.Endpoint(pricing.EndpointEstimate).Parse(values, pricing.Typed, pricing.IgnoreUnknown)
	result, fault := s.catalog.Estimate(args)
	if fault != nil {
		e.form.blame(fault)
		return
	}
	e.result = result
}

// carryEstimate puts the inputs among what the address carries along, defaults
// left out.
func (s *state) carryEstimate() {
	values := url.Values{}
	for _, other := range pairs(s.carried) {
		values.Add(other.name, other.value)
	}
	f := &s.estimate.form
	for _, p := range f.endpoint.Parameters {
		text := f.texts[p.Name]
		if f.faults[p.Name] == nil {
			text = f.args.Get(p.Name).Text
		}
		values.Del(p.Name)
		if text != "" && text != p.Default {
			values.Set(p.Name, text)
		}
	}
	s.carried = s.catalog.Carried(s.form.endpoint, values)
}

// estimateParameters are the parameters of the estimate's inputs, none on a page
// without it.
func (s *state) estimateParameters() []pricing.Parameter {
	if s.estimate == nil {
		return nil
	}
	return slices.Clone(s.estimate.form.endpoint.Parameters)
}

// estimateTexts is what the inputs hold.
func (s *state) estimateTexts() map[string]string {
	if s.estimate == nil {
		return nil
	}
	return s.estimate.form.texts
}

// accepted is the address of the page with the estimate's numbers in its fields;
// what else was typed stays, right or wrong. same says that they are there.
func (s *state) accepted() (address string, same bool) {
	f := form{endpoint: s.form.endpoint, texts: maps.Clone(s.form.texts)}
	same = true
	var changes []pair
	for _, name := range []string{"calls", "qps", "failed"} {
		text := s.estimate.result.Values().Get(name)
		same = same && s.form.faults[name] == nil && s.form.args.Get(name).Text == text
		changes = append(changes, pair{name, text})
		f.texts[name] = text
	}
	if len(s.form.faults) > 0 {
		return s.here(typedQuery(&f)), same
	}
	return s.here(s.form.with(changes...)), same
}
