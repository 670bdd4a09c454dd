package pricing

import (
	"fmt"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// Growth against rational arithmetic: nothing drifts in 60 months.
func TestGrowthIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.Int64Range(0, MaxCount).Draw(t, "start")
		g := Percent(rapid.Int64Range(-99*percentOne, 1000*percentOne).Draw(t, "growth"))
		if rapid.Bool().Draw(t, "slow") {
			g %= 3 * percentOne // so that many months stay below the limit
		}
		s := newSeries(start, g)
		factor := big.NewRat(100*percentOne+int64(g), 100*percentOne)
		exact := new(big.Rat).SetInt64(start)
		limit := big.NewInt(MaxGrown)
		for month := 1; month <= MaxMonths; month++ {
			twice := new(big.Int).Lsh(exact.Num(), 1)
			half := new(big.Int).Div(twice.Add(twice, exact.Denom()), new(big.Int).Lsh(exact.Denom(), 1))
			ceiling := new(big.Int).Neg(new(big.Int).Div(new(big.Int).Neg(exact.Num()), exact.Denom()))
			for _, tt := range []struct {
				name string
				want *big.Int
				got  func() (int64, bool)
			}{
				{"half up", half, func() (int64, bool) { return s.whole(halfUp) }},
				{"up", ceiling, func() (int64, bool) { return s.whole(up) }},
			} {
				got, ok := tt.got()
				if wanted := tt.want.Cmp(limit) <= 0; ok != wanted || ok && got != tt.want.Int64() {
					t.Fatalf("%d growing by %s %%, month %d, %s: %d, %t, want %s", start, g, month, tt.name, got, ok, tt.want)
				}
			}
			if figure := new(big.Rat).SetFrac(s.exact.Coefficient(), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-s.exact.Exponent())), nil)); s.exact.Exponent() <= 0 && figure.Cmp(exact) != 0 {
				t.Fatalf("%d growing by %s %%, month %d: %s, want %s", start, g, month, s.exact, exact)
			}
			if ceiling.Cmp(limit) > 0 {
				return
			}
			exact.Mul(exact, factor)
			s.grow()
		}
	})
}

func TestFigure(t *testing.T) {
	for _, tt := range []struct {
		number  string
		divisor int64
		want    string
		whole   bool
		cut     bool
		up      int64
	}{
		{"5.000005", 1, "5.000005", false, false, 6},
		{"5", 1, "5", true, false, 5},
		{"0", 1, "0", true, false, 0},
		{"10", 5, "2", true, false, 2},
		{"5.0000000000049", 1, "5.000000000004", false, true, 6}, // more digits than six show it is not whole
		{"4.9999999", 1, "4.999999", false, true, 5},             // cut, not rounded to what it is not
		{"2592001", 2592000, "1.0000003", false, true, 2},        // one call too many for 1 QPS in 30 days
		{"2592000", 2592000, "1", true, false, 1},
		{"1", 3, "0.333333", false, true, 1},
		{"2500000.50", 1, "2500000.5", false, false, 2500001},
	} {
		number, ok := parseDecimal(tt.number)
		if !ok {
			t.Fatal(tt.number)
		}
		f := Figure{number, tt.divisor}
		data, err := f.MarshalJSON()
		got := fmt.Sprintln(f, f.Whole(), f.Cut(), f.up(), string(data), err)
		if want := fmt.Sprintln(tt.want, tt.whole, tt.cut, tt.up, `"`+tt.want+`"`, nil); got != want {
			t.Errorf("%s / %d: %s, want %s", tt.number, tt.divisor, got, want)
		}
	}
}
