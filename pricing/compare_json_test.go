package pricing

import (
	"encoding/json"
	"reflect"
	"testing"
)

// The contract's example, equal in every value. The parts that the contract
// leaves open ("…") are taken out on both sides: lines, assumptions, and all
// packages but the first.
func TestCompareContract(t *testing.T) {
	const want = `{"schema":"tusou.compare/1",
     "workload":{"calls":100000,"qps":5,"images":1000000,"failed":"0","days":30,"trial":false,"plan":"",
                 "discounts":{"alibaba":"0","tencent":"0"}},
     "requiredQps":5,
     "quotes":[
      {"offer":"alibaba-image-search","model":"prepaid","priceList":"2020-09-30","currency":"CNY","available":true,
       "plan":"2500000x5","monthly":"3800.00","firstMonth":"3800.00","perThousand":"38.00","loadDays":"2.3"},
      {"offer":"tencent-web-image-search","model":"pay-as-you-go","priceList":"2026-01-05","currency":"CNY","available":true,
       "billableCalls":100000,"monthly":"6000.00","firstMonth":"6000.00","perThousand":"60.00"}],
     "cheapest":"alibaba-image-search",
     "saving":{"amount":"2200.00","percent":"36.67"},
     "breakEvenCalls":63334,
     "plans":[{"plan":"100000x1","images":100000,"qps":1,"monthly":"980.00","fits":false,"why":["images","qps"],
               "breakEvenCalls":16334,"maxCalls":2592000,"breakEvenLoad":"0.63"}],
     "notices":["not-equivalent"]}`
	got, expected := map[string]any{}, map[string]any{}
	if err := json.Unmarshal([]byte(want), &expected); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(body(t, EndpointCompare, "calls=100000&qps=5&images=1000000")), &got); err != nil {
		t.Fatal(err)
	}
	plans := got["plans"].([]any)
	if len(plans) != 15 {
		t.Errorf("%d packages, want 15", len(plans))
	}
	got["plans"] = plans[:1]
	if assumptions, ok := got["assumptions"].([]any); !ok || len(assumptions) == 0 {
		t.Errorf("assumptions: %v", got["assumptions"])
	}
	delete(got, "assumptions")
	for _, q := range got["quotes"].([]any) {
		quote := q.(map[string]any)
		if lines, ok := quote["lines"].([]any); !ok || len(lines) == 0 {
			t.Errorf("lines of %s: %v", quote["offer"], quote["lines"])
		}
		delete(quote, "lines")
	}
	if !reflect.DeepEqual(got, expected) {
		t.Errorf("got  %v\nwant %v", got, expected)
	}
}

// What is not there is null, never left out.
func TestCompareNulls(t *testing.T) {
	for _, tt := range []struct{ query, path, want string }{
		{"calls=0", "quotes.0.perThousand", "null"},
		{"calls=0", "quotes.1.perThousand", "null"},
		{"qps=11", "quotes.0.plan", "null"},
		{"qps=11", "quotes.0.monthly", "null"},
		{"qps=11", "quotes.0.firstMonth", "null"},
		{"qps=11", "quotes.0.perThousand", "null"},
		{"qps=11", "quotes.0.loadDays", "null"},
		{"qps=11", "quotes.0.lines", "[]"},
		{"qps=11", "quotes.0.reason", `"custom-quote"`},
		{"qps=11", "quotes.0.available", "false"},
		{"qps=11", "saving", "null"},
		{"qps=11", "breakEvenCalls", "null"},
		{"qps=11", "cheapest", `"tencent-web-image-search"`},
		{"plan=100000x1", "quotes.0.reason", `"plan-too-small"`},
		{"plan=100000x1", "workload.plan", `"100000x1"`},
		{"calls=200000&images=10000000", "cheapest", "null"},
		{"calls=200000&images=10000000", "saving", "null"},
		{"failed=100", "breakEvenCalls", "null"},
		{"failed=100", "plans.1.breakEvenCalls", "null"},
		{"failed=100", "plans.1.breakEvenLoad", "null"},
		{"alibaba=100", "breakEvenCalls", "0"},
		{"alibaba=100", "plans.1.breakEvenLoad", `"0.00"`},
		{"", "plans.1.why", "[]"},
		{"failed=2.50", "workload.failed", `"2.5"`},
		{"failed=0.0", "workload.failed", `"0"`},
		{"alibaba=12.3400&tencent=100", "workload.discounts", `{"alibaba":"12.34","tencent":"100"}`},
		{"trial=1", "workload.trial", "true"},
	} {
		if got := at(t, []byte(body(t, EndpointCompare, tt.query)), tt.path); got != tt.want {
			t.Errorf("%q: %s is %s, want %s", tt.query, tt.path, got, tt.want)
		}
	}
}

