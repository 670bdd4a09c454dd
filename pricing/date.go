package pricing

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Date is a day of the Gregorian calendar. It has no clock and no time zone: the
// documents count in days and natural months, so nothing here can be an hour off.
// The zero Date is no day.
type Date struct{ year, month, day int }

// Years that a date may be given in.
const (
	firstYear = 2000
	lastYear  = 2099
)

// dateAccepts says in English what a date parameter takes.
const dateAccepts = "a date YYYY-MM-DD from 2000-01-01 to 2099-12-31"

// ParseDate reads a day. Plain takes YYYY-MM-DD; Typed takes what people write
// and programs copy as well, the year first: 2026/1/31, 2026.1.31, 20260131,
// 2026年1月31号, full-width digits, and a time that is midnight, in China or in
// UTC. Any other time is Ambiguous: it may be another day there.
func ParseDate(text string, grammar Grammar) (Date, *Refusal) {
	if len(text) > maxNumberLength {
		return Date{}, refuse(Malformed)
	}
	midnight := true
	if grammar == Typed {
		text = normal(text)
		if colon := strings.IndexByte(text, ':'); colon >= 0 {
			var ok bool
			begin := strings.LastIndexAny(text[:colon], "t 日号")
			if begin < 0 {
				return Date{}, refuse(Malformed)
			}
			_, size := utf8.DecodeRuneInString(text[begin:])
			if midnight, ok = readClock(text[begin+size:]); !ok {
				return Date{}, refuse(Malformed)
			}
			text = strings.TrimSpace(text[:begin])
		}
		text = strings.TrimSuffix(strings.TrimSuffix(text, "日"), "号")
		text = strings.NewReplacer("年", "-", "月", "-", "/", "-", ".", "-").Replace(text)
		if len(text) == 8 && allDigits(text) {
			text = text[:4] + "-" + text[4:6] + "-" + text[6:]
		}
	}
	parts := strings.Split(text, "-")
	if len(parts) != 3 {
		return Date{}, refuse(Malformed)
	}
	var numbers [3]int
	for i, part := range parts {
		if grammar == Typed {
			part = strings.TrimSpace(part)
		}
		width := 2
		if i == 0 {
			width = 4
		}
		short := grammar == Typed && i > 0 && len(part) == 1
		if !allDigits(part) || len(part) != width && !short {
			return Date{}, refuse(Malformed)
		}
		numbers[i], _ = strconv.Atoi(part)
	}
	d := Date{numbers[0], numbers[1], numbers[2]}
	if !d.known() {
		return Date{}, refuse(OutOfRange)
	}
	if !midnight {
		ways := []string{d.String()}
		if next := d.AddDays(1); next.known() {
			ways = append(ways, next.String())
		}
		return Date{}, refuse(Ambiguous, ways...)
	}
	return d, nil
}

// known reports whether the calendar has the day, in the years that a date may be
// given in.
func (d Date) known() bool {
	return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= daysIn(d.year, d.month) && d.year >= firstYear && d.year <= lastYear
}

// readClock reads the time behind a date, hours:minutes[:seconds[.fraction]] in
// UTC or in China's time if it says so, and reports whether it is midnight.
func readClock(text string) (midnight, ok bool) {
	for _, zone := range []string{"z", "+00:00", "+08:00"} {
		if rest, found := strings.CutSuffix(text, zone); found {
			text = strings.TrimSpace(rest)
			break
		}
	}
	whole, fraction, point := strings.Cut(text, ".")
	parts := strings.Split(whole, ":")
	if len(parts) > 3 || point && (len(parts) < 3 || !allDigits(fraction)) {
		return false, false
	}
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || !allDigits(part) || len(part) > 2 || i > 0 && (len(part) < 2 || n > 59) || n > 24 && i == 0 {
			return false, false
		}
	}
	return strings.Trim(text, "0:.") == "", true
}

// MustDate reads a day that is written in a program, as YYYY-MM-DD. It panics on
// any other text.
func MustDate(text string) Date {
	d, refusal := ParseDate(text, Plain)
	if refusal != nil {
		panic("pricing: " + text + " is " + string(refusal.Problem))
	}
	return d
}

// String returns YYYY-MM-DD.
func (d Date) String() string {
	if d == (Date{}) {
		return ""
	}
	return pad(d.year, 4) + "-" + pad(d.month, 2) + "-" + pad(d.day, 2)
}

// MarshalJSON writes the date as a string, null for no day.
func (d Date) MarshalJSON() ([]byte, error) {
	if d == (Date{}) {
		return []byte("null"), nil
	}
	return []byte(`"` + d.String() + `"`), nil
}

// Compare returns -1, 0 or 1 as d is before, on or after e.
func (d Date) Compare(e Date) int {
	switch a, b := d.number(), e.number(); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// AddDays returns the day n days later, earlier for a negative n.
func (d Date) AddDays(n int) Date { return dateOf(d.number() + n) }

// DaysUntil returns how many days later e is.
func (d Date) DaysUntil(e Date) int { return e.number() - d.number() }

// AddMonths returns the same day n months later (n ≥ 0), or that month's last
// day where it has no such day. It counts from d at once, so that the 31st comes
// back after a short month: adding one month twice would lose it.
func (d Date) AddMonths(n int) Date {
	months := d.year*12 + d.month - 1 + n
	year, month := months/12, months%12+1
	return Date{year, month, min(d.day, daysIn(year, month))}
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// number counts days. Years are taken to begin in March, so that the leap day is
// the last of its year: then the days before a month follow one formula.
func (d Date) number() int {
	year, month := d.year, d.month-3
	if month < 0 {
		year, month = year-1, month+12
	}
	return year*365 + year/4 - year/100 + year/400 + (month*153+2)/5 + d.day - 1
}

// dateOf is the inverse of number, for days from the year 1 on.
func dateOf(number int) Date {
	const cycle = 400*365 + 97 // days of 400 years: 97 of them are leap years
	cycles, rest := number/cycle, number%cycle
	year := (rest - rest/1460 + rest/36524 - rest/(cycle-1)) / 365
	rest -= year*365 + year/4 - year/100
	month := (rest*5 + 2) / 153
	d := Date{cycles*400 + year, month + 3, rest - (month*153+2)/5 + 1}
	if d.month > 12 {
		d.year, d.month = d.year+1, d.month-12
	}
	return d
}

// pad writes n with at least so many digits.
func pad(n, width int) string {
	text := strconv.Itoa(n)
	return strings.Repeat("0", max(width-len(text), 0)) + text
}
