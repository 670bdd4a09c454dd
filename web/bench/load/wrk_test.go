//go:build bench

package load

import (
	"bytes"
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
)

// figures of one run.
type figures struct {
	rate     float64 // answers a second
	refused  float64 // of them with an error status
	p50, p99 time.Duration
	cpu      time.Duration // of the server, for an answer
}

// wrk asks a server for one address, and fails on any answer that is none.
func wrk(t *testing.T, s *server.Server, path, encoding string, connections int) figures {
	t.Helper()
	before := processorTime(t, s.PID())
	f := start(t, *duration, s, path, encoding, connections)()
	if f.refused > 0 {
		t.Errorf("%s%s: %.0f errors a second", s.URL, path, f.refused)
	}
	f.cpu = time.Duration(float64(processorTime(t, s.PID())-before) / (f.rate * duration.Seconds()))
	return f
}

// start starts asking; what it returns waits for the end.
func start(t *testing.T, d time.Duration, s *server.Server, path, encoding string, connections int, arguments ...string) (wait func() figures) {
	t.Helper()
	// One thread of it asks faster than two of any server answer.
	cmd := exec.Command("wrk", append([]string{"-t", "1", "-c", strconv.Itoa(connections), "--timeout", "10s", "-d", fmt.Sprintf("%.0fs", d.Seconds()), "-s", "wrk.lua",
		"-H", "Accept-Encoding: " + encoding, s.URL + path, "--"}, arguments...)...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	site.EndWithParent(cmd)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return func() figures {
		t.Helper()
		err := cmd.Wait()
		_, line, found := strings.Cut(out.String(), "\ntusou ")
		var requests, elapsed, refused, failed, p50, p99 int64 // times in microseconds
		if n, _ := fmt.Sscan(line, &requests, &elapsed, &refused, &failed, &p50, &p99); err != nil || !found || n != 6 || requests == 0 {
			t.Fatalf("wrk: %v\n%s", err, &out)
		}
		if failed > 0 {
			t.Errorf("%s%s: %d of %d requests failed", s.URL, path, failed, requests)
		}
		seconds := float64(elapsed) / 1e6
		return figures{rate: float64(requests) / seconds, refused: float64(refused) / seconds,
			p50: time.Duration(p50) * time.Microsecond, p99: time.Duration(p99) * time.Microsecond}
	}
}

// median takes each figure by itself.
func median(all []figures) figures {
	return figures{
		rate:    middle(all, func(f figures) float64 { return f.rate }),
		refused: middle(all, func(f figures) float64 { return f.refused }),
		p50:     middle(all, func(f figures) time.Duration { return f.p50 }),
		p99:     middle(all, func(f figures) time.Duration { return f.p99 }),
		cpu:     middle(all, func(f figures) time.Duration { return f.cpu }),
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
