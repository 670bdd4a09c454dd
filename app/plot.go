package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/pricing"
)

// A drawing has no scale of its own: places are percents of its box, so that
// lines stretch with the page and letters keep their size from 320 pixels up.

// plot is a drawing, which has a name and a description for those who do not see
// it.
func plot(name, description string, parts ...ui.UI) ui.UI {
	return h("div", "class", "plot", "translate", "no").Body(
		svg("svg", "class", "drawing", "width", "100%", "height", "100%", "role", "img", "aria-labelledby", "chart-title chart-desc", "focusable", "false").Body(append([]ui.UI{
			svg("title", "id", "chart-title").Text(name),
			svg("desc", "id", "chart-desc").Text(description),
		}, parts...)...),
	)
}

// paths are lines in the engine's own units, in a box that stretches.
func paths(lines ...ui.UI) ui.UI {
	end := strconv.Itoa(int(pricing.AxisEnd))
	return svg("svg", "class", "lines", "width", "100%", "height", "100%", "overflow", "visible", "viewBox", "0 0 "+end+" "+end, "preserveAspectRatio", "none").Body(lines...)
}

// path is one of them. Its stroke keeps its width.
//
//go:noinline
func path(class, d string) ui.UI {
	return svg("path", "class", class, "d", d, "vector-effect", "non-scaling-stroke").Body()
}

// level is a line through the drawing at a height.
//
//go:noinline
func level(class string, y pricing.Position) ui.UI {
	return svg("line", "class", class, "x1", "0%", "x2", "100%", "y1", down(y), "y2", down(y)).Body()
}

// upright is a line through the drawing from top to bottom.
//
//go:noinline
func upright(class string, x pricing.Position) ui.UI {
	return svg("line", "class", class, "x1", across(x), "x2", across(x), "y1", "0%", "y2", "100%").Body()
}

// costAxis has a line and a round number at each tick.
func costAxis(s *state, axis pricing.Axis) []ui.UI {
	var parts []ui.UI
	for _, t := range axis.Ticks {
		parts = append(parts, level("rule", t.Position), label("tick", 0, t.Position, "-8", "4", "end", s.words.Tick(t.Value)))
	}
	return parts
}

func label(class string, x, y pricing.Position, dx, dy, anchor, text string) ui.UI {
	return svg("text", "class", class, "x", across(x), "y", down(y), "dx", dx, "dy", dy, "text-anchor", anchor).Text(text)
}

// across writes a place on the horizontal axis as a percent: 4222 → "42.22%".
func across(p pricing.Position) string {
	n := int(p)
	cents := strconv.Itoa(n % 100)
	if len(cents) < 2 {
		cents = "0" + cents
	}
	return strconv.Itoa(n/100) + "." + cents + "%"
}

// down is across for the vertical axis, whose start is at the bottom.
func down(p pricing.Position) string { return across(pricing.AxisEnd - p) }
