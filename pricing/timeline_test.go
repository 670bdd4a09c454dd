package pricing

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// One address holds the parameters of every endpoint of a page, so a name must
// mean the same to all of them. Only whether it has to be given may differ.
func TestSharedNamesMeanTheSame(t *testing.T) {
	seen := map[string]string{}
	for _, e := range testCatalog.Endpoints() {
		for _, p := range e.Parameters {
			choices := p.Choices
			if p.Kind == KindOffer {
				choices = nil // those that can answer the question
			}
			meaning := fmt.Sprint(p.Kind, p.Min, p.Max, p.Help, p.Accepts, choices)
			if other, ok := seen[p.Name]; ok && other != meaning {
				t.Errorf("%s of %s is %s, elsewhere %s", p.Name, e.Name, meaning, other)
			}
			seen[p.Name] = meaning
		}
	}
	for _, name := range []string{"daily", "balance", "topups", "tencent", "start", "package", "periods", "renew", "alibaba"} {
		if seen[name] == "" {
			t.Errorf("there is no parameter %s", name)
		}
	}
}

// The whole body for a small case: what the documentation of the API shows.
func TestTimelineJSON(t *testing.T) {
	want := `{"schema":"tusou.timeline/1","account":{"offer":"tencent-web-image-search","priceList":"2026-01-05","currency":"CNY","unitPrice":"57.00000000","opening":"0.20","days":[` +
		`{"day":1,"calls":4,"served":4,"notServed":0,"fee":"0.22800000","charged":"0.23","deducted":"0.00","toppedUp":"0.00","balance":"0.20","state":"running"},` +
		`{"day":2,"calls":0,"served":0,"notServed":0,"fee":"0.00000000","charged":"0.00","deducted":"0.23","toppedUp":"0.00","balance":"-0.03","state":"overdue"},` +
		`{"day":3,"calls":17,"served":0,"notServed":17,"fee":"0.00000000","charged":"0.00","deducted":"0.00","toppedUp":"0.00","balance":"-0.03","state":"stopped"},` +
		`{"day":4,"calls":0,"served":0,"notServed":0,"fee":"0.00000000","charged":"0.00","deducted":"0.00","toppedUp":"1.00","balance":"0.97","state":"running"}],` +
		`"events":[{"day":2,"what":"deduction","amount":"0.23","calls":0,"balance":"-0.03","rule":"daily-settlement"},` +
		`{"day":2,"what":"negative","amount":null,"calls":0,"balance":"-0.03","rule":"overdue-stop"},` +
		`{"day":3,"what":"stopped","amount":null,"calls":0,"balance":"-0.03","rule":"overdue-stop"},` +
		`{"day":3,"what":"not-served","amount":null,"calls":17,"balance":"-0.03","rule":"overdue-stop"},` +
		`{"day":4,"what":"top-up","amount":"1.00","calls":0,"balance":"0.97","rule":"overdue-resume"},` +
		`{"day":4,"what":"resumed","amount":null,"calls":0,"balance":"0.97","rule":"overdue-resume"}],` +
		`"served":4,"notServed":17,"deducted":"0.23","toppedUp":"1.00","closing":"0.97","negativeOn":2,"stoppedFrom":3,"resumedOn":4,` +
		`"lasts":{"days":2,"negativeOn":2,"stoppedFrom":3}},` +
		`"package":{"offer":"alibaba-image-search","priceList":"2020-09-30","currency":"CNY","terms":[` +
		`{"plan":"100000x1","renewal":"first","start":"2026-01-31","end":"2026-02-28","monthly":"980.00","charge":"980.00","periods":[{"start":"2026-01-31","end":"2026-02-28","days":28}]},` +
		`{"plan":"2500000x5","renewal":"late","start":"2026-03-02","end":"2026-05-02","monthly":"3800.00","charge":"7600.00","periods":[{"start":"2026-03-02","end":"2026-04-02","days":31},{"start":"2026-04-02","end":"2026-05-02","days":30}]}],` +
		`"phases":[{"state":"served","from":"2026-01-31","to":"2026-02-28","days":28,"plan":"100000x1","search":true,"library":true,"rule":"natural-month"},` +
		`{"state":"kept","from":"2026-02-28","to":"2026-03-02","days":2,"plan":"100000x1","search":false,"library":true,"rule":"retention"},` +
		`{"state":"served","from":"2026-03-02","to":"2026-05-02","days":61,"plan":"2500000x5","search":true,"library":true,"rule":"natural-month"},` +
		`{"state":"kept","from":"2026-05-02","to":"2026-05-09","days":7,"plan":"2500000x5","search":false,"library":true,"rule":"retention"},` +
		`{"state":"released","from":"2026-05-09","to":null,"days":null,"plan":null,"search":false,"library":false,"rule":"release"}],` +
		`"charge":"8580.00","expiry":"2026-05-02","keptThrough":"2026-05-08","release":"2026-05-09"},"assumptions":[`
	got := body(t, EndpointTimeline, "daily=4,0,17&tencent=5&balance=0.20&topups=4:1&start=2026-01-31&package=100000x1&periods=1&renew=2500000x5:2:2026-03-02")
	if !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant it to begin with\n%s", got, want)
	}
	if !json.Valid([]byte(got)) {
		t.Error("the body is not JSON")
	}
}

