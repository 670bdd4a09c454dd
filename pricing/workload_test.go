package pricing

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestWorkloadFromArguments(t *testing.T) {
	c := testCatalog
	a, faults := c.Endpoint(EndpointCompare).Parse(ParseQuery("calls=7&qps=8&images=9&failed=2.5&days=31&trial=1&alibaba=10&tencent=0.5&plan=100000x1"), Plain, RefuseUnknown)
	if faults != nil {
		t.Fatal(faults[0])
	}
	w := c.Workload(a)
	if w.Calls != 7 || w.QPS != 8 || w.Images != 9 || w.Failed != 25_000 || w.Days != 31 || !w.Trial || w.Plan != "100000x1" {
		t.Errorf("%+v", w)
	}
	for provider, want := range map[string]Percent{"alibaba": 100_000, "tencent": 5_000, "nobody": 0} {
		if got := w.Discounts.Of(provider); got != want {
			t.Errorf("discount of %s: %s, want %s", provider, got, want)
		}
	}
}

// The forecast asks no package, and has a workload all the same.
func TestWorkloadOfAForecast(t *testing.T) {
	c := testCatalog
	a, faults := c.Endpoint(EndpointForecast).Parse(ParseQuery("calls=7"), Plain, RefuseUnknown)
	if faults != nil {
		t.Fatal(faults[0])
	}
	if w := c.Workload(a); w.Calls != 7 || w.Plan != "" || w.Days != 30 {
		t.Errorf("%+v", w)
	}
}

// A workload and its parameters say the same.
func TestWorkloadValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := testCatalog
		w := drawWorkload(t)
		a, faults := c.Endpoint(EndpointCompare).Parse(w.Values(), Plain, RefuseUnknown)
		if faults != nil {
			t.Fatal(faults[0])
		}
		if again := c.Workload(a); !reflect.DeepEqual(again, w) {
			t.Fatalf("%+v became %+v", w, again)
		}
	})
}

// A workload made by hand is checked like any other.
func TestCheck(t *testing.T) {
	sound, tencent := Workload{Days: 30}, testCatalog.List(tencent)
	if fault := testCatalog.Check(sound); fault != nil {
		t.Errorf("%+v: %v", sound, fault)
	}
	for want, w := range map[string]Workload{
		"days out-of-range":        {},
		"calls out-of-range":       {Days: 30, Calls: -1},
		"qps out-of-range":         {Days: 30, QPS: 1_000_001},
		"images out-of-range":      {Days: 30, Images: 1_000_000_000_001},
		"failed out-of-range":      {Days: 30, Failed: 1_000_001},
		"plan not-a-choice":        {Days: 30, Plan: "1x1"},
		"tencent out-of-range":     {Days: 30, Discounts: Discounts{{tencent, -1}}},
		"tencent repeated":         {Days: 30, Discounts: Discounts{{tencent, 1}, {tencent, 2}}},
		"nobody unknown-parameter": {Days: 30, Discounts: Discounts{{&PriceList{Provider: "nobody"}, 1}}},
	} {
		if fault := testCatalog.Check(w); fault == nil || fault.Parameter+" "+string(fault.Problem) != want {
			t.Errorf("%+v: got %v, want %s", w, fault, want)
		}
	}
}

// Half up of calls × failed share; what is left is billable.
func TestBillableCalls(t *testing.T) {
	for _, tt := range []struct {
		calls            int64
		failed           Percent
		failing, billing int64
	}{
		{100_000, 0, 0, 100_000},
		{100_000, 25_000, 2_500, 97_500},
		{100_000, 1_000_000, 100_000, 0},
		{1, 500_000, 1, 0},
		{1, 499_999, 0, 1},
		{3, 500_000, 2, 1},
		{0, 500_000, 0, 0},
		{1_000_000_000_000, 999_999, 999_999_000_000, 1_000_000},
	} {
		w := Workload{Calls: tt.calls, Failed: tt.failed}
		if w.FailedCalls() != tt.failing || w.BillableCalls() != tt.billing {
			t.Errorf("%d calls, %s %%: %d failed, %d billable, want %d, %d", tt.calls, tt.failed, w.FailedCalls(), w.BillableCalls(), tt.failing, tt.billing)
		}
	}
}

func TestRequiredQPSFigures(t *testing.T) {
	for _, tt := range []struct{ calls, qps, days, want int64 }{
		{0, 0, 30, 0},
		{1, 0, 30, 1},
		{100_000, 5, 30, 5},
		{2_592_000, 0, 30, 1},
		{2_592_001, 0, 30, 2},
		{2_592_001, 0, 31, 1},
		{2_419_200, 0, 28, 1},
		{2_419_201, 0, 28, 2},
		{12_960_000, 5, 30, 5},
		{12_960_001, 5, 30, 6},
		{1_000_000_000_000, 1_000_000, 28, 1_000_000},
		{1_000_000_000_000, 0, 28, 413_360},
	} {
		if got := (Workload{Calls: tt.calls, QPS: tt.qps, Days: tt.days}).RequiredQPS(); got != tt.want {
			t.Errorf("%d calls in %d days, peak %d: %d QPS, want %d", tt.calls, tt.days, tt.qps, got, tt.want)
		}
	}
}

// images ÷ (add QPS × 86,400), half up to tenths of a day.
func TestLoadDays(t *testing.T) {
	for _, tt := range []struct {
		images, addQPS int64
		want           string
	}{
		{0, 1, "0.0"},
		{4_319, 1, "0.0"},
		{4_320, 1, "0.1"}, // 0.05 days
		{86_400, 1, "1.0"},
		{100_000, 1, "1.2"},
		{1_000_000, 5, "2.3"},
		{2_500_000, 5, "5.8"},
		{50_000_000, 5, "115.7"},
		{1_000_000_000_000, 1, "11574074.1"},
	} {
		if got := loadDays(tt.images, tt.addQPS).String(); got != tt.want {
			t.Errorf("%d images at %d: %s days, want %s", tt.images, tt.addQPS, got, tt.want)
		}
	}
}

// Monthly × 1,000 ÷ calls, half up.
func TestPerThousand(t *testing.T) {
	for _, tt := range []struct {
		month string
		calls int64
		want  string
	}{
		{"3800.00", 100_000, "38.00"},
		{"3800.00", 300_000, "12.67"},
		{"0.01", 2_000, "0.01"}, // 0.005
		{"0.01", 2_001, "0.00"},
		{"980.00", 1, "980000.00"},
		{"0.00", 5, "0.00"},
	} {
		if got := perThousand(mustMoney(t, tt.month), tt.calls); got == nil || got.String() != tt.want {
			t.Errorf("%s for %d calls: %v, want %s", tt.month, tt.calls, got, tt.want)
		}
	}
	if got := perThousand(mustMoney(t, "980"), 0); got != nil {
		t.Errorf("980.00 for no calls: %s", got)
	}
}
