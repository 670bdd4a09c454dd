package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// choice is the control of what is no number: a list of packages to choose from,
// or room for a text with a grammar of its own. It is nil for a number.
func (f *field) choice(attributes []string) ui.UI {
	s := f.S
	in := s.formOf(f.Name)
	p, typed := in.parameter(f.Name), in.texts[f.Name]
	switch p.Kind {
	case pricing.KindPackage, pricing.KindOffer:
		var options []ui.UI
		option := func(id string, name words.Sentence) {
			options = append(options, h("option", "value", id, "selected", when(id == typed, "true")).Text(name.String()))
		}
		if !slices.Contains(p.Choices, typed) {
			option(typed, words.Plain(typed)) // what the address holds, to be corrected
		}
		for _, id := range p.Choices {
			if list := s.catalog.List(id); list != nil {
				name := list.Name(s.words.Tag())
				option(id, words.Plain(name.Provider+" "+name.Service))
				continue
			}
			plan, _ := s.catalog.Package(id)
			option(id, s.words.PlanName(&plan))
		}
		return h("select", append(attributes, "translate", "no")...).On("input", f.onInput).Body(options...)
	case pricing.KindText:
		attributes = append(attributes, "autocomplete", "off", "spellcheck", "false", "autocapitalize", "off", "placeholder", p.Default)
		if !isList(p) { // a day fits a line
			return void("input", append(attributes, "type", "text", "enterkeyhint", "go", "value", typed)...).On("input", f.onInput).On("compositionend", f.onComposed)
		}
		// Lists are pasted from tables, a line for each item.
		area := h("textarea", append(attributes, "rows", "2")...).On("input", f.onInput).On("compositionend", f.onComposed)
		if typed == "" {
			return area.Body()
		}
		return area.Text(typed)
	}
	return nil
}
