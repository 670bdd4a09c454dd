package pricing

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

// The parameter tables of the compare and forecast endpoints, row by row.
func TestParameterTable(t *testing.T) {
	type row struct{ name, kind, minimum, maximum, fallback string }
	workload := []row{
		{"calls", "count", "0", "1000000000000", "100000"},
		{"qps", "count", "0", "1000000", "5"},
		{"images", "count", "0", "1000000000000", "1000000"},
		{"failed", "percent", "0", "100", "0"},
		{"days", "count", "28", "31", "30"},
		{"trial", "flag", "0", "1", "0"},
		{"alibaba", "percent", "0", "100", "0"},
		{"tencent", "percent", "0", "100", "0"},
	}
	for name, want := range map[string][]row{
		EndpointCompare: append(slices.Clone(workload), row{"plan", "package", "", "", ""}),
		EndpointForecast: append(slices.Clone(workload),
			row{"months", "count", "1", "60", "12"},
			row{"growth", "percent", "-99", "1000", "0"},
			row{"qpsgrowth", "percent", "-99", "1000", ""},
			row{"imagegrowth", "percent", "-99", "1000", "0"},
			row{"switching", "amount", "0", "1000000000000", "0"}),
	} {
		var got []row
		for _, p := range testCatalog.Endpoint(name).Parameters {
			low, high := p.Bounds()
			got = append(got, row{p.Name, string(p.Kind), low, high, p.Default})
			if p.Help == "" || p.Range() == "" {
				t.Errorf("%s: %s has no help or no range", name, p.Name)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", name, got, want)
		}
	}
}

func TestParameterNamesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range testCatalog.Parameters() {
		if seen[p.Name] {
			t.Errorf("%s stands twice", p.Name)
		}
		seen[p.Name] = true
	}
	for _, e := range testCatalog.Endpoints() {
		if testCatalog.Endpoint(e.Name).Name != e.Name {
			t.Errorf("%s is not found by its name", e.Name)
		}
	}
}

func TestEndpointUnknownPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an endpoint that there is not was found")
		}
	}()
	testCatalog.Endpoint("guess")
}

// Values at and beyond each end, in each grammar; "" means accepted.
func TestParameterRange(t *testing.T) {
	for _, tt := range []struct {
		name, value  string
		plain, typed Problem
	}{
		{"calls", "0", "", ""},
		{"calls", "1000000000000", "", ""},
		{"calls", "1000000000001", OutOfRange, OutOfRange},
		{"calls", "-1", OutOfRange, OutOfRange},
		{"calls", "99999999999999999999999999999999", OutOfRange, OutOfRange},
		{"calls", "1.5", NotWhole, NotWhole},
		{"calls", "5.0", NotWhole, NotWhole},
		{"calls", "1.5万", NotNumber, ""},
		{"calls", "1万亿", NotNumber, ""},
		{"calls", "2万亿", NotNumber, OutOfRange},
		{"calls", "-0", NotNumber, NotNumber},
		{"calls", "5%", NotNumber, NotNumber},
		{"calls", "", NotNumber, ""},
		{"calls", " ", NotNumber, ""},
		{"calls", " 5", NotNumber, ""},
		{"qps", "1000000", "", ""},
		{"qps", "1000001", OutOfRange, OutOfRange},
		{"images", "1000000000000", "", ""},
		{"images", "1000000000001", OutOfRange, OutOfRange},
		{"failed", "100", "", ""},
		{"failed", "100.0", "", ""},
		{"failed", "100.0001", OutOfRange, OutOfRange},
		{"failed", "0.0001", "", ""},
		{"failed", "0.00001", TooFine, TooFine},
		{"failed", "-0.0001", OutOfRange, OutOfRange},
		{"failed", "5%", NotNumber, ""},
		{"failed", "５％", NotNumber, ""},
		{"failed", "5%%", NotNumber, NotNumber},
		{"failed", "%", NotNumber, NotNumber},
		{"days", "28", "", ""},
		{"days", "31", "", ""},
		{"days", "27", OutOfRange, OutOfRange},
		{"days", "32", OutOfRange, OutOfRange},
		{"trial", "0", "", ""},
		{"trial", "1", "", ""},
		{"trial", "2", OutOfRange, OutOfRange},
		{"trial", "true", NotNumber, NotNumber},
		{"trial", "on", NotNumber, NotNumber},
		{"alibaba", "100", "", ""},
		{"alibaba", "-1", OutOfRange, OutOfRange},
		{"tencent", "12.3456", "", ""},
		{"tencent", "12.34567", TooFine, TooFine},
		{"plan", "", "", ""},
		{"plan", "2500000x5", "", ""},
		{"plan", " 2500000x5 ", NotChoice, ""},
		{"plan", "2500000X5", NotChoice, NotChoice},
		{"plan", "1x1", NotChoice, NotChoice},
		{"months", "1", "", ""},
		{"months", "60", "", ""},
		{"months", "0", OutOfRange, OutOfRange},
		{"months", "61", OutOfRange, OutOfRange},
		{"growth", "-99", "", ""},
		{"growth", "1000", "", ""},
		{"growth", "-99.0001", OutOfRange, OutOfRange},
		{"growth", "1000.0001", OutOfRange, OutOfRange},
		{"growth", "-0", NotNumber, NotNumber},
		{"qpsgrowth", "", "", ""},
		{"switching", "1000000000000", "", ""},
		{"switching", "1000000000000.01", OutOfRange, OutOfRange},
		{"switching", "0.01", "", ""},
		{"switching", "0.001", TooFine, TooFine},
		{"switching", "-0.01", OutOfRange, OutOfRange},
	} {
		i := slices.IndexFunc(testCatalog.Parameters(), func(p Parameter) bool { return p.Name == tt.name })
		p := testCatalog.Parameters()[i]
		for grammar, want := range map[Grammar]Problem{Plain: tt.plain, Typed: tt.typed} {
			_, fault := p.Parse(tt.value, grammar)
			switch {
			case want == "" && fault != nil:
				t.Errorf("%s=%q in grammar %d: %v", tt.name, tt.value, grammar, fault)
			case want != "" && (fault == nil || fault.Problem != want):
				t.Errorf("%s=%q in grammar %d: got %+v, want %s", tt.name, tt.value, grammar, fault, want)
			case fault != nil && (fault.Parameter != tt.name || fault.Value != tt.value):
				t.Errorf("%s=%q: the fault carries %s=%q", tt.name, tt.value, fault.Parameter, fault.Value)
			}
		}
	}
}

