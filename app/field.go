package app

import (
	"cmp"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// field is one value that the visitor gives: label, control, unit, how it was
// understood or what is wrong with it, and what it means. Its elements are
// always the same ones, so that the input keeps the focus whatever is said
// below it.
type field struct {
	ui.Compo
	S    *state
	Name string
	Rev  int
}

// newField draws the named parameter's field.
func newField(s *state, name string) ui.UI {
	return &field{S: s, Name: name, Rev: s.formOf(name).revs[name]}
}

// Render draws the field.
func (f *field) Render() ui.UI {
	s := f.S
	in := s.formOf(f.Name)
	text := s.words.Field(s.formOf(f.Name).parameter(f.Name))
	note, help := f.Name+"-note", f.Name+"-help"

	fault := in.faults[f.Name]
	attributes := []string{"id", f.Name, "name", f.Name, "class", "typed", "form", when(in != &s.form, estimateFormID), "aria-describedby", note + " " + help, "aria-invalid", when(fault != nil, "true")}
	control := f.choice(attributes)
	if control == nil {
		control = f.text(attributes)
	}
	return h("div", "class", "field").Body(
		h("label", "for", f.Name).Text(text.Label),
		h("div", "class", "entry").Body(
			control,
			h("span", "class", "unit", "aria-hidden", "true", "translate", "no").Text(text.Unit),
		),
		f.note(note, fault),
		h("p", "id", help, "class", "help").Text(text.Help),
	)
}

// text is the control of a number: one line, with the keyboard that suits it.
func (f *field) text(attributes []string) ui.UI {
	s := f.S
	in := s.formOf(f.Name)
	p := in.parameter(f.Name)
	mode := "numeric"
	switch {
	case p.Min < 0:
		mode = "text" // the others have no minus on some phones
	case p.Kind != pricing.KindCount:
		mode = "decimal"
	}
	return void("input", append(attributes, "type", "text", "inputmode", mode, "enterkeyhint", "go", "autocomplete", "off", "spellcheck", "false", "autocapitalize", "off", "placeholder", cmp.Or(p.Default, s.words.Unset(f.Name)), "value", in.texts[f.Name])...).
		OnInput(f.onInput).On("keydown", f.onKey).On("compositionend", f.onComposed)
}

// note says how the text was understood or what is wrong with it.
func (f *field) note(id string, fault *pricing.ParamError) ui.UI {
	s := f.S
	if fault != nil {
		return h("p", "id", id, "class", "note fault").Body(ui.Text(shownText(s.words.Fault(fault))))
	}
	note := h("p", "id", id, "class", "note")
	in := s.formOf(f.Name)
	switch in.parameter(f.Name).Kind {
	case pricing.KindPackage, pricing.KindOffer:
		return note.Body() // the choice says it
	case pricing.KindText:
		return note.Body(prose(s.words.Labels().Understood+" ", words.Understood(s.words, f.Name, in.args.Get(f.Name)))...)
	}
	if p := in.parameter(f.Name); p.Discount() {
		return note.Body(prose(s.words.Labels().Understood+" ", words.Discount(s.words, in.args.Get(f.Name).Percent))...)
	}
	return note.Body(prose(s.words.Labels().Understood+" ", f.understood())...)
}

// understood is the value as people read it.
func (f *field) understood() *words.Part {
	in := f.S.formOf(f.Name)
	a := in.args.Get(f.Name)
	switch p := in.parameter(f.Name); {
	case a.Text == "":
		return &words.Part{Text: f.S.words.Unset(f.Name)}
	case p.Kind == pricing.KindPercent:
		return words.Percent(a.Percent)
	case p.Kind == pricing.KindAmount:
		return words.AmountText(a.Text)
	case p.Kind == pricing.KindNumber:
		return words.Number(a.Text)
	}
	return words.Count(a.Count)
}

// onInput takes what was typed, but not what an input method is still composing.
func (f *field) onInput(ctx ui.Context, e ui.Event) {
	if !e.Get("isComposing").Truthy() {
		f.S.owner.typed(ctx, f.Name, ctx.JSSrc().Get("value").String())
	}
}

func (f *field) onComposed(ctx ui.Context, _ ui.Event) {
	f.S.owner.typed(ctx, f.Name, ctx.JSSrc().Get("value").String())
}

// onKey steps the value by the arrow keys, and by leaps with Page Up and Down.
func (f *field) onKey(ctx ui.Context, e ui.Event) {
	key := e.Get("key").String()
	up := key == "ArrowUp" || key == "PageUp"
	if !up && key != "ArrowDown" && key != "PageDown" || f.S.formOf(f.Name).faults[f.Name] != nil || e.Get("isComposing").Truthy() {
		return
	}
	for _, modifier := range []string{"metaKey", "ctrlKey", "shiftKey", "altKey"} {
		if e.Get(modifier).Truthy() {
			return
		}
	}
	e.PreventDefault()
	in := f.S.formOf(f.Name)
	text := step(in.parameter(f.Name), in.args.Get(f.Name), up, key == "PageUp" || key == "PageDown")
	f.S.owner.typed(ctx, f.Name, text)
}
