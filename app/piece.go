package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// drawing is what a piece of a page draws. It is compared with the one before, so
// it holds no function.
type drawing interface {
	draw(s *state) ui.UI
}

// piece is a piece of a page that is drawn again only when its revision has
// moved, or it is about something else, or in another language. One component
// serves all pieces that hold nothing themselves: each type of component costs
// the browser's program some hundred bytes.
type piece struct {
	ui.Compo
	S    *state
	Of   drawing
	Rev  int
	Lang words.Language
}

// piece makes a piece of the page. Two revisions that only grow can be added up.
//
//go:noinline
func (s *state) piece(of drawing, rev int) ui.UI {
	return &piece{S: s, Of: of, Rev: rev, Lang: s.words}
}

// Render draws the piece.
func (p *piece) Render() ui.UI { return p.Of.draw(p.S) }
