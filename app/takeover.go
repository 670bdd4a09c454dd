package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// before is what a visitor had done to a prerendered page when the program
// started. go-app replaces the whole tree, so all of it has to be carried over:
// read before the new tree is made, given back right after it stands, both
// within one task of the browser.
type before struct {
	texts    map[string]string // fields that differ from what was served
	open     []bool            // the details elements, in order
	foreign  bool              // the page was made for another address
	scrolled []int             // the regions that scroll sideways, in order
	focus    []int             // way down from the root to what has the focus
	caret    caret
	still    ui.Value // what holds the content of a still page, if it is one
}

// caret is the selection in a text field.
type caret struct {
	known      bool
	start, end int
	direction  string
}

// prerendered returns the tree that go-app is about to replace, or has just put
// in its place.
func prerendered() (ui.Value, bool) {
	return byID("tusou")
}

// readBefore looks at the prerendered page.
func readBefore(s *state) before {
	b := before{texts: map[string]string{}}
	tree, ok := prerendered()
	if !ok {
		return b
	}
	b.foreign = document().Get("documentElement").Get("dataset").Get("tusou").Equal(ui.ValueOf("pending"))
	for _, p := range append(s.estimateParameters(), s.form.endpoint.Parameters...) {
		field, ok := byID(p.Name)
		switch {
		case !ok:
		case field.Get("type").String() == "checkbox":
			if checked := field.Get("checked").Bool(); checked != field.Get("defaultChecked").Bool() {
				b.texts[p.Name] = flagText(checked)
			}
		case field.Get("type").String() == "hidden":
		default:
			if text := field.Get("value").String(); text != field.Get("defaultValue").String() {
				b.texts[p.Name] = text
			}
		}
	}
	if s.kind.still {
		b.still = stillPlace(tree)
	}
	for _, details := range all(tree, "details") {
		b.open = append(b.open, details.Get("open").Bool())
	}
	for _, region := range all(tree, ".scroll") {
		b.scrolled = append(b.scrolled, region.Get("scrollLeft").Int())
	}
	if active := document().Get("activeElement"); active.Truthy() && tree.Call("contains", active).Bool() {
		b.focus = wayTo(tree, active)
		b.caret = caretOf(active)
	}
	return b
}

// enter takes what was typed into the state, before the tree is made.
func (b before) enter(s *state) {
	if len(b.texts) == 0 {
		return
	}
	for name, text := range b.texts {
		s.formOf(name).texts[name] = text
	}
	s.form.read(s.form.values())
	s.rereadEstimate()
	s.answer()
	s.settle()
}

// restore gives back to the mounted tree what go-app knows nothing of.
func (b before) restore(s *state) {
	tree, ok := prerendered()
	if !ok {
		return
	}
	b.keep(tree)
	for i, details := range all(tree, "details") {
		if i < len(b.open) {
			// What another address's page had closed was not closed by the visitor.
			details.Set("open", b.open[i] || b.foreign && details.Get("open").Bool())
		}
	}
	for i, region := range all(tree, ".scroll") {
		if i < len(b.scrolled) && b.scrolled[i] != 0 {
			region.Set("scrollLeft", b.scrolled[i])
		}
	}
	// go-app sets the property, which leaves no trace in the tree.
	for _, box := range all(tree, "input[type=checkbox]:checked") {
		box.Call("setAttribute", "checked", "")
	}
	for _, option := range all(tree, "option:checked") {
		option.Call("setAttribute", "selected", "")
	}
	if element, ok := follow(tree, b.focus); ok {
		focus(element)
		b.caret.put(element)
	}
}

// wayTo lists which child to take, level by level, from the tree to an element
// below it. Ids would not do: links and summaries have none.
func wayTo(tree, element ui.Value) []int {
	way := []int{}
	for !element.Equal(tree) {
		n := 0
		for e := element.Get("previousElementSibling"); e.Truthy(); e = e.Get("previousElementSibling") {
			n++
		}
		way = append([]int{n}, way...)
		element = element.Get("parentElement")
	}
	return way
}

// follow goes a way; ok is false for a nil way and one that leads nowhere.
func follow(tree ui.Value, way []int) (element ui.Value, ok bool) {
	if way == nil {
		return nil, false
	}
	element = tree
	for _, n := range way {
		element = element.Get("children").Index(n)
		if !element.Truthy() {
			return nil, false
		}
	}
	return element, true
}

// caretOf reads the selection of a text field; other elements have none.
func caretOf(element ui.Value) caret {
	start, end := element.Get("selectionStart"), element.Get("selectionEnd")
	if start.Type() != ui.TypeNumber || end.Type() != ui.TypeNumber {
		return caret{}
	}
	return caret{true, start.Int(), end.Int(), element.Get("selectionDirection").String()}
}

func (c caret) put(element ui.Value) {
	if c.known && element.Get("selectionStart").Type() == ui.TypeNumber {
		element.Call("setSelectionRange", c.start, c.end, c.direction)
	}
}

// flagText is what a checkbox says as a parameter's value.
func flagText(checked bool) string {
	if checked {
		return "1"
	}
	return "0"
}
