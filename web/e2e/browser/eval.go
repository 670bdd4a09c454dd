package browser

import (
	"encoding/json"
	"time"

	"github.com/chromedp/chromedp"
)

// Eval runs an expression in the page, waits for it where it is a promise, and stores its value in result, which may
// be nil.
func (p *Page) Eval(expression string, result any) {
	p.T.Helper()
	if err := p.Ask(expression, result); err != nil {
		p.T.Fatalf("evaluating %s: %v", brief(expression), err)
	}
}

// Ask is Eval for an expression that may fail, as while another page is being loaded.
func (p *Page) Ask(expression string, result any) error {
	value, err := try(p, chromedp.Evaluate[[]byte](expression, chromedp.EvalAwaitPromise))
	if err != nil || result == nil {
		return err
	}
	return json.Unmarshal(value, result)
}

// Text is the value of an expression that yields a string.
func (p *Page) Text(expression string) string {
	p.T.Helper()
	var s string
	p.Eval(expression, &s)
	return s
}

// Until waits, within a bound, until an expression, or what it promises, is true. Errors of the expression count as "not yet": in the middle
// of a navigation there is no page to ask.
func (p *Page) Until(what, expression string) {
	p.T.Helper()
	p.UntilDoing(what, expression, func() {})
}

// UntilDoing is Until that does something between two looks at the condition.
func (p *Page) UntilDoing(what, expression string, between func()) {
	p.T.Helper()
	deadline := time.Now().Add(patience)
	var last error
	for time.Now().Before(deadline) {
		var ok bool
		if last = p.Ask(truth(expression), &ok); last == nil && ok {
			return
		}
		between()
		time.Sleep(20 * time.Millisecond) // more often, and looking would be most of what the browser does
	}
	p.T.Fatalf("waited %v in vain until %s\n  condition: %s\n  last error: %v\n  page: %s", patience, what, expression, last, p.state())
}

// Is tells whether an expression, or what it promises, is true.
func (p *Page) Is(expression string) bool {
	p.T.Helper()
	var is bool
	p.Eval(truth(expression), &is)
	return is
}

// truth is whether an expression is true. A promise is an object, which is always true, so what it yields counts; one
// inside an expression, before "&&", would still be taken for true.
func truth(expression string) string {
	return `(is => is instanceof Promise ? is.then(Boolean) : Boolean(is))((` + expression + `))`
}

// Live waits until the WASM has taken the page over; the app says so itself. It starts when the visitor does something,
// so the mouse moves a little, which nothing on the page minds: again and again, because the browser drops what comes
// before the first paint, and the app would then wait until the visitor has read for a while.
func (p *Page) Live() {
	p.T.Helper()
	var nudged time.Time
	p.UntilDoing("the WASM has taken over", live, func() {
		if time.Since(nudged) > 100*time.Millisecond {
			p.Nudge(1, 1)
			nudged = time.Now()
		}
	})
}

// IsLive tells whether the WASM has taken over.
func (p *Page) IsLive() bool {
	p.T.Helper()
	return p.Is(live)
}

// Pause lets some milliseconds pass between two inputs, as people do. It is no way to wait for anything.
func (p *Page) Pause(milliseconds int) {
	time.Sleep(time.Duration(milliseconds) * time.Millisecond)
}

// live is the handle on which app and tests agree.
const live = `document.documentElement.dataset.tusou === "live"`

// state describes the page for a message of failure.
func (p *Page) state() string {
	var s string
	err := p.Ask(`location.href + " · " + document.readyState + " · " + document.documentElement.dataset.tusou +
		" · " + (document.body ? document.body.innerText.slice(0, 300) : "no body")`, &s)
	if err != nil {
		return err.Error()
	}
	return s
}

// brief cuts a long script down to what a message needs.
func brief(s string) string {
	if len(s) > 120 {
		return s[:120] + "…"
	}
	return s
}

// quote writes a Go string as a JavaScript string.
func quote(s string) string {
	b, _ := json.Marshal(s) // a string always marshals
	return string(b)
}
