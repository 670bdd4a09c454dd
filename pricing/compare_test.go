package pricing

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// compareOf answers a comparison as the API does.
func compareOf(t testing.TB, query string) Comparison {
	t.Helper()
	return answer(t, EndpointCompare, query).(Comparison)
}

// TestCompareFigures holds whole answers, each worked out by hand: what the
// package costs, what the calls cost, who is cheaper, by how much, and the
// break-even of the quoted package. "-" stands for null.
func TestCompareFigures(t *testing.T) {
	const alibaba, tencent = "alibaba-image-search", "tencent-web-image-search"
	for _, tt := range []struct {
		query                           string
		plan, package_, usage, cheapest string
		saving, percent, breakEven      string
	}{
		// The worked figures.
		{"", "2500000x5", "3800.00", "6000.00", alibaba, "2200.00", "36.67", "63334"},
		{"calls=63333&images=2500000", "2500000x5", "3800.00", "3799.98", tencent, "0.02", "0.00", "63334"},
		{"calls=63334&images=2500000", "2500000x5", "3800.00", "3800.04", alibaba, "0.04", "0.00", "63334"},
		// 200,000 calls cost exactly the 10,000,000 / 5 QPS package.
		{"calls=200000&images=10000000", "10000000x5", "12000.00", "12000.00", "-", "-", "-", "200000"},
		{"calls=199999&images=10000000", "10000000x5", "12000.00", "11999.94", tencent, "0.06", "0.00", "200000"},
		{"calls=200001&images=10000000", "10000000x5", "12000.00", "12000.06", alibaba, "0.06", "0.00", "200000"},
		// Nothing is sent, one call is sent.
		{"calls=0", "2500000x5", "3800.00", "0.00", tencent, "3800.00", "100.00", "63334"},
		{"calls=1&qps=1&images=100000", "100000x1", "980.00", "0.06", tencent, "979.94", "99.99", "16334"},
		// The edges of a package: one image or one QPS more needs the next.
		{"images=100000&qps=1", "100000x1", "980.00", "6000.00", alibaba, "5020.00", "83.67", "16334"},
		{"images=100001&qps=1", "2500000x5", "3800.00", "6000.00", alibaba, "2200.00", "36.67", "63334"},
		{"images=100000&qps=2", "2500000x5", "3800.00", "6000.00", alibaba, "2200.00", "36.67", "63334"},
		{"images=2500000&qps=6", "2500000x10", "6800.00", "6000.00", tencent, "800.00", "11.76", "113334"},
		{"images=2500001&qps=5", "5000000x5", "6700.00", "6000.00", tencent, "700.00", "10.45", "111667"},
		{"images=50000000&qps=10", "50000000x10", "72200.00", "6000.00", tencent, "66200.00", "91.69", "1203334"},
		{"images=0&qps=0", "100000x1", "980.00", "6000.00", alibaba, "5020.00", "83.67", "16334"},
		// Beyond the largest package there is no list price.
		{"images=50000001", "-", "-", "6000.00", tencent, "-", "-", "-"},
		{"qps=11", "-", "-", "6000.00", tencent, "-", "-", "-"},
		{"calls=1000000000000", "-", "-", "60000000000.00", tencent, "-", "-", "-"},
		// A package asked for.
		{"plan=5000000x10", "5000000x10", "12300.00", "6000.00", tencent, "6300.00", "51.22", "205000"},
		{"plan=100000x1", "-", "-", "6000.00", tencent, "-", "-", "-"},
		{"plan=100000x1&images=100000&qps=1", "100000x1", "980.00", "6000.00", alibaba, "5020.00", "83.67", "16334"},
		// Failed calls: 2.5 % of 100,000 are 2,500; 0.0005 % are half a call and
		// round up to one.
		{"failed=2.5", "2500000x5", "3800.00", "5850.00", alibaba, "2050.00", "35.04", "64958"},
		{"failed=0.0005", "2500000x5", "3800.00", "5999.94", alibaba, "2199.94", "36.67", "63334"},
		{"failed=100", "2500000x5", "3800.00", "0.00", tencent, "3800.00", "100.00", "-"},
		// Discounts: 3,800 at 7.5 % off; 57 CNY for 1,000 calls.
		{"alibaba=7.5", "2500000x5", "3515.00", "6000.00", alibaba, "2485.00", "41.42", "58584"},
		{"tencent=5", "2500000x5", "3800.00", "5700.00", alibaba, "1900.00", "33.33", "66667"},
		{"alibaba=33.3333", "2500000x5", "2533.33", "6000.00", alibaba, "3466.67", "57.78", "42223"},
		{"tencent=100", "2500000x5", "3800.00", "0.00", tencent, "3800.00", "100.00", "-"},
		// At 100 % off every package is free: of equal prices more images, then
		// more QPS.
		{"alibaba=100", "50000000x10", "0.00", "6000.00", alibaba, "6000.00", "100.00", "0"},
		{"alibaba=100&failed=100", "50000000x10", "0.00", "0.00", "-", "-", "-", "0"},
		{"alibaba=100&tencent=100", "50000000x10", "0.00", "0.00", "-", "-", "-", "0"},
	} {
		r := compareOf(t, tt.query)
		package_, usage := r.Quote(alibaba), r.Quote(tencent)
		got := []string{"-", "-", usage.Monthly.String(), "-", "-", "-", "-"}
		if package_.Available {
			got[0], got[1] = package_.Package.ID(), package_.Monthly.String()
		}
		if r.Cheapest.String() != "" {
			got[3] = r.Cheapest.Offer
		}
		if r.Saving != nil {
			got[4], got[5] = r.Saving.Amount.String(), r.Saving.Percent.String()
		}
		if r.BreakEven != nil {
			got[6] = Money{fromInt(*r.BreakEven), CNY}.Amount().String()
		}
		want := []string{tt.plan, tt.package_, tt.usage, tt.cheapest, tt.saving, tt.percent, tt.breakEven}
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %v\nwant %v", tt.query, got, want)
		}
	}
}

