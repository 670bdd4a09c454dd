package pricing

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// drawWorkload draws any workload that the parameters allow, often one near the
// packages' own sizes and speeds.
func drawWorkload(t *rapid.T) Workload {
	w := Workload{
		Calls:  rapid.OneOf(rapid.Int64Range(0, 3_000_000), rapid.Int64Range(0, 30_000_000), rapid.Int64Range(0, MaxCount)).Draw(t, "calls"),
		QPS:    rapid.OneOf(rapid.Int64Range(0, 12), rapid.Int64Range(0, MaxQPS)).Draw(t, "qps"),
		Images: rapid.OneOf(rapid.SampledFrom([]int64{0, 100_000, 100_001, 2_500_000, 2_500_001, 50_000_000, 50_000_001}), rapid.Int64Range(0, 60_000_000), rapid.Int64Range(0, MaxCount)).Draw(t, "images"),
		Failed: drawPercent(t, "failed"),
		Days:   rapid.Int64Range(28, 31).Draw(t, "days"),
		Trial:  rapid.Bool().Draw(t, "trial"),
		Plan:   rapid.SampledFrom(append([]string{"", "", ""}, testCatalog.packageIDs()...)).Draw(t, "plan"),
	}
	for _, list := range testCatalog.discounted() {
		w.Discounts = append(w.Discounts, Discount{list, drawPercent(t, list.Provider)})
	}
	return w
}

// Cost never falls as calls rise.
func TestCostNeverFallsAsCallsRise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorkload(t)
		w.Plan = "" // a package asked for may stop fitting; what is quoted then is nothing
		more := w
		more.Calls = rapid.OneOf(rapid.Int64Range(w.Calls, min(w.Calls+3, MaxCount)), rapid.Int64Range(w.Calls, MaxCount)).Draw(t, "more calls")
		few, many := testCatalog.Compare(w), testCatalog.Compare(more)
		for i := range few.Quotes {
			a, b := few.Quotes[i], many.Quotes[i]
			switch {
			case !a.Available && b.Available:
				t.Fatalf("%s has no price for %d calls, and one for %d", a.List.Offer, w.Calls, more.Calls)
			case a.Available && b.Available && b.Monthly.Cmp(a.Monthly) < 0:
				t.Fatalf("%s: %d calls cost %s, %d calls %s", a.List.Offer, w.Calls, a.Monthly, more.Calls, b.Monthly)
			}
		}
	})
}

// The quoted package fits, and none that fits is cheaper; at one price none has
// more images, nor as many and more QPS.
func TestQuotedPackageIsTheCheapestThatFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorkload(t)
		r := testCatalog.Compare(w)
		quoted := r.QuotedPlan()
		for i := range r.Plans {
			p := &r.Plans[i]
			if fit := p.Package.Images >= w.Images && p.Package.QPS >= r.RequiredQPS; fit != p.Fits || fit != (len(p.Why) == 0) {
				t.Fatalf("%s: fits %t, lacks %v", p.Package.ID(), p.Fits, p.Why)
			}
			switch {
			case w.Plan != "" && p.Package.ID() == w.Plan && p.Fits != (quoted == p):
				t.Fatalf("%s was asked for, fits %t, quoted %v", w.Plan, p.Fits, quoted)
			case w.Plan == "" && p.Fits && quoted == nil:
				t.Fatalf("%s fits, and nothing is quoted", p.Package.ID())
			case w.Plan == "" && p.Fits && p.Monthly.Cmp(quoted.Monthly) < 0:
				t.Fatalf("%s fits for %s, quoted is %s for %s", p.Package.ID(), p.Monthly, quoted.Package.ID(), quoted.Monthly)
			case w.Plan == "" && p.Fits && p.Monthly.Cmp(quoted.Monthly) == 0 && before(*quoted.Package, *p.Package):
				t.Fatalf("%s is larger than %s at one price", p.Package.ID(), quoted.Package.ID())
			}
		}
		if quoted != nil && !quoted.Fits {
			t.Fatalf("%s is quoted and does not fit", quoted.Package.ID())
		}
	})
}

// The lines explain the month: their amounts, the trial's aside, add up to it,
// and with the trial's to month 1.
func TestLinesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, q := range testCatalog.Compare(drawWorkload(t)).Quotes {
			if !q.Available {
				if len(q.Lines) != 0 {
					t.Fatalf("%s has no price, and the lines %v", q.List.Offer, q.Lines)
				}
				continue
			}
			month, first := decimal.Zero, decimal.Zero
			for _, l := range q.Lines {
				if l.Amount == nil {
					continue
				}
				amount := decimal.RequireFromString(*l.Amount)
				first = first.Add(amount)
				if l.What != LineTrial {
					month = month.Add(amount)
				}
				if l.Percent == nil && l.UnitPrice != nil && l.What != LineTrial {
					if product := decimal.RequireFromString(*l.UnitPrice).Mul(fromInt(l.Quantity)); !product.Equal(amount) {
						t.Fatalf("%s: %d × %s is %s, the line says %s", q.List.Offer, l.Quantity, *l.UnitPrice, product, amount)
					}
				}
			}
			if !month.Equal(q.Monthly.Amount()) || !first.Equal(q.FirstMonth.Amount()) {
				t.Fatalf("%s: the lines add up to %s and %s, the quote says %s and %s", q.List.Offer, month, first, q.Monthly, q.FirstMonth)
			}
		}
	})
}

