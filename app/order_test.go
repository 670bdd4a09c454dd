package app

import (
	"slices"
	"testing"
)

func TestOrderOfPackages(t *testing.T) {
	c := at(t, "/?failed=100").view.(*compare)
	first := func() string { return c.result.Plans[c.order.indices[0]].Package.ID() }
	last := func() string { return c.result.Plans[c.order.indices[len(c.order.indices)-1]].Package.ID() }
	if first() != "100000x1" || last() != "50000000x10" || c.order.direction() != "ascending" {
		t.Errorf("the list's order: from %s to %s, %s", first(), last(), c.order.direction())
	}
	for _, step := range []struct {
		key                sortKey
		direction          string
		wantFirst, wantEnd string
	}{
		{sortPrice, "ascending", "100000x1", "50000000x10"},
		{sortPrice, "descending", "50000000x10", "100000x1"},
		{sortQPS, "ascending", "100000x1", "50000000x10"},
		{sortFits, "ascending", "2500000x5", "100000x1"},
		{sortCeiling, "descending", "2500000x10", "100000x1"},
		// All requests fail, so nothing breaks even: the list's order.
		{sortEven, "ascending", "100000x1", "50000000x10"},
	} {
		c.order.key = step.key
		c.order.descending = step.direction == "descending"
		c.order.sort(c.result.Plans)
		if first() != step.wantFirst || last() != step.wantEnd {
			t.Errorf("by %d, %s: from %s to %s", step.key, step.direction, first(), last())
		}
	}
}

func TestChoosingAColumnTwiceTurnsTheOrder(t *testing.T) {
	var o order
	var seen []string
	for _, key := range []sortKey{sortPrice, sortPrice, sortPrice, sortEven} {
		o.by(key)
		seen = append(seen, o.direction())
	}
	if !slices.Equal(seen, []string{"ascending", "descending", "ascending", "ascending"}) || o.rev != 4 {
		t.Errorf("directions %v, revision %d", seen, o.rev)
	}
}
