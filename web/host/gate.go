package host

import (
	"context"
	"sync/atomic"
)

// gate lets only so many requests compute at a time and only so many wait. It
// keeps no list of them: a flood costs a counter.
type gate struct {
	slots   chan struct{}
	waiting atomic.Int64
	limits  Limits
}

func newGate(l Limits) *gate {
	return &gate{slots: make(chan struct{}, l.Work), limits: l}
}

// enter reports whether the caller may compute; it then must leave.
func (g *gate) enter(ctx context.Context) bool {
	select {
	case g.slots <- struct{}{}:
		return true
	default:
	}
	defer g.waiting.Add(-1)
	if g.waiting.Add(1) > int64(g.limits.Queue) {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, g.limits.Wait)
	defer cancel()
	select {
	case g.slots <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

func (g *gate) leave() { <-g.slots }
