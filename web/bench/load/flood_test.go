//go:build bench

package load

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"tusou/web/e2e/server"
)

const (
	// floodRate is what comes in a second whatever the answers are: some times what two processors can compute.
	floodRate = 1000
	// openAsks is how many of them at most wait for their answers: more than the host lets wait.
	openAsks = 600
	// lookEvery is the pace of the visitor who loads a page's file meanwhile.
	lookEvery = 5 * time.Millisecond
)

// pages measures those for queries that nobody asked before.
func pages(t *testing.T, host *server.Server) {
	for _, path := range []string{"/", "/en/forecast", "/embed"} {
		wrk(t, host, path, "gzip", 8, "random") // warms up
	}
	fmt.Printf("\n| a page for a query of its own, gzip, 8 connections | answers/s (aim: at least 250) | p50 | p99 | processor time for one |\n|---|--:|--:|--:|--:|\n")
	for _, path := range []string{"/", "/en/forecast", "/embed"} {
		var all []figures
		for range *rounds {
			all = append(all, wrk(t, host, path, "gzip", 8, "random"))
		}
		f := median(all)
		fmt.Printf("| %s | %.0f | %s | %s | %s |\n", path, f.rate, short(f.p50), short(f.p99), short(f.cpu))
	}
}

// flood measures what more of such queries than can be computed do to the files.
func flood(t *testing.T, host *server.Server) {
	var idle, flooded []time.Duration
	var sum tally
	for range *rounds {
		ctx, cancel := context.WithTimeout(context.Background(), *duration)
		idle = append(idle, look(t, ctx, host)...)
		cancel()
		ctx, cancel = context.WithTimeout(context.Background(), *duration)
		var group sync.WaitGroup
		group.Go(func() { pour(t, ctx, host, &sum) })
		flooded = append(flooded, look(t, ctx, host)...)
		group.Wait()
		cancel()
	}
	seconds := (time.Duration(*rounds) * *duration).Seconds()
	fmt.Printf("\nA flood of %d such queries a second: %.0f/s answered with the page, %.0f/s turned away with 503 and Retry-After, %d not sent because %d waited.\n",
		floodRate, float64(sum.pages.Load())/seconds, float64(sum.refused.Load())/seconds, sum.unsent.Load(), openAsks)
	if sum.wrong.Load() > 0 {
		t.Errorf("%d answers of the flood were neither", sum.wrong.Load())
	}
	if sum.pages.Load() == 0 || sum.refused.Load() == 0 {
		t.Errorf("no flood: %d pages, %d refused", sum.pages.Load(), sum.refused.Load())
	}
	fmt.Printf("\n| a page's file, every %v | p50 | p99 |\n|---|--:|--:|\n", lookEvery)
	fmt.Printf("| idle | %s | %s |\n| in the flood | %s | %s |\n", short(percentile(idle, 50)), short(percentile(idle, 99)), short(percentile(flooded, 50)), short(percentile(flooded, 99)))
	fmt.Printf("| ratio (aim for p99: at most 3) | %.1f | %.1f |\n", float64(percentile(flooded, 50))/float64(percentile(idle, 50)), float64(percentile(flooded, 99))/float64(percentile(idle, 99)))
}

func percentile(times []time.Duration, p int) time.Duration {
	slices.Sort(times)
	return times[(len(times)-1)*p/100]
}

// look loads a page without a query at a steady pace until ctx ends, and returns how long each took.
func look(t *testing.T, ctx context.Context, host *server.Server) (times []time.Duration) {
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}}
	defer client.CloseIdleConnections()
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return times
		case <-tick.C:
		}
		start := time.Now()
		response, err := ask(client, host.URL+"/en", "br")
		if err != nil || response.StatusCode != http.StatusOK {
			t.Errorf("a file: %v", err)
			return times
		}
		times = append(times, time.Since(start))
	}
}

// tally counts the flood's answers.
type tally struct{ pages, refused, wrong, unsent atomic.Int64 }

// asked makes each query of this process another.
var asked atomic.Int64

func query() string {
	n := asked.Add(1)
	return fmt.Sprintf("?calls=%d&images=%d", 200_000+7*n, 2_000_000+n)
}

// pour asks at the flood's rate until ctx ends, and then waits for the answers.
func pour(t *testing.T, ctx context.Context, host *server.Server, sum *tally) {
	client := &http.Client{Transport: &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: openAsks}, Timeout: time.Minute}
	defer client.CloseIdleConnections()
	places := make(chan struct{}, openAsks)
	var group sync.WaitGroup
	defer group.Wait()
	const batch = 10 * time.Millisecond
	tick := time.NewTicker(batch)
	defer tick.Stop()
	for begun, sent := time.Now(), 0; ; {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		for due := int(time.Since(begun).Seconds() * floodRate); sent < due; sent++ {
			select {
			case places <- struct{}{}:
			default:
				sum.unsent.Add(1)
				continue
			}
			group.Go(func() {
				defer func() { <-places }()
				response, err := ask(client, host.URL+"/"+query(), "gzip")
				switch {
				case err == nil && response.StatusCode == http.StatusOK:
					sum.pages.Add(1)
				case err == nil && response.StatusCode == http.StatusServiceUnavailable && response.Header.Get("Retry-After") != "":
					sum.refused.Add(1)
				default:
					sum.wrong.Add(1)
				}
			})
		}
	}
}

// ask reads an answer to its end.
func ask(client *http.Client, address, encoding string) (*http.Response, error) {
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("Accept-Encoding", encoding)
	response, err := client.Do(r)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }() // read to its end
	_, err = io.Copy(io.Discard, response.Body)
	return response, err
}

// memoryOver asks for many different queries, and measures the host's memory on the way. One in eight is for the whole
// page, the others for the widget, which is made in the same way and sooner.
func memoryOver(t *testing.T, host *server.Server) {
	client := &http.Client{Transport: &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 8}, Timeout: time.Minute}
	defer client.CloseIdleConnections()
	fmt.Printf("\n| different queries | the host's memory (RSS) | most so far |\n|--:|--:|--:|\n")
	done := 0
	for _, upTo := range []int{0, *queries / 10, *queries / 2, *queries} {
		var next atomic.Int64
		next.Store(int64(done))
		var group sync.WaitGroup
		for range 8 {
			group.Go(func() {
				for n := next.Add(1); n <= int64(upTo); n = next.Add(1) {
					page := "/embed"
					if n%8 == 0 {
						page = "/"
					}
					response, err := ask(client, host.URL+page+query(), "gzip")
					if err != nil || response.StatusCode != http.StatusOK {
						t.Errorf("a page: %v", err)
						return
					}
				}
			})
		}
		group.Wait()
		done = upTo
		now, most := memory(t, host.PID())
		fmt.Printf("| %d | %.0f MB | %.0f MB |\n", upTo, float64(now)/1e6, float64(most)/1e6)
	}
}
