package pricing

import (
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func TestPercentString(t *testing.T) {
	for p, want := range map[Percent]string{
		0: "0", 1: "0.0001", 10: "0.001", 100: "0.01", 1_000: "0.1", 10_000: "1", 25_000: "2.5", 25_001: "2.5001",
		1_000_000: "100", 333_333: "33.3333", 10_000_000: "1000", -1: "-0.0001", -990_000: "-99", -25_000: "-2.5",
	} {
		if got := p.String(); got != want {
			t.Errorf("%d ten-thousandths: %s, want %s", int64(p), got, want)
		}
		if got, err := p.MarshalJSON(); err != nil || string(got) != `"`+want+`"` {
			t.Errorf("%d ten-thousandths in JSON: %s, %v", int64(p), got, err)
		}
	}
}

func TestRatioString(t *testing.T) {
	for r, want := range map[Ratio]string{0: "0.00", 1: "0.01", 10: "0.10", 100: "1.00", 3_667: "36.67", 10_000: "100.00", 1_234_567: "12345.67"} {
		if got := r.String(); got != want {
			t.Errorf("%d hundredths: %s, want %s", int64(r), got, want)
		}
	}
}

func TestTenthsString(t *testing.T) {
	for n, want := range map[Tenths]string{0: "0.0", 1: "0.1", 9: "0.9", 10: "1.0", 23: "2.3", 11_574: "1157.4"} {
		if got := n.String(); got != want {
			t.Errorf("%d tenths: %s, want %s", int64(n), got, want)
		}
	}
}

// Half up to hundredths of a percent, by counts and by decimals alike.
func TestRatioOf(t *testing.T) {
	for _, tt := range []struct {
		part, whole int64
		want        string
	}{
		{0, 1, "0.00"}, {1, 1, "100.00"}, {1, 3, "33.33"}, {2, 3, "66.67"}, {2200, 6000, "36.67"},
		{1, 20_000, "0.01"}, {1, 20_001, "0.00"}, {63_334, 12_960_000, "0.49"},
		{1_000_000_000_000, 1, "100000000000000.00"}, {1_000_000_000_000, 1_000_000_000_000_000, "0.10"},
	} {
		if got := ratioOfCounts(tt.part, tt.whole).String(); got != tt.want {
			t.Errorf("%d of %d: %s, want %s", tt.part, tt.whole, got, tt.want)
		}
		if got := ratioOf(fromInt(tt.part), fromInt(tt.whole)).String(); got != tt.want {
			t.Errorf("%d of %d by decimals: %s, want %s", tt.part, tt.whole, got, tt.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.Int64Range(0, MaxCount).Draw(t, "part")
		whole := rapid.Int64Range(1, 1_000_000_000_000_000).Draw(t, "whole")
		if got, want := ratioOfCounts(part, whole), ratioOf(fromInt(part), fromInt(whole)); got != want {
			t.Fatalf("%s by counts, %s by decimals", got, want)
		}
	})
}

// share splits its number to stay within 64 bits; decimals do not have to.
func TestShare(t *testing.T) {
	for _, tt := range []struct {
		n    int64
		p    Percent
		want int64
	}{
		{0, 500_000, 0}, {100_000, 0, 0}, {100_000, 25_000, 2_500}, {100_000, 1_000_000, 100_000},
		{1, 500_000, 1}, {1, 499_999, 0}, {3, 500_000, 2}, {100_000, 5, 1}, {100_000, 4, 0},
		{1_000_000_000_000, 1, 1_000_000}, {1_000_000_000_000_000, 999_999, 999_999_000_000_000},
	} {
		if got := share(tt.n, tt.p); got != tt.want {
			t.Errorf("%s %% of %d: %d, want %d", tt.p, tt.n, got, tt.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 1_000_000_000_000_000).Draw(t, "n")
		p := rapid.Int64Range(0, 1_000_000).Draw(t, "p")
		want := fromInt(n).Mul(decimal.New(p, -6)).Round(0).IntPart()
		if got := share(n, Percent(p)); got != want {
			t.Fatalf("got %d, by decimals %d", got, want)
		}
	})
}
