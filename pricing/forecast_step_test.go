package pricing

import (
	"fmt"
	"testing"
)

func TestSteps(t *testing.T) {
	for _, tt := range []struct{ query, want string }{
		// From month 5 on the library outgrows 2,500,000 images.
		{"images=2000000&imagegrowth=6&months=6",
			"[5: 2500000x5 5000000x5 [images] 2524953.92/2524954 5/5 false 2900.00]"},
		// A hair above 5 requests a second costs the next QPS.
		{"growth=0.0001&months=2", "[2: 2500000x5 2500000x10 [qps] 1000000/1000000 5.000005/6 false 3000.00]"},
		// Both at once, and the difference is that of discounted prices.
		{"images=2500000&growth=1&imagegrowth=1&months=2&alibaba=10",
			"[2: 2500000x5 5000000x10 [images qps] 2525000/2525000 5.05/6 false 7650.00]"},
		// A full library is not outgrown.
		{"images=2500000&growth=1&months=2", "[2: 2500000x5 2500000x10 [qps] 2500000/2500000 5.05/6 false 3000.00]"},
		// The calls force the QPS, not the peak that was given.
		{"calls=12960000&growth=0.0001&qpsgrowth=0&months=2",
			"[2: 2500000x5 2500000x10 [qps] 1000000/1000000 5.000005/6 true 3000.00]"},
		// Beyond the list and back.
		{"images=45000000&imagegrowth=12&months=2", "[2: 50000000x5 - [images] 50400000/50400000 5/5 false -]"},
		{"images=52000000&imagegrowth=-10&months=2", "[2: - 50000000x5 [] 46800000/46800000 5/5 false -]"},
		// Less needs less.
		{"images=110000&imagegrowth=-50&qps=1&months=2", "[2: 2500000x5 100000x1 [] 55000/55000 1/1 false -2820.00]"},
		// 100 % off: the largest package costs nothing and fits throughout.
		{"images=1&imagegrowth=1000&alibaba=100&months=7", "[]"},
	} {
		got := []string{}
		for _, s := range forecastOf(t, tt.query).Steps {
			id := func(p *Package) string {
				if p == nil {
					return "-"
				}
				return p.ID()
			}
			difference := "-"
			if s.Difference != nil {
				difference = s.Difference.String()
			}
			got = append(got, fmt.Sprintf("%d: %s %s %v %s/%d %s/%d %t %s", s.Month, id(s.From), id(s.To), s.Why,
				s.Images, s.Need.Images, s.QPS, s.Need.QPS, s.AverageQPS, difference))
			if s.Up() != (len(s.Why) > 0) || s.List.Offer != alibaba {
				t.Errorf("%s: %+v", tt.query, s)
			}
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%s:\n%v, want\n%s", tt.query, got, tt.want)
		}
	}
}

func TestTurns(t *testing.T) {
	for _, tt := range []struct{ query, want string }{
		{"", "[]"},
		{"calls=60000&growth=10&qpsgrowth=0&months=3", "[{2 " + tencent + " " + alibaba + " false}]"},
		{"calls=70000&growth=-10&months=3", "[{2 " + alibaba + " " + tencent + " false}]"},
		// Month 1 is equal: nothing was cheaper before.
		{"calls=200000&images=10000000&growth=1&qpsgrowth=0&months=2", "[]"},
		// The month in between is equal; the turn is the first month that differs.
		{"calls=100000&images=10000000&growth=100&qpsgrowth=0&months=3", "[{3 " + tencent + " " + alibaba + " false}]"},
	} {
		if got := fmt.Sprint(forecastOf(t, tt.query).Turns); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.query, got, tt.want)
		}
	}
}

func TestStepByRounding(t *testing.T) {
	for _, tt := range []struct {
		query       string
		images, qps bool
	}{
		{"months=2&images=100000&qpsgrowth=0.0001", false, true},                // 5.000005 → 6
		{"months=2&images=100000&qpsgrowth=50", false, false},                   // 7.5 → 8
		{"months=2&images=100000&qpsgrowth=20&alibaba=1", false, false},         // 6 exactly
		{"months=2&images=2499998&imagegrowth=0.0001&qpsgrowth=0", true, false}, // 2,500,000.499998
	} {
		steps := forecastOf(t, tt.query).Steps
		if len(steps) != 1 {
			t.Fatalf("%s: %d steps", tt.query, len(steps))
		}
		if got := steps[0].ByRounding("images"); got != tt.images {
			t.Errorf("%s: images %v (%s)", tt.query, got, steps[0].Images)
		}
		if got := steps[0].ByRounding("qps"); got != tt.qps {
			t.Errorf("%s: qps %v (%s)", tt.query, got, steps[0].QPS)
		}
	}
	if (Step{}).ByRounding("qps") {
		t.Error("a step from no package")
	}
}
