package pricing

import (
	"net/url"
	"slices"
	"testing"
)

// One canonical form: defaults left out, the endpoint's order, plain texts.
func TestArgumentsCanonical(t *testing.T) {
	for _, tt := range []struct{ endpoint, query, want string }{
		{EndpointCompare, "", ""},
		{EndpointCompare, "calls=100000&qps=5&images=1000000&failed=0&days=30&trial=0&alibaba=0&tencent=0&plan=", ""},
		{EndpointCompare, "qps=6&calls=7", "calls=7&qps=6"},
		{EndpointCompare, "calls=10%E4%B8%87", ""},
		{EndpointCompare, "calls=20%E4%B8%87&images=1.2%E4%BA%BF", "calls=200000&images=120000000"},
		{EndpointCompare, "calls=250k&failed=2.50%25", "calls=250000&failed=2.5"},
		{EndpointCompare, "calls=100,000&images=007", "images=7"},
		{EndpointCompare, "failed=0.0&alibaba=12.3400", "alibaba=12.34"},
		{EndpointCompare, "plan=2500000x5", "plan=2500000x5"},
		{EndpointCompare, "trial=1", "trial=1"},
		{EndpointForecast, "months=12&growth=0&qpsgrowth=0", "qpsgrowth=0"},
		{EndpointForecast, "growth=-5&switching=1000.50", "growth=-5&switching=1000.5"},
	} {
		a, faults := testCatalog.Endpoint(tt.endpoint).Parse(ParseQuery(tt.query), Typed, RefuseUnknown)
		if faults != nil {
			t.Fatalf("%s: %v", tt.query, faults[0])
		}
		if got := a.Canonical(); got != tt.want {
			t.Errorf("%s?%s: got %q, want %q", tt.endpoint, tt.query, got, tt.want)
		}
	}
}

// An address is tidy when its values are written as the canonical form writes
// them; order and defaults written out do not matter.
func TestArgumentsTidy(t *testing.T) {
	for query, want := range map[string]bool{
		"":                      true,
		"calls=5":               true,
		"calls=100000":          true,
		"qps=6&calls=5":         true,
		"calls=5&months=3":      true,
		"calls=":                false,
		"calls=10%E4%B8%87":     false,
		"calls=05":              false,
		"failed=2.50":           false,
		"failed=2.5&calls=250k": false,
		"calls=+5":              false,
		"plan=":                 false,
	} {
		values := ParseQuery(query)
		a, faults := testCatalog.Endpoint(EndpointCompare).Parse(values, Typed, IgnoreUnknown)
		if faults != nil {
			t.Fatalf("%s: %v", query, faults[0])
		}
		if got := a.Tidy(); got != want {
			t.Errorf("%q: tidy %t, want %t", query, got, want)
		}
	}
}

