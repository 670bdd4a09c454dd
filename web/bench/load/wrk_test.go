//go:build bench

package load

import (
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"tusou/web/e2e/server"
)

// figures of one run.
type figures struct {
	rate     float64 // answers a second
	p50, p99 time.Duration
	cpu      time.Duration // of the server, for an answer
}

// wrk asks a server for one address, or for random queries of it, and fails on any answer that is none.
func wrk(t *testing.T, s *server.Server, path, encoding string, connections int, arguments ...string) figures {
	t.Helper()
	before := processorTime(t, s.PID())
	// One thread of wrk asks faster than two of any server answer.
	command := append([]string{"-t", "1", "-c", strconv.Itoa(connections), "-d", fmt.Sprintf("%ds", int(duration.Seconds())), "-s", "wrk.lua",
		"-H", "Accept-Encoding: " + encoding, s.URL + path, "--"}, arguments...)
	out, err := exec.Command("wrk", command...).CombinedOutput()
	if err != nil {
		t.Fatalf("wrk: %v\n%s", err, out)
	}
	after := processorTime(t, s.PID())
	_, line, found := strings.Cut(string(out), "\ntusou ")
	var requests, elapsed, failed, p50, p99 int64
	if n, err := fmt.Sscan(line, &requests, &elapsed, &failed, &p50, &p99); !found || n != 5 {
		t.Fatalf("wrk printed no figures (%v):\n%s", err, out)
	}
	if failed > 0 || requests == 0 {
		t.Errorf("%s%s: %d of %d requests failed", s.URL, path, failed, requests)
		requests = max(1, requests)
	}
	return figures{
		rate: float64(requests) / (time.Duration(elapsed) * time.Microsecond).Seconds(),
		p50:  time.Duration(p50) * time.Microsecond,
		p99:  time.Duration(p99) * time.Microsecond,
		cpu:  (after - before) / time.Duration(requests),
	}
}

// median takes each figure by itself.
func median(all []figures) figures {
	return figures{
		rate: middle(all, func(f figures) float64 { return f.rate }),
		p50:  middle(all, func(f figures) time.Duration { return f.p50 }),
		p99:  middle(all, func(f figures) time.Duration { return f.p99 }),
		cpu:  middle(all, func(f figures) time.Duration { return f.cpu }),
	}
}

func middle[T float64 | time.Duration](all []figures, of func(figures) T) T {
	var values []T
	for _, f := range all {
		values = append(values, of(f))
	}
	slices.Sort(values)
	return values[len(values)/2]
}