// Every package's break-even, ceiling and load at list price and 30 days.
func TestCompareTable(t *testing.T) {
	r := compareOf(t, "")
	want := []struct {
		plan            string
		monthly         string
		breakEven, most int64
		load            string
		why             string
	}{
		{"100000x1", "980.00", 16_334, 2_592_000, "0.63", "images qps"},
		{"2500000x5", "3800.00", 63_334, 12_960_000, "0.49", ""},
		{"2500000x10", "6800.00", 113_334, 25_920_000, "0.44", ""},
		{"5000000x5", "6700.00", 111_667, 12_960_000, "0.86", ""},
		{"5000000x10", "12300.00", 205_000, 25_920_000, "0.79", ""},
		{"10000000x5", "12000.00", 200_000, 12_960_000, "1.54", ""},
		{"10000000x10", "22000.00", 366_667, 25_920_000, "1.41", ""},
		{"20000000x5", "21600.00", 360_000, 12_960_000, "2.78", ""},
		{"20000000x10", "39600.00", 660_000, 25_920_000, "2.55", ""},
		{"30000000x5", "29200.00", 486_667, 12_960_000, "3.76", ""},
		{"30000000x10", "53500.00", 891_667, 25_920_000, "3.44", ""},
		{"40000000x5", "35000.00", 583_334, 12_960_000, "4.50", ""},
		{"40000000x10", "64200.00", 1_070_000, 25_920_000, "4.13", ""},
		{"50000000x5", "39400.00", 656_667, 12_960_000, "5.07", ""},
		{"50000000x10", "72200.00", 1_203_334, 25_920_000, "4.64", ""},
	}
	if len(r.Plans) != len(want) {
		t.Fatalf("%d packages, want %d", len(r.Plans), len(want))
	}
	for i, w := range want {
		p := r.Plans[i]
		if p.Package.ID() != w.plan || p.Monthly.String() != w.monthly || p.BreakEven == nil || *p.BreakEven != w.breakEven ||
			p.MaxCalls != w.most || p.Load.String() != w.load || strings.Trim(fmt.Sprint(p.Why), "[]") != w.why ||
			p.Fits != (w.why == "") || p.Quoted != (w.plan == "2500000x5") {
			t.Errorf("row %d: got %s %s %v %d %v %v quoted %t, want %+v", i, p.Package.ID(), p.Monthly, *p.BreakEven, p.MaxCalls, p.Load, p.Why, p.Quoted, w)
		}
	}
	if got := r.Plans[1].PerThousand; got == nil || got.String() != "38.00" {
		t.Errorf("per thousand %v, want 38.00", got)
	}
	for _, p := range compareOf(t, "calls=0").Plans {
		if p.PerThousand != nil {
			t.Errorf("%s: per thousand %v of no calls", p.Package.ID(), p.PerThousand)
		}
	}
}

