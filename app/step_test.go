package app

import (
	"testing"

	"tusou/pricing"
)

func TestStep(t *testing.T) {
	e := testCatalog.Endpoint(pricing.EndpointCompare)
	f := form{endpoint: e}
	for _, c := range []struct {
		name, from string
		up, leap   bool
		want       string
	}{
		{"calls", "100000", true, false, "110000"},
		{"calls", "100000", false, false, "99000"},
		{"calls", "99", true, false, "100"},
		{"calls", "100", false, false, "99"},
		{"calls", "123456", true, false, "130000"},
		{"calls", "123456", false, false, "120000"},
		{"calls", "0", true, false, "1"},
		{"calls", "0", false, false, "0"},
		{"calls", "1000000000000", true, false, "1000000000000"},
		{"calls", "100000", true, true, "200000"},
		{"calls", "200000", true, true, "500000"},
		{"calls", "100000", false, true, "50000"},
		{"calls", "1", false, true, "0"},
		{"calls", "0", false, true, "0"},
		{"calls", "1000000000000", true, true, "1000000000000"},
		{"qps", "5", true, false, "6"},
		{"days", "31", true, false, "31"},
		{"days", "28", false, false, "28"},
		{"alibaba", "2.5", true, false, "3"},
		{"alibaba", "2.5", false, false, "2"},
		{"alibaba", "2", false, false, "1"},
		{"alibaba", "0", false, false, "0"},
		{"alibaba", "99.5", true, false, "100"},
	} {
		p := f.parameter(c.name)
		a, fault := p.Parse(c.from, pricing.Plain)
		if fault != nil {
			t.Fatal(fault)
		}
		if got := step(p, a, c.up, c.leap); got != c.want {
			t.Errorf("%s from %s (up %v, leap %v): %s, want %s", c.name, c.from, c.up, c.leap, got, c.want)
		}
	}
}
