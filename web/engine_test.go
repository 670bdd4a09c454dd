package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"tusou/pricing"
)

// runCommand runs a command as the shell does.
func runCommand(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	code = dispatch(t.Context(), testCatalog, args, &out, &err)
	return code, out.String(), err.String()
}

func TestReadFlags(t *testing.T) {
	for _, tt := range []struct {
		args, want string
	}{
		{"", ""},
		{"-calls 5", "calls=5"},
		{"--calls 5", "calls=5"},
		{"-calls=5 --qps=6", "calls=5&qps=6"},
		{"-calls 5 -calls 6", "calls=5&calls=6"},
		{"-growth -5", "growth=-5"},
		{"-growth=-5", "growth=-5"},
		{"-calls -qps", "calls=-qps"},
		{"-daily 4,0,17", "daily=4%2C0%2C17"},
		{"-x=a=b", "x=a%3Db"},
		{"-x=", "x="},
	} {
		values, err := readFlags(strings.Fields(tt.args))
		if err != nil || values.Encode() != tt.want {
			t.Errorf("%q: got %q, %v, want %q", tt.args, values.Encode(), err, tt.want)
		}
	}
	for args, want := range map[string]string{
		"-calls":        "-calls: the value is missing",
		"-calls 5 -qps": "-qps: the value is missing",
		"5":             `"5" is left over`,
		"-calls 5 6":    `"6" is left over`,
		"calls=5":       `"calls=5" is left over`,
		"-":             `"-" is left over`,
		"--":            `"--" is left over`,
		"-calls 5 -- 6": `"--" is left over`,
	} {
		if _, err := readFlags(strings.Fields(args)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", args, err, want)
		}
	}
}

// The message of the command is the API's, and so is its JSON, byte for byte.
func TestCommandAgreesWithAPI(t *testing.T) {
	for _, query := range []string{
		"", "calls=100000&qps=5&images=1000000", "calls=63333&images=2500000", "trial=1&qps=1&images=1", "qps=11", "failed=2.50&alibaba=7.5&tencent=33.3333&days=31", "plan=100000x1",
		"speed=5", "months=3", "qps=-1", "calls=NaN", "calls=10万", "days=32", "trial=true", "plan=1x1", "qps=1&qps=2", "calls=", "failed=0.00001",
	} {
		args := []string{"compare", "-format", "json"}
		for pair := range strings.SplitSeq(query, "&") {
			if name, value, ok := strings.Cut(pair, "="); ok {
				args = append(args, "-"+name, value)
			}
		}
		code, stdout, stderr := runCommand(t, args...)
		status, body := askAPI("compare?" + query)
		switch {
		case status == 200 && (code != 0 || stdout != body || stderr != ""):
			t.Errorf("%v: exit %d, stderr %q; stdout is the API's: %t", args, code, stderr, stdout == body)
		case status == 400:
			message, err := pricing.EncodeJSON(encoded{strings.TrimSuffix(stderr, "\n")})
			if err != nil {
				t.Fatal(err)
			}
			if code != 2 || stdout != "" || !strings.Contains(body, `"message":`+strings.TrimSuffix(string(message), "\n")+"}") {
				t.Errorf("%v: exit %d, stdout %q, stderr %q, API %s", args, code, stdout, stderr, body)
			}
		}
	}
}

// encoded is a text in the published encoding.
type encoded struct{ text string }

func (e encoded) MarshalJSON() ([]byte, error) { return json.Marshal(e.text) }

// Bad input: exit code 2, the message on stderr, nothing on stdout.
func TestCommandRefuses(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"-qps", "-1"}, `qps: "-1" is not accepted; it takes a whole number from 0 to 1,000,000`},
		{[]string{"-calls", "250k"}, `calls: "250k" is not accepted`},
		{[]string{"-calls", "1e5"}, `calls: "1e5" is not accepted`},
		{[]string{"-calls", "\x00"}, `calls: "\x00" is not accepted`},
		{[]string{"-calls", ""}, `calls: "" is not accepted`},
		{[]string{"-trial"}, "-trial: the value is missing"},
		{[]string{"-trial", "-calls", "5"}, `"5" is left over`},
		{[]string{"-trial", "true"}, `trial: "true" is not accepted; it takes 0 or 1`},
		{[]string{"-calls", "1", "-calls", "1"}, `calls: "1" is given besides another value`},
		{[]string{"-format", "json", "-format", "csv"}, `format: "csv" is given besides another value; give one, it takes one of text, json, csv`},
		{[]string{"-format", "xml"}, `format: "xml" is not accepted; it takes one of text, json, csv`},
		{[]string{"-lang", "fr"}, `lang: "fr" is not accepted; it takes one of en, zh-CN`},
		{[]string{"-speed", "5"}, `"speed" is not a parameter here; the parameters are calls, qps,`},
		{[]string{"-months", "5"}, `"months" is not a parameter here`},
		{[]string{"extra"}, `"extra" is left over`},
	} {
		code, stdout, stderr := runCommand(t, append([]string{"compare"}, tt.args...)...)
		if code != 2 || stdout != "" || !strings.Contains(stderr, tt.want) || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%q: exit %d, stdout %q, stderr %q, want %s", tt.args, code, stdout, stderr, tt.want)
		}
	}
}

// -h lists every flag with its range and its default.
func TestCommandUsage(t *testing.T) {
	for _, flag := range []string{"-h", "--help", "-help"} {
		code, stdout, stderr := runCommand(t, "compare", flag)
		if code != 0 || stderr != "" {
			t.Errorf("%s: exit %d, stderr %q", flag, code, stderr)
		}
		for _, want := range []string{
			"go run ./web compare",
			"-calls\n    \trequests sent per month: a whole number from 0 to 1,000,000,000,000 (default 100000)\n",
			"-qps\n    \tpeak requests per second: a whole number from 0 to 1,000,000 (default 5)\n",
			"-failed\n    \tpercent of requests that fail: a percent from 0 to 100 with at most 4 decimals (default 0)\n",
			"-trial\n", "-alibaba\n", "-tencent\n", "-plan\n", "2500000x5",
			"-format\n    \tform of the answer: one of text, json, csv (default text)\n",
			"-lang\n    \tlanguage of a text or a table: one of en, zh-CN (default en)\n",
		} {
			if !strings.Contains(stdout, want) {
				t.Errorf("%s: no %q in\n%s", flag, want, stdout)
			}
		}
	}
}

// A pipe that is closed is no success.
func TestCommandThatCannotWrite(t *testing.T) {
	var stderr bytes.Buffer
	if code := dispatch(t.Context(), testCatalog, []string{"compare"}, closedPipe{}, &stderr); code != 1 || !strings.Contains(stderr.String(), "closed") {
		t.Errorf("exit %d, stderr %q", code, stderr.String())
	}
}

type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, errors.New("the pipe is closed") }
