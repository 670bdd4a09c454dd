package host

import (
	"context"
	"sync/atomic"
	"time"
)

// gate lets only so many requests compute at a time and only so many wait. It
// keeps no list of them: a flood costs a counter.
type gate struct {
	slots   chan struct{}
	waiting atomic.Int64
	queue   int64
	wait    time.Duration
}

func newGate(l Limits) *gate {
	return &gate{slots: make(chan struct{}, l.Work), queue: int64(l.Queue), wait: l.Wait}
}

// enter reports whether the caller may compute; it then must leave.
func (g *gate) enter(ctx context.Context) bool {
	select {
	case g.slots <- struct{}{}:
		return true
	default:
	}
	if g.waiting.Add(1) > g.queue {
		g.waiting.Add(-1)
		return false
	}
	defer g.waiting.Add(-1)
	t := time.NewTimer(g.wait)
	defer t.Stop()
	select {
	case g.slots <- struct{}{}:
		return true
	case <-t.C:
	case <-ctx.Done():
	}
	return false
}

func (g *gate) leave() { <-g.slots }
