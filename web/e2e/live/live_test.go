//go:build browser

package live

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"tusou/app"
	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
)

// Whatever a visitor does, the page equals a fresh load of the address that it says it shows: text, values, structure,
// attributes and head.
func TestLivePageEqualsAFreshLoad(t *testing.T) {
	start := *seed
	if start == 0 {
		start = rand.Uint64N(1_000_000) + 1
	}
	var pages []app.Page
	for _, page := range app.Pages() {
		if *only == "" || page.Name == *only {
			pages = append(pages, page)
		}
	}
	if len(pages) == 0 {
		t.Fatalf("-only %s: there is no such page", *only)
	}
	t.Logf("seed %d", start)
	small := browser.Look{Width: 390, Height: 300} // what is out of sight need not be painted
	p := tab(chromium.New(t, small))
	other := tab(p.Another(small))
	end := time.Now().Add(*long)
	compared, edits, runs, differences := map[string]int{}, 0, 0, 0
	for ; differences == 0 && (runs < len(pages) || time.Now().Before(end)); runs++ { // each page at least once
		page := pages[runs%len(pages)]
		// The two hosts take turns, each on every page.
		host := []*server.Server{plain, named}[(runs+runs/len(pages))%2]
		// In a short time every page has its share.
		share := max(2*time.Second, time.Until(end)/time.Duration(max(1, len(pages)-runs)))
		r := rand.New(rand.NewPCG(start, uint64(runs)))
		path := host.Base[:len(host.Base)-1] + page.Path
		loader := other
		if runs%4 != 3 { // it takes as long as ten edits
			loader = nil
		}
		o := play(t, p, loader, host.Origin, path, drawn(r, *length, share))
		edits += len(o.done)
		for name, n := range o.pages {
			compared[name] += n
		}
		if o.difference == "" {
			continue
		}
		differences++
		fmt.Printf("seed %d, run %d, beginning at %s: %d edits lead to a difference; shortening\n%s\n", start, runs, path, len(o.done), o.difference)
		short, difference := shorten(o.done, func(edits []edit) string {
			return play(t, p, loader, host.Origin, path, replay(edits)).difference
		})
		if difference == "" {
			difference = o.difference
		}
		t.Errorf("seed %d, run %d: at %s\n%s%s", start, runs, path, list(short), difference)
	}
	total := 0
	for _, name := range slices.Sorted(maps.Keys(compared)) {
		fmt.Printf("%-20s %5d comparisons\n", name, compared[name])
		total += compared[name]
	}
	fmt.Printf("%d edits and %d comparisons in %d runs, seed %d, differences: %d\n", edits, total, runs, start, differences)
}

// array writes lines as a JavaScript array.
func array(lines []string) string {
	b, _ := json.Marshal(lines) // texts always marshal
	return string(b)
}