func TestTimelineAssumptions(t *testing.T) {
	ids := func(query string) (ids []string) {
		for _, a := range answer(t, EndpointTimeline, query).(Timeline).Assumptions {
			ids = append(ids, a.ID)
		}
		return ids
	}
	for _, id := range []string{"natural-month", "rounding", "taxes", "account-balance", "account-order", "renewal-early", "renewal-late", "retention"} {
		if !slices.Contains(ids(""), id) {
			t.Errorf("the assumption %s is missing", id)
		}
	}
	if slices.Contains(ids(""), "once-per-user") || !slices.Contains(ids("renew=100000x1:1"), "once-per-user") {
		t.Error("the sentence about one purchase is said where the smallest package is bought")
	}
	if slices.Contains(ids(""), "discount") || !slices.Contains(ids("alibaba=5"), "discount") || !slices.Contains(ids("tencent=5"), "discount") {
		t.Error("the discount's assumption belongs to discounts")
	}
}

// Each fault names its parameter; the other names keep their values.
func TestTimelineFaults(t *testing.T) {
	e := testCatalog.Endpoint(EndpointTimeline)
	for _, tt := range []struct {
		parameter, value string
		problem          Problem
	}{
		{"balance", "-1", OutOfRange},
		{"balance", "1000000000000.01", OutOfRange},
		{"balance", "0.001", TooFine},
		{"balance", "NaN", NotNumber},
		{"balance", "", NotNumber},
		{"topups", "3-500", Malformed},
		{"daily", "1,-1", OutOfRange},
		{"daily", "", Malformed},
		{"start", "2026-02-30", OutOfRange},
		{"start", "31.01.2026", Malformed},
		{"start", "", Malformed},
		{"package", "1x1", NotChoice},
		{"package", "", NotChoice},
		{"periods", "0", OutOfRange},
		{"periods", "61", OutOfRange},
		{"renew", "5000000x10", Malformed},
		{"calls", "5", Unknown},
		{"<script>", "5", Unknown},
	} {
		_, faults := e.Parse(url.Values{tt.parameter: {tt.value}}, Plain, RefuseUnknown)
		if len(faults) != 1 || faults[0].Parameter != tt.parameter || faults[0].Problem != tt.problem || faults[0].Value != tt.value {
			t.Errorf("%s=%s: %v, want %s", tt.parameter, tt.value, faults, tt.problem)
		}
	}
	_, faults := e.Parse(url.Values{"start": {"2026-01-31", "2026-02-01"}}, Plain, RefuseUnknown)
	if len(faults) != 1 || faults[0].Problem != Repeated {
		t.Errorf("start twice: %v", faults)
	}
}

