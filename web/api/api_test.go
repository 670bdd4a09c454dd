package api

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"tusou/pricing"
)

// testCatalog is the catalog of a day, so that a newer list changes no test.
var testCatalog = pricing.At(pricing.MustDate("2026-11-25"))

// response is what a question is answered with.
type response struct {
	status    int
	typ, body string
}

// ask puts the question that an address below Root has.
func ask(target string) (r response) {
	name, query, _ := strings.Cut(target, "?")
	var body []byte
	r.status, r.typ, body = New(testCatalog)(name, query)
	r.body = string(body)
	return r
}

// The contract's example: the answer's own values.
func TestCompare(t *testing.T) {
	r := ask("compare?calls=100000&qps=5&images=1000000")
	body := r.body
	if r.status != 200 || r.typ != "application/json; charset=utf-8" || !strings.HasSuffix(body, "}\n") || strings.Count(body, "\n") != 1 {
		t.Errorf("status %d, %s, %.60q…", r.status, r.typ, body)
	}
	var got struct {
		Schema         string
		Cheapest       string
		Saving         map[string]string
		BreakEvenCalls int64
		Quotes         []struct{ Offer, Plan, Monthly string }
		Plans          []any
	}
	if err := json.Unmarshal([]byte(body), &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != "tusou.compare/1" || got.Cheapest != "alibaba-image-search" || got.BreakEvenCalls != 63334 || len(got.Plans) != 15 ||
		got.Saving["amount"] != "2200.00" || got.Saving["percent"] != "36.67" ||
		got.Quotes[0].Plan != "2500000x5" || got.Quotes[0].Monthly != "3800.00" || got.Quotes[1].Monthly != "6000.00" {
		t.Errorf("got %+v", got)
	}
	// The defaults left out are the same question.
	if short := ask("compare").body; short != body {
		t.Error("without its defaults the question has another answer")
	}
}

// One fen decides.
func TestCompareAtTheBreakEven(t *testing.T) {
	for calls, want := range map[string]string{
		"63333": `"cheapest":"tencent-web-image-search","saving":{"amount":"0.02","percent":"0.00"}`,
		"63334": `"cheapest":"alibaba-image-search","saving":{"amount":"0.04","percent":"0.00"}`,
	} {
		if body := ask("compare?qps=5&images=2500000&calls=" + calls).body; !strings.Contains(body, want) {
			t.Errorf("%s calls: no %s in %s", calls, want, body)
		}
	}
}

// Bad input of every kind: 400, and the error names parameter, value and range.
func TestBadInput(t *testing.T) {
	const calls, percent = "it takes a whole number from 0 to 1,000,000,000,000", "it takes a percent from 0 to 100 with at most 4 decimals"
	long := strings.Repeat("9", 5000)
	for _, tt := range []struct{ query, parameter, value, message string }{
		{"qps=-1", "qps", "-1", `qps: "-1" is not accepted; it takes a whole number from 0 to 1,000,000`},
		{"calls=NaN", "calls", "NaN", calls},
		{"calls=Inf", "calls", "Inf", calls},
		{"calls=-Inf", "calls", "-Inf", calls},
		{"calls=0x10", "calls", "0x10", calls},
		{"calls=1e5", "calls", "1e5", calls},
		{"calls=%2B5", "calls", "+5", calls},
		{"calls=+5", "calls", " 5", calls},
		{"calls=--5", "calls", "--5", calls},
		{"calls=-0", "calls", "-0", `calls: "-0" is not accepted; if it means 0, write that; it takes a whole number`},
		{"calls=1_000", "calls", "1_000", calls},
		{"calls=1.5", "calls", "1.5", calls},
		{"calls=5.0", "calls", "5.0", `calls: "5.0" is not accepted; if it means 5, write that; it takes a whole number`},
		{"calls=100.000", "calls", "100.000", `calls: "100.000" can be read in two ways; write 100 or 100000; it takes a whole number`},
		{"alibaba=-0", "alibaba", "-0", `alibaba: "-0" is not accepted; if it means 0, write that`},
		{"failed=-0.0", "failed", "-0.0", `failed: "-0.0" is not accepted; if it means 0, write that`},
		{"failed=5.00000", "failed", "5.00000", `failed: "5.00000" is not accepted; if it means 5, write that`},
		{"calls=", "calls", "", calls},
		{"calls", "calls", "", calls},
		{"calls=1000000000001", "calls", "1000000000001", calls},
		{"calls=" + long, "calls", long[:64], calls},
		{"calls=%00", "calls", "\x00", calls},
		{"calls=1%002", "calls", "1\x002", calls},
		{"calls=%zz", "calls", "%zz", calls},
		{"calls=5%", "calls", "5%", calls},
		{"calls=%FF", "calls", "\uFFFD", calls},
		{"calls=5;qps=6", "calls", "5;qps=6", calls},
		{"calls=%3Cscript%3Ealert(1)%3C/script%3E", "calls", "<script>alert(1)</script>", calls},
		// What people type is for fields and pages.
		{"calls=10%E4%B8%87", "calls", "10万", calls},
		{"calls=250k", "calls", "250k", calls},
		{"calls=100,000", "calls", "100,000", calls},
		{"calls=%EF%BC%91%EF%BC%90", "calls", "１０", calls},
		{"failed=5%25", "failed", "5%", percent},
		{"failed=100.0001", "failed", "100.0001", percent},
		{"failed=0.00001", "failed", "0.00001", percent},
		{"days=27", "days", "27", "from 28 to 31"},
		{"trial=true", "trial", "true", "0 or 1"},
		{"alibaba=-1", "alibaba", "-1", percent},
		{"tencent=101", "tencent", "101", percent},
		{"plan=1x1", "plan", "1x1", "one of the packages 100000x1, 2500000x5,"},
		{"qps=1&qps=1", "qps", "1", `qps: "1" is given besides another value`},
		{"qps=1&qps=x", "qps", "x", `qps: "x" is given besides another value`},
		{"speed=1", "speed", "1", `"speed" is not a parameter here; the parameters are calls, qps,`},
		{"months=1", "months", "1", `"months" is not a parameter here`},
		{"Calls=1", "Calls", "1", `"Calls" is not a parameter here`},
		{"=1", "", "1", `"" is not a parameter here`},
		{"%00=1", "\x00", "1", "is not a parameter here"},
		// The first fault is told, in the order of the parameters.
		{"nonsense=1&days=1&qps=x", "qps", "x", "from 0 to 1,000,000"},
	} {
		r := ask("compare?" + tt.query)
		body := r.body
		var got struct {
			Error struct{ Parameter, Value, Message string }
		}
		if err := json.Unmarshal([]byte(body), &got); err != nil {
			t.Fatalf("%s: %v: %s", tt.query, err, body)
		}
		if r.status != 400 || got.Error.Parameter != tt.parameter || got.Error.Value != tt.value || !strings.Contains(got.Error.Message, tt.message) {
			t.Errorf("%.80s: %d %s", tt.query, r.status, body)
		}
		if strings.ContainsAny(body, "<>") || r.typ != "application/json; charset=utf-8" {
			t.Errorf("%.80s: %s %s", tt.query, r.typ, body)
		}
	}
}

func TestUnknownEndpoint(t *testing.T) {
	for _, name := range []string{"", "guess", "compare/", "compare/x", "Compare", "../v1/compare", "\x00"} {
		r := ask(name)
		if r.status != 404 || !strings.HasPrefix(r.body, `{"error":{"parameter":"endpoint","value":"`) || !strings.Contains(r.body, "one of compare") {
			t.Errorf("%q: %d %s", name, r.status, r.body)
		}
	}
}

// Every endpoint that the engine answers is served, each with its own schema.
func TestEveryAnswerIsServed(t *testing.T) {
	required := map[string]string{"from": "2500000x5", "to": "5000000x10", "daily": "4,0,17", "start": "2026-01-31"}
	for _, e := range testCatalog.Endpoints() {
		query := url.Values{}
		for _, p := range e.Parameters {
			if p.Required {
				query.Set(p.Name, required[p.Name])
			}
		}
		r := ask(e.Name + "?" + query.Encode())
		if r.status != 200 || !strings.HasPrefix(r.body, `{"schema":"tusou.`+e.Name+`/1"`) {
			t.Errorf("%s?%s: %d %.100s", e.Name, query.Encode(), r.status, r.body)
		}
	}
}

// Whatever the query: no panic, JSON, and a status that goes with it.
func FuzzQuery(f *testing.F) {
	for _, seed := range []string{"", "calls=100000&qps=5&images=1000000", "calls=%zz", "qps=1&qps=2", "%00=%FF", "a;b&c", "plan=2500000x5&trial=1&failed=100&alibaba=100"} {
		f.Add(seed)
	}
	answer := New(testCatalog)
	f.Fuzz(func(t *testing.T, query string) {
		status, _, body := answer("compare", query)
		var object map[string]json.RawMessage
		if err := json.Unmarshal(body, &object); err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		_, failed := object["error"]
		if failed != (status == 400) || !failed && status != 200 {
			t.Fatalf("%q: %d %s", query, status, body)
		}
	})
}
