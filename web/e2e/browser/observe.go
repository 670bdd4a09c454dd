package browser

import (
	"encoding/json"
	"fmt"
	"strings"
)

// observers runs in every document before its own scripts. It counts layout shifts and long tasks from the first frame
// on, and keeps the body as it was parsed, to compare it with what the WASM mounts. It writes only into window.tusouSeen.
const observers = `(() => {
	const seen = window.tusouSeen = {shifts: [], long: [], violations: [], body: null};
	const name = n => !n ? "?" : n.nodeType !== 1 ? n.nodeName + " in " + name(n.parentNode) :
		n.nodeName.toLowerCase() + (n.id ? "#" + n.id : "") + (n.className && n.className.baseVal === undefined ? "." + n.className : "");
	const watch = (type, f) => {
		try { new PerformanceObserver(l => l.getEntries().forEach(f)).observe({type, buffered: true}); } catch {}
	};
	watch("layout-shift", e => seen.shifts.push({Value: e.value, Input: e.hadRecentInput, At: e.startTime,
		Nodes: (e.sources || []).map(s => name(s.node) + " " + JSON.stringify(s.previousRect) + " → " + JSON.stringify(s.currentRect))}));
	watch("longtask", e => seen.long.push({At: e.startTime, Milliseconds: e.duration}));
	document.addEventListener("securitypolicyviolation", e => seen.violations.push(e.violatedDirective + " " + e.blockedURI));
	document.addEventListener("DOMContentLoaded", () => { seen.body = document.body.cloneNode(true); });
})()`

// LayoutShift is one movement of something on the page that the visitor did not cause.
type LayoutShift struct {
	Value float64  // as the Layout Instability API weighs it
	Input bool     // within half a second of the visitor's own input
	At    float64  // milliseconds from the start of the navigation
	Nodes []string // what moved, from where to where
}

// String tells what moved, for a message of failure.
func (s LayoutShift) String() string {
	return fmt.Sprintf("%.5f at %.0f ms: %s", s.Value, s.At, strings.Join(s.Nodes, "; "))
}

// Shifts returns the layout shifts since the page was opened. With all, also those that followed an input of the
// visitor: a take-over must not move anything even while someone types.
func (p *Page) Shifts(all bool) []LayoutShift {
	p.T.Helper()
	p.Settle()
	var list, kept []LayoutShift
	p.Eval(`tusouSeen.shifts`, &list)
	for _, s := range list {
		if all || !s.Input {
			kept = append(kept, s)
		}
	}
	return kept
}

// Settle lets two frames pass, so that observers have been told of what is on the screen.
func (p *Page) Settle() {
	p.T.Helper()
	p.Eval(`new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))`, nil)
}

// Violations returns what the content security policy refused.
func (p *Page) Violations() []string {
	p.T.Helper()
	var list []string
	p.Eval(`tusouSeen.violations`, &list)
	return list
}

// LongTask is a stretch in which the page could not answer.
type LongTask struct{ At, Milliseconds float64 }

// LongTasks returns the tasks of more than 50 ms since the page was opened.
func (p *Page) LongTasks() []LongTask {
	p.T.Helper()
	var raw json.RawMessage
	p.Eval(`tusouSeen.long`, &raw)
	var list []LongTask
	if err := json.Unmarshal(raw, &list); err != nil {
		p.T.Fatal(err)
	}
	return list
}