// Every fault is reported, in the order of the parameters, then unknown names.
func TestParseReportsEveryFault(t *testing.T) {
	values := url.Values{"zebra": {"1"}, "ant": {"1"}, "trial": {"2"}, "calls": {"x"}, "qps": {"1", "2", "3"}, "days": {"30"}}
	a, faults := testCatalog.Endpoint(EndpointCompare).Parse(values, Plain, RefuseUnknown)
	var got []string
	for _, f := range faults {
		got = append(got, f.Parameter+" "+string(f.Problem))
	}
	want := []string{"calls not-a-number", "qps repeated", "trial out-of-range", "ant unknown-parameter", "zebra unknown-parameter"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if a.Given("calls") || a.Given("qps") || !a.Given("days") || a.Given("images") {
		t.Error("given is what was given and accepted")
	}
	if a.Get("calls").Count != 100_000 || a.Get("qps").Count != 5 {
		t.Error("what did not parse has its default")
	}
	if _, faults := testCatalog.Endpoint(EndpointCompare).Parse(url.Values{"zebra": {"1"}, "ant": nil, "calls": {}}, Plain, IgnoreUnknown); faults != nil {
		t.Errorf("ignoring unknown names, the faults are %v", faults)
	}
}

func TestArgumentsGet(t *testing.T) {
	a, _ := testCatalog.Endpoint(EndpointCompare).Parse(ParseQuery("calls=7&failed=2.5&trial=1&plan=100000x1"), Plain, RefuseUnknown)
	if a.Get("calls").Text != "7" || a.Get("calls").Count != 7 || a.Get("trial").Count != 1 || a.Get("plan").Text != "100000x1" || a.Get("failed").Percent != 25_000 {
		t.Errorf("calls %+v, trial %+v, plan %+v, failed %+v", a.Get("calls"), a.Get("trial"), a.Get("plan"), a.Get("failed"))
	}
	defer func() {
		if recover() == nil {
			t.Error("an argument that the endpoint has not was returned")
		}
	}()
	a.Get("months")
}

// A page carries the other pages' names along, in their order, then the rest.
func TestCarried(t *testing.T) {
	c := testCatalog
	for _, tt := range []struct{ query, want string }{
		{"", ""},
		{"calls=5&qps=6", ""},
		{"growth=5&calls=5&months=6", "months=6&growth=5"},
		{"utm=a&growth=5&b=2&b=1", "growth=5&b=2&b=1&utm=a"},
		{"daily=4%2C0%2C17&x=%26%3D%3F", "daily=4,0,17&x=%26%3D%3F"},
		{"growth=not+a+number", "growth=not+a+number"},
	} {
		got := c.Carried(c.Endpoint(EndpointCompare), ParseQuery(tt.query))
		if got != tt.want {
			t.Errorf("%s: carried %q, want %q", tt.query, got, tt.want)
		}
		if again := c.Carried(c.Endpoint(EndpointCompare), ParseQuery(got)); again != got {
			t.Errorf("%s: carried on, %q becomes %q", tt.query, got, again)
		}
	}
	for _, tt := range [][3]string{{"", "", ""}, {"a=1", "", "a=1"}, {"", "b=2", "b=2"}, {"a=1", "b=2", "a=1&b=2"}} {
		if got := JoinQuery(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%q and %q: %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}

// Nothing of a query is lost, not even what cannot be decoded.
func TestParseQuery(t *testing.T) {
	for _, tt := range []struct {
		raw  string
		want url.Values
	}{
		{"", url.Values{}},
		{"&&", url.Values{}},
		{"calls=5", url.Values{"calls": {"5"}}},
		{"calls=5&calls=6", url.Values{"calls": {"5", "6"}}},
		{"calls", url.Values{"calls": {""}}},
		{"=5", url.Values{"": {"5"}}},
		{"calls=1+000", url.Values{"calls": {"1 000"}}},
		{"calls=10%E4%B8%87", url.Values{"calls": {"10万"}}},
		{"calls=10万", url.Values{"calls": {"10万"}}},
		{"calls=%zz&qps=5", url.Values{"calls": {"%zz"}, "qps": {"5"}}},
		{"calls=5%", url.Values{"calls": {"5%"}}},
		{"%zz=5", url.Values{"%zz": {"5"}}},
		{"calls=5;qps=6", url.Values{"calls": {"5;qps=6"}}},
		{"a=b=c", url.Values{"a": {"b=c"}}},
		{"a=%00%FF", url.Values{"a": {"\x00\xff"}}},
	} {
		got := ParseQuery(tt.raw)
		if got.Encode() != tt.want.Encode() || len(got) != len(tt.want) {
			t.Errorf("%q: got %v, want %v", tt.raw, got, tt.want)
		}
	}
}

// Whatever the address: no panic, and what is accepted has a canonical form that
// is plain, gives the same arguments, and stays as it is.
func FuzzArguments(f *testing.F) {
	for _, seed := range []string{"", "calls=100000&qps=5&images=1000000", "calls=10%E4%B8%87&failed=2.50%25", "plan=2500000x5&trial=1&days=31",
		"months=3&growth=-5.5&qpsgrowth=&switching=10.50", "daily=4,0,17&tencent=5", "calls=1&calls=2", "calls=%zz", "%=%", "calls=5;6", "a&b&&=", "calls=%00", "from=2500000x5&to=5000000x10"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		c := testCatalog
		values := ParseQuery(raw)
		for _, e := range c.Endpoints() {
			for _, grammar := range []Grammar{Plain, Typed} {
				a, faults := e.Parse(values, grammar, IgnoreUnknown)
				for _, fault := range faults {
					if _, err := EncodeJSON(fault); err != nil || fault.Error() == "" {
						t.Fatalf("%s?%q: a fault without words: %+v", e.Name, raw, fault)
					}
				}
				if len(faults) > 0 {
					continue
				}
				request := a.Request()
				again, faults := e.Parse(ParseQuery(request), Plain, RefuseUnknown)
				if len(faults) > 0 {
					t.Fatalf("%s?%q: the canonical %q is refused: %v", e.Name, raw, request, faults[0])
				}
				if again.Request() != request || again.Canonical() != a.Canonical() {
					t.Fatalf("%s?%q: %q becomes %q", e.Name, raw, request, again.Request())
				}
				for _, p := range e.Parameters {
					if x, y := a.Get(p.Name), again.Get(p.Name); x.Text != y.Text || x.Count != y.Count || x.Percent != y.Percent || !x.Amount.Equal(y.Amount) {
						t.Fatalf("%s?%q: %s is %+v, by the canonical form %+v", e.Name, raw, p.Name, x, y)
					}
				}
				if grammar == Typed && !again.Tidy() {
					t.Fatalf("%s?%q: the canonical %q is not tidy", e.Name, raw, a.Canonical())
				}
			}
			carried := c.Carried(e, values)
			if c.Carried(e, ParseQuery(carried)) != carried {
				t.Fatalf("%s?%q: carried on, %q changes", e.Name, raw, carried)
			}
		}
	})
}

// Arguments with another value are those of an address with that value.
func TestArgumentsWith(t *testing.T) {
	queries := []string{"", "calls=7&qps=8&plan=100000x1&alibaba=2.5", "daily=1;200&topups=3:500&renew=5000000x10:3&from=100000x1&to=2500000x5&start=2026-03-04", "offer=alibaba-image-search&balance=2.5"}
	texts := []string{"", " ", "7", "10万", "2500000x10", "4,0,17", "3:5", "5000000x10:3", "2026年1月31日", "1", "abc", "-1"}
	endpoints := append(testCatalog.Endpoints(), testCatalog.Endpoint(EndpointTimeline).Join(testCatalog.Endpoint(EndpointChange)))
	for _, e := range endpoints {
		for _, query := range queries {
			a, _ := e.Parse(ParseQuery(query), Typed, IgnoreUnknown)
			for _, p := range e.Parameters {
				for _, text := range texts {
					values := a.Values()
					values.Set(p.Name, text)
					if want, _ := e.Parse(values, Typed, IgnoreUnknown); p.Name != offerName && a.With(p.Name, text).Canonical() != want.Canonical() {
						t.Errorf("%s?%s with %s=%q is %q, want %q", e.Name, query, p.Name, text, a.With(p.Name, text).Canonical(), want.Canonical())
					}
				}
			}
		}
	}
}