// The message names the field, the value and the range.
func TestParamErrorMessage(t *testing.T) {
	for _, tt := range []struct{ query, want string }{
		{"qps=-1", `qps: "-1" is not accepted; it takes a whole number from 0 to 1,000,000`},
		{"calls=ten", `calls: "ten" is not accepted; it takes a whole number from 0 to 1,000,000,000,000`},
		{"failed=101", `failed: "101" is not accepted; it takes a percent from 0 to 100 with at most 4 decimals`},
		{"days=32", `days: "32" is not accepted; it takes a whole number from 28 to 31`},
		{"trial=yes", `trial: "yes" is not accepted; it takes 0 or 1`},
		{"qps=1&qps=2", `qps: "2" is given besides another value; give one, it takes a whole number from 0 to 1,000,000`},
		{"speed=5", `"speed" is not a parameter here; the parameters are calls, qps, images, failed, days, trial, alibaba, tencent, plan`},
		{"calls=1%002", `calls: "1\x002" is not accepted; it takes a whole number from 0 to 1,000,000,000,000`},
		{"plan=1x1", `plan: "1x1" is not accepted; it takes one of the packages 100000x1, 2500000x5, 2500000x10, 5000000x5, 5000000x10, 10000000x5, 10000000x10, 20000000x5, 20000000x10, 30000000x5, 30000000x10, 40000000x5, 40000000x10, 50000000x5, 50000000x10`},
	} {
		_, faults := testCatalog.Endpoint(EndpointCompare).Parse(ParseQuery(tt.query), Plain, RefuseUnknown)
		if len(faults) != 1 || faults[0].Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.query, faults, tt.want)
		}
	}
	_, faults := testCatalog.Endpoint(EndpointForecast).Parse(url.Values{"switching": {"-5"}, "growth": {"x"}}, Plain, RefuseUnknown)
	for i, want := range []string{
		`growth: "x" is not accepted; it takes a percent from -99 to 1000 with at most 4 decimals`,
		`switching: "-5" is not accepted; it takes an amount from 0 to 1,000,000,000,000 with at most 2 decimals`,
	} {
		if i >= len(faults) || faults[i].Error() != want {
			t.Errorf("fault %d of %v, want %s", i, faults, want)
		}
	}
}

// The API's error: the value cut at 64 characters, never at half of one, and
// nothing in it that a page could take for HTML.
func TestParamErrorJSON(t *testing.T) {
	long := strings.Repeat("长", 65)
	for _, tt := range []struct{ query, want string }{
		{"qps=-1", `{"error":{"parameter":"qps","value":"-1","message":"qps: \"-1\" is not accepted; it takes a whole number from 0 to 1,000,000"}}` + "\n"},
		{"qps=" + long, `{"error":{"parameter":"qps","value":"` + long[:64*3] + `","message":"qps: \"` + long[:64*3] + `\" is not accepted; it takes a whole number from 0 to 1,000,000"}}` + "\n"},
		{"qps=" + long[:64*3], `{"error":{"parameter":"qps","value":"` + long[:64*3] + `","message":"qps: \"` + long[:64*3] + `\" is not accepted; it takes a whole number from 0 to 1,000,000"}}` + "\n"},
		{"days=%FF%00<b>", "{\"error\":{\"parameter\":\"days\",\"value\":\"\uFFFD\\u0000\\u003cb\\u003e\",\"message\":\"days: \\\"\uFFFD\\\\x00\\u003cb\\u003e\\\" is not accepted; it takes a whole number from 28 to 31\"}}\n"},
	} {
		_, faults := testCatalog.Endpoint(EndpointCompare).Parse(ParseQuery(tt.query), Plain, RefuseUnknown)
		if len(faults) != 1 {
			t.Fatalf("%s: %v", tt.query, faults)
		}
		if got, err := EncodeJSON(faults[0]); err != nil || string(got) != tt.want {
			t.Errorf("%s: got  %swant %s%v", tt.query, got, tt.want, err)
		}
	}
}
