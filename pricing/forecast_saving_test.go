package pricing

import "testing"

func TestForecastSavings(t *testing.T) {
	for _, tt := range []struct {
		name, query      string
		first            string
		alibaba, tencent string // saved against staying with it
		unpriced         int64  // Alibaba's first month without a list price
		even             bool
	}{
		{"one provider all along", "", alibaba, "none", "26400.00 (36.67)", 0, false},
		{"a switch, with its cost", "calls=44000&growth=10&qpsgrowth=0&months=6&switching=100", tencent, "2847.76 (12.49)", "416.92 (2.05)", 0, false},
		{"a month without a price", "calls=1000000&images=45000000&imagegrowth=10&qpsgrowth=0&months=3&switching=50", alibaba, "none", "41150.00 (22.86)", 3, false},
		{"never priced", "images=50000001&months=2", tencent, "none", "none", 1, false},
		{"equal", "calls=200000&images=10000000&months=2", alibaba, "none", "none", 0, true},
		{"free with both", "alibaba=100&tencent=100&months=1", alibaba, "none", "none", 0, true},
		{"free with one", "calls=1&tencent=100&months=2", tencent, "7600.00 (100.00)", "none", 0, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := forecastOf(t, tt.query)
			show := func(s *Saving) string {
				if s == nil {
					return "none"
				}
				return s.Amount.String() + " (" + s.Percent.String() + ")"
			}
			if got := f.First(); got.String() != tt.first {
				t.Errorf("begins with %s, want %s", got, tt.first)
			}
			if got := show(f.Saving(testCatalog.List(alibaba))); got != tt.alibaba {
				t.Errorf("against Alibaba alone %s, want %s", got, tt.alibaba)
			}
			if got := show(f.Saving(testCatalog.List(tencent))); got != tt.tencent {
				t.Errorf("against Tencent alone %s, want %s", got, tt.tencent)
			}
			if got := f.Unpriced(testCatalog.List(alibaba)); got != tt.unpriced {
				t.Errorf("first month without a price %d, want %d", got, tt.unpriced)
			}
			if got := f.Even(); got != tt.even {
				t.Errorf("even %v, want %v", got, tt.even)
			}
		})
	}
}
