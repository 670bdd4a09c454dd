package pricing

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func tenureOf(t testing.TB, query string) Tenure {
	t.Helper()
	return *answer(t, EndpointTimeline, query).(Timeline).Package
}

func periodsText(tenure Tenure) string {
	var starts []string
	for _, term := range tenure.Terms {
		for _, p := range term.Periods {
			starts = append(starts, p.Start.String())
		}
	}
	return strings.Join(append(starts, tenure.Expiry.String()), " ")
}

func phasesText(tenure Tenure) string {
	var b strings.Builder
	for _, p := range tenure.Phases {
		plan := ""
		if p.Package != nil {
			plan = p.Package.ID()
		}
		fmt.Fprintf(&b, "%s %s..%s %d %s search=%t library=%t\n", p.State, p.From, p.To, p.Days, plan, p.Search, p.Library)
	}
	return b.String()
}

func TestNaturalMonths(t *testing.T) {
	for _, tt := range []struct{ query, want string }{
		{"start=2026-01-15&periods=2", "2026-01-15 2026-02-15 2026-03-15"},
		{"start=2026-01-31&periods=4", "2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31"},
		{"start=2024-01-30&periods=2", "2024-01-30 2024-02-29 2024-03-30"},
		{"start=2026-12-29&periods=3", "2026-12-29 2027-01-29 2027-02-28 2027-03-29"},
		{"start=2024-02-29&periods=12", "2024-02-29 2024-03-29 2024-04-29 2024-05-29 2024-06-29 2024-07-29 2024-08-29 2024-09-29 2024-10-29 2024-11-29 2024-12-29 2025-01-29 2025-02-28"},
		// A renewal in time keeps the 31st, though it begins on the 28th.
		{"start=2026-01-31&periods=1&renew=2500000x5:2", "2026-01-31 2026-02-28 2026-03-31 2026-04-30"},
		// A late one has a day of its own.
		{"start=2026-01-31&periods=1&renew=2500000x5:2:2026-03-02", "2026-01-31 2026-03-02 2026-04-02 2026-05-02"},
	} {
		if got := periodsText(tenureOf(t, tt.query)); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.query, got, tt.want)
		}
	}
}

// A period that starts on the 29th, 30th or 31st keeps its day: each boundary is
// the original day or, in a shorter month, the last.
func TestPeriodsKeepTheirDay(t *testing.T) {
	c := testCatalog
	p, _ := c.Package("2500000x5")
	rapid.Check(t, func(t *rapid.T) {
		start := Date{rapid.IntRange(firstYear, lastYear).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), 1}
		start.day = rapid.IntRange(1, daysIn(start.year, start.month)).Draw(t, "day")
		var renewals []Purchase
		for range rapid.IntRange(0, maxRenewals).Draw(t, "renewals") {
			renewals = append(renewals, Purchase{&p, rapid.IntRange(1, MaxMonths).Draw(t, "months"), Date{}})
		}
		tenure := c.Default(Prepaid).RunTenure(start, Purchase{&p, rapid.IntRange(1, MaxMonths).Draw(t, "months"), Date{}}, renewals, 0)
		at, months, days := start, 0, 0
		for _, term := range tenure.Terms {
			for _, period := range term.Periods {
				months++
				days += period.Days
				if period.Start != at {
					t.Fatalf("a period starts on %s, the one before ended on %s", period.Start, at)
				}
				at = period.End
				if want := min(start.day, daysIn(at.year, at.month)); at.day != want {
					t.Fatalf("from %s a period ends on %s, not on the %d.", start, at, want)
				}
				if at.year*12+at.month != start.year*12+start.month+months {
					t.Fatalf("%d months from %s end on %s", months, start, at)
				}
			}
		}
		if tenure.Expiry != at || start.DaysUntil(at) != days {
			t.Fatalf("expiry %s after %d days; the periods end on %s after %d", tenure.Expiry, start.DaysUntil(at), at, days)
		}
		if want := p.ListPrice().Times(int64(months)); tenure.Charge.Cmp(want) != 0 {
			t.Fatalf("%d months cost %s, not %s", months, tenure.Charge, want)
		}
	})
}

