package api

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"tusou/pricing"
)

// testCatalog is the catalog of a day, so that a newer list changes no test.
var testCatalog = pricing.At(pricing.MustDate("2026-11-25"))

func ask(t *testing.T, method, target string, headers ...string) *http.Response {
	t.Helper()
	// A client's target, as it stands in the request line: httptest.NewRequest
	// would refuse what a hostile client sends.
	r := httptest.NewRequest(method, "/", nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(target, "?")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	New(testCatalog).ServeHTTP(w, r)
	return w.Result()
}

func bodyOf(t *testing.T, r *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// The contract's example: the answer's own values, and the headers of every
// answer.
func TestCompare(t *testing.T) {
	r := ask(t, "GET", "/api/v1/compare?calls=100000&qps=5&images=1000000")
	body := bodyOf(t, r)
	if r.StatusCode != 200 || !strings.HasSuffix(body, "}\n") || strings.Count(body, "\n") != 1 {
		t.Errorf("status %d, %.60q…", r.StatusCode, body)
	}
	for name, want := range map[string]string{
		"Content-Type":                "application/json; charset=utf-8",
		"Cache-Control":               "no-cache",
		"Access-Control-Allow-Origin": "*",
		"Content-Length":              strconv.Itoa(len(body)),
	} {
		if got := r.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
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
	if short := bodyOf(t, ask(t, "GET", "/api/v1/compare")); short != body {
		t.Error("without its defaults the question has another answer")
	}
}

// One fen decides.
func TestCompareAtTheBreakEven(t *testing.T) {
	for calls, want := range map[string]string{
		"63333": `"cheapest":"tencent-web-image-search","saving":{"amount":"0.02","percent":"0.00"}`,
		"63334": `"cheapest":"alibaba-image-search","saving":{"amount":"0.04","percent":"0.00"}`,
	} {
		if body := bodyOf(t, ask(t, "GET", "/api/v1/compare?qps=5&images=2500000&calls="+calls)); !strings.Contains(body, want) {
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
		r := ask(t, "GET", "/api/v1/compare?"+tt.query)
		body := bodyOf(t, r)
		var got struct {
			Error struct{ Parameter, Value, Message string }
		}
		if err := json.Unmarshal([]byte(body), &got); err != nil {
			t.Fatalf("%s: %v: %s", tt.query, err, body)
		}
		if r.StatusCode != 400 || got.Error.Parameter != tt.parameter || got.Error.Value != tt.value || !strings.Contains(got.Error.Message, tt.message) {
			t.Errorf("%.80s: %d %s", tt.query, r.StatusCode, body)
		}
		if strings.ContainsAny(body, "<>") || r.Header.Get("Content-Type") != "application/json; charset=utf-8" || r.Header.Get("ETag") != "" {
			t.Errorf("%.80s: %v %s", tt.query, r.Header, body)
		}
	}
}

func TestUnknownEndpoint(t *testing.T) {
	for _, path := range []string{"/api/v1/", "/api/v1/guess", "/api/v1/compare/", "/api/v1/compare/x", "/api/v1/Compare", "/api/v2/compare", "/api", "/", "", "/api/v1/../v1/compare", "/api/v1/\x00"} {
		r := ask(t, "GET", path)
		body := bodyOf(t, r)
		if r.StatusCode != 404 || !strings.HasPrefix(body, `{"error":{"parameter":"endpoint","value":"`) || !strings.Contains(body, "one of compare") {
			t.Errorf("%q: %d %s", path, r.StatusCode, body)
		}
	}
}

func TestMethods(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"} {
		r := ask(t, method, "/api/v1/compare")
		if body := bodyOf(t, r); r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" || !strings.Contains(body, `"parameter":"method","value":"`+method+`"`) {
			t.Errorf("%s: %d, Allow %q, %s", method, r.StatusCode, r.Header.Get("Allow"), body)
		}
	}
	// HEAD is GET without the body, good or bad.
	server := httptest.NewServer(New(testCatalog))
	defer server.Close()
	for query, status := range map[string]int{"": 200, "?qps=x": 400} {
		get, err := http.Get(server.URL + "/api/v1/compare" + query)
		if err != nil {
			t.Fatal(err)
		}
		want := bodyOf(t, get)
		get.Body.Close()
		head, err := http.Head(server.URL + "/api/v1/compare" + query)
		if err != nil {
			t.Fatal(err)
		}
		body := bodyOf(t, head)
		head.Body.Close()
		if head.StatusCode != status || body != "" || head.ContentLength != int64(len(want)) || head.Header.Get("ETag") != get.Header.Get("ETag") {
			t.Errorf("HEAD %q: %d, %d bytes announced of %d, body %q", query, head.StatusCode, head.ContentLength, len(want), body)
		}
	}
}

func TestTooLongQuery(t *testing.T) {
	r := ask(t, "GET", "/api/v1/compare?x="+strings.Repeat("y", 9000))
	if body := bodyOf(t, r); r.StatusCode != 414 || len(body) > 400 {
		t.Errorf("%d %s", r.StatusCode, body)
	}
}

// The entity tag is that of the content: equal answers share it, others do not,
// and who has it is not sent it again.
func TestEntityTag(t *testing.T) {
	first := ask(t, "GET", "/api/v1/compare?qps=5")
	tag := first.Header.Get("ETag")
	if len(tag) < 18 || tag[0] != '"' {
		t.Fatalf("ETag %s", tag)
	}
	if same := ask(t, "GET", "/api/v1/compare?calls=100000").Header.Get("ETag"); same != tag {
		t.Errorf("the same answer has the tags %s and %s", tag, same)
	}
	if other := ask(t, "GET", "/api/v1/compare?qps=6").Header.Get("ETag"); other == tag {
		t.Error("two answers share a tag")
	}
	for header, status := range map[string]int{tag: 304, `"x", ` + tag: 304, "W/" + tag: 304, "*": 304, `"x"`: 200} {
		r := ask(t, "GET", "/api/v1/compare?qps=5", "If-None-Match", header)
		if body := bodyOf(t, r); r.StatusCode != status || (body == "") != (status == 304) || r.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("If-None-Match %s: %d, %d bytes", header, r.StatusCode, len(body))
		}
	}
}

// Every endpoint that the engine answers is served, each with its own schema.
func TestEveryAnswerIsServed(t *testing.T) {
	required := map[string]string{"from": "2500000x5", "to": "5000000x10", "daily": "4,0,17", "start": "2026-01-31"}
	for _, e := range testCatalog.Answers() {
		query := url.Values{}
		for _, p := range e.Parameters {
			if p.Required {
				query.Set(p.Name, required[p.Name])
			}
		}
		r := ask(t, "GET", Root+e.Name+"?"+query.Encode())
		if body := bodyOf(t, r); r.StatusCode != 200 || !strings.HasPrefix(body, `{"schema":"tusou.`+e.Name+`/1"`) {
			t.Errorf("%s?%s: %d %.100s", e.Name, query.Encode(), r.StatusCode, body)
		}
	}
}

// Whatever the query: no panic, JSON, and a status that goes with it.
func FuzzQuery(f *testing.F) {
	for _, seed := range []string{"", "calls=100000&qps=5&images=1000000", "calls=%zz", "qps=1&qps=2", "%00=%FF", "a;b&c", "plan=2500000x5&trial=1&failed=100&alibaba=100"} {
		f.Add(seed)
	}
	handler := New(testCatalog)
	f.Fuzz(func(t *testing.T, query string) {
		r := httptest.NewRequest("GET", Root+"compare", nil)
		r.URL.RawQuery = query
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		var object map[string]json.RawMessage
		if err := json.Unmarshal(w.Body.Bytes(), &object); err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		_, failed := object["error"]
		if failed != (w.Code == 400 || w.Code == 414) || !failed && w.Code != 200 {
			t.Fatalf("%q: %d %s", query, w.Code, w.Body)
		}
	})
}
