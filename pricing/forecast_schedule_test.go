package pricing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// charged is a charge of so many yuan.
func charged(n int64) *Money { return &Money{decimal.NewFromInt(n), CNY} }

// table reads months of charges, "3 5" for each month, "-" for no price.
func table(text string) [][]*Money {
	var charges [][]*Money
	for month := range strings.SplitSeq(text, ",") {
		var row []*Money
		for cell := range strings.FieldsSeq(month) {
			var n int64
			if _, err := fmt.Sscan(cell, &n); err != nil {
				row = append(row, nil)
				continue
			}
			row = append(row, charged(n))
		}
		charges = append(charges, row)
	}
	return charges
}

func TestLeastCost(t *testing.T) {
	for _, tt := range []struct {
		why, charges string
		switching    int64
		want, total  string
	}{
		{"one month", "5 4", 9, "[1]", "4.00"},
		{"equal: list order", "4 4, 4 4", 0, "[0 0]", "8.00"},
		{"the first choice is free", "9 1, 9 1", 100, "[1 1]", "2.00"},
		{"a change pays", "1 9, 9 1", 3, "[0 1]", "5.00"},
		{"a change does not pay", "1 5, 5 2", 9, "[0 0]", "6.00"},
		{"equal cost: fewer changes", "1 4, 4 1", 3, "[0 0]", "5.00"},
		{"equal cost, equal changes: longer with the first", "1 9, 5 5, 9 1", 0, "[0 0 1]", "7.00"},
		{"equal cost, equal changes: longer with the first, the second listed", "9 1, 5 5, 1 9", 0, "[1 1 0]", "7.00"},
		{"the longest first run over all first offers", "1 1 9, 9 5 5, 9 9 1", 0, "[1 1 2]", "7.00"},
		{"no other serves the month", "- 9, 1 9", 2, "[1 0]", "12.00"},
		{"no other serves the last", "1 9, 1 -", 0, "[0 0]", "2.00"},
		{"there and back", "1 9, 9 1, 1 9", 2, "[0 1 0]", "7.00"},
		{"three offers", "1 9 9, 9 1 9, 9 9 1", 1, "[0 1 2]", "5.00"},
		{"three offers, tie after the first run: list order", "1 9 9, 9 2 2", 1, "[0 1]", "4.00"},
	} {
		best, ok := leastCost(table(tt.charges), *charged(tt.switching))
		if got := fmt.Sprint(best.offers, best.total); !ok || got != tt.want+" "+tt.total {
			t.Errorf("%s: %s, %t, want %s %s", tt.why, got, ok, tt.want, tt.total)
		}
	}
	for _, nobody := range []string{"- -", "1 1, - -", "- -, 1 1", "1 -, - 1, - -"} {
		if best, ok := leastCost(table(nobody), *charged(0)); ok {
			t.Errorf("%s: %v", nobody, best)
		}
	}
}

// bruteForce tries every schedule and compares whole schedules by the rules as
// they are written: cost, changes, months until the first change, list order.
func bruteForce(charges [][]*Money, switching Money) (schedule, bool) {
	type candidate struct {
		schedule
		changes, run int
	}
	before := func(a, b candidate) bool {
		if c := a.total.Cmp(b.total); c != 0 {
			return c < 0
		}
		if a.changes != b.changes {
			return a.changes < b.changes
		}
		if a.run != b.run {
			return a.run > b.run
		}
		return slices.Compare(a.offers, b.offers) < 0
	}
	months, offers := len(charges), len(charges[0])
	schedules := 1
	for range months {
		schedules *= offers
	}
	var best *candidate
next:
	for n := range schedules {
		s := candidate{schedule: schedule{total: zero(CNY)}}
		for i, rest := 0, n; i < months; i, rest = i+1, rest/offers {
			o := rest % offers
			if charges[i][o] == nil {
				continue next
			}
			s.total = s.total.Add(*charges[i][o])
			if i > 0 && s.offers[i-1] != o {
				s.total = s.total.Add(switching)
				s.changes++
			}
			s.offers = append(s.offers, o)
			if s.changes == 0 {
				s.run = i + 1
			}
		}
		if best == nil || before(s, *best) {
			best = &s
		}
	}
	if best == nil {
		return schedule{}, false
	}
	return best.schedule, true
}

// Every schedule of up to twelve months is tried. Few different amounts make
// many ties, which is what the rules after the cost are for.
func TestLeastCostIsThatOfBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		offers := rapid.IntRange(1, 3).Draw(t, "offers")
		months := rapid.IntRange(1, []int{12, 12, 7}[offers-1]).Draw(t, "months")
		most := rapid.SampledFrom([]int64{1, 2, 4, 1000}).Draw(t, "most")
		charges := make([][]*Money, months)
		for i := range charges {
			for range offers {
				charge := charged(rapid.Int64Range(0, most).Draw(t, "charge"))
				if rapid.IntRange(0, 9).Draw(t, "served") == 0 {
					charge = nil
				}
				charges[i] = append(charges[i], charge)
			}
		}
		switching := *charged(rapid.Int64Range(0, most).Draw(t, "switching"))
		want, served := bruteForce(charges, switching)
		got, ok := leastCost(charges, switching)
		if ok != served || ok && (!slices.Equal(got.offers, want.offers) || got.total.Cmp(want.total) != 0) {
			t.Fatalf("%v %s, %t, want %v %s, %t", got.offers, got.total, ok, want.offers, want.total, served)
		}
	})
}
