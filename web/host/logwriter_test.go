package host

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// paper counts how often something is written on it.
type paper struct {
	mu    sync.Mutex
	text  bytes.Buffer
	times int
	wait  chan struct{} // nil: writing takes no time
	err   error
}

func (p *paper) Write(b []byte) (int, error) {
	if p.wait != nil {
		<-p.wait
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.times++
	if p.err != nil {
		return 0, p.err
	}
	return p.text.Write(b)
}

func (p *paper) read() (string, int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.String(), p.times
}

func TestLogIsPassedOnInAMoment(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &paper{}
		w := NewLogWriter(p)
		for round := range 3 { // the timer is used again
			for i := range 100 {
				fmt.Fprintf(w, "round %d line %d\n", round, i)
			}
			if _, times := p.read(); times != round {
				t.Errorf("written %d times before the moment was over", times)
			}
			time.Sleep(logDelay) // the synthetic clock's
			synctest.Wait()
			if text, times := p.read(); times != round+1 || strings.Count(text, "\n") != 100*(round+1) {
				t.Errorf("%d lines in %d times", strings.Count(text, "\n"), times)
			}
		}
	})
}

func TestLogLinesStayWholeAndInOrder(t *testing.T) {
	const writers, lines = 8, 2000
	p := &paper{}
	w := NewLogWriter(p)
	var group sync.WaitGroup
	for id := range writers {
		group.Go(func() {
			for i := range lines {
				fmt.Fprintf(w, "%d %d %s\n", id, i, strings.Repeat("x", i%100))
			}
		})
	}
	group.Wait()
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	text, times := p.read()
	var next [writers]int
	n := 0
	for line := range strings.Lines(text) {
		var id, i int
		var rest string
		if _, err := fmt.Sscanf(line, "%d %d %s", &id, &i, &rest); err != nil && i%100 != 0 || i != next[id] || len(rest) != i%100 {
			t.Fatalf("%q, after %d of that writer's", line, next[id])
		}
		next[id]++
		n++
	}
	if n != writers*lines {
		t.Errorf("%d lines", n)
	}
	if times > n/100 {
		t.Errorf("%d writes for %d lines", times, n)
	}
}

// A log that nobody reads slows its writers down; it does not fill memory.
func TestLogWaitsForASlowReader(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &paper{wait: make(chan struct{})}
		w := NewLogWriter(p)
		line := bytes.Repeat([]byte("x"), 1<<10)
		written := 0
		var mu sync.Mutex
		go func() {
			for range 1000 {
				_, _ = w.Write(line)
				mu.Lock()
				written++
				mu.Unlock()
			}
		}()
		synctest.Wait()
		mu.Lock()
		if written > 2*logBatch>>10 || written < logBatch>>10-1 {
			t.Errorf("%d lines were taken though none could be passed on", written)
		}
		mu.Unlock()
		close(p.wait)
		synctest.Wait()
		if err := w.Close(); err != nil {
			t.Error(err)
		}
		if text, _ := p.read(); len(text) != 1000<<10 {
			t.Errorf("%d bytes", len(text))
		}
	})
}

func TestLogReportsWhatCannotBeWritten(t *testing.T) {
	full := errors.New("no space left")
	p := &paper{err: full}
	w := NewLogWriter(p)
	fmt.Fprintln(w, "lost")
	if err := w.Close(); !errors.Is(err, full) {
		t.Error(err)
	}
	if _, err := fmt.Fprintln(w, "told"); !errors.Is(err, full) {
		t.Error(err)
	}
	p.err = nil // there is room again
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if _, err := fmt.Fprintln(w, "well"); err != nil {
		t.Error(err)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if text, _ := p.read(); text != "told\nwell\n" {
		t.Errorf("%q", text)
	}
}
