package pricing

import (
	"slices"
	"strconv"
	"strings"
)

// dailyParameter begins with the bill that the document shows, 4 calls, and two
// days more.
func dailyParameter() Parameter {
	return Parameter{Name: "daily", Kind: KindText, Default: "4,0,17", Read: readDaily,
		Help:    "successful calls of each day, from day 1",
		Accepts: "1 to 31 whole numbers from 0 to 1,000,000,000,000 with commas or semicolons between, one for each day"}
}

// dayParameter is one item of the list.
var dayParameter = Parameter{Kind: KindCount, Max: MaxCount, Units: callUnits}

// DailyText writes daily calls as the daily parameter has them: with commas,
// with semicolons where commas could be those of one number ("45;678").
func DailyText(daily []int64) string {
	items := make([]string, len(daily))
	for i, calls := range daily {
		items[i] = strconv.FormatInt(calls, 10)
	}
	if len(items) > 1 && inThrees(items) {
		return strings.Join(items, ";")
	}
	return strings.Join(items, ",")
}

// CallsOf returns the daily calls of a canonical text, such as one of the Ways
// of a refused one.
func CallsOf(daily string) []int64 {
	calls, _ := parseDaily(daily, Plain)
	return calls
}

func readDaily(text string, grammar Grammar) (Argument, *Refusal) {
	calls, refusal := parseDaily(text, grammar)
	return Argument{Text: DailyText(calls), Calls: calls}, refusal
}

// parseDaily reads a list of daily calls.
//
// In the Typed grammar a comma or a space may part two days or group the digits
// of one. Where lines, tabs, semicolons or quotes part the days it groups; where
// there is nothing else the list is taken if it makes sense in one way only.
func parseDaily(text string, grammar Grammar) ([]int64, *Refusal) {
	if grammar == Plain {
		items, refusal := plainItems(text, maxStatementDays)
		if refusal != nil {
			return nil, refusal
		}
		return readDays(items, grammar)
	}
	cells, apart, refusal := listCells(text)
	if refusal != nil {
		return nil, refusal
	}
	if apart {
		return readDays(cells, grammar)
	}

	// What the marks can be: all part; commas group; spaces group; both, but a
	// comma before a space, which nobody groups by.
	var all, commas []string
	spaces, both := strings.Split(cells[0], ","), strings.Split(cells[0], ", ")
	for i, part := range spaces {
		spaces[i] = strings.TrimSpace(part)
		if words := strings.Fields(part); len(words) > 0 {
			all = append(all, words...)
		} else {
			all = append(all, "")
		}
	}
	for _, part := range strings.Fields(cells[0]) {
		commas = append(commas, strings.TrimSuffix(part, ","))
	}
	for i, part := range both {
		both[i] = strings.TrimSpace(part)
	}
	readings := [][]string{both, commas, spaces, all}
	ways := distinctWays(readings)
	if len(ways) > 1 || len(all) > 1 && (inThrees(strings.Split(cells[0], ",")) || inThrees(strings.Fields(cells[0]))) {
		ways = slices.DeleteFunc(ways, func(way string) bool { _, refusal := parseDaily(way, Plain); return refusal != nil })
		return nil, refuse(Ambiguous, ways[:min(len(ways), 2)]...)
	}
	for _, items := range readings {
		if calls, refusal := readDays(items, grammar); refusal == nil || refusal.Problem == TooMany {
			return calls, refusal
		}
	}
	return readDays(all, grammar)
}

// distinctWays returns the canonical texts of those readings of a list of days
// that make sense, each once, also of more days than a month has. The zeros before a day's digits do not matter
// here: "1,000" makes sense as two days.
func distinctWays(readings [][]string) []string {
	var ways []string
	for _, items := range readings {
		days := make([]string, len(items))
		for i, item := range items {
			days[i] = item
			if allDigits(item) {
				days[i] = strings.TrimLeft(item[:len(item)-1], "0") + item[len(item)-1:]
			}
		}
		calls, refusal := readDays(days, Typed)
		if refusal != nil && refusal.Problem != TooMany {
			continue
		}
		if way := DailyText(calls); !slices.Contains(ways, way) {
			ways = append(ways, way)
		}
	}
	return ways
}

// readDays reads the items of a list of days; too many are read all the same.
func readDays(items []string, grammar Grammar) ([]int64, *Refusal) {
	calls := make([]int64, len(items))
	for i, item := range items {
		day, refusal := dayParameter.read(item, grammar)
		if refusal == nil && len(item) > 1 && item[0] == '0' && allDigits(item) {
			refusal = refuse(Malformed)
		}
		if refusal != nil {
			return nil, refusal.of(item)
		}
		calls[i] = day.Count
	}
	if len(items) > maxStatementDays {
		return calls, refuse(TooMany)
	}
	return calls, nil
}
