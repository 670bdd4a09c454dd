package main

import (
	"encoding/csv"
	"strings"
	"testing"

	"tusou/pricing"
	"tusou/web/api"
)

// The contract's example, by both doors, whole.
func TestStatementContract(t *testing.T) {
	want := `{"schema":"tusou.statement/1","days":[` +
		`{"day":1,"calls":4,"unitPrice":"57.00000000","fee":"0.22800000","charged":"0.23"},` +
		`{"day":2,"calls":0,"unitPrice":"57.00000000","fee":"0.00000000","charged":"0.00"},` +
		`{"day":3,"calls":17,"unitPrice":"57.00000000","fee":"0.96900000","charged":"0.97"}],` +
		`"fee":"1.19700000","charged":"1.20","precisionDifference":"-0.00300000","payable":"1.20"}` + "\n"
	code, stdout, stderr := runCommand(t, "statement", "-daily", "4,0,17", "-tencent", "5", "-format", "json")
	if code != 0 || stdout != want || stderr != "" {
		t.Errorf("exit %d, stderr %q, stdout\n%s", code, stderr, stdout)
	}
	if status, body := askAPI("statement?daily=4,0,17&tencent=5"); status != 200 || body != want {
		t.Errorf("status %d\n%s", status, body)
	}
}

// askAPI puts the question that an address below the API's root has.
func askAPI(target string) (status int, body string) {
	name, query, _ := strings.Cut(target, "?")
	status, _, answer := api.New(testCatalog)(name, query)
	return status, string(answer)
}

// Statement and timeline answer alike by both doors, and refuse alike.
func TestBillingCommandsAgreeWithAPI(t *testing.T) {
	tooMany := strings.Repeat("1,", 31) + "1"
	for _, tt := range []struct {
		endpoint, query string
		status          int
	}{
		{"statement", "daily=4", 200},
		{"statement", "daily=4,0,17&tencent=33.3333", 200},
		{"statement", "daily=" + tooMany[2:], 200},
		{"statement", "", 400},
		{"statement", "daily=", 400},
		{"statement", "daily=" + tooMany, 400},
		{"statement", "daily=1,-1", 400},
		{"statement", "daily=NaN", 400},
		{"statement", "daily=10万", 400},
		{"statement", "daily=4&tencent=101", 400},
		{"statement", "daily=4&daily=5", 400},
		{"timeline", "", 200},
		{"timeline", "daily=1000,1000,1000&balance=60.5&topups=5:1000,4:0.5&tencent=2.5", 200},
		{"timeline", "start=2028-02-29&package=100000x1&periods=2&renew=5000000x10:1,2500000x5:2:2028-06-01&alibaba=7.25", 200},
		{"timeline", "daily=0&balance=5", 200},
		{"timeline", "start=2026-02-29", 400},
		{"timeline", "balance=-1", 400},
		{"timeline", "topups=3", 400},
		{"timeline", "package=", 400},
		{"timeline", "package=1x1", 400},
		{"timeline", "periods=61", 400},
		{"timeline", "renew=100000x1", 400},
	} {
		args := []string{tt.endpoint, "-format", "json"}
		for pair := range strings.SplitSeq(tt.query, "&") {
			if name, value, ok := strings.Cut(pair, "="); ok {
				args = append(args, "-"+name, value)
			}
		}
		code, stdout, stderr := runCommand(t, args...)
		status, body := askAPI(tt.endpoint + "?" + tt.query)
		if status != tt.status {
			t.Errorf("%s?%s: status %d, want %d: %s", tt.endpoint, tt.query, status, tt.status, body)
			continue
		}
		if status == 200 {
			if code != 0 || stdout != body || stderr != "" || body == "" {
				t.Errorf("%v: exit %d, stderr %q, stdout is the API's: %t", args, code, stderr, stdout == body)
			}
			continue
		}
		message, err := pricing.EncodeJSON(encoded{strings.TrimSuffix(stderr, "\n")})
		if err != nil {
			t.Fatal(err)
		}
		if code != 2 || stdout != "" || !strings.Contains(body, `"message":`+strings.TrimSuffix(string(message), "\n")+"}") {
			t.Errorf("%v: exit %d, stdout %q, stderr %q, API %s", args, code, stdout, stderr, body)
		}
	}
}

// What people read has the answer first and both parts; Chinese is Chinese.
func TestBillingTexts(t *testing.T) {
	for _, tt := range []struct {
		args string
		want []string
	}{
		{"statement -daily 4", []string{"4 successful calls cost ¥0.24", "0.24000000", "60.00"}},
		{"statement -daily 4,0,17 -tencent 5 -lang zh-CN", []string{"月度计费精度差异：−¥0.003", "应付：¥1.20"}},
		{"timeline", []string{"negative on day 4", "stops from day 5", "ends on 2026-04-30", "kept through 2026-05-06", "lost on 2026-05-07", "¥11,400.00"}},
		{"timeline -lang zh-CN", []string{"第 4 天余额为负", "2026-04-30 到期", "2026-05-07 释放"}},
	} {
		code, stdout, stderr := runCommand(t, strings.Fields(tt.args)...)
		if code != 0 || stderr != "" {
			t.Errorf("%s: exit %d, stderr %q", tt.args, code, stderr)
		}
		for _, want := range tt.want {
			if !strings.Contains(stdout, want) {
				t.Errorf("%s: no %q in\n%s", tt.args, want, stdout)
			}
		}
	}
}

// The tables are rectangles with the JSON's values; a negative number stays one.
func TestBillingCSV(t *testing.T) {
	for _, tt := range []struct {
		args, row string
		records   map[string]int
	}{
		{"statement -format csv -daily 4,0,17 -tencent 5",
			"day,tencent-web-image-search,,3,,联网图像搜索,文搜图,文搜图,60.00000000,57.00000000,CNY/1000 calls,17,call,1.02000000,0.96900000,0.97,CNY,\r\n",
			map[string]int{"day": 3, "total": 1, "precisionDifference": 1, "payable": 1, "price list": 1, "assumption": 5}},
		{"timeline -format csv", "event,tencent-web-image-search,negative,4,,,,,,,,,,,-0.26,,CNY,,,,overdue-stop\r\n",
			map[string]int{"opening": 1, "day": 5, "event": 4, "term": 1, "period": 3, "phase": 3, "date": 3, "charge": 1, "price list": 2, "assumption": 9}},
	} {
		code, stdout, stderr := runCommand(t, strings.Fields(tt.args)...)
		if code != 0 || stderr != "" {
			t.Fatalf("%s: exit %d, stderr %q", tt.args, code, stderr)
		}
		rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		records := map[string]int{}
		for _, row := range rows {
			records[row[0]]++
		}
		for record, n := range tt.records {
			if records[record] != n {
				t.Errorf("%s: %d records of %s, want %d", tt.args, records[record], record, n)
			}
		}
		if !strings.Contains(stdout, tt.row) {
			t.Errorf("%s: no %s in\n%s", tt.args, tt.row, stdout)
		}
	}
}