// Saving and verdict agree with the months.
func TestSavingIsTheDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := testCatalog.Compare(drawWorkload(t))
		a, b := r.Quotes[0], r.Quotes[1]
		switch {
		case !a.Available:
			if r.Cheapest.String() != b.List.Offer || r.Saving != nil || r.Equal() {
				t.Fatalf("only %s has a price; cheapest %q, saving %v", b.List.Offer, r.Cheapest, r.Saving)
			}
		case a.Monthly.Cmp(b.Monthly) == 0:
			if r.Cheapest.String() != "" || r.Saving != nil || !r.Equal() {
				t.Fatalf("both cost %s; cheapest %q, saving %v", a.Monthly, r.Cheapest, r.Saving)
			}
		default:
			low, high := a, b
			if b.Monthly.Cmp(a.Monthly) < 0 {
				low, high = b, a
			}
			percent := high.Monthly.Amount().Sub(low.Monthly.Amount()).Mul(fromInt(100)).DivRound(high.Monthly.Amount(), 2).StringFixed(2)
			if r.Cheapest.String() != low.List.Offer || low.Monthly.Add(r.Saving.Amount).Cmp(high.Monthly) != 0 || r.Saving.Percent.String() != percent {
				t.Fatalf("%s against %s: %s cheaper by %s (%s)", low.Monthly, high.Monthly, r.Cheapest, r.Saving.Amount, r.Saving.Percent)
			}
		}
	})
}

// The required QPS carry the calls when they are spread evenly, and one less
// does not, unless it was given.
func TestRequiredQPS(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorkload(t)
		n := w.RequiredQPS()
		if n < w.QPS || n*86_400*w.Days < w.Calls || n > w.QPS && (n-1)*86_400*w.Days >= w.Calls {
			t.Fatalf("%d calls in %d days at a peak of %d: %d QPS", w.Calls, w.Days, w.QPS, n)
		}
	})
}

// The published JSON holds every named key whatever the workload, its echo of
// the workload is canonical, and what it echoes asks the same question again.
func TestComparisonJSONEcho(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorkload(t)
		data, err := EncodeJSON(testCatalog.Compare(w))
		if err != nil {
			t.Fatal(err)
		}
		var top, echo, discounts map[string]json.RawMessage
		var quotes []map[string]json.RawMessage
		mustUnmarshal(t, data, &top)
		mustUnmarshal(t, top["workload"], &echo)
		mustUnmarshal(t, echo["discounts"], &discounts)
		mustUnmarshal(t, top["quotes"], &quotes)
		mustHave(t, top, "schema workload requiredQps quotes cheapest saving breakEvenCalls plans notices assumptions")
		mustHave(t, echo, "calls qps images failed days trial plan discounts")
		mustHave(t, discounts, "alibaba tencent")
		reason := ""
		if string(quotes[0]["available"]) == "false" {
			reason = " reason"
			for _, key := range []string{"plan", "monthly", "firstMonth", "perThousand", "loadDays"} {
				if string(quotes[0][key]) != "null" {
					t.Fatalf("an unavailable quote has the %s %s", key, quotes[0][key])
				}
			}
		}
		mustHave(t, quotes[0], "offer model priceList currency available plan monthly firstMonth perThousand loadDays lines"+reason)
		mustHave(t, quotes[1], "offer model priceList currency available billableCalls monthly firstMonth perThousand lines")

		query := "calls=" + string(echo["calls"]) + "&qps=" + string(echo["qps"]) + "&images=" + string(echo["images"]) +
			"&failed=" + unquote(t, echo["failed"]) + "&days=" + string(echo["days"]) + "&plan=" + unquote(t, echo["plan"]) +
			"&alibaba=" + unquote(t, discounts["alibaba"]) + "&tencent=" + unquote(t, discounts["tencent"])
		if string(echo["trial"]) == "true" {
			query += "&trial=1"
		}
		a, faults := testCatalog.Endpoint(EndpointCompare).Parse(ParseQuery(query), Plain, RefuseUnknown)
		if faults != nil {
			t.Fatalf("the echo is refused: %v", faults[0])
		}
		again, err := EncodeJSON(testCatalog.Compare(testCatalog.Workload(a)))
		if err != nil || string(again) != string(data) {
			t.Fatalf("the echo asks another question: %s", again)
		}
		for _, p := range []string{"failed", "alibaba", "tencent"} {
			text := a.Get(p).Text
			if p == "failed" && unquote(t, echo[p]) != text || p != "failed" && unquote(t, discounts[p]) != text {
				t.Fatalf("the echo of %s is not canonical", p)
			}
		}
	})
}

func mustUnmarshal(t *rapid.T, data json.RawMessage, to any) {
	if err := json.Unmarshal(data, to); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
}

func unquote(t *rapid.T, data json.RawMessage) string {
	var text string
	mustUnmarshal(t, data, &text)
	return text
}

// mustHave checks that an object has these keys and no other.
func mustHave(t *rapid.T, object map[string]json.RawMessage, keys string) {
	names := strings.Fields(keys)
	for _, name := range names {
		if _, ok := object[name]; !ok {
			t.Fatalf("%s is missing", name)
		}
	}
	if len(object) != len(names) {
		t.Fatalf("%d keys, want %s", len(object), keys)
	}
}
