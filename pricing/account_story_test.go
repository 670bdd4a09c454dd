package pricing

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
)

// The story of an account that goes negative, stops, and is topped up: runs of
// one event are one span, whatever breaks them is not lost.
func TestAccountStory(t *testing.T) {
	hundreds := []int64{100, 100, 0, 100, 100, 100, 100, 100} // 6.00 a day
	topUps := []TopUp{{9, decimal.NewFromInt(5)}, {9, decimal.NewFromInt(20)}}
	a := testCatalog.Default(PayAsYouGo).RunAccount(decimal.NewFromInt(18), topUps, hundreds, 0)
	want := []string{
		"2–6 deduction 24.00 0 -6.00", // days 2, 3, 5 and 6: day 3 had no calls
		"6–6 negative - 0 -6.00",
		"7–7 deduction 6.00 0 -12.00",
		"7–7 stopped - 0 -12.00",
		"7–8 not-served - 200 -12.00",
		"9–9 top-up 5.00 0 -7.00",
		"9–9 top-up 20.00 0 13.00",
		"9–9 resumed - 0 13.00",
	}
	story := a.Story()
	for i, s := range story {
		amount := "-"
		if s.Amount != nil {
			amount = s.Amount.String()
		}
		got := fmt.Sprintf("%d–%d %s %s %d %s", s.From, s.To, s.What, amount, s.Calls, s.Balance)
		if i >= len(want) || got != want[i] {
			t.Errorf("span %d: %s, want %s", i, got, want[min(i, len(want)-1)])
		}
	}
	if len(story) != len(want) {
		t.Errorf("%d spans, want %d", len(story), len(want))
	}
	if first := a.Steps[0].Amount.String(); first != "6.00" {
		t.Errorf("telling the story changed its first step to %s", first)
	}
}
