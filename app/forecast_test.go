package app

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// testCatalog is the catalog of a day, so that a newer list changes no test.
var testCatalog = pricing.At(pricing.MustDate("2026-11-25"))

// at returns the state of an address, as the server has it.
func at(t *testing.T, address string) *state {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	owner := &root{catalog: testCatalog}
	owner.s = newState(owner, "", u)
	return owner.s
}

// drawn is the page of an address as go-app writes it.
func drawn(t *testing.T, address string) string {
	t.Helper()
	return ui.HTMLString(at(t, address).owner.Render())
}

func TestForecastIsDrawn(t *testing.T) {
	for _, c := range []struct {
		name, query string
		months      int
		want        []string // exact values and handles that are there
	}{
		{"default", "", 12, []string{`value="45600.00"`, `value="26400.00"`, `value="36.67"`, `id="total-best"`, `id="total-tencent-web-image-search"`}},
		{"the contract's example", "?calls=44000&growth=10&qpsgrowth=0&months=6&switching=100", 6,
			[]string{`value="19952.24"`, `value="2847.76"`, `value="416.92"`, `value="3865.20"`, `event-switch of-alibaba`, `event-turn of-alibaba`}},
		{"steps", "?imagegrowth=25&months=6", 6, []string{`event-step of-alibaba`, `value="3051758"`, `value="2900.00"`}},
		{"a hair's breadth", "?images=100000&qpsgrowth=0.0001&months=2", 2, []string{`value="5.000005"`}},
		{"one month", "?months=1", 1, []string{`value="3800.00"`}},
		{"sixty months", "?months=60&growth=3&imagegrowth=2", 60, []string{`id="month-60"`}},
		{"a month without a price", "?images=45000000&imagegrowth=10&qpsgrowth=0&months=3", 3, []string{`id="month-3"`}},
		{"only one", "?qps=11", 12, []string{`value="72000.00"`}},
		{"the calls need more", "?calls=1000000000&months=2", 2, []string{`value="386"`, `notice-qps-raised`, `notice-qps-quota`}},
		{"trial", "?qps=1&images=5000&trial=1&months=2", 2, []string{`event-trial`, `value="0.00"`, `value="980.00"`}},
		{"equal", "?calls=200000&images=10000000&months=2", 2, []string{`value="24000.00"`}},
		{"no calls", "?calls=0&images=0&qps=0&months=2", 2, []string{`value="1960.00"`}},
		{"free", "?alibaba=100&tencent=100&months=2", 2, []string{`value="0.00"`}},
	} {
		for _, path := range []string{"/forecast", "/en/forecast"} {
			t.Run(c.name+path, func(t *testing.T) {
				page := drawn(t, path+c.query)
				for _, want := range append(c.want, `id="verdict"`, `id="qpsgrowth"`, `id="estimate"`, `id="different-title"`, `id="assumption-growth"`, "2020-09-30", "2026-01-05") {
					if !strings.Contains(page, want) {
						t.Errorf("%s is missing", want)
					}
				}
				if got := strings.Count(page, `id="month-`); got != c.months {
					t.Errorf("%d rows, want %d", got, c.months)
				}
				if got := strings.Count(page, `scope="row"`); got != c.months {
					t.Errorf("%d row headers, want %d", got, c.months)
				}
			})
		}
	}
}

// Whom nobody can be compared with is not cheaper.
func TestForecastOfOneIsNotCheaper(t *testing.T) {
	for _, c := range []struct{ address, only, never string }{
		{"/en/forecast?qps=11", "only Tencent Cloud", "cheaper"},
		{"/forecast?qps=11", "只有腾讯云", "更便宜"},
	} {
		page := drawn(t, c.address)
		_, page, _ = strings.Cut(page, `id="answer"`)
		page, _, _ = strings.Cut(page, `class="grounds"`)
		if !strings.Contains(page, c.only) {
			t.Errorf("%s: %q is not said", c.address, c.only)
		}
		if strings.Contains(page, c.never) {
			t.Errorf("%s: %q is said", c.address, c.never)
		}
	}
}

