package main

import (
	"encoding/csv"
	"strings"
	"testing"

	"tusou/pricing"
)

// The default is a text for people: verdict, both amounts, the break-even, the
// difference of the jobs, the age of the lists.
func TestCompareText(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want []string
	}{
		{nil, []string{"Alibaba Cloud", "cheaper", "2,200.00", "36.67%", "100,000", "3,800.00", "6,000.00", "63,334", "2020-09-30", "2026-01-05", "does not make one a replacement"}},
		{[]string{"-format", "text", "-lang", "en", "-calls", "63333", "-images", "2500000"}, []string{"Tencent Cloud", "0.02"}},
		{[]string{"-lang", "zh-CN"}, []string{"阿里云", "更便宜", "2,200.00", "3,800.00", "6,000.00", "63,334", "2020-09-30"}},
		{[]string{"-qps", "11"}, []string{"Only Tencent Cloud has a list price", "imagesearch-support@alibaba-inc.com"}},
		{[]string{"-calls", "200000", "-images", "10000000"}, []string{"exactly the same", "12,000.00"}},
		{[]string{"-trial", "1", "-qps", "1", "-images", "1"}, []string{"Month 1", "0.00", "980.00"}},
	} {
		code, stdout, stderr := runCommand(t, append([]string{"compare"}, tt.args...)...)
		if code != 0 || stderr != "" {
			t.Errorf("%q: exit %d, stderr %q", tt.args, code, stderr)
		}
		for _, want := range tt.want {
			if !strings.Contains(stdout, want) {
				t.Errorf("%q: no %q in\n%s", tt.args, want, stdout)
			}
		}
	}
	_, qps, _ := runCommand(t, "compare", "-qps", "11")
	if first, _, _ := strings.Cut(qps, "\n"); strings.Contains(first, "cheaper") {
		t.Errorf("one price alone is not cheaper: %s", first)
	}
}

// In both languages the command's table is the API's, but for the mark that begins a file.
func TestTablesAgreeWithAPI(t *testing.T) {
	for name, query := range map[string]string{
		"compare": "calls=63334&tencent=2.5", "forecast": "growth=10&months=24", "statement": "daily=4,0,17", "timeline": "daily=4,0,17",
		"change": "from=2500000x5&to=5000000x10", "prices": "",
	} {
		for _, lang := range []string{"en", "zh-CN"} {
			code, stdout, stderr := runCommand(t, append([]string{name}, flags(t, query, "-format", "csv", "-lang", lang)...)...)
			status, body := askAPI(name + ".csv?" + pricing.JoinQuery(query, "lang="+lang))
			if code != 0 || status != 200 || "\ufeff"+stdout != body {
				t.Errorf("%s in %s: exit %d, stderr %q, status %d\n%s", name, lang, code, stderr, status, body)
			}
		}
	}
	if code, _, stderr := runCommand(t, "compare", "-format", "csv", "-lang", "de"); code != 2 || !strings.Contains(stderr, `lang: "de" is not accepted; it takes one of en, zh-CN`) {
		t.Errorf("exit %d, stderr %q", code, stderr)
	}
}

// The table is one rectangle with the JSON's values.
func TestCompareCSV(t *testing.T) {
	code, stdout, stderr := runCommand(t, "compare", "-format", "csv", "-alibaba", "7.5")
	if code != 0 || stderr != "" {
		t.Fatalf("exit %d, stderr %q", code, stderr)
	}
	rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, row := range rows[1:] {
		kinds[row[0]]++
	}
	if kinds["plan"] != 15 || kinds["quote"] != 2 || kinds["line"] != 7 || kinds["saving"] != 1 {
		t.Errorf("records %v", kinds)
	}
	if !strings.Contains(stdout, ",-285.00,CNY,") {
		t.Errorf("the discount of 285.00 is no negative number in\n%s", stdout)
	}
}
