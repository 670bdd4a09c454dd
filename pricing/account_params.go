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
		{Name: "balance", Kind: KindAmount, Max: MaxCount * 100, Default: "1", Units: moneyUnits, Help: "the account's balance before day 1, CNY"},
		{Name: "topups", Kind: KindText, Read: readTopUps,
			Help:    "top-ups of the account, each day:amount",
			Accepts: "up to 31 top-ups day:amount with commas between, days from 1 to 62, amounts from 0.01 to 1,000,000,000,000 (such as 3:500,10:200)"},
	}
}

// TopUpsText writes top-ups as the topups parameter has them.
func TopUpsText(topUps []TopUp) string {
	items := make([]string, len(topUps))
	for i, t := range topUps {
		items[i] = strconv.Itoa(t.Day) + ":" + t.Amount.String()
	}
	return strings.Join(items, ",")
}

func readTopUps(text string, grammar Grammar) (Argument, *Refusal) {
	topUps, refusal := parseTopUps(text, grammar)
	return Argument{Text: TopUpsText(topUps), TopUps: topUps}, refusal
}

// topUpAmount is the amount of one item of the list.
var topUpAmount = Parameter{Kind: KindAmount, Min: 1, Max: MaxCount * 100, Units: moneyUnits}

// parseTopUps reads day:amount items. They may come in any order; those of one
// day are added up, so that equal accounts have equal addresses.
func parseTopUps(text string, grammar Grammar) ([]TopUp, *Refusal) {
	if text == "" {
		return nil, nil
	}
	items, refusal := pairItems(text, grammar, ":", maxTopUps)
	if refusal != nil {
		return nil, refusal
	}
	topUps := make([]TopUp, 0, len(items))
	most := decimal.NewFromInt(MaxCount)
	for _, item := range items {
		dayText, amountText, ok := strings.Cut(item, ":")
		if !ok || !allDigits(dayText) || len(dayText) > maxNumberLength {
			return nil, refuse(Malformed).of(item)
		}
		amount, refusal := topUpAmount.read(amountText, grammar)
		if refusal != nil {
			for i, way := range refusal.Ways {
				refusal.Ways[i] = dayText + ":" + way
			}
			return nil, refusal.of(item)
		}
		day, err := strconv.Atoi(dayText)
		if err != nil || day < 1 || day > maxTopUpDay {
			return nil, refuse(OutOfRange).of(item)
		}
		at, found := slices.BinarySearchFunc(topUps, day, func(t TopUp, day int) int { return t.Day - day })
		if !found {
			topUps = slices.Insert(topUps, at, TopUp{day, amount.Amount})
			continue
		}
		topUps[at].Amount = topUps[at].Amount.Add(amount.Amount)
		if topUps[at].Amount.GreaterThan(most) {
			return nil, refuse(OutOfRange).of(item)
		}
	}
	return topUps, nil
}
