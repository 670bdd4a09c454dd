package pricing

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const (
	alibaba = "alibaba-image-search"
	tencent = "tencent-web-image-search"
)

func forecastOf(t testing.TB, query string) Forecast {
	t.Helper()
	return answer(t, EndpointForecast, query).(Forecast)
}

// faultOf asks an endpoint for something that it refuses while it answers.
func faultOf(t testing.TB, endpoint, query string) *ParamError {
	t.Helper()
	a, faults := testCatalog.Endpoint(endpoint).Parse(ParseQuery(query), Plain, RefuseUnknown)
	if len(faults) > 0 {
		t.Fatalf("%s?%s: %v", endpoint, query, faults[0])
	}
	_, fault := testCatalog.Answer(a)
	if fault == nil {
		t.Fatalf("%s?%s: answered", endpoint, query)
	}
	return fault
}

// The contract's objects, whole and in their order: what explains the answer
// follows them.
func TestForecastContract(t *testing.T) {
	month := func(n, calls int, charge, cheapest, best string) string {
		return fmt.Sprintf(`{"month":%d,"calls":%d,"qps":5,"images":1000000,"quotes":[`+
			`{"offer":"alibaba-image-search","plan":"2500000x5","charge":"3800.00"},`+
			`{"offer":"tencent-web-image-search","plan":null,"charge":"%s"}],"cheapest":"%s","best":"%s"}`,
			n, calls, charge, cheapest, best)
	}
	want := `{"schema":"tusou.forecast/1","workload":{"calls":44000,"qps":5,"images":1000000,"failed":"0","days":30,` +
		`"trial":false,"plan":"","discounts":{"alibaba":"0","tencent":"0"}},"months":[` +
		strings.Join([]string{
			month(1, 44000, "2640.00", tencent, tencent),
			month(2, 48400, "2904.00", tencent, tencent),
			month(3, 53240, "3194.40", tencent, tencent),
			month(4, 58564, "3513.84", tencent, tencent),
			month(5, 64420, "3865.20", alibaba, alibaba),
			month(6, 70862, "4251.72", alibaba, alibaba),
		}, ",") +
		`],"totals":{"offers":{"alibaba-image-search":"22800.00","tencent-web-image-search":"20369.16"},"best":"19952.24"},` +
		`"switches":[{"month":5,"from":"tencent-web-image-search","to":"alibaba-image-search"}],` +
		`"growth":{"calls":"10","qps":"0","images":"0"},"switching":"100.00",` +
		`"steps":[],"turns":[{"month":5,"from":"tencent-web-image-search","to":"alibaba-image-search","only":false}],` +
		`"priceLists":[{"offer":"alibaba-image-search","priceList":"2020-09-30","currency":"CNY"},` +
		`{"offer":"tencent-web-image-search","priceList":"2026-01-05","currency":"CNY"}],` +
		`"notices":["not-equivalent"],"assumptions":[`
	got := body(t, EndpointForecast, "calls=44000&growth=10&qpsgrowth=0.0&months=6&switching=100")
	if !strings.HasPrefix(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A forecast without growth is the comparison, month after month.
func TestForecastDefaults(t *testing.T) {
	f := forecastOf(t, "")
	if len(f.Months) != 12 {
		t.Fatalf("%d months", len(f.Months))
	}
	for _, m := range f.Months {
		if got := fmt.Sprintln(m.Charge(testCatalog.List(alibaba)), m.Charge(testCatalog.List(tencent)), m.Cheapest, m.Best); got !=
			"3800.00 6000.00 "+alibaba+" "+alibaba+"\n" {
			t.Errorf("month %d: %s", m.Month, got)
		}
	}
	if f.Total(testCatalog.List(alibaba)).String() != "45600.00" || f.Total(testCatalog.List(tencent)).String() != "72000.00" || f.Best.String() != "45600.00" {
		t.Errorf("totals %v %v %v", f.Total(testCatalog.List(alibaba)), f.Total(testCatalog.List(tencent)), f.Best)
	}
	if len(f.Steps)+len(f.Switches)+len(f.Turns) > 0 {
		t.Errorf("%v %v %v without growth", f.Steps, f.Switches, f.Turns)
	}
	if f.Total(nil) != nil || f.Months[0].Charge(nil) != nil {
		t.Error("an unknown offer has amounts")
	}
}

func TestForecastGrowthOfQPS(t *testing.T) {
	for _, tt := range []struct {
		query string
		qps   string
	}{
		{"growth=50&months=4", "[5 8 12 17]"}, // that of the calls
		{"growth=50&qpsgrowth=0&months=4", "[5 5 5 5]"},
		{"growth=0&qpsgrowth=20&months=4", "[5 6 8 9]"},
		{"growth=50&qpsgrowth=&months=2", "[5 8]"},
		{"qps=0&growth=50&months=3", "[0 0 0]"},
		{"qps=1&growth=-99&months=3", "[1 1 1]"}, // any part of a request needs room
	} {
		var qps []int64
		for _, m := range forecastOf(t, tt.query).Months {
			qps = append(qps, m.Workload.QPS)
		}
		if got := fmt.Sprint(qps); got != tt.qps {
			t.Errorf("%s: %s, want %s", tt.query, got, tt.qps)
		}
	}
}

// The trial frees month 1 and no other, in the charges and in every total.
func TestForecastTrial(t *testing.T) {
	f := forecastOf(t, "calls=50000&qps=1&images=100000&trial=1&months=3")
	got := fmt.Sprint(f.Months[0].Charge(testCatalog.List(alibaba)), f.Months[1].Charge(testCatalog.List(alibaba)), f.Months[2].Charge(testCatalog.List(alibaba)), f.Total(testCatalog.List(alibaba)), f.Best)
	if want := "0.00 980.00 980.00 1960.00 1960.00"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if !f.Has(TrialFirstMonth) || f.Has(TrialNotApplicable) {
		t.Errorf("notices %v", f.Notices)
	}
	f = forecastOf(t, "trial=1&months=2")
	if f.Total(testCatalog.List(alibaba)).String() != "7600.00" || f.Has(TrialFirstMonth) || !f.Has(TrialNotApplicable) {
		t.Errorf("another package: total %v, notices %v", f.Total(testCatalog.List(alibaba)), f.Notices)
	}
	// A package that shrinks to the smallest one in month 2 comes too late.
	f = forecastOf(t, "images=100001&imagegrowth=-50&qps=1&trial=1&months=2")
	if f.Months[1].Charge(testCatalog.List(alibaba)).String() != "980.00" || f.Has(TrialFirstMonth) {
		t.Errorf("month 2 costs %v, notices %v", f.Months[1].Charge(testCatalog.List(alibaba)), f.Notices)
	}
}

// A month that only one can serve is that one's, and takes the total of the
// other with it.
func TestForecastMonthsOfOne(t *testing.T) {
	got := body(t, EndpointForecast, "calls=1000000&images=45000000&imagegrowth=10&qpsgrowth=0&months=3&switching=50")
	for _, want := range []string{
		`{"month":1,"calls":1000000,"qps":5,"images":45000000,"quotes":[{"offer":"alibaba-image-search","plan":"50000000x5","charge":"39400.00"},` +
			`{"offer":"tencent-web-image-search","plan":null,"charge":"60000.00"}],"cheapest":"alibaba-image-search","best":"alibaba-image-search"}`,
		`{"month":3,"calls":1000000,"qps":5,"images":54450000,"quotes":[{"offer":"alibaba-image-search","plan":null,"charge":null},` +
			`{"offer":"tencent-web-image-search","plan":null,"charge":"60000.00"}],"cheapest":"tencent-web-image-search","best":"tencent-web-image-search"}`,
		`"totals":{"offers":{"alibaba-image-search":null,"tencent-web-image-search":"180000.00"},"best":"138850.00"}`,
		`"switches":[{"month":3,"from":"alibaba-image-search","to":"tencent-web-image-search"}]`,
		`"turns":[{"month":3,"from":"alibaba-image-search","to":"tencent-web-image-search","only":true}]`,
		`"from":"50000000x5","to":null,"why":["images"]`,
		`"id":"custom-quote"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in %s", want, got)
		}
	}
	if got := body(t, EndpointForecast, "images=50000001&months=1"); !strings.Contains(got,
		`"totals":{"offers":{"alibaba-image-search":null,"tencent-web-image-search":"6000.00"},"best":"6000.00"},"switches":[]`) {
		t.Errorf("beyond all packages from the start: %s", got)
	}
}

// Equal months have no cheaper offer, and the schedule takes the first listed.
func TestForecastEqualMonths(t *testing.T) {
	f := forecastOf(t, "calls=200000&images=10000000&months=2")
	for _, m := range f.Months {
		if m.Cheapest.String() != "" || m.Best.String() != alibaba {
			t.Errorf("month %d: cheapest %q, best %q", m.Month, m.Cheapest, m.Best)
		}
	}
	if got := body(t, EndpointForecast, "calls=200000&images=10000000&months=1"); !strings.Contains(got, `"cheapest":null,"best":"alibaba-image-search"`) {
		t.Error(got)
	}
}

// A quantity beyond 10^15 is refused with the month and the growth that brings it.
func TestForecastOutgrown(t *testing.T) {
	for _, tt := range []struct{ query, parameter, quantity, message string }{
		{"calls=1000000000000&growth=1000&qpsgrowth=0&months=60", "growth", "calls",
			`growth: "1000" takes the calls of month 4 above 1,000,000,000,000,000`},
		{"calls=0&qps=1000000&growth=1000&months=60", "growth", "qps",
			`growth: "1000" takes the qps of month 10 above 1,000,000,000,000,000`},
		{"calls=1&qps=1000000&qpsgrowth=999.5&months=60", "qpsgrowth", "qps",
			`qpsgrowth: "999.5" takes the qps of month 10 above 1,000,000,000,000,000`},
		{"images=1000000000000&imagegrowth=1000&months=4", "imagegrowth", "images",
			`imagegrowth: "1000" takes the images of month 4 above 1,000,000,000,000,000`},
		{"calls=1000000000000&growth=900&qpsgrowth=0&months=5", "growth", "calls",
			`growth: "900" takes the calls of month 5 above 1,000,000,000,000,000`},
	} {
		e := faultOf(t, EndpointForecast, tt.query)
		if e.Error() != tt.message || e.Parameter != tt.parameter || string(e.Quantity) != tt.quantity || e.Problem != Outgrown {
			t.Errorf("%s: %v (%s, %s, %s), want %s", tt.query, e, e.Parameter, e.Quantity, e.Problem, tt.message)
		}
	}
	// The limit itself is answered.
	f := forecastOf(t, "calls=1000000000000&growth=900&qpsgrowth=0&months=4")
	if last := f.Months[3]; last.Workload.Calls != 1_000_000_000_000_000 || last.Charge(testCatalog.List(tencent)).String() != "60000000000000.00" {
		t.Errorf("month 4: %d calls, %v", last.Workload.Calls, last.Charge(testCatalog.List(tencent)))
	}
}

func TestForecastNotices(t *testing.T) {
	for _, tt := range []struct{ query, want string }{
		{"", "[{not-equivalent 1}]"},
		{"calls=12000000&growth=10&qpsgrowth=0&months=3", "[{not-equivalent 1} {qps-raised 2}]"},
		{"qps=15&growth=20&months=4", "[{not-equivalent 1} {qps-quota 3}]"},
		{"trial=1", "[{not-equivalent 1} {trial-not-applicable 1}]"},
	} {
		if got := fmt.Sprint(forecastOf(t, tt.query).Notices); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.query, got, tt.want)
		}
	}
}

func TestForecastAssumptions(t *testing.T) {
	always := "list-age natural-month ceiling rounding taxes growth forecast-months forecast-switching "
	for _, tt := range []struct{ query, more string }{
		{"months=1", "services-differ"},
		{"months=1&failed=1", "services-differ failed-share"},
		{"months=1&tencent=1", "services-differ discount"},
		{"months=1&images=1&qps=1", "services-differ once-per-user"},
		{"months=1&trial=1", "services-differ trial"},
		{"months=1&images=60000000", "services-differ custom-quote"},
	} {
		want := map[string]bool{}
		for _, id := range strings.Fields(always + tt.more) {
			want[id] = true
		}
		for _, a := range forecastOf(t, tt.query).Assumptions {
			if !want[a.ID] {
				t.Errorf("%s: %s is assumed", tt.query, a.ID)
			}
			delete(want, a.ID)
		}
		if len(want) > 0 {
			t.Errorf("%s: %v is not assumed", tt.query, want)
		}
	}
}

// forecastQueries draws queries that the forecast answers.
func forecastQueries() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		percent := func(name string, from, to int64) string {
			return name + "=" + Percent(rapid.Int64Range(from, to).Draw(t, name)).String()
		}
		whole := func(name string, to int64) string {
			return fmt.Sprintf("%s=%d", name, rapid.Int64Range(0, to).Draw(t, name))
		}
		return strings.Join([]string{
			whole("calls", 10_000_000), whole("qps", 12), whole("images", 60_000_000),
			percent("failed", 0, 100*percentOne), percent("alibaba", 0, 100*percentOne), percent("tencent", 0, 100*percentOne),
			percent("growth", -30*percentOne, 40*percentOne), percent("qpsgrowth", -30*percentOne, 20*percentOne),
			percent("imagegrowth", -30*percentOne, 30*percentOne),
			whole("trial", 1), whole("switching", 100_000), fmt.Sprintf("months=%d", rapid.IntRange(1, 24).Draw(t, "months")),
		}, "&")
	})
}

// Whatever grows: the best schedule is what its months and changes add up to,
// each of its months is one that the offer charges, and staying with one offer
// is never cheaper.
func TestForecastBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		query := forecastQueries().Draw(t, "query")
		values, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		c := testCatalog
		a, faults := c.Endpoint(EndpointForecast).Parse(values, Plain, RefuseUnknown)
		if len(faults) > 0 {
			t.Fatalf("%s: %v", query, faults[0])
		}
		f, fault := c.Forecast(a)
		if fault != nil {
			t.Fatalf("%s: %v", query, fault)
		}
		sum := f.Switching.Times(int64(len(f.Switches)))
		var last *PriceList
		var changes []int64
		for _, m := range f.Months {
			charge := m.Charge(m.Best)
			if charge == nil {
				t.Fatalf("%s: month %d is %s's, which has no price", query, m.Month, m.Best)
			}
			sum = sum.Add(*charge)
			if last != nil && last != m.Best {
				changes = append(changes, m.Month)
			}
			last = m.Best
		}
		if sum.Cmp(*f.Best) != 0 {
			t.Errorf("%s: best %s, its months and changes add up to %s", query, f.Best, sum)
		}
		if len(changes) != len(f.Switches) {
			t.Fatalf("%s: changes in %v, switches %v", query, changes, f.Switches)
		}
		for i, s := range f.Switches {
			if s.Month != changes[i] || s.To != f.Months[s.Month-1].Best || s.From != f.Months[s.Month-2].Best {
				t.Errorf("%s: switch %+v", query, s)
			}
		}
		for _, total := range f.Totals {
			if total.Total != nil && total.Total.Cmp(*f.Best) < 0 {
				t.Errorf("%s: %s alone costs %s, the best %s", query, total.List.Offer, total.Total, f.Best)
			}
		}
	})
}

func TestForecastGolden(t *testing.T) {
	for name, query := range map[string]string{
		"forecast-library-outgrows-packages": "calls=44000&images=2000000&imagegrowth=6&growth=10&qpsgrowth=0&switching=500",
		"forecast-hair-above-five-qps":       "growth=0.0001&months=3",
		"forecast-trial-then-custom-quote":   "calls=20000&qps=1&images=60000&imagegrowth=400&trial=1&months=6&failed=2.5&tencent=5",
		"forecast-shrinking":                 "calls=400000&qps=10&images=6000000&growth=-20&imagegrowth=-10&months=9",
	} {
		t.Run(name, func(t *testing.T) { golden(t, name+".txt", forecastText(query, forecastOf(t, query))) })
	}
}

// forecastText writes a forecast for the golden files.
func forecastText(query string, f Forecast) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%5s %12s %8s %12s  %-12s %12s %12s  %s\n", query, "month", "calls", "qps", "images", "package", "Alibaba", "Tencent", "best")
	short := map[string]string{alibaba: "Alibaba", tencent: "Tencent", "": "none"}
	for _, m := range f.Months {
		amount := func(offer string) string {
			if charge := m.Charge(testCatalog.List(offer)); charge != nil {
				return charge.String()
			}
			return "-"
		}
		plan := "-"
		if p := m.Quotes[0].Package; p != nil {
			plan = p.ID()
		}
		fmt.Fprintf(&b, "%5d %12d %8d %12d  %-12s %12s %12s  %s\n", m.Month, m.Workload.Calls, m.Workload.QPS, m.Workload.Images,
			plan, amount(alibaba), amount(tencent), short[m.Best.String()])
	}
	b.WriteByte('\n')
	for _, total := range f.Totals {
		if total.Total == nil {
			fmt.Fprintf(&b, "all with %s: no list price\n", short[total.List.Offer])
			continue
		}
		fmt.Fprintf(&b, "all with %s: %s\n", short[total.List.Offer], total.Total)
	}
	fmt.Fprintf(&b, "best: %s, a change costs %s\n", f.Best, f.Switching)
	for _, s := range f.Switches {
		fmt.Fprintf(&b, "month %d: change from %s to %s\n", s.Month, short[s.From.Offer], short[s.To.Offer])
	}
	for _, s := range f.Turns {
		fmt.Fprintf(&b, "month %d: %s is cheaper than %s (alone: %t)\n", s.Month, short[s.To.Offer], short[s.From.Offer], s.Only)
	}
	for _, s := range f.Steps {
		id := func(p *Package) string {
			if p == nil {
				return "custom quote"
			}
			return p.ID()
		}
		fmt.Fprintf(&b, "month %d: %s to %s, lacks %v, needs %s images (%d), %s QPS (%d, average %t), ",
			s.Month, id(s.From), id(s.To), s.Why, s.Images, s.Need.Images, s.QPS, s.Need.QPS, s.AverageQPS)
		if s.Difference == nil {
			b.WriteString("no list price\n")
			continue
		}
		fmt.Fprintf(&b, "%s a month\n", s.Difference)
	}
	for _, n := range f.Notices {
		fmt.Fprintf(&b, "notice %s from month %d\n", n.Notice, n.Month)
	}
	for _, a := range f.Assumptions {
		fmt.Fprintf(&b, "assumes %s\n", a.ID)
	}
	return b.String()
}

// Whatever an address says, the answer is JSON or a fault, never a panic.
func FuzzAnswers(f *testing.F) {
	for _, seed := range []string{"", "growth=1000&months=60&calls=1000000000000", "growth=-99&months=60", "qpsgrowth=NaN",
		"growth=1e3", "months=61", "switching=0.005", "from=2500000x5&to=5000000x10&alibaba=0", "from=&to=", "from=x&to=x",
		"users=10000000000&searches=10000", "peak=0", "peak=1.00001", "retries=1000&failing=100", "days=27", "growth=%00", "growth=-0"} {
		f.Add(seed)
	}
	c := testCatalog
	f.Fuzz(func(t *testing.T, query string) {
		for _, name := range []string{EndpointForecast, EndpointChange, EndpointEstimate} {
			for _, grammar := range []Grammar{Plain, Typed} {
				a, faults := c.Endpoint(name).Parse(ParseQuery(query), grammar, IgnoreUnknown)
				if len(faults) > 0 {
					continue
				}
				answer, fault := c.Answer(a)
				if fault != nil {
					if fault.Problem != Outgrown || fault.Month == 0 && name == EndpointForecast {
						t.Errorf("%s?%s: %v", name, query, fault)
					}
					continue
				}
				if _, err := EncodeJSON(answer); err != nil {
					t.Errorf("%s?%s: %v", name, query, err)
				}
				// The query to the API asks the same.
				again, faults := c.Endpoint(name).Parse(ParseQuery(a.Request()), Plain, RefuseUnknown)
				if len(faults) > 0 || again.Request() != a.Request() {
					t.Errorf("%s?%s: as a request %q: %v", name, query, a.Request(), faults)
				}
			}
		}
	})
}

// BenchmarkForecast60Months is the longest forecast; it must stay below 5 ms.
func BenchmarkForecast60Months(b *testing.B) {
	c := testCatalog
	a, faults := c.Endpoint(EndpointForecast).Parse(ParseQuery("months=60&growth=3.1234&qpsgrowth=0.5678&imagegrowth=4.9876&alibaba=12.3456&tencent=7.8901&failed=1.2345&switching=1000"), Plain, RefuseUnknown)
	if len(faults) > 0 {
		b.Fatal(faults[0])
	}
	for b.Loop() {
		if _, fault := c.Forecast(a); fault != nil {
			b.Fatal(fault)
		}
	}
}
