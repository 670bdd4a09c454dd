package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// prose turns texts, parts and sentences into nodes: a number becomes a <data>
// element with the exact value, texts beside each other become one text node,
// as a parser makes of them.
func prose(pieces ...any) []ui.UI {
	var nodes []ui.UI
	text := ""
	flush := func() {
		if text != "" {
			nodes = append(nodes, ui.Text(text))
			text = ""
		}
	}
	add := func(p words.Part) {
		if p.Value == "" {
			text += p.Text
			return
		}
		flush()
		// A translation must not rewrite, round or convert it.
		nodes = append(nodes, h("data", "value", p.Value, "translate", "no").Text(p.Text))
	}
	for _, piece := range pieces {
		switch piece := piece.(type) {
		case string:
			text += piece
		case *words.Part:
			add(*piece)
		case words.Sentence:
			for _, p := range piece {
				add(p)
			}
		case ui.UI:
			flush()
			nodes = append(nodes, piece)
		}
	}
	flush()
	return nodes
}
