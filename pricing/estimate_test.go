package pricing

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func estimateOf(t testing.TB, query string) Estimate {
	t.Helper()
	return answer(t, EndpointEstimate, query).(Estimate)
}

func TestEstimateContract(t *testing.T) {
	want := `{"schema":"tusou.estimate/1","inputs":{"users":12345,"searches":"2.5","cache":"20","retries":"3","failing":"1","peak":"4.5","days":30},` +
		`"calls":762921,"qps":2,"failed":"3.8835","days":30,"lines":[` +
		`{"what":"users","factor":"12345","result":"12345","unit":"users a day"},` +
		`{"what":"searches","factor":"2.5","result":"30862.5","unit":"searches a day"},` +
		`{"what":"cache","factor":"20","result":"24690","unit":"searches sent a day"},` +
		`{"what":"retries","factor":"3","result":"25430.7","unit":"requests a day"},` +
		`{"what":"month","factor":"30","result":"762921","unit":"requests a month"},` +
		`{"what":"average","factor":"86400","result":"0.294336","unit":"requests a second"},` +
		`{"what":"peak","factor":"4.5","result":"1.324515","unit":"requests a second"},` +
		`{"what":"failed","factor":"1","result":"3.883495","unit":"percent of requests"}],"assumptions":[`
	if got := body(t, EndpointEstimate, "users=12345&searches=2.50&cache=20&retries=3&failing=1&peak=4.5"); !strings.HasPrefix(got, want) {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestEstimateFigures(t *testing.T) {
	for _, tt := range []struct{ query, want string }{
		{"", "600000 1 0"},
		{"users=0", "0 0 0"},
		{"cache=100", "0 0 0"},
		{"users=86400&searches=1&peak=1", "2592000 1 0"},  // one a second, exactly
		{"users=86401&searches=1&peak=1", "2592030 2 0"},  // and one more
		{"users=86400&searches=5&peak=1", "12960000 5 0"}, // the ceiling of 5 QPS
		{"users=1&searches=0.0001&days=31", "0 1 0"},      // 0.0031 calls a month
		{"users=1&searches=0.5&days=29", "15 1 0"},        // 14.5, half up
		{"users=1000&searches=1&retries=100", "60000 1 50"},
		{"users=1000&searches=1&retries=50&failing=25", "45000 1 50"}, // 500 retried and 250 given up of 1,500
		{"users=1000&searches=1&retries=1000&failing=100", "330000 1 100"},
		{"users=1000&searches=1&failing=2.5", "30000 1 2.5"}, // no retries: the share as given
		{"users=1000&searches=1&retries=200", "90000 1 66.6667"},
		{"users=1000000000&searches=33.3333&peak=1", "999999000000 385803 0"},
		{"users=9933643263&searches=3.3556&peak=1", "1000000000000 385803 0"}, // 999,999,999,999.684: the most
		{"users=10000000000&searches=1&peak=2.5&days=28", "280000000000 289352 0"},
	} {
		e := estimateOf(t, tt.query)
		if got := fmt.Sprintln(e.Calls, e.QPS, e.Failed); got != tt.want+"\n" {
			t.Errorf("%q: %s, want %s", tt.query, got, tt.want)
		}
	}
}

// A volume that the comparison does not take is refused, with what makes it so.
func TestEstimateOutgrown(t *testing.T) {
	for _, tt := range []struct{ query, message string }{
		{"users=1000000000&searches=33.3334", `users: "1000000000" takes the calls of a month above 1,000,000,000,000`},
		{"users=1000000000&searches=30&peak=1000", `peak: "1000" takes the qps of a month above 1,000,000`},
	} {
		if e := faultOf(t, EndpointEstimate, tt.query); e.Error() != tt.message || e.Problem != Outgrown {
			t.Errorf("%s: %v, want %s", tt.query, e, tt.message)
		}
	}
}

func TestEstimateRefuses(t *testing.T) {
	for query, parameter := range map[string]string{
		"users=1.5": "users", "users=10000000001": "users", "searches=1.00001": "searches", "searches=-1": "searches", "searches=10000.1": "searches",
		"cache=101": "cache", "retries=1001": "retries", "failing=-1": "failing", "peak=0.9999": "peak", "peak=1e2": "peak", "days=27": "days", "calls=1": "calls",
	} {
		_, faults := testCatalog.Endpoint(EndpointEstimate).Parse(ParseQuery(query), Plain, RefuseUnknown)
		if len(faults) != 1 || faults[0].Parameter != parameter {
			t.Errorf("%q: %v, want one about %s", query, faults, parameter)
		}
	}
	e := testCatalog.Endpoint(EndpointEstimate)
	_, faults := e.Parse(ParseQuery("peak=0"), Plain, RefuseUnknown)
	if want := `peak: "0" is not accepted; it takes a number from 1 to 1,000 with at most 4 decimals`; len(faults) != 1 || faults[0].Error() != want || faults[0].Min != "1" || faults[0].Max != "1000" {
		t.Errorf("%v, want %s", faults, want)
	}
	// Fields take what people type.
	a, faults := e.Parse(ParseQuery("users=1.2万&searches=２．５０&peak="), Typed, RefuseUnknown)
	if len(faults) > 0 || a.Canonical() != "users=12000&searches=2.5" {
		t.Errorf("typed: %s, %v", a.Canonical(), faults)
	}
}

// Against rational arithmetic: each step of any volume, and what retries do to
// the failed share.
func TestEstimateIsExact(t *testing.T) {
	endpoint := testCatalog.Endpoint(EndpointEstimate)
	rapid.Check(t, func(t *rapid.T) {
		users := rapid.Int64Range(0, 10_000_000).Draw(t, "users")
		fine := func(name string, from, to int64) (string, *big.Rat) {
			n := rapid.Int64Range(from*percentOne, to*percentOne).Draw(t, name)
			return "&" + name + "=" + Percent(n).String(), big.NewRat(n, percentOne)
		}
		share := func(name string, to int64) (string, *big.Rat) {
			query, r := fine(name, 0, to)
			return query, r.Mul(r, big.NewRat(1, 100))
		}
		q1, searches := fine("searches", 0, 100)
		q2, cache := share("cache", 100)
		q3, retries := share("retries", 1000)
		q4, failing := share("failing", 100)
		q5, peak := fine("peak", 1, 10)
		days := rapid.Int64Range(28, 31).Draw(t, "days")
		query := fmt.Sprintf("users=%d&days=%d", users, days) + q1 + q2 + q3 + q4 + q5
		a, faults := endpoint.Parse(ParseQuery(query), Plain, RefuseUnknown)
		if len(faults) > 0 {
			t.Fatalf("%s: %v", query, faults[0])
		}

		one := big.NewRat(1, 1)
		product := func(factors ...*big.Rat) *big.Rat {
			p := big.NewRat(1, 1)
			for _, f := range factors {
				p.Mul(p, f)
			}
			return p
		}
		sum := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }
		sent := product(big.NewRat(users, 1), searches, sum(one, new(big.Rat).Neg(cache)))
		requests := product(sent, sum(one, retries))
		month := product(requests, big.NewRat(days, 1))
		second := product(requests, peak, big.NewRat(1, 86_400))
		floor := func(r *big.Rat) int64 { return new(big.Int).Div(r.Num(), r.Denom()).Int64() }
		calls := floor(sum(month, big.NewRat(1, 2)))
		qps := -floor(new(big.Rat).Neg(second))

		e, fault := testCatalog.Estimate(a)
		if fault != nil {
			if calls <= MaxCount && qps <= MaxQPS {
				t.Fatalf("%s: %v", query, fault)
			}
			return
		}
		if e.Calls != calls || e.QPS != qps {
			t.Fatalf("%s: %d calls, %d QPS, want %d, %d", query, e.Calls, e.QPS, calls, qps)
		}
		failed := product(sum(retries, failing), new(big.Rat).Inv(sum(one, retries)), big.NewRat(100*percentOne, 1))
		if want := floor(sum(failed, big.NewRat(1, 2))); int64(e.Failed) != want {
			t.Fatalf("%s: %s %% failed, want %d", query, e.Failed, want)
		}

		// What a comparison then charges is one request for each search that is
		// answered, up to what four decimals of a percent and whole calls leave.
		w := Workload{Calls: e.Calls, Failed: e.Failed}
		answered := product(sent, big.NewRat(days, 1), sum(one, new(big.Rat).Neg(failing)))
		gap := new(big.Rat).Abs(new(big.Rat).Sub(big.NewRat(w.BillableCalls(), 1), answered))
		if most := sum(big.NewRat(1, 1), product(month, big.NewRat(1, 2*100*percentOne))); gap.Cmp(most) > 0 {
			t.Fatalf("%s: %d calls are charged, %s searches answered", query, w.BillableCalls(), answered.FloatString(3))
		}
	})
}

// What an estimate hands over is what a comparison takes.
func TestEstimateValues(t *testing.T) {
	e := estimateOf(t, "users=12345&searches=2.5&cache=20&retries=3&failing=1&peak=4.5&days=31")
	a, faults := testCatalog.Endpoint(EndpointCompare).Parse(e.Values(), Plain, RefuseUnknown)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if got, want := a.Canonical(), "calls=788352&qps=2&failed=3.8835&days=31"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestEstimateGolden(t *testing.T) {
	query := "users=250000&searches=1.8&cache=35&retries=2.5&failing=0.4&peak=6&days=31"
	e := estimateOf(t, query)
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", query)
	for _, l := range e.Lines {
		rest := ""
		if l.Result.Cut() {
			rest = "…"
		}
		fmt.Fprintf(&b, "%-10s %8s  %20s%s %s\n", l.What, l.Factor, l.Result, rest, l.Unit)
	}
	fmt.Fprintf(&b, "\n%d calls a month of %d days, %d QPS, %s %% failed\n", e.Calls, e.Days, e.QPS, e.Failed)
	for _, a := range e.Assumptions {
		fmt.Fprintf(&b, "assumes %s\n", a.ID)
	}
	golden(t, "estimate-shop.txt", b.String())
}
