package browser

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// Focus puts the focus on an element without a click.
func (p *Page) Focus(selector string) {
	p.T.Helper()
	p.Until("there is "+selector, `document.querySelector(`+quote(selector)+`) && `+painted)
	p.Eval(`document.querySelector(`+quote(selector)+`).focus()`, nil)
}

// painted is a condition: there is something to be seen. The browser drops what is done to a page before.
const painted = `performance.getEntriesByType("paint").length > 0`

// Click presses and releases the mouse in the middle of an element, once it can be seen, after scrolling it into view.
func (p *Page) Click(selector string) {
	p.T.Helper()
	p.Until("there is a visible "+selector, `document.querySelector(`+quote(selector)+`)?.checkVisibility()`)
	p.Until("the page has been painted", painted)
	var at struct{ X, Y float64 }
	p.Eval(`(() => {
		const e = document.querySelector(`+quote(selector)+`);
		e.scrollIntoView({block: "center", behavior: "instant"});
		const r = e.getBoundingClientRect();
		return {X: r.x + r.width / 2, Y: r.y + r.height / 2};
	})()`, &at)
	event := input.DispatchMouseEventParams{X: at.X, Y: at.Y, Button: input.MouseButtonLeft, ClickCount: 1}
	for _, event.Type = range []input.DispatchMouseEventType{chromedp.MousePressed, chromedp.MouseReleased} {
		Call(p, "clicking "+selector, input.DispatchMouseEvent, event)
	}
}

// MoveMouse moves the mouse a little, once there is something to be seen: a visitor is there.
func (p *Page) MoveMouse() {
	p.T.Helper()
	p.Until("the page has been painted", painted)
	p.Hover(1, 1)
}

// Hover moves the mouse to a place on the screen, over a frame too.
func (p *Page) Hover(x, y float64) {
	p.T.Helper()
	Call(p, "moving the mouse", input.DispatchMouseEvent, moved(x, y))
}

// Nudge moves the mouse to and fro at a place, for a page that may not be there yet or any longer: it is lost then.
func (p *Page) Nudge(x, y float64) {
	ctx, cancel := context.WithTimeout(p.ctx, time.Second)
	defer cancel()
	for _, at := range []float64{x, x + 1} {
		_, _ = chromedp.Call(ctx, input.DispatchMouseEvent, moved(at, y)) // as said above
	}
}

func moved(x, y float64) input.DispatchMouseEventParams {
	return input.DispatchMouseEventParams{Type: chromedp.MouseMoved, X: x, Y: y}
}
