package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// h makes an element from its tag and its attributes: names and values in turn.
// A pair without a value is left out, so that a condition can stand in its
// place.
//
// go-app has a type for every element, each with some hundred methods, and a
// method for every attribute. The browser's program would carry all of them
// along, and a call for each attribute besides; that would be a third of what
// these pages add to its size.
//
//go:noinline
func h(tag string, attributes ...string) ui.HTMLElem {
	return attribute(ui.Elem(tag), attributes)
}

// svg makes an element of a drawing. Each one needs the namespace: the browser
// makes an unknown HTML element otherwise.
//
//go:noinline
func svg(tag string, attributes ...string) ui.HTMLElem {
	return attribute(ui.Elem(tag).XMLNS("http://www.w3.org/2000/svg"), attributes)
}

func attribute(e ui.HTMLElem, attributes []string) ui.HTMLElem {
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			e.Attr(attributes[i], attributes[i+1])
		}
	}
	return e
}

// void makes an element that has no content.
//
//go:noinline
func void(tag string, attributes ...string) ui.HTMLElemSelfClosing {
	e := ui.ElemSelfClosing(tag)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			e.Attr(attributes[i], attributes[i+1])
		}
	}
	return e
}

// when is a value that an attribute has under a condition.
func when(holds bool, value string) string {
	if holds {
		return value
	}
	return ""
}