// The lines of both quotes, with every rule that can apply at once: a discount,
// the trial, failed calls, rounding.
func TestCompareLines(t *testing.T) {
	data := []byte(body(t, EndpointCompare, "calls=1001&qps=1&images=86400&failed=0.1&trial=1&alibaba=12.5&tencent=33.3333"))
	for _, tt := range []struct{ path, want string }{
		{"quotes.0.lines", `[` +
			`{"what":"package","quantity":1,"unit":"month","unitPrice":"980.00","percent":null,"amount":"980.00","rule":"package-month"},` +
			`{"what":"discount","quantity":1,"unit":"month","unitPrice":null,"percent":"12.5","amount":"-122.50","rule":"discount"},` +
			`{"what":"calls","quantity":1001,"unit":"call","unitPrice":"0.00","percent":null,"amount":"0.00","rule":"calls-unlimited"},` +
			`{"what":"trial","quantity":1,"unit":"month","unitPrice":null,"percent":null,"amount":"-857.50","rule":"trial"},` +
			`{"what":"loading","quantity":86400,"unit":"image","unitPrice":null,"percent":null,"amount":null,"rule":"add-qps"}]`},
		{"quotes.0.loadDays", `"1.0"`},
		{"quotes.0.monthly", `"857.50"`},
		{"quotes.0.firstMonth", `"0.00"`},
		{"quotes.0.perThousand", `"856.64"`},
		// 1,001 × 0.1 % = 1.001 fail; 1,000 × 0.04000002 CNY.
		{"quotes.1.lines", `[` +
			`{"what":"calls-sent","quantity":1001,"unit":"call","unitPrice":null,"percent":null,"amount":null,"rule":"calls-sent"},` +
			`{"what":"calls-failed","quantity":1,"unit":"call","unitPrice":"0.00","percent":"0.1","amount":"0.00","rule":"failed-free"},` +
			`{"what":"calls-billable","quantity":1000,"unit":"call","unitPrice":"0.06","percent":null,"amount":"60.00000000","rule":"unit-price"},` +
			`{"what":"discount","quantity":1000,"unit":"call","unitPrice":null,"percent":"33.3333","amount":"-19.99998000","rule":"discount"},` +
			`{"what":"rounding","quantity":1,"unit":"month","unitPrice":null,"percent":null,"amount":"-0.00002000","rule":"charge-decimals"}]`},
		{"quotes.1.monthly", `"40.00"`},
		{"quotes.1.perThousand", `"39.96"`},
	} {
		if got := at(t, data, tt.path); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.path, got, tt.want)
		}
	}
}

// Whole answers, laid out for reading.
func TestCompareGolden(t *testing.T) {
	for name, query := range map[string]string{
		"compare-default.json":      "",
		"compare-trial.json":        "calls=20000&qps=1&images=100000&trial=1",
		"compare-discounts.json":    "calls=1234567&qps=8&images=12000000&failed=2.5&days=31&alibaba=7.5&tencent=33.3333",
		"compare-custom-quote.json": "calls=60000000&qps=11&images=60000000",
		"compare-plan.json":         "plan=10000000x5&calls=200000&images=10000000",
	} {
		var pretty json.RawMessage = []byte(body(t, EndpointCompare, query))
		text, err := json.MarshalIndent(pretty, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, string(text)+"\n")
	}
}

// Compact, one line, and the same bytes each time.
func TestEncodeJSON(t *testing.T) {
	first := body(t, EndpointCompare, "tencent=5")
	if second := body(t, EndpointCompare, "tencent=5"); first != second {
		t.Error("two encodings of one answer differ")
	}
	var compact json.RawMessage = []byte(first)
	text, err := json.Marshal(compact)
	if err != nil || string(text)+"\n" != first {
		t.Errorf("not compact with a newline at its end: %.80s… %v", first, err)
	}
}
