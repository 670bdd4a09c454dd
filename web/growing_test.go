package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// growing are the questions that these tests ask, each with figures that its
// texts have to show in either language, and a cell of its table.
var growing = []struct {
	name  string
	query string
	shown []string
	cell  string
}{
	{"forecast", "", []string{"¥45,600.00", "¥72,000.00"}, "45600.00"},
	{"forecast", "calls=44000&growth=10&qpsgrowth=0&months=6&switching=100", []string{"¥19,952.24", "¥22,800.00", "¥20,369.16", "¥100.00"}, "19952.24"},
	{"forecast", "images=2000000&imagegrowth=6&months=6", []string{"2,500,000", "2,524,954", "+¥2,900.00"}, "2524953.92"},
	{"forecast", "growth=0.0001&months=2", []string{"5.000005 → 6 QPS", "+¥3,000.00"}, "5.000005"},
	{"forecast", "images=2500000&growth=1&imagegrowth=1&months=2", []string{"5.05 → 6 QPS", "2,525,000", "+¥8,500.00"}, "images qps"},
	{"forecast", "calls=1000000&images=45000000&imagegrowth=12&months=2", []string{"50,400,000", "¥39,400.00"}, "only"},
	{"forecast", "images=52000000&imagegrowth=-10&months=2", []string{"50000000x5"}, "50000000x5"},
	{"forecast", "images=110000&imagegrowth=-50&qps=1&months=2", []string{"−¥2,820.00"}, "-2820.00"},
	{"change", "from=2500000x5&to=5000000x10&alibaba=0", []string{"¥8,500.00", "¥12,300.00", "−¥3,800.00"}, "8500.00"},
	{"change", "from=5000000x10&to=2500000x5", []string{"¥8,500.00", "−¥12,300.00"}, "8500.00"},
	{"change", "from=2500000x5&to=2500000x5", []string{"¥3,800.00", "−¥3,800.00"}, "same"},
	{"change", "from=2500000x5&to=5000000x10&alibaba=2.5", []string{"¥8,287.50", "−¥307.50", "¥95.00", "2.5%"}, "-307.50"},
	{"estimate", "users=12345&searches=2.5&cache=20&retries=3&failing=1&peak=4.5", []string{"762,921", "30,862.5", "1.324515…", "3.8835%"}, "762921"},
	{"estimate", "users=1&searches=1", []string{"30"}, "30"},
	{"prices", "", []string{"¥72,200.00", "US$22,100.00", "¥60.00", "2020-09-30", "https://cloud.tencent.com/document/product/1815"}, "72200.00"},
}

// flags makes command line arguments of a query.
func flags(t *testing.T, query string, more ...string) []string {
	t.Helper()
	var args []string
	for pair := range strings.SplitSeq(query, "&") {
		if name, value, ok := strings.Cut(pair, "="); ok {
			value, err := url.QueryUnescape(value)
			if err != nil {
				t.Fatal(err)
			}
			args = append(args, "-"+name, value)
		}
	}
	return append(args, more...)
}

func TestGrowingQuestions(t *testing.T) {
	for _, tt := range growing {
		t.Run(tt.name+"?"+tt.query, func(t *testing.T) {
			ask := func(more ...string) string {
				var stdout, stderr bytes.Buffer
				if code := dispatch(t.Context(), testCatalog, append([]string{tt.name}, flags(t, tt.query, more...)...), &stdout, &stderr); code != exitOK || stderr.Len() > 0 {
					t.Fatalf("%v: exit %d, %s", more, code, stderr.String())
				}
				return stdout.String()
			}

			// The API's body and the command's are the same bytes.
			status, body := askAPI(tt.name + "?" + tt.query)
			if got := ask("-format", "json"); status != http.StatusOK || got != body {
				t.Errorf("status %d\ncommand %sAPI     %s", status, got, body)
			}
			for _, language := range []string{"zh-CN", "en"} {
				text := ask("-lang", language)
				for _, shown := range tt.shown {
					if !strings.Contains(text, shown) {
						t.Errorf("%s: %s is not in\n%s", language, shown, text)
					}
				}
			}
			rows, err := csv.NewReader(strings.NewReader(ask("-format", "csv"))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, row := range rows {
				for _, cell := range row {
					found = found || cell == tt.cell
				}
			}
			if !found {
				t.Errorf("no cell %s in %q", tt.cell, rows)
			}
		})
	}
}

// What is refused has one message, by API and command line, also what shows only
// while the answer is worked out.
func TestGrowingQuestionsRefuse(t *testing.T) {
	for _, tt := range []struct {
		name  string
		query string
		want  string
	}{
		{"forecast", "calls=1000000000000&growth=1000", `growth: "1000" takes the calls of month 4 above 1,000,000,000,000,000`},
		{"forecast", "months=61", `months: "61" is not accepted; it takes a whole number from 1 to 60`},
		{"forecast", "plan=2500000x5", `"plan" is not a parameter here`},
		{"forecast", "growth=1e2", `growth: "1e2" is not accepted`},
		{"change", "from=2500000x5", `to: missing`},
		{"change", "from=2500000x5&to=9x9", `to: "9x9" is not accepted`},
		{"estimate", "users=1000000000&searches=33.3334", `users: "1000000000" takes the calls of a month above 1,000,000,000,000`},
		{"estimate", "peak=0.5", `peak: "0.5" is not accepted; it takes a number from 1 to 1,000 with at most 4 decimals`},
	} {
		var stdout, stderr bytes.Buffer
		if code := dispatch(t.Context(), testCatalog, append([]string{tt.name}, flags(t, tt.query)...), &stdout, &stderr); code != exitUsage || stdout.Len() > 0 {
			t.Errorf("%s?%s: exit %d, %s", tt.name, tt.query, code, stdout.String())
		}
		message := strings.TrimSuffix(stderr.String(), "\n")
		if !strings.HasPrefix(message, tt.want) {
			t.Errorf("%s?%s: %s, want %s", tt.name, tt.query, message, tt.want)
		}
		status, answer := askAPI(tt.name + "?" + tt.query)
		if body := apiMessage(t, []byte(answer)); status != http.StatusBadRequest || body != message {
			t.Errorf("%s?%s: status %d, %s, want %s", tt.name, tt.query, status, body, message)
		}
	}
}

func apiMessage(t *testing.T, body []byte) string {
	t.Helper()
	var refused struct {
		Error struct{ Parameter, Value, Message string }
	}
	if err := json.Unmarshal(body, &refused); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	return refused.Error.Message
}