// What a package lacks, in the order images, QPS.
func TestCompareWhy(t *testing.T) {
	for _, tt := range []struct{ query, plan, why string }{
		{"images=100001&qps=1", "100000x1", "images"},
		{"images=100000&qps=2", "100000x1", "qps"},
		{"images=100001&qps=2", "100000x1", "images qps"},
		{"images=2500001&qps=10", "2500000x10", "images"},
		{"images=1&qps=6", "50000000x5", "qps"},
		// The calls alone need 39 QPS.
		{"calls=100000000&qps=1&images=1", "50000000x10", "qps"},
	} {
		for _, p := range compareOf(t, tt.query).Plans {
			if p.Package.ID() == tt.plan && (strings.Trim(fmt.Sprint(p.Why), "[]") != tt.why || p.Fits) {
				t.Errorf("%s: %s lacks %v (fits %t), want %s", tt.query, tt.plan, p.Why, p.Fits, tt.why)
			}
		}
	}
}

// The ceiling follows the days, and the load with it.
func TestCompareDays(t *testing.T) {
	for _, tt := range []struct {
		days string
		most int64
		load string
	}{
		{"28", 12_096_000, "0.52"},
		{"29", 12_528_000, "0.51"},
		{"30", 12_960_000, "0.49"},
		{"31", 13_392_000, "0.47"},
	} {
		p := compareOf(t, "days="+tt.days).QuotedPlan()
		if p.MaxCalls != tt.most || p.Load.String() != tt.load {
			t.Errorf("%s days: at most %d calls, load %s; want %d, %s", tt.days, p.MaxCalls, p.Load, tt.most, tt.load)
		}
	}
}

func TestCompareFirstMonth(t *testing.T) {
	for _, tt := range []struct{ query, first, month string }{
		{"trial=1&images=100000&qps=1", "0.00", "980.00"},
		{"trial=1&images=100000&qps=1&alibaba=10", "0.00", "882.00"},
		{"trial=0&images=100000&qps=1", "980.00", "980.00"},
		{"trial=1", "3800.00", "3800.00"},
		{"trial=1&images=1&qps=1&plan=2500000x5", "3800.00", "3800.00"},
	} {
		r := compareOf(t, tt.query)
		if q := r.Quotes[0]; q.FirstMonth.String() != tt.first || q.Monthly.String() != tt.month {
			t.Errorf("%s: %s, then %s; want %s, then %s", tt.query, q.FirstMonth, q.Monthly, tt.first, tt.month)
		}
		if q := r.Quotes[1]; q.FirstMonth.Cmp(q.Monthly) != 0 {
			t.Errorf("%s: pay-as-you-go has no trial, month 1 is %s of %s", tt.query, q.FirstMonth, q.Monthly)
		}
	}
	// The trial is shown apart: the cheaper offer is that of a paid month.
	r := compareOf(t, "trial=1&images=1&qps=1&calls=10000")
	if r.Cheapest.String() != "tencent-web-image-search" || r.Saving.Amount.String() != "380.00" {
		t.Errorf("under the trial %s is cheaper by %s", r.Cheapest, r.Saving.Amount)
	}
}

func TestCompareNotices(t *testing.T) {
	for _, tt := range []struct{ query, notices string }{
		{"", "not-equivalent"},
		// 12,960,000 calls are 5 a second for 30 days; one more is 6.
		{"calls=12960000", "not-equivalent"},
		{"calls=12960001", "not-equivalent qps-raised"},
		{"calls=1&qps=0", "not-equivalent qps-raised"},
		{"calls=0&qps=0", "not-equivalent"},
		// 20 QPS are the default, 21 need asking; a raised QPS counts.
		{"qps=20", "not-equivalent"},
		{"qps=21", "not-equivalent qps-quota"},
		{"calls=51840000", "not-equivalent qps-raised"},
		{"calls=51840001", "not-equivalent qps-raised qps-quota"},
		{"trial=1&images=100000&qps=1", "not-equivalent trial-first-month"},
		{"trial=1", "not-equivalent trial-not-applicable"},
		{"trial=1&images=100000&qps=1&plan=2500000x5", "not-equivalent trial-not-applicable"},
		{"trial=1&qps=11", "not-equivalent trial-not-applicable"},
		// At 100 % off the trial month is free as any other; it is a trial still.
		{"trial=1&images=1&qps=1&alibaba=100&plan=100000x1", "not-equivalent trial-first-month"},
		// At 0.3 % of the price the package pays off only from 21,111,111 calls
		// on, above the 12,960,000 it carries; at 100 % failed never.
		{"tencent=99.7", "not-equivalent break-even-beyond-ceiling"},
		{"tencent=99.7&images=1&qps=1", "not-equivalent break-even-beyond-ceiling"},
		{"failed=100", "not-equivalent"},
		{"qps=11&tencent=99.7", "not-equivalent"},
	} {
		r := compareOf(t, tt.query)
		var ids []string
		for _, n := range r.Notices {
			ids = append(ids, string(n))
			if !r.Has(n) {
				t.Errorf("%s: Has denies %s", tt.query, n)
			}
		}
		if got := strings.Join(ids, " "); got != tt.notices {
			t.Errorf("%q: got %s, want %s", tt.query, got, tt.notices)
		}
	}
}

