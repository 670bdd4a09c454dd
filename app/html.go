package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// element is an element under way: it has its tag, its attributes and what it
// listens to, and gets its content last. Only then is it a node of the tree.
//
// go-app keeps the slice of children that it is given, writes into it and
// appends to it. An element that got a part of another's slice would overwrite
// that one's children, some updates later. So the only way to a node is through
// [element.Body] and [element.Text], which give go-app a slice of its own.
type element struct{ html ui.HTMLElem }

// h begins an element with its tag and its attributes: names and values in turn.
// A pair without a value is left out, so that a condition can stand in its
// place.
//
// go-app has a type for every element, each with some hundred methods, and a
// method for every attribute. The browser's program would carry all of them
// along, and a call for each attribute besides; that would be a third of what
// these pages add to its size. For the same reason small functions that are
// called in many places are not inlined.
//
//go:noinline
func h(tag string, attributes ...string) element {
	return begin(ui.Elem(tag), attributes)
}

// svg begins an element of a drawing. Each one needs the namespace: the browser
// makes an unknown HTML element otherwise.
//
//go:noinline
func svg(tag string, attributes ...string) element {
	return begin(ui.Elem(tag).XMLNS("http://www.w3.org/2000/svg"), attributes)
}

func begin(e ui.HTMLElem, attributes []string) element {
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			e.Attr(attributes[i], attributes[i+1])
		}
	}
	return element{e}
}

// Class adds a class; "" adds none.
func (e element) Class(name string) element { e.html.Class(name); return e }

// Attr sets an attribute to a text that is not empty, or to true.
func (e element) Attr(name string, value any) element { e.html.Attr(name, value); return e }

// On listens to an event.
//
//go:noinline
func (e element) On(event string, f ui.EventHandler, options ...ui.EventOption) element {
	e.html.On(event, f, options...)
	return e
}

// Body gives the element its content and ends it.
//
//go:noinline
func (e element) Body(nodes ...ui.UI) ui.UI { return e.html.Body(slices.Clone(nodes)...) }

// Text gives the element a text for its content and ends it.
//
//go:noinline
func (e element) Text(text string) ui.UI { return e.html.Text(text) }

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
//
//go:noinline
func when(holds bool, value string) string {
	if holds {
		return value
	}
	return ""
}
