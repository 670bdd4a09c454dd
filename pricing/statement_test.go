package pricing

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// answer asks an endpoint as the API does.
func answer(t testing.TB, endpoint, query string) Answer {
	t.Helper()
	values, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	c := testCatalog
	a, faults := c.Endpoint(endpoint).Parse(values, Plain, RefuseUnknown)
	if len(faults) > 0 {
		t.Fatalf("%s?%s: %v", endpoint, query, faults[0])
	}
	result, fault := c.Answer(a)
	if fault != nil {
		t.Fatalf("%s?%s: %v", endpoint, query, fault)
	}
	return result
}

func body(t testing.TB, endpoint, query string) string {
	t.Helper()
	data, err := EncodeJSON(answer(t, endpoint, query))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The contract's example, whole.
func TestStatementContract(t *testing.T) {
	want := `{"schema":"tusou.statement/1","days":[` +
		`{"day":1,"calls":4,"unitPrice":"57.00000000","fee":"0.22800000","charged":"0.23"},` +
		`{"day":2,"calls":0,"unitPrice":"57.00000000","fee":"0.00000000","charged":"0.00"},` +
		`{"day":3,"calls":17,"unitPrice":"57.00000000","fee":"0.96900000","charged":"0.97"}],` +
		`"fee":"1.19700000","charged":"1.20","precisionDifference":"-0.00300000","payable":"1.20"}` + "\n"
	if got := body(t, EndpointStatement, "daily=4,0,17&tencent=5"); got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestStatementFigures(t *testing.T) {
	thirtyOnes := strings.Repeat("1,", 29) + "1"
	for _, tt := range []struct {
		query                             string
		fee, charged, difference, payable string
	}{
		{"daily=4", "0.24000000", "0.24", "0.00000000", "0.24"},
		{"daily=17&tencent=5", "0.96900000", "0.97", "-0.00100000", "0.97"},
		{"daily=" + thirtyOnes + "&tencent=5", "1.71000000", "1.80", "-0.09000000", "1.71"},
		{"daily=0", "0.00000000", "0.00", "0.00000000", "0.00"},
		{"daily=1000000&tencent=100", "0.00000000", "0.00", "0.00000000", "0.00"},
		// Half of a fen is charged as one: 1 call at 0.045.
		{"daily=1,1&tencent=25", "0.09000000", "0.10", "-0.01000000", "0.09"},
		// Charges that round down are made up for by the adjustment.
		{"daily=1,1,1&tencent=10", "0.16200000", "0.15", "0.01200000", "0.16"},
		{"daily=1000000000000,1000000000000", "120000000000.00000000", "120000000000.00", "0.00000000", "120000000000.00"},
	} {
		s := answer(t, EndpointStatement, tt.query).(Statement)
		got := []string{s.Fee.String(), s.Charged.String(), s.PrecisionDifference.String(), s.Payable.String()}
		want := []string{tt.fee, tt.charged, tt.difference, tt.payable}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %v, want %v", tt.query, got, want)
		}
	}
}

// Whatever the days and the discount: what was charged and the adjustment are
// what was billed, and each charge is within half a fen of its fee.
func TestStatementSums(t *testing.T) {
	c := testCatalog
	rapid.Check(t, func(t *rapid.T) {
		daily := rapid.SliceOfN(rapid.Int64Range(0, MaxCount), 1, maxStatementDays).Draw(t, "daily")
		off := Percent(rapid.Int64Range(0, 100*percentOne).Draw(t, "off"))
		s := c.Default(PayAsYouGo).BillDays(daily, off)
		fees, charges := zero(CNY), zero(CNY)
		half := Money{fromInt(5).Shift(-3), CNY}
		for _, d := range s.Days {
			fees, charges = fees.Add(d.Fee.Money), charges.Add(d.Charged)
			if gap := d.Fee.Sub(d.Charged); gap.Cmp(half) > 0 || gap.Neg().Cmp(half) > 0 {
				t.Fatalf("day %d: fee %s, charged %s", d.Day, d.Fee, d.Charged)
			}
		}
		if charges.Add(s.PrecisionDifference.Money).Cmp(fees) != 0 {
			t.Fatalf("charges %s and difference %s are not the fees %s", charges, s.PrecisionDifference, Fee{fees})
		}
		if fees.Cmp(s.Fee.Money) != 0 || charges.Cmp(s.Charged) != 0 || s.Payable.Cmp(fees.Charge()) != 0 {
			t.Fatalf("the totals %s, %s, %s are not those of the days", s.Fee, s.Charged, s.Payable)
		}
	})
}

// The document's bill shows 60.00000000 and a total of 0.24000000: 4 calls.
func TestBillOfTheDocument(t *testing.T) {
	s := testCatalog.Default(PayAsYouGo).BillDays([]int64{4}, 0)
	line := s.Bill()[0]
	got := fmt.Sprint(line.Resource, "|", line.Product, "|", line.ComponentType, "|", line.Component, "|", line.ListPrice, "|",
		line.UnitPrice, "|", line.Currency, "/", line.Per, "|", line.Usage, "|", line.Original, "|", line.Fee)
	want := "|联网图像搜索|文搜图|文搜图|60.00000000|60.00000000|CNY/1000|4|0.24000000|0.24000000"
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if s.Original().String() != "0.24000000" {
		t.Errorf("original amount %s", s.Original())
	}
}

func TestBillAtADiscount(t *testing.T) {
	s := testCatalog.Default(PayAsYouGo).BillDays([]int64{4, 17}, 5*percentOne)
	line := s.Bill()[1]
	got := fmt.Sprintln(line.Day, line.ListPrice, line.UnitPrice, line.Usage, line.Original, line.Fee, line.Charged)
	if want := "2 60.00000000 57.00000000 17 1.02000000 0.96900000 0.97\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if s.Original().String() != "1.26000000" {
		t.Errorf("original amount %s", s.Original())
	}
}

