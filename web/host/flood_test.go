package host

import (
	"fmt"
	"io"
	"log/slog"
	"runtime"
	"strings"
	"testing"
)

// The host keeps nothing for a query or an address: five thousand different
// ones, answered or turned away, cost it no memory, and its figures no line.
func TestFloodCostsNoMemory(t *testing.T) {
	started, release := make(chan struct{}, 1), make(chan struct{})
	h := newHost(t, blocking(started, release), func(c *Config) {
		c.Limits = Limits{Work: 1, Queue: -1} // no one waits
		c.Logger = slog.New(slog.NewTextHandler(io.Discard, nil))
	})
	n := 0
	flood := func(queries, want int) (heap int64, lines int) {
		t.Helper()
		for range queries {
			n++
			for target, status := range map[string]int{
				fmt.Sprintf("/en?calls=%d", n):              want,
				fmt.Sprintf("/api/v1/compare?calls=%d", n):  want,
				fmt.Sprintf("/%d?%d", n, n):                 404,
				fmt.Sprintf("/en/?calls=%d", n):             308,
				fmt.Sprintf("/web/tusou.css?version=%d", n): 200,
			} {
				res := do(h, "GET", target)
				if res.StatusCode != status || status == 503 && res.Header.Get("Retry-After") != "1" {
					t.Fatalf("%s: %d, Retry-After %q", target, res.StatusCode, res.Header.Get("Retry-After"))
				}
			}
		}
		for range 3 { // what is pooled goes with the second
			runtime.GC()
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc), strings.Count(bodyOfResponse(t, do(h.Metrics(), "GET", "/metrics")), "\ntusou_")
	}
	// While the only slot is held, every query is turned away.
	held := make(chan int, 1)
	go func() { held <- do(h, "GET", "/?calls=1").StatusCode }()
	<-started
	flood(100, 503)
	heap, lines := flood(100, 503)
	if heapAfter, linesAfter := flood(1000, 503); heapAfter-heap > 64<<10 || linesAfter != lines {
		t.Errorf("turned away: %d bytes more, %d lines of figures instead of %d", heapAfter-heap, linesAfter, lines)
	}
	close(release)
	if status := <-held; status != 200 {
		t.Errorf("the one that was let in: %d", status)
	}
	go func() {
		for range started { // each that is let in says so
		}
	}()
	defer close(started)
	heap, lines = flood(100, 200)
	if heapAfter, linesAfter := flood(1000, 200); heapAfter-heap > 64<<10 || linesAfter != lines {
		t.Errorf("answered: %d bytes more, %d lines of figures instead of %d", heapAfter-heap, linesAfter, lines)
	}
}
