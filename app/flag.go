package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// flag is a yes or no that the visitor ticks.
type flag struct {
	ui.Compo
	S    *state
	Name string
	Rev  int
}

func newFlag(s *state, name string) ui.UI {
	return &flag{S: s, Name: name, Rev: s.form.revs[name]}
}

// Render draws the box with its label.
func (f *flag) Render() ui.UI {
	s := f.S
	text := s.words.Field(s.formOf(f.Name).parameter(f.Name))
	note, help := f.Name+"-note", f.Name+"-help"
	box := void("input", "id", f.Name, "name", f.Name, "type", "checkbox", "value", "1", "aria-describedby", note+" "+help).On("change", f.onChange)
	if s.form.texts[f.Name] == "1" {
		box = box.Attr("checked", true)
	}
	fault := s.form.faults[f.Name]
	if fault != nil {
		box = box.Attr("aria-invalid", "true")
	}
	var message []ui.UI
	if fault != nil {
		message = append(message, ui.Text(shownText(s.words.Fault(fault))))
	}
	return h("div", "class", "field flag").Body(
		h("label").Body(box, h("span").Text(text.Label)),
		h("p", "id", note, "class", "note fault").Body(message...),
		h("p", "id", help, "class", "help").Text(text.Help),
	)
}

func (f *flag) onChange(ctx ui.Context, _ ui.Event) {
	f.S.owner.typed(ctx, f.Name, flagText(ctx.JSSrc().Get("checked").Bool()))
}
