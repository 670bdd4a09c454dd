package pricing

import (
	"fmt"
	"testing"
)

func TestForecastPlot(t *testing.T) {
	p := forecastOf(t, "calls=44000&growth=10&qpsgrowth=0&months=6&switching=100").Plot()
	if p.Cost.Max != 5000 || len(p.Lines) != 2 {
		t.Fatalf("cost up to %d, %d lines", p.Cost.Max, len(p.Lines))
	}
	// Six months on 10,000, each named in its middle.
	if got, want := fmt.Sprint(p.Months), "[{833 1} {2500 2} {4166 3} {5833 4} {7500 5} {9166 6}]"; got != want {
		t.Errorf("months %s, want %s", got, want)
	}
	for i, want := range []string{
		"[{1 alibaba-image-search 0 1666 7600 3800.00}", // 3,800 of 5,000
		"[{1 tencent-web-image-search 0 1666 5280 2640.00}",
	} {
		if got := fmt.Sprint(p.Lines[i].Slots[:1]); got != want+"]" {
			t.Errorf("line %d begins with %s, want %s]", i, got, want)
		}
	}
	if got, want := fmt.Sprint(p.Lines[1].Slots[5]), "{6 tencent-web-image-search 8333 10000 8503 4251.72}"; got != want {
		t.Errorf("month 6: %s, want %s", got, want)
	}
	// The schedule changes at the start of month 5.
	if got := fmt.Sprint(p.Switches, p.Steps); got != "[6666] []" {
		t.Errorf("switches and steps %s", got)
	}
	for i, slot := range p.Best {
		want := p.Lines[1].Slots[i]
		if i >= 4 {
			want = p.Lines[0].Slots[i]
		}
		if fmt.Sprint(slot) != fmt.Sprint(want) {
			t.Errorf("month %d of the schedule: %v, want %v", i+1, slot, want)
		}
	}
}

func TestForecastPlotStaysInsideItsAxes(t *testing.T) {
	for _, query := range []string{"", "calls=0&images=0&months=1", "months=60&growth=5", "months=13", "alibaba=100&tencent=100", "failed=100&alibaba=100",
		"images=40000000&imagegrowth=20&qpsgrowth=0&months=24", "calls=1000000000000&growth=900&qpsgrowth=0&months=4", "growth=-99&months=59"} {
		f := forecastOf(t, query)
		p := f.Plot()
		if len(p.Best) != len(f.Months) {
			t.Errorf("%s: the schedule has %d months of %d", query, len(p.Best), len(f.Months))
		}
		if n := len(p.Months); n == 0 || n > mostMonthTicks {
			t.Errorf("%s: %d months are named", query, n)
		}
		last := int64(0)
		for _, tick := range p.Months {
			if tick.Position < 0 || tick.Position > AxisEnd || tick.Value <= last || tick.Value > int64(len(f.Months)) {
				t.Errorf("%s: month tick %v after %d", query, tick, last)
			}
			last = tick.Value
		}
		for i, line := range p.Lines {
			priced := 0
			for _, m := range f.Months {
				if m.Charge(line.List) != nil {
					priced++
				}
			}
			if len(line.Slots) != priced {
				t.Errorf("%s: line %d has %d slots for %d priced months", query, i, len(line.Slots), priced)
			}
			for j, slot := range line.Slots {
				if slot.From < 0 || slot.To <= slot.From || slot.To > AxisEnd || slot.Y < 0 || slot.Y > AxisEnd {
					t.Errorf("%s: %+v lies outside", query, slot)
				}
				if j > 0 && line.Slots[j-1].Month+1 == slot.Month && line.Slots[j-1].To != slot.From {
					t.Errorf("%s: month %d does not begin where the one before ends", query, slot.Month)
				}
			}
		}
	}
}

func TestForecastPlotMarksAStepOnce(t *testing.T) {
	p := forecastOf(t, "images=2000000&imagegrowth=6&months=6").Plot()
	if got := fmt.Sprint(p.Steps); got != "[6666]" {
		t.Errorf("steps %s", got)
	}
	// Two offers outgrow their packages in one month.
	c := twoPrepaid(t)
	a, faults := c.Endpoint(EndpointForecast).Parse(ParseQuery("images=2000000&imagegrowth=6&months=6"), Plain, RefuseUnknown)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	f, fault := c.Forecast(a)
	if fault != nil {
		t.Fatal(fault)
	}
	if got := fmt.Sprint(len(f.Steps), f.Plot().Steps); got != "2 [6666]" {
		t.Errorf("two offers: steps %s", got)
	}
}
