package export

import (
	"encoding/csv"
	"flag"
	"os"
	"strings"
	"testing"

	"tusou/app/words"
	"tusou/pricing"
)

// testCatalog is the catalog of a day, so that a newer list changes no test.
var testCatalog = pricing.At(pricing.MustDate("2026-11-25"))

var update = flag.Bool("update", false, "rewrite the golden files; review the diff")

func compareRows(t *testing.T, query string) (string, []map[string]string) {
	t.Helper()
	c := testCatalog
	a, faults := c.Endpoint(pricing.EndpointCompare).Parse(pricing.ParseQuery(query), pricing.Plain, pricing.RefuseUnknown)
	if faults != nil {
		t.Fatal(faults[0])
	}
	text := Compare(words.In("en"), c.Compare(c.Workload(a)))
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var records []map[string]string
	for _, row := range rows[1:] {
		record := map[string]string{}
		for i, column := range rows[0] {
			record[column] = row[i]
		}
		records = append(records, record)
	}
	return text, records
}

// find returns the first record whose cells are as given.
func find(t *testing.T, records []map[string]string, cells ...string) map[string]string {
	t.Helper()
	for _, record := range records {
		match := true
		for i := 0; i < len(cells); i += 2 {
			match = match && record[cells[i]] == cells[i+1]
		}
		if match {
			return record
		}
	}
	t.Errorf("no record with %v", cells)
	return nil
}

func TestCompare(t *testing.T) {
	_, records := compareRows(t, "alibaba=7.5&failed=2.5")
	for _, cells := range [][]string{
		{"record", "workload", "item", "calls", "quantity", "100000"},
		{"record", "workload", "item", "failed", "percent", "2.5"},
		{"record", "workload", "item", "alibaba", "percent", "7.5"},
		{"record", "workload", "item", "requiredQps", "quantity", "5"},
		{"record", "monthly", "offer", "alibaba-image-search", "item", "2500000x5", "amount", "3515.00", "currency", "CNY"},
		{"record", "monthly", "offer", "tencent-web-image-search", "amount", "5850.00", "currency", "CNY"},
		{"record", "perThousand", "offer", "alibaba-image-search", "amount", "35.15"},
		{"record", "loadDays", "offer", "alibaba-image-search", "quantity", "2.3", "unit", "day"},
		{"record", "line", "offer", "alibaba-image-search", "item", "discount", "percent", "7.5", "amount", "-285.00"},
		{"record", "line", "offer", "tencent-web-image-search", "item", "calls-failed", "quantity", "2500", "percent", "2.5"},
		{"record", "line", "offer", "tencent-web-image-search", "item", "calls-billable", "quantity", "97500", "unitPrice", "0.06", "amount", "5850.00000000"},
		{"record", "cheapest", "offer", "alibaba-image-search"},
		{"record", "saving", "offer", "alibaba-image-search", "amount", "2335.00", "percent", "39.91"},
		{"record", "plan", "item", "100000x1", "amount", "906.50", "fits", "false", "why", "images qps", "maxCalls", "2592000"},
		{"record", "plan", "item", "2500000x5", "amount", "3515.00", "fits", "true", "why", "", "breakEvenCalls", "60086"},
		{"record", "notice", "item", "not-equivalent"},
		{"record", "price list", "offer", "alibaba-image-search", "item", "2020-09-30", "currency", "CNY", "text", "https://help.aliyun.com/zh/image-search/"},
		{"record", "assumption", "item", "taxes", "text", "The documents do not say whether the prices include tax."},
	} {
		find(t, records, cells...)
	}
}

// An offer without a price has a row with the reason, and no amounts.
func TestCompareUnavailable(t *testing.T) {
	_, records := compareRows(t, "qps=11")
	find(t, records, "record", "quote", "offer", "alibaba-image-search", "text", "custom-quote")
	for _, record := range records {
		switch {
		case record["offer"] == "alibaba-image-search" && record["amount"] != "" && record["record"] != "plan":
			t.Errorf("an amount without a price: %v", record)
		case record["record"] == "saving":
			t.Errorf("a saving against nothing: %v", record)
		}
	}
	find(t, records, "record", "cheapest", "offer", "tencent-web-image-search")
}

func TestCompareGolden(t *testing.T) {
	got, _ := compareRows(t, "calls=20000&qps=1&images=100000&trial=1&failed=0.5&tencent=5")
	const path = "testdata/compare.csv"
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || got != string(want) {
		t.Errorf("%s differs (%v); run the tests with -update and review the diff.\ngot:\n%s", path, err, got)
	}
}