func TestSpreadCalls(t *testing.T) {
	for _, tt := range []struct {
		calls int64
		days  int
		want  string
	}{
		{10, 3, "4,3,3"},
		{2, 4, "1,1,0,0"},
		{0, 2, "0,0"},
		{MaxCount, 3, "333333333334,333333333333,333333333333"},
	} {
		if got := DailyText(SpreadCalls(tt.calls, tt.days)); got != tt.want {
			t.Errorf("%d over %d: %s, want %s", tt.calls, tt.days, got, tt.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		calls := rapid.Int64Range(0, MaxCount).Draw(t, "calls")
		daily := SpreadCalls(calls, rapid.IntRange(28, 31).Draw(t, "days"))
		sum := int64(0)
		for i, n := range daily {
			sum += n
			if n > daily[0] || n < daily[0]-1 || i > 0 && n > daily[i-1] {
				t.Fatalf("%d over the days: %v", calls, daily)
			}
		}
		if sum != calls {
			t.Fatalf("%d over the days add up to %d", calls, sum)
		}
	})
}

// API and command line have to name the days; a page begins with the example.
func TestDailyIsNeeded(t *testing.T) {
	e := testCatalog.Endpoint(EndpointStatement)
	_, faults := e.Parse(url.Values{}, Plain, RefuseUnknown)
	if len(faults) != 1 || faults[0].Parameter != "daily" || faults[0].Problem != Missing {
		t.Errorf("faults %v", faults)
	}
	a, faults := e.Parse(url.Values{"daily": {" "}}, Typed, IgnoreUnknown)
	if len(faults) != 0 || a.Get("daily").Text != "4,0,17" {
		t.Errorf("a page begins with %q, %v", a.Get("daily").Text, faults)
	}
	if a.Canonical() != "" || a.Request() != "daily=4,0,17" {
		t.Errorf("a page's address is %q, a request %q", a.Canonical(), a.Request())
	}
	_, faults = e.Parse(url.Values{"daily": {strings.Repeat("1,", 31) + "1"}}, Plain, RefuseUnknown)
	if len(faults) != 1 || faults[0].Problem != TooMany {
		t.Fatalf("faults %v", faults)
	}
	message, err := json.Marshal(faults[0])
	want := `{"error":{"parameter":"daily","value":"1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1",` +
		`"message":"daily: \"1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1\" is not accepted; ` +
		`it takes 1 to 31 whole numbers from 0 to 1,000,000,000,000 with commas or semicolons between, one for each day"}}`
	if err != nil || string(message) != want {
		t.Errorf("%s, %v\nwant %s", message, err, want)
	}
}

func TestStatementGolden(t *testing.T) {
	for name, query := range map[string]string{
		"three-days":          "daily=4,0,17&tencent=5",
		"document-example":    "daily=4",
		"thirty-single-calls": "daily=" + DailyText(SpreadCalls(30, 30)) + "&tencent=5",
		"month-of-100000":     "daily=" + DailyText(SpreadCalls(100_000, 31)) + "&tencent=12.3456",
	} {
		golden(t, "statement-"+name+".txt", billText(answer(t, EndpointStatement, query).(Statement)))
	}
}

// billText sets a statement as its reader sees it.
func billText(s Statement) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s, list of %s, discount %s %%\n", s.List.Name("en").Provider, s.List.Name("en").Service, s.List.Date, s.Off)
	fmt.Fprintf(&b, "unit price %s %s per %d calls\n\n", s.UnitPrice, s.List.Currency, s.List.PayAsYouGo.Per)
	fmt.Fprintf(&b, "%4s %12s %18s %18s %12s\n", "day", "calls", "original", "fee", "charged")
	for _, line := range s.Bill() {
		fmt.Fprintf(&b, "%4d %12d %18s %18s %12s\n", line.Day, line.Usage, line.Original, line.Fee, line.Charged)
	}
	fmt.Fprintf(&b, "%4s %12d %18s %18s %12s\n", "all", s.Calls, s.Original(), s.Fee, s.Charged)
	fmt.Fprintf(&b, "\nprecision difference %30s\npayable %43s\n\n", s.PrecisionDifference, s.Payable)
	for _, a := range s.Assumptions {
		fmt.Fprintf(&b, "assumes %s\n", a.ID)
	}
	return b.String()
}
