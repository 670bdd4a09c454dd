package pricing

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func day(t interface{ Fatalf(string, ...any) }, text string) Date {
	d, problem := ParseDate(text, Plain)
	if problem != nil {
		t.Fatalf("%q: %v", text, problem)
	}
	return d
}

// The standard library's calendar is the oracle: every day of the range and of
// what a term can reach beyond it.
func TestCalendar(t *testing.T) {
	d := Date{1999, 1, 1}
	for clock := time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC); clock.Year() < 2210; clock = clock.AddDate(0, 0, 1) {
		if want := clock.Format(time.DateOnly); d.String() != want {
			t.Fatalf("%s; the calendar has %s", d, want)
		}
		if back := dateOf(d.number()); back != d {
			t.Fatalf("day %d is %s, came from %s", d.number(), back, d)
		}
		d = d.AddDays(1)
	}
}

func TestDateArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := dateOf(Date{2000, 1, 1}.number() + rapid.IntRange(0, 36_500).Draw(t, "a"))
		n := rapid.IntRange(-3000, 3000).Draw(t, "n")
		b := a.AddDays(n)
		if a.DaysUntil(b) != n || b.AddDays(-n) != a {
			t.Fatalf("%s and %d days give %s", a, n, b)
		}
		if sign := map[bool]int{true: 1}[n > 0] - map[bool]int{true: 1}[n < 0]; b.Compare(a) != sign {
			t.Fatalf("%s against %s: %d", b, a, b.Compare(a))
		}
	})
}

func TestAddMonths(t *testing.T) {
	for _, tt := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-15", 1, "2026-02-15"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2026-01-31", 2, "2026-03-31"},
		{"2026-01-31", 3, "2026-04-30"},
		{"2024-01-30", 1, "2024-02-29"},
		{"2023-12-29", 2, "2024-02-29"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2026-12-31", 0, "2026-12-31"},
		{"2026-12-01", 1, "2027-01-01"},
	} {
		if got := day(t, tt.from).AddMonths(tt.n); got.String() != tt.want {
			t.Errorf("%s and %d months: %s, want %s", tt.from, tt.n, got, tt.want)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"2026-01-31", "2026/1/31", "2026年1月31日", "２０２６－０１－３１", "9999-99-99", "----", "2026-01-31T00:00:00+08:00", "20260131", "2026/1/31 0:00", "2026-01-31T16:00:00Z"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, grammar := range []Grammar{Plain, Typed} {
			d, problem := ParseDate(text, grammar)
			if problem != nil {
				continue
			}
			if grammar == Typed && !namesDay(text, d) {
				t.Errorf("%q is read as %s", text, d)
			}
			if again, problem := ParseDate(d.String(), Plain); problem != nil || again != d {
				t.Errorf("%q reads as %s, which reads as %s (%v)", text, d, again, problem)
			}
			if _, err := time.Parse(time.DateOnly, d.String()); err != nil {
				t.Errorf("%q: %v", text, err)
			}
		}
	})
}

var digitRuns = regexp.MustCompile(`\d+`)

// namesDay is the slow reading: a text names a day by its runs of digits, which
// are the year, the month and the day, or all three at once. Those behind are a
// midnight's, and China's hours ahead of UTC.
func namesDay(text string, d Date) bool {
	runs := digitRuns.FindAllString(strings.TrimSuffix(normal(text), "+08:00"), -1)
	if len(runs) > 0 && len(runs[0]) == 8 {
		runs = append([]string{runs[0][:4], runs[0][4:6], runs[0][6:]}, runs[1:]...)
	}
	for i, run := range runs {
		n, _ := strconv.Atoi(run)
		if want := append([]int{d.year, d.month, d.day}, make([]int, len(runs))...)[i]; n != want {
			return false
		}
	}
	return len(runs) >= 3
}
