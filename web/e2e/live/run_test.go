//go:build browser

package live

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"tusou/web/e2e/browser"
)

// look reads and compares pages; it says itself how.
//
//go:embed look.js
var look string

// patience bounds the wait for a page. It is long, because two loaded cores can be very slow.
const patience = 30 * time.Second

// tab is a page under test, beside others of its run's browser context.
func tab(p *browser.Page) *browser.Page {
	p.PassWorker() // each page is what the host makes of its address, not a copy
	p.Before(look)
	// A page with a fault has this status, and a link that leaves the page ends what it was loading.
	p.Expect(`the server responded with a status of 400|net::ERR_ABORTED`)
	return p
}

// open loads an address and waits until the page is whole.
func open(p *browser.Page, address string) string {
	p.Goto(address)
	return settle(p)
}

// settle waits until the whole page shows an address's answer. It returns what is wrong where that does not come about.
func settle(p *browser.Page) string {
	state := ""
	var err error
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		if err = p.Ask(`tusouLook.settle()`, &state); err == nil && state == "settled" {
			return ""
		}
		if state == "failed" {
			break
		}
		if err == nil && state == "loading" {
			p.MoveMouse() // the program starts when the visitor does something
		}
	}
	return fmt.Sprintf("the page does not come to rest: %s, %v", state, err)
}

// check compares a page that is whole with a fresh load.
func check(p *browser.Page) string {
	difference := ""
	if err := p.Ask(`tusouLook.check()`, &difference); err != nil {
		return err.Error()
	}
	return difference
}

// checkAnotherTab waits until the browser's bar shows the answer's address, and compares the page with one that another tab
// loads from there.
func checkAnotherTab(p, other *browser.Page, origin string) string {
	followed := false
	for deadline := time.Now().Add(patience); !followed && time.Now().Before(deadline); {
		if err := p.Ask(`new Promise(done => setTimeout(() => done(tusouLook.followed()), 20))`, &followed); err != nil {
			return err.Error()
		}
	}
	if !followed {
		return "the browser's bar does not come to show the answer's address"
	}
	if p.Is(`document.querySelector(".stale") !== null`) {
		return "" // what is shown and what the fields say are two addresses' then
	}
	if d := open(other, origin+p.Text(`tusouLook.shows()`)); d != "" {
		return "another tab: " + d
	}
	var lines []string
	other.Eval(`tusouLook.written()`, &lines)
	var difference string
	p.Eval(`tusouLook.compare(tusouLook.written(), `+array(lines)+`)`, &difference)
	return difference
}

// outcome is what became of a run.
type outcome struct {
	done       []edit
	pages      map[string]int // edits, by the page that they led to
	difference string         // "" where there is none
}

// play opens an address in a new tab and does edits that next gives, until it gives none or the page is not as it should
// be. With loadedToo the page is compared in the end with one that another tab loads.
func play(t *testing.T, first *browser.Page, origin, path string, loadedToo bool, next func(offers) (edit, bool)) outcome {
	o := outcome{pages: map[string]int{}}
	outer := first.T
	defer func() { first.T = outer }()
	ok := t.Run("run", func(t *testing.T) {
		// A tab of its own has no history; the cache is that of all. It ends with its run.
		first.T = t
		p := tab(first.Another(browser.Look{}))
		defer func() {
			for _, fault := range p.Faults() {
				o.difference += "\nthe page complained: " + fault
			}
			p.Forget()
		}()
		if o.difference = open(p, origin+path); o.difference != "" {
			return
		}
		hurried := false
		for {
			var have offers
			if err := p.Ask(`tusouLook.offers()`, &have); err != nil {
				o.difference = err.Error()
				return
			}
			e, more := next(have)
			if !more {
				break
			}
			o.done = append(o.done, e)
			if err := do(p, e); err != nil {
				o.difference = err.Error()
				return
			}
			if hurried = e.Hurry; hurried {
				continue
			}
			if o.difference = settle(p); o.difference == "" {
				o.difference = check(p)
			}
			if o.difference != "" || len(p.Faults()) > 0 {
				return
			}
			o.pages[p.Text(`tusouLook.page()`)]++
		}
		if o.difference = settle(p); o.difference == "" && hurried {
			o.difference = check(p)
		}
		if o.difference == "" && loadedToo {
			o.difference = checkAnotherTab(p, tab(first.Another(browser.Look{})), origin)
		}
	})
	if !ok && o.difference == "" {
		o.difference = "the run broke off"
	}
	return o
}

// drawn gives so many edits, drawn at random, and none after some time from the first.
func drawn(r *rand.Rand, n int, share time.Duration) func(offers) (edit, bool) {
	var deadline time.Time
	return func(o offers) (edit, bool) {
		if n--; deadline.IsZero() {
			deadline = time.Now().Add(share)
		}
		return draw(r, o), n >= 0 && time.Now().Before(deadline)
	}
}

// replay gives a run's edits again.
func replay(edits []edit) func(offers) (edit, bool) {
	return func(offers) (edit, bool) {
		if len(edits) == 0 {
			return edit{}, false
		}
		e := edits[0]
		edits = edits[1:]
		return e, true
	}
}

// shorten leaves edits out as long as the run still fails, within a bound of attempts and time: halves first, single ones
// last.
func shorten(edits []edit, fails func([]edit) string) (shorter []edit, difference string) {
	attempts, end := 60, time.Now().Add(4*time.Minute)
	for size := (len(edits) + 1) / 2; size > 0; size /= 2 {
		for from := 0; from < len(edits) && attempts > 0 && time.Now().Before(end); {
			attempts--
			rest := append(append([]edit{}, edits[:from]...), edits[min(from+size, len(edits)):]...)
			if d := fails(rest); d != "" {
				edits, difference = rest, d
			} else {
				from += size
			}
		}
	}
	return edits, difference
}

func list(edits []edit) string {
	var b strings.Builder
	for i, e := range edits {
		fmt.Fprintf(&b, "  %d. %s\n", i+1, e)
	}
	return b.String()
}
