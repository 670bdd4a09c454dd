package pricing

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var (
	dayMarks    = regexp.MustCompile(` *,+[ ,]*| +`)
	spacedComma = regexp.MustCompile(` +,`)
	zeroDays    = regexp.MustCompile(`^0+(\d)`)
)

// slowDays reads a list of days in which only commas and spaces part or group,
// from the definition: each of the two does the one or the other all through the
// list, a comma before a space parts, and exactly one of these readings makes
// sense. It returns nil for a list that is refused.
func slowDays(text string) []int64 {
	text = spacedComma.ReplaceAllString(strings.TrimRight(strings.TrimSpace(text), " ,"), ",") // no mark of its own
	items, marks := dayMarks.Split(text, -1), dayMarks.FindAllString(text, -1)
	var found [][]int64
	zeros := map[string]bool{}
	for _, groups := range []string{"", ",", " ", ", "} {
		joined := []string{items[0]}
		for i, mark := range marks {
			mark = strings.TrimLeft(mark, " ")
			if mark == "" {
				mark = " "
			}
			if len(mark) == 1 && strings.Contains(groups, mark) {
				joined[len(joined)-1] += mark + items[i+1]
			} else {
				joined = append(joined, items[i+1])
			}
			if strings.Count(mark, ",") > 1 {
				return nil
			}
		}
		days, zero := []int64{}, false
		for _, item := range joined {
			zero = zero || zeroDays.MatchString(item) && allDigits(item)
			value, ok := slowNumber(item)
			if allDigits(item) {
				ok = value != nil
			}
			if !ok || strings.HasPrefix(item, "-") || !value.IsInt() || value.Num().Int64() > MaxCount || !value.Num().IsInt64() || strings.Contains(item, ".") && !strings.ContainsAny(item, "十百千万亿km") {
				days = nil
				break
			}
			days = append(days, value.Num().Int64())
		}
		if days == nil {
			continue
		}
		if !slices.ContainsFunc(found, func(other []int64) bool { return slices.Equal(other, days) }) {
			found = append(found, days)
			zeros[fmt.Sprint(days)] = zero
		} else if !zero {
			zeros[fmt.Sprint(days)] = false
		}
	}
	if len(items) > 1 && (inThrees(strings.Split(text, ",")) || inThrees(strings.Fields(text))) {
		return nil
	}
	if len(found) != 1 || zeros[fmt.Sprint(found[0])] || len(found[0]) > maxStatementDays {
		return nil
	}
	return found[0]
}

// What commas and spaces alone part is read as by the definition, and what is
// refused offers ways that are its readings.
func TestDaysAreTheDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for range 30 {
			text := drawText(t, []string{"1", "20", "100", "000", "345", "0", ",", ",", " ", ", ", "万", "千", "零", ".5", "k"})
			calls, refusal := parseDaily(text, Typed)
			if want := slowDays(text); !slices.Equal(calls, want) || (refusal == nil) != (want != nil) {
				t.Fatalf("%q is %v (%s), by the definition %v", text, calls, problemOf(refusal), want)
			}
		}
	})
}

// However the days are written, where lines, tabs, semicolons or quotes part
// them they are the same days.
func TestDaysInCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SliceOfN(rapid.OneOf(rapid.Int64Range(0, 999), rapid.Int64Range(0, MaxCount)), 2, maxStatementDays).Draw(t, "days")
		end := rapid.SampledFrom([]string{"\n", "\r\n", "\t", ";", "；", ",\n", " ;\n"}).Draw(t, "mark")
		quote := rapid.SampledFrom([]string{"", `"`}).Draw(t, "quote")
		if quote != "" && rapid.Bool().Draw(t, "CSV") {
			end = ","
		}
		cells := make([]string, len(days))
		for i, n := range days {
			cells[i] = fmt.Sprint(n)
			switch rapid.IntRange(0, 2).Draw(t, "grouping") {
			case 1:
				cells[i] = grouped(n)
			case 2:
				cells[i] = strings.ReplaceAll(grouped(n), ",", "\u202f") + "次"
			}
			cells[i] = quote + cells[i] + quote
		}
		text := strings.Join(cells, end)
		if len(text) > maxListLength {
			return
		}
		calls, refusal := parseDaily(text, Typed)
		if refusal != nil || !slices.Equal(calls, days) {
			t.Fatalf("%q is %v (%s), want %v", text, calls, problemOf(refusal), days)
		}
		for _, grammar := range []Grammar{Plain, Typed} {
			if again, refusal := parseDaily(DailyText(days), grammar); refusal != nil || !slices.Equal(again, days) {
				t.Fatalf("the canonical %q is %v in grammar %d (%s)", DailyText(days), again, grammar, problemOf(refusal))
			}
		}
	})
}

// In cells too no grouping mark changes a value.
func TestGroupingKeepsTheDays(t *testing.T) {
	daily := dailyParameter()
	rapid.Check(t, func(t *rapid.T) {
		for range 20 {
			groupingKeeps(t, daily, "7;"+drawText(t, append([]string{";", "\n"}, pieces...)))
		}
	})
}

// unparted is a list in which nothing but commas and spaces can part the days.
var unparted = regexp.MustCompile(`^[0-9十百千万亿零km., ]{1,64}$`)

func FuzzReadDaily(f *testing.F) {
	for _, text := range []string{"4,0,17", "10万\n1.5k", "４，０", "1,000", "1,200 3,400", "4, 0, 17", "1,200\n3,400", `"1,200",5`, ",,", "-1", "1e9", "\x00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if unparted.MatchString(text) {
			if calls, refusal := parseDaily(text, Typed); refusal == nil != (slowDays(text) != nil) || !slices.Equal(calls, slowDays(text)) && refusal == nil {
				t.Fatalf("%q is %v (%s), by the definition %v", text, calls, problemOf(refusal), slowDays(text))
			}
		}
		for _, grammar := range []Grammar{Plain, Typed} {
			read, problem := readDaily(text, grammar)
			if problem != nil {
				continue
			}
			again, problem := readDaily(read.Text, Plain)
			if problem != nil || fmt.Sprint(again) != fmt.Sprint(read) || len(read.Calls) < 1 || len(read.Calls) > maxStatementDays {
				t.Fatalf("%q reads as %v, which reads as %v (%v)", text, read, again, problem)
			}
			for _, n := range read.Calls {
				if n < 0 || n > MaxCount {
					t.Fatalf("%q has a day of %d calls", text, n)
				}
			}
		}
	})
}