// The ceiling's edge. 980.00 is reached from 979.995 on: at 0.37812 CNY for 1,000
// calls by 2,591,757, at 0.37806 by 2,592,168; 1 QPS carries 2,592,000.
func TestCompareCeilingEdge(t *testing.T) {
	for _, tt := range []struct {
		off       string
		breakEven int64
		load      string
		beyond    bool
	}{
		{"99.3698", 2_591_757, "99.99", false},
		{"99.3699", 2_592_168, "100.01", true},
	} {
		r := compareOf(t, "images=1&qps=1&tencent="+tt.off)
		p := r.QuotedPlan()
		if *p.BreakEven != tt.breakEven || p.Load.String() != tt.load || p.BeyondCeiling() != tt.beyond || r.Has(BreakEvenBeyondCeiling) != tt.beyond {
			t.Errorf("%s %% off: break-even %d, load %s, beyond %t, notices %v; want %+v", tt.off, *p.BreakEven, p.Load, p.BeyondCeiling(), r.Notices, tt)
		}
	}
	// Just above the ceiling the load may still read 100.00; the notice stands.
	p := PlanRow{BreakEven: new(int64), MaxCalls: 2_592_000}
	for calls, beyond := range map[int64]bool{2_592_000: false, 2_592_001: true} {
		*p.BreakEven = calls
		if p.BeyondCeiling() != beyond {
			t.Errorf("%d of %d calls: beyond %t", calls, p.MaxCalls, !beyond)
		}
	}
}

func TestCompareReasons(t *testing.T) {
	for _, tt := range []struct {
		query  string
		reason Reason
	}{
		{"", ""},
		{"qps=11", ReasonCustomQuote},
		{"images=50000001", ReasonCustomQuote},
		{"plan=100000x1", ReasonPlanTooSmall},
		{"plan=50000000x10&qps=11", ReasonPlanTooSmall},
	} {
		q := compareOf(t, tt.query).Quotes[0]
		if q.Reason != tt.reason || q.Available != (tt.reason == "") {
			t.Errorf("%q: available %t, reason %q, want %q", tt.query, q.Available, q.Reason, tt.reason)
		}
	}
}

// Equal means that two have one price, not that there is nothing to compare.
func TestCompareEqual(t *testing.T) {
	for query, want := range map[string]bool{
		"":                               false,
		"calls=200000&images=10000000":   true,
		"alibaba=100&tencent=100":        true,
		"qps=11":                         false,
		"qps=11&calls=0":                 false,
		"calls=0&alibaba=100&failed=100": true,
	} {
		if got := compareOf(t, query).Equal(); got != want {
			t.Errorf("%q: equal %t, want %t", query, got, want)
		}
	}
}

func TestCompareAssumptions(t *testing.T) {
	const always = "services-differ list-age paid-month natural-month ceiling rounding taxes"
	for _, tt := range []struct{ query, more string }{
		{"", ""},
		{"failed=1", "failed-share"},
		{"tencent=1", "discount"},
		{"images=1&qps=1", "once-per-user"},
		{"trial=1", "trial"},
		{"qps=11", "custom-quote"},
		{"plan=100000x1", ""},
	} {
		var got []string
		for _, a := range compareOf(t, tt.query).Assumptions {
			got = append(got, a.ID)
			if a.Text == "" {
				t.Errorf("%s has no text", a.ID)
			}
		}
		want := append(strings.Fields(always), strings.Fields(tt.more)...)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", tt.query, got, want)
		}
	}
}

func TestCompareUnknownOffer(t *testing.T) {
	if q := compareOf(t, "").Quote("nobody"); q != nil {
		t.Errorf("a quote of nobody: %+v", q)
	}
}
