//go:build browser && bench

package typing

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/site"
)

const (
	slowdown = 4   // times
	strokes  = 100 // keys in each part
	pace     = 100 // milliseconds between two keys of someone who types fast

	answerLimit = 60.0  // milliseconds from a key to verdict and quotes, in the median
	restLimit   = 200.0 // milliseconds from a key to chart and table, in the median
	delayLimit  = 60.0  // milliseconds that a key waits for what the last one caused, in the median
)

// watch notes in the page, for each key, when the browser had it, when the page's thread came to it, and when the last
// change was made to the answer and to what follows later. A MutationObserver reports at the end of the task that made
// the change, so the times hold all of its work. Keys count from the browser's own time stamp.
const watch = `(() => {
	const keys = window.tusouKeys = [];
	addEventListener("keydown", e => keys.push({At: e.timeStamp, Delay: performance.now() - e.timeStamp, Answer: 0, Rest: 0, Paint: 0}), true);
	new PerformanceObserver(list => list.getEntries().forEach(e => {
		const key = e.name === "keydown" && keys.find(k => Math.abs(k.At - e.startTime) < 1);
		if (key) key.Paint = e.duration;
	})).observe({type: "event", durationThreshold: 16, buffered: true});
	addEventListener("DOMContentLoaded", () => new MutationObserver(records => {
		const key = keys.at(-1), now = performance.now();
		if (!key) return;
		for (const r of records) {
			const e = r.target.nodeType === 1 ? r.target : r.target.parentElement;
			if (!e) continue;
			if (e.closest("#verdict, [id^=quote-]")) key.Answer = now - key.At;
			else if (e.closest("svg, table")) key.Rest = now - key.At;
		}
	}).observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true}));
})()`

// stroke is what the page noted of one key.
type stroke struct{ At, Delay, Answer, Rest, Paint float64 }

func TestTyping(t *testing.T) {
	host, err := site.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer host.Stop()
	chromium, err := browser.Launch()
	if err != nil {
		t.Fatal(err)
	}
	defer chromium.Close()

	p := chromium.New(t, browser.Look{})
	p.Before(watch)
	p.SlowCPU(slowdown)
	p.Goto(host.URL + "/en?calls=250000")
	p.Live()
	p.Settle()
	boot := 0.0
	for _, task := range p.LongTasks() {
		boot = max(boot, task.Milliseconds)
	}
	p.Focus("#calls")
	p.Press(browser.End)
	p.Eval(`tusouKeys.length = 0`, nil)

	// One key at a time, each followed to its end. Every key changes all that is measured.
	for i := range strokes {
		p.Press(key(i))
		p.Until("answer, chart and table have followed", `tusouKeys.at(-1).Answer && tusouKeys.at(-1).Rest`)
		p.Settle()
	}
	single := strokesOf(p)

	// Then at a fast typist's pace, without waiting.
	p.Eval(`tusouKeys.length = 0`, nil)
	keys := p.Typist()
	for i := range strokes {
		keys.Key(key(i))
		p.Pause(pace)
	}
	keys.Wait()
	p.Until("answer, chart and table have followed", `tusouKeys.at(-1).Answer && tusouKeys.at(-1).Rest`)
	fast := strokesOf(p)

	fmt.Fprintf(os.Stdout, "Chromium at 1/%d of the processor's speed, %d keys in #calls, milliseconds%14s%10s%10s\n", slowdown, strokes, "median", "p95", "at most")
	fmt.Fprintf(os.Stdout, "  %-80s%10.1f\n", "the take-over's longest task, once", boot)
	for _, row := range []struct {
		what  string
		of    []stroke
		value func(stroke) float64
		limit float64
	}{
		{"key → verdict and quotes updated", single, func(s stroke) float64 { return s.Answer }, answerLimit},
		{"key → chart and table updated", single, func(s stroke) float64 { return s.Rest }, restLimit},
		{"key → painted (Event Timing, steps of 8 ms)", single, func(s stroke) float64 { return s.Paint }, 0},
		{fmt.Sprintf("a key every %d ms: delay of the next key", pace), fast, func(s stroke) float64 { return s.Delay }, delayLimit},
	} {
		median, p95 := quantiles(row.of, row.value)
		limit := ""
		if row.limit > 0 {
			limit = fmt.Sprintf("%.0f", row.limit)
		}
		fmt.Fprintf(os.Stdout, "  %-80s%10.1f%10.1f%10s\n", row.what, median, p95, limit)
		if row.limit > 0 && median > row.limit {
			t.Errorf("%s: median %.1f ms, more than %.0f", row.what, median, row.limit)
		}
	}
}

// key alternates a digit and its removal, so that the number stays in its range.
func key(i int) string {
	if i%2 == 1 {
		return browser.Backspace
	}
	return string(rune('1' + i/2%9))
}

// strokesOf fetches what the page noted.
func strokesOf(p *browser.Page) []stroke {
	p.T.Helper()
	var list []stroke
	p.Eval(`tusouKeys`, &list)
	if len(list) != strokes {
		p.T.Fatalf("the page saw %d keys of %d", len(list), strokes)
	}
	return list
}

func quantiles(list []stroke, value func(stroke) float64) (median, p95 float64) {
	var values []float64
	for _, s := range list {
		values = append(values, value(s))
	}
	slices.Sort(values)
	return values[len(values)/2], values[len(values)*95/100]
}
