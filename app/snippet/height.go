package snippet

import (
	"strconv"

	"tusou/app/words"
	"tusou/pricing"
)

// The widget is a column on a narrow place and two beside each other on a wide
// one, so how high it is depends on how wide its place is, which only the page
// around it learns. What is written here says it for every width. The figures
// were measured in a browser whose letters are wide (web/e2e/embed measures them
// again); a line or two are spare, for other letters and longer numbers.
//
// The parts of a line: a height at a width of nothing, and what is taken from
// it for each hundred pixels of width.
type line struct{ height, slope int }

const twoColumns = 480 // static/embed.css: 30rem

// least is the height of a wide widget that no width makes lower.
var shapes = [...]struct {
	narrow, wide line
	least        int
}{
	words.Chinese: {narrow: line{1022, 50}, wide: line{570, 5}, least: 510},
	words.English: {narrow: line{1290, 95}, wide: line{870, 38}, least: 530},
}

// What a remark adds, and what is missing without fields.
var (
	remarkNarrow, remarkWide = line{155, 10}, line{185, 11}
	remarkLeast              = 50
)

const fieldsNarrow, fieldsWide = 205, 105

// Remarks counts what an answer says beyond the usual two prices: each takes a
// few lines.
func Remarks(r pricing.Comparison) int {
	n := 0
	for _, notice := range r.Notices {
		switch notice {
		case pricing.NotEquivalent: // usual
		case pricing.TrialFirstMonth:
			n += 2 // the verdict has a second sentence, and the quote a second price
		default:
			n++
		}
	}
	for _, q := range r.Quotes {
		if !q.Available {
			n++
		}
	}
	if r.Workload.Plan != "" {
		n++
	}
	return n
}

// lines are those that hold for this widget.
func (w Widget) lines() (narrow, wide line, least int) {
	s := shapes[w.Language]
	narrow, wide, least = s.narrow, s.wide, s.least
	narrow.height += w.Remarks * remarkNarrow.height
	narrow.slope += w.Remarks * remarkNarrow.slope
	wide.height += w.Remarks * remarkWide.height
	wide.slope += w.Remarks * remarkWide.slope
	least += w.Remarks * remarkLeast
	if w.ReadOnly {
		narrow.height -= fieldsNarrow
		wide.height -= fieldsWide
		least -= fieldsWide
	}
	return narrow, wide, least
}

// Height is the height that the widget needs at a width, in pixels.
func (w Widget) Height(width int) int {
	narrow, wide, least := w.lines()
	height := max(least, wide.at(width))
	if width < twoColumns {
		height = max(height, narrow.at(width))
	}
	if w.Limit > 0 {
		height = min(height, w.Limit)
	}
	return height
}

// Style is the same height in CSS, for a place inside an element with
// "container-type: inline-size": 100cqi is that element's width. The last part is
// immense on one side of twoColumns and below nothing on the other.
func (w Widget) Style() string {
	narrow, wide, least := w.lines()
	css := "max(" + px(least) + ", " + wide.css() + ", min(" + narrow.css() + ", (" + px(twoColumns) + " - 100cqi) * 9999))"
	if w.Limit > 0 {
		css = "min(" + px(w.Limit) + ", " + css + ")"
	}
	return css
}

func (l line) at(width int) int { return l.height - l.slope*width/100 }

func (l line) css() string { return px(l.height) + " - " + strconv.Itoa(l.slope) + "cqi" }

func px(n int) string { return strconv.Itoa(n) + "px" }
