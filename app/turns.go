package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// After a change the page is drawn in turns: at once what the visitor looks at
// (fields, verdict, quotes), then, turn by turn, what costs more (chart, groups
// of table rows, and last of all the links that carry the query). Between two
// turns the browser can paint and take the next key; a key begins anew.
const (
	firstPause = 12 * time.Millisecond // lets the verdict be painted first
	nextPause  = time.Millisecond
)

// settle brings every turn up to date, as for a first drawing.
func (s *state) settle() {
	for i := range s.late {
		s.late[i] = s.rev
	}
}

// turnRev is the revision that a later turn of the view has come to.
func (s *state) turnRev(i int) int { return s.late[i] }

// through is a revision that moves with each of n turns from the first on: that
// of a component whose parts are drawn in those turns, since go-app looks at the
// parts only when it draws the whole.
func (s *state) through(first, n int) int {
	sum := 0
	for _, rev := range s.late[first : first+n] {
		sum += rev
	}
	return sum
}

// links is the revision of what only carries the query along.
func (s *state) links() int { return s.late[len(s.late)-1] }

// catchUp lets the later turns follow. Each waits until the last one is drawn.
func (r *root) catchUp() {
	r.shows("")
	r.takeTurn(0, r.s.rev, firstPause)
}

// shows says on the document which address's answer the whole page shows: none
// while parts of it are still drawn. Whoever looks at the page from outside can
// wait for that; see boot.js for what else is said there.
func (r *root) shows(address string) {
	document().Get("documentElement").Get("dataset").Set("shows", address)
}

func (r *root) takeTurn(i, rev int, pause time.Duration) {
	if i >= len(r.s.late) {
		r.whole(rev)
		return
	}
	r.later(pause, func(ctx ui.Context) {
		if r.s.rev != rev || i >= len(r.s.late) {
			ctx.PreventUpdate()
			return // something newer is on its way
		}
		if r.s.late[i] == rev { // all turns were drawn at once; see Render
			ctx.PreventUpdate()
			r.whole(rev)
			return
		}
		r.s.late[i] = rev
		ctx.Defer(func(ui.Context) { r.takeTurn(i+1, rev, nextPause) })
	})
}

// whole says that the page is drawn up to a revision, unless it has moved on.
func (r *root) whole(rev int) {
	if r.s.rev == rev {
		r.claim()
		r.shows(r.s.address())
	}
}

// later calls f after a pause, in the root's name: in the name of the field that
// was typed into, go-app would draw that and its form again as well.
func (r *root) later(pause time.Duration, f func(ui.Context)) {
	if r.ctx != nil {
		r.ctx.After(pause, f)
	}
}
