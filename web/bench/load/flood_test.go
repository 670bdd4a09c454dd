//go:build bench

package load

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
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

// flood measures what more of such queries than can be computed do to the files: the host's, and for comparison those of
// nginx, which is not asked for anything else and shares only the machine.
func flood(t *testing.T, host, nginx *server.Server) {
	var idle, flooded [2][]time.Duration // host, nginx
	look := func(times *[2][]time.Duration) {
		var group sync.WaitGroup
		for i, s := range []*server.Server{host, nginx} {
			group.Go(func() { times[i] = append(times[i], lookFor(t, *duration, s)...) })
		}
		group.Wait()
	}
	var pages, refused, wrong, unsent int
	for range *rounds {
		look(&idle)
		cmd := exec.Command(os.Args[0], duration.String())
		cmd.Env = append(os.Environ(), floodEnv+"="+host.URL)
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, os.Stderr
		site.EndWithParent(cmd)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		look(&flooded)
		err := cmd.Wait()
		var p, r, w, u int
		if n, scanned := fmt.Sscan(out.String(), &p, &r, &w, &u); err != nil || n != 4 {
			t.Fatalf("the flood: %v, %v: %s", err, scanned, &out)
		}
		pages, refused, wrong, unsent = pages+p, refused+r, wrong+w, unsent+u
	}
	seconds := (time.Duration(*rounds) * *duration).Seconds()
	fmt.Printf("\nA flood of %d such queries a second: %.0f/s answered with the page, %.0f/s turned away with 503 and Retry-After, %d not sent because %d waited.\n",
		floodRate, float64(pages)/seconds, float64(refused)/seconds, unsent, openAsks)
	if wrong > 0 {
		t.Errorf("%d answers of the flood were neither", wrong)
	}
	if pages == 0 || refused == 0 {
		t.Errorf("no flood: %d pages, %d refused", pages, refused)
	}
	fmt.Printf("\n| a page without a query, every %v | idle: p50 | p99 | in the flood: p50 | p99 | ratio: p50 | p99 (aim: at most 3) |\n|---|--:|--:|--:|--:|--:|--:|\n", lookEvery)
	for i, name := range []string{"host", "nginx, which is not flooded"} {
		before, in := idle[i], flooded[i]
		fmt.Printf("| %s | %s | %s | %s | %s | %.1f | %.1f |\n", name, short(percentile(before, 50)), short(percentile(before, 99)),
			short(percentile(in, 50)), short(percentile(in, 99)),
			float64(percentile(in, 50))/float64(percentile(before, 50)), float64(percentile(in, 99))/float64(percentile(before, 99)))
	}
}

func percentile(times []time.Duration, p int) time.Duration {
	slices.Sort(times)
	return times[(len(times)-1)*p/100]
}

// lookFor loads a page without a query at a steady pace for some time, and returns how long each took.
func lookFor(t *testing.T, d time.Duration, host *server.Server) (times []time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), d)
	defer cancel()
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

// asked makes each query of this process another, and nearly each of others.
var asked atomic.Int64

func init() { asked.Store(int64(os.Getpid()) % 1000 * 1_000_000) }

func query() string {
	n := asked.Add(1)
	return fmt.Sprintf("?calls=%d&images=%d", 200_000+7*n, 2_000_000+n)
}

// floodEnv makes of this program the flood upon the host at that address: a process of its own, so that it does not hold
// up the one whose waiting is measured, and one that gives way, because a real flood has its own processors.
const floodEnv = "TUSOU_LOAD_FLOOD"

// pourOut pours for some time and prints the tally.
func pourOut(address, duration string) {
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, 10) // refused, it only gets more in the way
	d, err := time.ParseDuration(duration)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	ctx, cancel := context.WithTimeout(context.Background(), d)
	defer cancel()
	var sum tally
	pour(ctx, address, &sum)
	fmt.Println(sum.pages.Load(), sum.refused.Load(), sum.wrong.Load(), sum.unsent.Load())
}

// pour asks at the flood's rate until ctx ends, and then waits for the answers.
func pour(ctx context.Context, address string, sum *tally) {
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
				response, err := ask(client, address+"/"+query(), "gzip")
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
