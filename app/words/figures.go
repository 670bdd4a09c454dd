package words

import (
	"strings"

	"tusou/pricing"
)

// figures are the numbers that texts about a price list name, by what the texts
// call them in braces: "kept for {retention} days". So a text holds no number of
// a list, and each number shown is the list's own, with its exact value.
type figures map[string]Sentence

// figuresOf collects what the texts about a list may name.
func figuresOf(l Language, list *pricing.PriceList) figures {
	f := figures{}
	count := func(name string, n int64) { f[name] = say(Count(n)) }
	money := func(name string, m pricing.Money) { f[name] = say(Money(m)) }
	if t := list.Prepaid; t != nil && len(t.Packages) > 0 {
		first, last := &t.Packages[0], &t.Packages[len(t.Packages)-1]
		count("packages", int64(len(t.Packages)))
		count("leastImages", first.Images)
		count("leastQPS", first.QPS)
		money("leastPrice", first.ListPrice())
		money("mostPrice", last.ListPrice())
		count("leastAdd", first.AddQPS)
		count("mostAdd", last.AddQPS)
		count("mostImages", t.CustomQuote.Images)
		count("mostQPS", t.CustomQuote.QPS)
		count("deletionQPS", t.DeletionQPS.Value)
		count("trialMonths", t.Trial.Months)
		count("retention", t.RetentionDays)
		f["contact"] = Plain(t.CustomQuote.Contact)
		if len(t.Packages) > 4 {
			from, to := &t.Packages[1], &t.Packages[4]
			count("someQPS", from.QPS)
			count("someDays", 30)
			count("someCeiling", from.MaxCalls(30))
			f["from"], f["to"] = l.PlanName(from), l.PlanName(to)
			money("difference", list.Change(from, to, 0, pricing.ChangeOptions{}).Charge)
		}
		count("shortMonth", 28)
		count("longMonth", 31)
	}
	if t := list.PayAsYouGo; t != nil {
		money("price", t.ListPrice())
		count("per", t.Per)
		count("feeDecimals", t.FeeDecimals)
		count("chargeDecimals", t.ChargeDecimals)
		count("overdue", t.OverdueHours)
		count("readyFrom", t.ActivationMinutes.From)
		count("readyTo", t.ActivationMinutes.To)
		count("defaultQPS", t.DefaultQPS.Value)
		f["product"], f["component"] = Plain(t.Bill.Product), Plain(t.Bill.Component)
		day := list.BillDays([]int64{4}, 0).Days[0]
		count("someCalls", day.Calls)
		f["someFee"] = say(Fee(day.Fee.Money))
	}
	return f
}

// fill puts the figures into a text. A name that there is no figure for stays as
// it is, braces and all: a test looks for those.
func (f figures) fill(text string) Sentence {
	var s Sentence
	for text != "" {
		before, rest, found := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		figure, known := f[name]
		if !found || !closed || !known {
			return say(s, text)
		}
		s = say(s, before, figure)
		text = after
	}
	return s
}
