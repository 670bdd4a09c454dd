package pricing

import (
	"net/url"
	"testing"
)

func plotOf(t *testing.T, query string) (Comparison, Plot) {
	t.Helper()
	c := testCatalog
	values, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	a, faults := c.Endpoint(EndpointCompare).Parse(values, Plain, RefuseUnknown)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	r := c.Compare(c.Workload(a))
	return r, c.Plot(r)
}

func TestPlotOfTheDefaultWorkload(t *testing.T) {
	_, p := plotOf(t, "")
	if p.Calls.Max != 150_000 || p.Cost.Max != 10_000 {
		t.Fatalf("axes up to %d calls and %d CNY", p.Calls.Max, p.Cost.Max)
	}
	// 63,334 of 150,000 and 3,800 of 10,000.
	if c := p.Crossing; c == nil || c.Calls != 63_334 || c.X != 4222 || c.Y != 3800 || c.Cost.String() != "3800.00" {
		t.Errorf("crossing %+v", p.Crossing)
	}
	if c := p.Ceiling; c == nil || c.Calls != 12_960_000 || !p.CeilingBeyond || c.X != AxisEnd {
		t.Errorf("ceiling %+v", p.Ceiling)
	}
	if len(p.Volume) != 2 || p.Volume[0].X != 6667 || p.Volume[1].Y != 6000 {
		t.Errorf("volume %+v", p.Volume)
	}
	if len(p.Lines) != 2 || p.Lines[1].To.Y != 9000 || p.Lines[1].From.Y != 0 {
		t.Errorf("lines %+v", p.Lines)
	}
}

func TestPlotStaysInsideItsAxes(t *testing.T) {
	for _, query := range []string{"", "calls=0", "calls=1000000000000", "tencent=99.9999", "tencent=100", "alibaba=100",
		"failed=100", "images=60000000", "calls=12960000", "plan=100000x1&images=1&qps=1", "alibaba=100&tencent=100&calls=0"} {
		r, p := plotOf(t, query)
		points := append([]PlotPoint{}, p.Volume...)
		for _, l := range p.Lines {
			points = append(points, l.From, l.To)
		}
		for _, mark := range []*PlotPoint{p.Crossing, p.Ceiling} {
			if mark != nil {
				points = append(points, *mark)
			}
		}
		for _, q := range points {
			if q.X < 0 || q.X > AxisEnd || q.Y < 0 || q.Y > AxisEnd {
				t.Errorf("%q: %+v lies outside", query, q)
			}
		}
		if quoted := r.QuotedPlan(); quoted != nil && quoted.BeyondCeiling() && p.Crossing != nil && p.Crossing.X <= p.Ceiling.X && !p.CeilingBeyond {
			t.Errorf("%q: the crossing lies on a line that ended before", query)
		}
	}
}
