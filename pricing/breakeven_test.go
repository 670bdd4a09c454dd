package pricing

import (
	"testing"

	"pgregory.net/rapid"
)

// The worked break-evens at list price, by the package's price.
func TestBreakEvenFigures(t *testing.T) {
	for _, tt := range []struct {
		price string
		want  int64
	}{
		{"980", 16_334}, {"3800", 63_334}, {"6800", 113_334}, {"12000", 200_000}, {"72200", 1_203_334},
		{"0", 0}, {"0.01", 1}, {"0.06", 1}, {"0.07", 2}, {"0.12", 2}, {"0.13", 3},
	} {
		if n, ok := tencentOffer(t).breakEven(mustMoney(t, tt.price), 0, 0); !ok || n != tt.want {
			t.Errorf("%s: %d, %t, want %d", tt.price, n, ok, tt.want)
		}
	}
}

// There is none when nothing is charged, nor above 10^12 requests.
func TestBreakEvenNever(t *testing.T) {
	for _, tt := range []struct {
		price       string
		failed, off Percent
		want        int64
		ok          bool
	}{
		{"980", 1_000_000, 0, 0, false},
		{"980", 0, 1_000_000, 0, false},
		{"0", 1_000_000, 1_000_000, 0, true},
		// 10^12 calls cost 60,000,000,000.00: the last price that is reached.
		{"60000000000.00", 0, 0, 1_000_000_000_000, true},
		{"60000000000.01", 0, 0, 0, false},
		// One in 10,000 of a percent succeeds: 980.00 needs 16,334 of them.
		{"980", 999_999, 0, 16_333_500_001, true},
		{"60000.00", 999_999, 0, 999_999_500_001, true},
		{"60000.06", 999_999, 0, 0, false},
		// Half a fen is charged as one, and half of 10^-8 as 10^-8: at 0.0000006
		// CNY for 10,000 calls the first fen is reached at 83,333,333.25 calls.
		{"0.01", 0, 999_999, 83_334, true},
	} {
		n, ok := tencentOffer(t).breakEven(mustMoney(t, tt.price), tt.failed, tt.off)
		if n != tt.want || ok != tt.ok {
			t.Errorf("%s at %s %% failed and %s %% off: %d, %t, want %d, %t", tt.price, tt.failed, tt.off, n, ok, tt.want, tt.ok)
		}
	}
}

// payg(n−1) < package ≤ payg(n), by asking the offer itself for a quote; and a
// binary search over quotes, which shares nothing with the formula, finds the
// same number.
func TestBreakEvenAgainstQuotes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		offer := tencentOffer(t)
		var terms PayAsYouGoTerms = *offer.list.PayAsYouGo
		if rapid.Bool().Draw(t, "other unit") {
			terms.Per = rapid.SampledFrom([]int64{1, 3, 7, 10, 999, 1_000, 10_000, 1_000_000}).Draw(t, "per")
			terms.price = Money{fromInt(rapid.Int64Range(1, 20_000).Draw(t, "fen")).Shift(-2), CNY}
			offer.list = &PriceList{Offer: "other", Provider: "tencent", Model: PayAsYouGo, Currency: CNY, PayAsYouGo: &terms}
		}
		price := Money{fromInt(rapid.OneOf(rapid.Int64Range(0, 200), rapid.Int64Range(0, 10_000_000)).Draw(t, "price in fen")).Shift(-2), CNY}
		failed := drawPercent(t, "failed")
		off := drawPercent(t, "off")
		n, ok := offer.breakEven(price, failed, off)

		month := func(calls int64) Money {
			w := Workload{Calls: calls, Failed: failed, Days: 30, Discounts: Discounts{{offer.list, off}}}
			return offer.Quote(w, 0).Monthly
		}
		low, high := int64(0), int64(MaxCount)+1 // the first that reaches the price lies in [low, high)
		for low < high {
			middle := low + (high-low)/2
			if middle <= MaxCount && month(middle).Cmp(price) < 0 {
				low = middle + 1
			} else {
				high = middle
			}
		}
		if searched := low <= MaxCount; searched != ok || ok && low != n {
			t.Fatalf("the formula says %d (%t), the search %d (%t)", n, ok, low, searched)
		}
		if !ok {
			if month(MaxCount).Cmp(price) >= 0 {
				t.Fatalf("there is none, yet %d calls cost %s", int64(MaxCount), month(MaxCount))
			}
			return
		}
		if month(n).Cmp(price) < 0 || n > 0 && month(n-1).Cmp(price) >= 0 {
			t.Fatalf("%d calls cost %s, one less %s, the package %s", n, month(n), month(max(n-1, 0)), price)
		}
	})
}

// drawPercent draws any share from 0 to 100 %, often an end or close to one.
func drawPercent(t *rapid.T, name string) Percent {
	return Percent(rapid.OneOf(rapid.Int64Range(0, 1_000_000), rapid.SampledFrom([]int64{0, 1, 50_000, 500_000, 999_990, 999_999, 1_000_000})).Draw(t, name))
}

type fataler interface {
	Fatalf(format string, args ...any)
}

func tencentOffer(t fataler) payAsYouGo {
	for _, o := range testCatalog.offers {
		if p, ok := o.(payAsYouGo); ok {
			return p
		}
	}
	t.Fatalf("no pay-as-you-go offer")
	return payAsYouGo{}
}
