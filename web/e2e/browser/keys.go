package browser

import (
	"encoding/json"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// Named keys for [Page.Press].
const (
	Tab       = kb.Tab
	Enter     = kb.Enter
	Escape    = kb.Escape
	Space     = " "
	Backspace = kb.Backspace
	Delete    = kb.Delete
	Home      = kb.Home
	End       = kb.End
	Left      = kb.ArrowLeft
	Right     = kb.ArrowRight
	Up        = kb.ArrowUp
	Down      = kb.ArrowDown
)

// Modifier is a key that is held down.
type Modifier = kb.Modifier

// Modifiers for [Page.Press].
const (
	Ctrl  = kb.ModifierCtrl
	Shift = kb.ModifierShift
)

// Type sends each character as the key events that a keyboard sends, to whatever has the focus.
func (p *Page) Type(text string) {
	p.T.Helper()
	for _, r := range text {
		p.Press(string(r))
	}
}

// Press sends one key, with modifiers held down.
func (p *Page) Press(key string, modifiers ...Modifier) {
	p.T.Helper()
	var held Modifier
	for _, m := range modifiers {
		held |= m
	}
	for _, r := range key {
		for _, event := range kb.Encode(r) {
			if held&Ctrl != 0 && event.Type == kb.KeyChar {
				continue // Ctrl+A writes no "a"
			}
			event.Modifiers |= held.Int64()
			if held&Ctrl != 0 && (r == 'a' || r == 'A') && event.Type == kb.KeyDown {
				event.Commands = []string{"selectAll"} // headless browsers have no shortcuts of their own
			}
			Call(p, "pressing "+key, input.DispatchKeyEvent, *event)
		}
	}
}

// Retype replaces the whole content of the field that a selector finds.
func (p *Page) Retype(selector, text string) {
	p.T.Helper()
	p.Focus(selector)
	p.Press("a", Ctrl)
	p.Press(Backspace)
	p.Type(text)
}

// Paste replaces the whole content of a field at once, as from the clipboard.
func (p *Page) Paste(selector, text string) {
	p.T.Helper()
	p.Focus(selector)
	p.Press("a", Ctrl)
	Call(p, "pasting "+text, input.InsertText, input.InsertTextParams{Text: text})
}

// Compose shows text as an input method does while the user still chooses among candidates. Each call replaces the
// composition; [Page.Commit] ends it.
func (p *Page) Compose(text string) {
	p.T.Helper()
	n := int64(len([]rune(text)))
	Call(p, "composing "+text, input.ImeSetComposition, input.ImeSetCompositionParams{Text: text, SelectionStart: n, SelectionEnd: n})
}

// Commit ends a composition with the text that the user chose.
func (p *Page) Commit(text string) {
	p.T.Helper()
	Call(p, "committing "+text, input.InsertText, input.InsertTextParams{Text: text})
}

// PasteCells replaces the whole content of a field by the clipboard's, with the browser's own copy and paste, as from
// a spreadsheet: what becomes of lines and tabs is the field's matter.
func (p *Page) PasteCells(selector, text string) {
	p.T.Helper()
	quoted, _ := json.Marshal(text) // strings always marshal
	p.Eval(`{const from = document.body.appendChild(document.createElement("textarea")); from.id = "clipboard"; from.value = `+string(quoted)+`; from.focus(); from.select();}`, nil)
	p.command("copy")
	p.Eval(`document.getElementById("clipboard").remove()`, nil)
	p.Focus(selector)
	p.Press("a", Ctrl)
	p.command("paste")
}

// command sends a key that stands for one of the browser's editing commands.
func (p *Page) command(name string) {
	p.T.Helper()
	Call(p, name, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: kb.KeyRawDown, Modifiers: Ctrl.Int64(), Commands: []string{name}})
	Call(p, name, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: kb.KeyUp})
}
