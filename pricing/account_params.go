package pricing

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	// maxTopUps bounds the top-ups of an account's timeline.
	maxTopUps = 31
	// maxTopUpDay is the last day of one: two months from the first call.
	maxTopUpDay = 62
)

// accountParameters are those of the timeline's account. The days are the
// statement's.
func accountParameters() []Parameter {
	return []Parameter{
		dailyParameter(),
		{Name: "balance", Kind: KindAmount, Max: MaxCount * 100, Default: "1", Help: "the account's balance before day 1, CNY"},
		{Name: "topups", Kind: KindText, Read: readTopUps,
			Help:    "top-ups of the account, each day:amount",
			Accepts: "up to 31 top-ups day:amount with commas between, days from 1 to 62, amounts from 0.01 to 1,000,000,000,000 (such as 3:500,10:200)"},
	}
}

// TopUpsOf returns the top-ups of a parsed topups argument, by day.
func TopUpsOf(argument Argument) []TopUp {
	topUps, _ := parseTopUps(argument.Text, Plain)
	return topUps
}

// TopUpsText writes top-ups as the topups parameter has them.
func TopUpsText(topUps []TopUp) string {
	items := make([]string, len(topUps))
	for i, t := range topUps {
		items[i] = strconv.Itoa(t.Day) + ":" + t.Amount.String()
	}
	return strings.Join(items, ",")
}

func readTopUps(text string, grammar Grammar) (string, Problem) {
	topUps, problem := parseTopUps(text, grammar)
	if problem != "" {
		return "", problem
	}
	return TopUpsText(topUps), ""
}

// parseTopUps reads day:amount items. They may come in any order; those of one
// day are added up, so that equal accounts have equal addresses.
func parseTopUps(text string, grammar Grammar) ([]TopUp, Problem) {
	if text == "" {
		return nil, ""
	}
	items, problem := listItems(joinPairs(text, grammar), grammar, maxTopUps)
	if problem != "" {
		return nil, problem
	}
	topUps := make([]TopUp, 0, len(items))
	most := decimal.NewFromInt(MaxCount)
	for _, item := range items {
		dayText, amountText, ok := strings.Cut(item, ":")
		if !ok || !allDigits(dayText) || len(dayText) > maxNumberLength {
			return nil, Malformed
		}
		amount, ok := parseNumber(amountText, grammar)
		if !ok || !amount.Shift(chargeDecimals).IsInteger() {
			return nil, Malformed
		}
		dayNumber, err := strconv.Atoi(dayText)
		if err != nil || dayNumber < 1 || dayNumber > maxTopUpDay || amount.Sign() <= 0 || amount.GreaterThan(most) {
			return nil, OutOfRange
		}
		at, found := slices.BinarySearchFunc(topUps, dayNumber, func(t TopUp, day int) int { return t.Day - day })
		if !found {
			topUps = slices.Insert(topUps, at, TopUp{dayNumber, amount})
			continue
		}
		topUps[at].Amount = topUps[at].Amount.Add(amount)
		if topUps[at].Amount.GreaterThan(most) {
			return nil, OutOfRange
		}
	}
	return topUps, ""
}

// joinPairs takes the spaces around a colon out of what was typed: a space parts
// the items of a list, and "3: 500" is one of them.
func joinPairs(text string, grammar Grammar) string {
	if grammar == Plain || len(text) > maxListLength {
		return text
	}
	parts := strings.Split(strings.Map(halfWidth, text), ":")
	for i, part := range parts {
		if i > 0 {
			part = strings.TrimLeft(part, " \t")
		}
		if i < len(parts)-1 {
			part = strings.TrimRight(part, " \t")
		}
		parts[i] = part
	}
	return strings.Join(parts, ":")
}
