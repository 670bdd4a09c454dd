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

// tab is a tab of the browser for all runs at a host, beside another one that loads pages for comparison.
func tab(p *browser.Page) *browser.Page {
	p.PassWorker() // each page is what the host makes of its address, not a copy
	p.Before(look)
	// A page with a fault has this status, and a link that leaves the page ends what it was loading.
	p.Expect(`the server responded with a status of 400|net::ERR_ABORTED`)
	return p
}

// seen is a page that is whole, after an edit.
type seen struct {
	State      string // as look.js names it
	Where      string // where it is not whole
	Difference string // from a fresh load; "" where there is none
	Compared   bool   // false where somebody translated it and it has not been drawn since
	Page       string // name and language
	Offers     offers
}

// after waits until the whole page shows an address's answer, and compares it with a fresh load.
func after(p *browser.Page) seen {
	var s seen
	var err error
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		s = seen{}
		if err = p.Ask(`tusouLook.after()`, &s); err == nil && s.State == "settled" {
			return s
		}
		if s.State == "failed" || s.State == "stopped" {
			break
		}
		if err == nil && s.State == "loading" {
			p.MoveMouse() // the program starts when the visitor does something
		}
	}
	s.Difference = fmt.Sprintf("the page does not come to rest: %s, at %s, %v", s.State, s.Where, err)
	return s
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
	other.Goto(origin + p.Text(`tusouLook.shows()`))
	if s := after(other); s.Difference != "" {
		return "another tab: " + s.Difference
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
	pages      map[string]int // comparisons, by page
	difference string         // "" where there is none
}

// play opens an address and does edits that next gives, until it gives none or the page is not as it should be. Where there
// is another tab, the page is compared in the end with one that it loads.
func play(t *testing.T, p, other *browser.Page, origin, path string, next func(offers) (edit, bool)) outcome {
	o := outcome{pages: map[string]int{}}
	for _, tab := range []*browser.Page{p, other} {
		if tab != nil {
			outer := tab.T
			defer func() { tab.T = outer }()
		}
	}
	ok := t.Run("run", func(t *testing.T) {
		p.T = t // what goes wrong ends the run alone
		if other != nil {
			other.T = t
		}
		defer func() {
			for _, fault := range p.Faults() {
				o.difference += "\nthe page complained: " + fault
			}
			p.Forget()
		}()
		p.Goto(origin + path)
		p.Eval(`tusouLook.begin()`, nil)
		s := after(p)
		if s.Compared {
			o.pages[s.Page]++
		}
		for hurried := false; s.Difference == ""; {
			e, more := next(s.Offers)
			if more {
				o.done = append(o.done, e)
				if err := do(p, e); err != nil {
					o.difference = err.Error()
					return
				}
				if hurried = e.Hurry; hurried {
					continue
				}
			} else if !hurried {
				break
			}
			if s = after(p); s.Compared {
				o.pages[s.Page]++
			}
			if !more || len(p.Faults()) > 0 {
				break
			}
		}
		if o.difference = s.Difference; o.difference == "" && s.Compared && other != nil {
			o.difference = checkAnotherTab(p, other, origin)
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