// A growth that leaves the numbers is that field's fault, on the page and in the
// host's status; the last answer stays.
func TestForecastFaultStandsBesideItsField(t *testing.T) {
	for _, c := range []struct{ query, parameter string }{
		{"growth=1000&months=60", "growth"},
		{"growth=1&qpsgrowth=1000&months=60", "qpsgrowth"},
		{"imagegrowth=1000&months=60", "imagegrowth"},
	} {
		s := at(t, "/en/forecast?"+c.query)
		if s.answered || s.form.faults[c.parameter] == nil || len(s.form.faults) != 1 {
			t.Errorf("%s: answered %v, faults %v", c.query, s.answered, s.form.faults)
		}
		if page := ui.HTMLString(s.owner.Render()); !strings.Contains(page, `href="#`+c.parameter+`"`) {
			t.Errorf("%s: nothing leads to the field", c.query)
		}
		if _, _, status := Resolve(testCatalog, "/en/forecast", c.query); status != http.StatusBadRequest {
			t.Errorf("%s: status %d", c.query, status)
		}
	}
	if _, _, status := Resolve(testCatalog, "/en/forecast", "growth=10"); status != http.StatusOK {
		t.Errorf("a good address: status %d", status)
	}

	s := at(t, "/en/forecast?months=60")
	good := s.good
	s.set("growth", "1000")
	if !s.answered || !s.stale || s.good != good || s.form.faults["growth"] == nil {
		t.Errorf("answered %v, stale %v, address %s, faults %v", s.answered, s.stale, s.good, s.form.faults)
	}
	if view := s.view.(*forecast); len(view.result.Months) != 60 || view.result.Growth.Calls != 0 {
		t.Error("the last good answer is gone")
	}
	s.set("growth", "1")
	if s.stale || len(s.form.faults) > 0 || s.good != "months=60&growth=1" {
		t.Errorf("stale %v, address %s, faults %v", s.stale, s.good, s.form.faults)
	}
}

func TestForecastCarriesOtherPagesParameters(t *testing.T) {
	s := at(t, "/forecast?plan=5000000x10&months=6&daily=1,2")
	if want := "plan=5000000x10&daily=1,2"; s.carried != want {
		t.Errorf("carried %s, want %s", s.carried, want)
	}
	if got, want := s.link(kinds[0], words.English, s.good), "/en?months=6&plan=5000000x10&daily=1,2"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// An empty growth of the QPS is that of the calls, and says so.
func TestQPSGrowthLikeTheCalls(t *testing.T) {
	for address, want := range map[string]string{"/forecast?growth=5": "与调用量相同", "/en/forecast?growth=5": "like the calls"} {
		s := at(t, address)
		if got := (&field{S: s, Name: "qpsgrowth"}).understood().Text; got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
		if page := ui.HTMLString((&field{S: s, Name: "qpsgrowth"}).Render()); !strings.Contains(page, `placeholder="`+want+`"`) {
			t.Errorf("%s: the empty field says %s", address, page)
		}
	}
}

func TestStepsArePaths(t *testing.T) {
	slot := func(month int64, from, to, y pricing.Position) pricing.ForecastSlot {
		return pricing.ForecastSlot{Month: month, From: from, To: to, Y: y}
	}
	for _, c := range []struct {
		slots []pricing.ForecastSlot
		want  string
	}{
		{nil, ""},
		{[]pricing.ForecastSlot{slot(1, 0, 10000, 0)}, "M0 10000H10000"},
		{[]pricing.ForecastSlot{slot(1, 0, 2500, 4000), slot(2, 2500, 5000, 4000), slot(3, 5000, 7500, 9000)}, "M0 6000H2500H5000V1000H7500"},
		{[]pricing.ForecastSlot{slot(1, 0, 2500, 4000), slot(4, 7500, 10000, 4000)}, "M0 6000H2500M7500 6000H10000"},
	} {
		if got := steps(c.slots); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// However many months there are, every one has its row in some group.
func TestMonthGroupsHoldEveryMonth(t *testing.T) {
	for _, n := range []int{1, 5, 6, 7, 12, 31, 59, 60} {
		s := at(t, "/en/forecast?months="+strconv.Itoa(n))
		rows := 0
		for g := range monthGroups {
			rows += len(s.view.(*forecast).rows(s, g))
		}
		if rows != n {
			t.Errorf("%d months have %d rows", n, rows)
		}
	}
}