// Seven calendar days are kept: the day of expiry is the first of them, and the
// library is gone on the eighth.
func TestExpiry(t *testing.T) {
	tenure := tenureOf(t, "start=2026-01-31&periods=3&package=2500000x5")
	got := fmt.Sprintln(tenure.Expiry, tenure.KeptThrough, tenure.Release, tenure.Charge)
	if want := "2026-04-30 2026-05-06 2026-05-07 11400.00\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	want := `served 2026-01-31..2026-04-30 89 2500000x5 search=true library=true
kept 2026-04-30..2026-05-07 7 2500000x5 search=false library=true
released 2026-05-07.. 0  search=false library=false
`
	if got := phasesText(tenure); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestRenewals(t *testing.T) {
	const first = "start=2026-03-10&periods=1&package=2500000x5&renew="
	for _, tt := range []struct{ renew, kinds, charge, want string }{
		{"5000000x10:3", "first in-time", "40700.00", `served 2026-03-10..2026-04-10 31 2500000x5 search=true library=true
served 2026-04-10..2026-07-10 91 5000000x10 search=true library=true
kept 2026-07-10..2026-07-17 7 5000000x10 search=false library=true
released 2026-07-17.. 0  search=false library=false
`},
		// Made early, on the day of expiry, or with a date long gone: all in time.
		{"100000x1:1:2026-03-11", "first in-time", "4780.00", `served 2026-03-10..2026-04-10 31 2500000x5 search=true library=true
served 2026-04-10..2026-05-10 30 100000x1 search=true library=true
kept 2026-05-10..2026-05-17 7 100000x1 search=false library=true
released 2026-05-17.. 0  search=false library=false
`},
		{"100000x1:1:2026-04-10", "first in-time", "4780.00", `served 2026-03-10..2026-04-10 31 2500000x5 search=true library=true
served 2026-04-10..2026-05-10 30 100000x1 search=true library=true
kept 2026-05-10..2026-05-17 7 100000x1 search=false library=true
released 2026-05-17.. 0  search=false library=false
`},
		// On the last day on which it is kept.
		{"2500000x5:1:2026-04-16", "first late", "7600.00", `served 2026-03-10..2026-04-10 31 2500000x5 search=true library=true
kept 2026-04-10..2026-04-16 6 2500000x5 search=false library=true
served 2026-04-16..2026-05-16 30 2500000x5 search=true library=true
kept 2026-05-16..2026-05-23 7 2500000x5 search=false library=true
released 2026-05-23.. 0  search=false library=false
`},
		// On the day of the release it is too late.
		{"2500000x5:1:2026-04-17", "first anew", "7600.00", `served 2026-03-10..2026-04-10 31 2500000x5 search=true library=true
kept 2026-04-10..2026-04-17 7 2500000x5 search=false library=true
served 2026-04-17..2026-05-17 30 2500000x5 search=true library=true
kept 2026-05-17..2026-05-24 7 2500000x5 search=false library=true
released 2026-05-24.. 0  search=false library=false
`},
		{"2500000x5:1:2026-05-01,5000000x5:2", "first anew in-time", "21000.00", `served 2026-03-10..2026-04-10 31 2500000x5 search=true library=true
kept 2026-04-10..2026-04-17 7 2500000x5 search=false library=true
released 2026-04-17..2026-05-01 14  search=false library=false
served 2026-05-01..2026-06-01 31 2500000x5 search=true library=true
served 2026-06-01..2026-08-01 61 5000000x5 search=true library=true
kept 2026-08-01..2026-08-08 7 5000000x5 search=false library=true
released 2026-08-08.. 0  search=false library=false
`},
	} {
		tenure := tenureOf(t, first+tt.renew)
		if got := phasesText(tenure); got != tt.want {
			t.Errorf("%s: got\n%swant\n%s", tt.renew, got, tt.want)
		}
		kinds := ""
		for _, term := range tenure.Terms {
			kinds += " " + string(term.Renewal)
		}
		if kinds[1:] != tt.kinds || tenure.Charge.String() != tt.charge {
			t.Errorf("%s: %s for %s, want %s for %s", tt.renew, kinds[1:], tenure.Charge, tt.kinds, tt.charge)
		}
	}
}

// A package price is rounded after the discount, each month alike: 3 × 3,667.25,
// not 11,001.74.
func TestTermAtADiscount(t *testing.T) {
	tenure := tenureOf(t, "periods=3&package=2500000x5&alibaba=3.4935")
	if got := tenure.Terms[0].Monthly.String() + " " + tenure.Charge.String(); got != "3667.25 11001.75" {
		t.Error(got)
	}
}

// Phases follow each other without a gap, whatever is renewed when; the library
// is there in all but the released ones, and searches are sure in served ones only.
func TestPhasesAreWhole(t *testing.T) {
	c := testCatalog
	p, _ := c.Package("100000x1")
	rapid.Check(t, func(t *rapid.T) {
		start := Date{2026, 1, 1}.AddDays(rapid.IntRange(0, 800).Draw(t, "start"))
		var renewals []Purchase
		for range rapid.IntRange(0, 6).Draw(t, "renewals") {
			r := Purchase{&p, rapid.IntRange(1, 3).Draw(t, "months"), Date{}}
			if rapid.Bool().Draw(t, "dated") {
				r.On = start.AddDays(rapid.IntRange(-10, 400).Draw(t, "on"))
			}
			renewals = append(renewals, r)
		}
		tenure := c.Default(Prepaid).RunTenure(start, Purchase{&p, 1, Date{}}, renewals, 0)
		at := start
		for i, phase := range tenure.Phases {
			last := i == len(tenure.Phases)-1
			if phase.From != at || !last && (phase.Days < 1 || at.DaysUntil(phase.To) != phase.Days) {
				t.Fatalf("phase %d from %s for %d days, the one before ended on %s", i, phase.From, phase.Days, at)
			}
			if phase.Library != (phase.State != Released) || phase.Search != (phase.State == Served) {
				t.Fatalf("phase %+v", phase)
			}
			if phase.State == Kept && phase.Days > 7 {
				t.Fatalf("kept for %d days", phase.Days)
			}
			at = phase.To
		}
		if end := tenure.Phases[len(tenure.Phases)-1]; end.State != Released || end.To != (Date{}) || end.From != tenure.Release {
			t.Fatalf("it ends with %+v", end)
		}
	})
}

func FuzzReadRenewals(f *testing.F) {
	for _, text := range []string{"5000000x10:3", "100000x1:1:2026-05-02", "5000000x10：3，100000x1 : 2", "::", "x:1"} {
		f.Add(text)
	}
	list := testCatalog.Default(Prepaid)
	f.Fuzz(func(t *testing.T, text string) {
		for _, grammar := range []Grammar{Plain, Typed} {
			renewals, problem := list.parseRenewals(text, grammar)
			if problem != nil {
				continue
			}
			again, problem := list.parseRenewals(renewalsText(renewals), Plain)
			if problem != nil || fmt.Sprint(again) != fmt.Sprint(renewals) {
				t.Fatalf("%q reads as %v, then as %v (%v)", text, renewals, again, problem)
			}
		}
	})
}
