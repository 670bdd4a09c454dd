package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// document is the browser's document.
func document() ui.Value { return ui.Window().Get("document") }

// byID finds an element; ok is false when there is none.
func byID(id string) (element ui.Value, ok bool) {
	element = ui.Window().GetElementByID(id)
	return element, element.Truthy()
}

// all returns the elements below root that a selector finds.
func all(root ui.Value, selector string) []ui.Value {
	list := root.Call("querySelectorAll", selector)
	elements := make([]ui.Value, list.Length())
	for i := range elements {
		elements[i] = list.Index(i)
	}
	return elements
}

// focus gives an element the focus without moving the page.
func focus(element ui.Value) {
	element.Call("focus", map[string]any{"preventScroll": true})
}

// focusHeading moves reader and page to the top of a page that has just been
// gone to, as a browser does for one that is loaded.
func focusHeading() {
	ui.Window().Call("scrollTo", 0, 0)
	if heading := document().Call("querySelector", "main h1"); heading.Truthy() {
		focus(heading)
	}
}

// showTexts puts texts into their fields where go-app does not: it leaves a
// field alone whose value is empty or, as far as it knows, the same.
func showTexts(texts map[string]string) {
	for name, text := range texts {
		field, ok := byID(name)
		switch {
		case !ok:
		case field.Get("type").String() == "checkbox":
			field.Set("checked", text == "1")
		case field.Get("value").String() != text:
			field.Set("value", text)
		}
	}
}
