package pricing

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"
)

func TestAccountPlot(t *testing.T) {
	// 12.00 a day against 30.00: negative on day 4, stopped from day 5 on.
	p := testCatalog.Default(PayAsYouGo).RunAccount(decimal.NewFromInt(30), nil, []int64{200, 200, 200, 200}, 0).Plot()
	if want := []Tick{{0, -20}, {2000, -10}, {4000, 0}, {6000, 10}, {8000, 20}, {10000, 30}}; !slices.Equal(p.Balance, want) {
		t.Errorf("balance axis %v, want %v", p.Balance, want)
	}
	if p.Zero != 4000 || p.Opening != 10000 {
		t.Errorf("nothing is at %d, the opening balance at %d", p.Zero, p.Opening)
	}
	if want := []Position{10000, 7600, 5200, 2800, 400}; !slices.Equal(p.Levels, want) {
		t.Errorf("levels %v, want %v", p.Levels, want)
	}
	if want := []Position{0, 2000, 4000, 6000, 8000, 10000}; !slices.Equal(p.Ends, want) {
		t.Errorf("days begin at %v, want %v", p.Ends, want)
	}
	if want := []AccountBand{{Overdue, 6000, 8000}, {Stopped, 8000, 10000}}; !slices.Equal(p.Bands, want) {
		t.Errorf("bands %v, want %v", p.Bands, want)
	}
	if want := []Tick{{1000, 1}, {3000, 2}, {5000, 3}, {7000, 4}, {9000, 5}}; !slices.Equal(p.Days, want) {
		t.Errorf("days are named at %v, want %v", p.Days, want)
	}
}

// Days in one state are one band, however many; at most 16 days are named; every
// place is on the drawing.
func TestAccountPlotOfLongStories(t *testing.T) {
	daily := slices.Repeat([]int64{1000}, 31)
	for _, tt := range []struct {
		opening int64
		topUps  []TopUp
		bands   int
	}{
		{0, nil, 2},
		{0, []TopUp{{62, decimal.NewFromInt(1_000_000)}}, 2},
		{MaxCount, nil, 0},
	} {
		p := testCatalog.Default(PayAsYouGo).RunAccount(decimal.NewFromInt(tt.opening), tt.topUps, daily, 0).Plot()
		if len(p.Bands) != tt.bands {
			t.Errorf("opening %d: bands %v", tt.opening, p.Bands)
		}
		if len(p.Days) == 0 || len(p.Days) > mostDayTicks || len(p.Balance) < 2 || len(p.Balance) > 12 {
			t.Errorf("opening %d: %d days and %d balances are named", tt.opening, len(p.Days), len(p.Balance))
		}
		for _, at := range slices.Concat(p.Ends, p.Levels, []Position{p.Zero, p.Opening}) {
			if at < 0 || at > AxisEnd {
				t.Errorf("opening %d: %d is off the drawing", tt.opening, at)
			}
		}
	}
}
