package pricing

import "testing"

func TestAxisReachesItsCoverInRoundSteps(t *testing.T) {
	for _, c := range []struct {
		cover, max, step int64
	}{
		{1, 1, 1}, {5, 5, 1}, {6, 6, 2}, {126_668, 150_000, 50_000}, {1_000, 1_000, 200},
		{6_000, 6_000, 2_000}, {12_960_000, 15_000_000, 5_000_000}, {1_250_000_000_000, 1_500_000_000_000, 500_000_000_000},
	} {
		a := newAxis(c.cover)
		if a.Max != c.max || a.Ticks[1].Value != c.step {
			t.Errorf("newAxis(%d): up to %d by %d, want %d by %d", c.cover, a.Max, a.Ticks[1].Value, c.max, c.step)
		}
		if last := a.Ticks[len(a.Ticks)-1]; last.Position != AxisEnd || last.Value != a.Max {
			t.Errorf("newAxis(%d): the last tick is %+v", c.cover, last)
		}
	}
}