// What people type comes out as one short address.
func TestTimelineCanonical(t *testing.T) {
	e := testCatalog.Endpoint(EndpointTimeline)
	for _, tt := range []struct {
		typed url.Values
		want  string
	}{
		{nil, ""},
		{url.Values{"balance": {"1"}, "daily": {"4 0 17"}, "periods": {"３"}, "start": {"2026/1/31"}, "package": {" 2500000x5 "}, "renew": {""}, "topups": {""}}, ""},
		{url.Values{"balance": {"1.5万"}, "topups": {"10：200、3：500"}, "start": {"2026年2月28日"}, "renew": {"5000000x10:3"}},
			"balance=15000&topups=3:500,10:200&start=2026-02-28&renew=5000000x10:3"},
	} {
		a, faults := e.Parse(tt.typed, Typed, IgnoreUnknown)
		if len(faults) != 0 || a.Canonical() != tt.want {
			t.Errorf("%v: %q, %v; want %q", tt.typed, a.Canonical(), faults, tt.want)
		}
	}
}

func TestTimelineGolden(t *testing.T) {
	for name, query := range map[string]string{
		"default":       "",
		"stop-and-back": "balance=1000&daily=5000,5000,5000,5000,5000,5000,5000,5000&topups=8:1000,8:500&start=2026-08-31&periods=6&package=100000x1",
		"renewed":       "balance=500&daily=1000&tencent=12.5&start=2028-01-30&package=2500000x5&periods=2&renew=5000000x10:1,5000000x5:2:2028-05-03,100000x1:1:2029-01-01&alibaba=7.25",
	} {
		golden(t, "timeline-"+name+".txt", timelineText(answer(t, EndpointTimeline, query).(Timeline)))
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, []byte(body(t, EndpointTimeline, "")), "", "  "); err != nil {
		t.Fatal(err)
	}
	golden(t, "timeline-default.json", indented.String())
}

// timelineText sets a timeline as its reader sees it.
func timelineText(timeline Timeline) string {
	var b strings.Builder
	a := timeline.Account
	fmt.Fprintf(&b, "ACCOUNT, %s per %d calls, opening balance %s\n\n", a.UnitPrice, a.List.PayAsYouGo.Per, a.Opening)
	fmt.Fprintf(&b, "%3s %8s %8s %8s %10s %10s %10s  %s\n", "day", "wanted", "served", "charged", "deducted", "topped up", "balance", "state")
	for _, d := range a.Days {
		fmt.Fprintf(&b, "%3d %8d %8d %8s %10s %10s %10s  %s\n", d.Day, d.Calls, d.Served, d.Charged, d.Deducted, d.ToppedUp, d.Balance, d.State)
	}
	b.WriteByte('\n')
	for _, s := range a.Steps {
		fmt.Fprintf(&b, "day %d: %s", s.Day, s.What)
		if s.Amount != nil {
			fmt.Fprintf(&b, " of %s", s.Amount)
		}
		if s.Calls != 0 {
			fmt.Fprintf(&b, ": %d calls", s.Calls)
		}
		fmt.Fprintf(&b, ", balance %s (%s)\n", s.Balance, s.Rule)
	}
	if a.Lasts != nil {
		fmt.Fprintf(&b, "if these days repeat, the opening balance serves %d days, is negative on day %d, stops from day %d\n",
			a.Lasts.Days, a.Lasts.NegativeOn, a.Lasts.StoppedFrom)
	}
	t := timeline.Package
	b.WriteString("\nPACKAGE\n\n")
	for _, term := range t.Terms {
		fmt.Fprintf(&b, "%-12s %-8s %s to %s, %d x %s = %s\n", term.Package.ID(), term.Renewal, term.Start, term.End, len(term.Periods), term.Monthly, term.Charge)
		for _, p := range term.Periods {
			fmt.Fprintf(&b, "    %s to %s, %d days\n", p.Start, p.End, p.Days)
		}
	}
	fmt.Fprintf(&b, "all terms: %s\n\n%s\nexpires %s, kept through %s, released %s\n\n", t.Charge, phasesText(*t), t.Expiry, t.KeptThrough, t.Release)
	for _, assumption := range timeline.Assumptions {
		fmt.Fprintf(&b, "assumes %s\n", assumption.ID)
	}
	return b.String()
}

// What has nothing in it is an empty list, not null.
func TestTimelineWithoutEvents(t *testing.T) {
	if got := body(t, EndpointTimeline, "daily=0"); !strings.Contains(got, `"events":[],`) {
		t.Error(got)
	}
}
