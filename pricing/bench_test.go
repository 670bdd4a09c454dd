package pricing

import "testing"

// The workloads whose comparison is measured: the default, and one with every
// step that a comparison can have.
var measured = map[string]string{
	"default":    "",
	"discounted": "calls=1234567&qps=8&images=12000000&failed=2.5&alibaba=7.5&tencent=33.3333",
}

// maxAllocations bounds one comparison: 15 packages, lines, break-evens.
const maxAllocations = 1_500

func TestCompareAllocations(t *testing.T) {
	c := testCatalog
	for name, query := range measured {
		w := compareOf(t, query).Workload
		if got := testing.AllocsPerRun(100, func() { c.Compare(w) }); got > maxAllocations {
			t.Errorf("%s: %.0f allocations, want at most %d", name, got, maxAllocations)
		}
	}
}

// BenchmarkCompare: at most 150 µs on a machine of today; nothing is cached
// between two comparisons.
func BenchmarkCompare(b *testing.B) {
	c := testCatalog
	for name, query := range measured {
		b.Run(name, func(b *testing.B) {
			w := compareOf(b, query).Workload
			b.ReportAllocs()
			for b.Loop() {
				c.Compare(w)
			}
		})
	}
}

// BenchmarkAnswer is what a request to the API costs: parsing, comparing and
// encoding.
func BenchmarkAnswer(b *testing.B) {
	c := testCatalog
	values := ParseQuery("calls=100000&qps=5&images=1000000")
	b.ReportAllocs()
	for b.Loop() {
		a, faults := c.Endpoint(EndpointCompare).Parse(values, Plain, RefuseUnknown)
		if faults != nil {
			b.Fatal(faults[0])
		}
		answer, _ := c.Answer(a)
		if _, err := EncodeJSON(answer); err != nil {
			b.Fatal(err)
		}
	}
}
