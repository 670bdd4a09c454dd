package words

import (
	"strings"

	"tusou/pricing"
)

// ForecastVerdict is the answer: the cheapest way through the months, what it
// costs, and what it saves against staying with each provider.
func (l Language) ForecastVerdict(f pricing.Forecast) Sentence {
	n := Count(months(f))
	first := l.Provider(f.First())
	switch {
	case f.Best == nil:
		return l.say(phrase{"没有哪一家在这 {0} 个月里一直有公开价。", "No provider has a list price for every one of these {0} months."}, n)
	case f.Even():
		return l.say(phrase{"{0} 个月下来{2}一分不差，合计都是 {1}。", "{2} cost exactly the same over {0} {0|month|months}: {1}."}, n, Money(*f.Best), l.even(f))
	case alone(f):
		form := phrase{"只有{1}在这 {0} 个月里一直有公开价，合计 {2}。", "Only {1} has a list price for all {0} months: {2}."}
		if months(f) == 1 {
			form[English] = "Only {1} has a list price for this month: {2}."
		}
		return l.say(form, n, first, Money(*f.Best))
	case len(f.Switches) == 0:
		return l.say(phrase{"{0} 个月一直用{1}，合计 {2}{3}。", "Over {0} {0|month|months} {1} costs {2}{3}."}, n, first, Money(*f.Best), l.savings(f))
	}
	with := ""
	if !f.Switching.IsZero() {
		with = l.text(phrase{"连更换成本", " with the cost of changing"})
	}
	return l.say(phrase{"{0}，{1} 个月{2}合计 {3}{4}。", "{0}: {3} over {1} {1|month|months}{2}{4}."}, l.ForecastWay(f), n, with, Money(*f.Best), l.savings(f))
}

// even names those who alone cost as much as the cheapest way.
func (l Language) even(f pricing.Forecast) string {
	var lists []*pricing.PriceList
	priced := 0
	for _, total := range f.Totals {
		if total.Total == nil {
			continue
		}
		priced++
		if total.Total.Cmp(*f.Best) == 0 {
			lists = append(lists, total.List)
		}
	}
	return l.together(lists, priced)
}

// savings follow a total: against each offer that could serve alone.
func (l Language) savings(f pricing.Forecast) Sentence {
	var s Sentence
	for _, total := range f.Totals {
		saving := f.Saving(total.List)
		if saving == nil {
			continue
		}
		form := phrase{"，比一直用{0}少付 {1}（{2}）", ", {1} less than {0} ({2})"}
		if len(f.Switches) > 0 {
			form = phrase{"，比一直用{0}少付 {1}", ", {1} less than {0} alone"}
		}
		if len(s) > 0 {
			form[English] = " and" + strings.TrimPrefix(form[English], ",")
		}
		s.put(l.say(form, l.Provider(total.List), Money(saving.Amount), l.share(saving.Percent, false)))
	}
	return s
}

// ForecastShort is the verdict for a narrow bar.
func (l Language) ForecastShort(f pricing.Forecast) Sentence {
	if f.Best == nil {
		return l.say(phrase{"没有公开价", "No list price"})
	}
	first, total := l.Provider(f.First()), Money(*f.Best)
	switch n := int64(len(f.Switches)); {
	case f.Even():
		return l.say(phrase{"{1}相同：{0}", "Equal: {0}"}, total, l.even(f))
	case alone(f):
		return l.say(phrase{"只有{0}：{1}", "Only {0}: {1}"}, first, total)
	case n == 1:
		return l.say(phrase{"{0}：先{1}，后{2}", "{0}: {1}, then {2}"}, total, first, l.Provider(f.Switches[0].To))
	case n > 1:
		return l.say(phrase{"换 {0} 次：{1}", "{0} changes: {1}"}, Count(n), total)
	}
	return l.say(phrase{"{0}，{2} 个月 {1}", "{0}: {1} in {2} {2|month|months}"}, first, total, Count(months(f)))
}

// ForecastWorkload says what was asked: month 1, growth, cost of a change.
func (l Language) ForecastWorkload(f pricing.Forecast) Sentence {
	growing := l.say(phrase{"，此后不增长", ", without growth"})
	if f.Growth != (pricing.Growth{}) {
		growing = l.say(phrase{"。此后每月调用量 {0}，QPS {1}，图片 {2}", ". Each month: calls {0}, QPS {1}, images {2}"},
			growth(f.Growth.Calls), growth(f.Growth.QPS), growth(f.Growth.Images))
	}
	if !f.Switching.IsZero() {
		growing.put(l.say(phrase{"。每换一次服务商花 {0}", ". A change of provider costs {0}"}, Money(f.Switching)))
	}
	return l.say(phrase{"起点：{0}{1}。", "{0} to begin with{1}."}, l.Workload(f.Workload), growing)
}

// ForecastWay names the cheapest way: who serves, and from when.
func (l Language) ForecastWay(f pricing.Forecast) Sentence {
	if f.Best == nil {
		return l.say(phrase{"没有可行的走法", "There is none"})
	}
	first := l.Provider(f.First())
	switch n := int64(len(f.Switches)); {
	case n == 0:
		return l.say(phrase{"一直用{0}", "{0} throughout"}, first)
	case n > 2:
		return l.say(phrase{"先用{0}，中间换 {1} 次服务商", "Start with {0} and change provider {1} times"}, first, Count(n))
	}
	s := l.say(phrase{"先用{0}", "Start with {0}"}, first)
	for i, change := range f.Switches {
		move := phrase{"，第 {0} 个月起换到{1}", ", move to {1} in month {0}"}
		switch {
		case i > 0 && change.To == f.First():
			move = phrase{"，第 {0} 个月起换回{1}", " and back to {1} in month {0}"}
		case i > 0:
			move = phrase{"，第 {0} 个月起再换到{1}", " and on to {1} in month {0}"}
		}
		s.put(l.say(move, Count(change.Month), l.Provider(change.To)))
	}
	return s
}

// ForecastAlone names staying with one offer.
func (l Language) ForecastAlone(list *pricing.PriceList) Sentence {
	return l.say(phrase{"一直用{0}", "{0} alone"}, l.Provider(list))
}

// ForecastSaving says what the cheapest way saves against an offer alone, or
// why there is nothing to compare with.
func (l Language) ForecastSaving(f pricing.Forecast, list *pricing.PriceList) Sentence {
	saving := f.Saving(list)
	switch {
	case f.Total(list) == nil:
		return l.say(phrase{"一直用{0}行不通：第 {1} 个月它没有公开价。", "{0} alone is not possible: it has no list price in month {1}."},
			l.Provider(list), Count(f.Unpriced(list)))
	case saving == nil:
		return l.say(phrase{"一样", "the same"})
	}
	return l.say(phrase{"多付 {0}（占 {1}）", "{0} more ({1} of it)"}, Money(saving.Amount), l.share(saving.Percent, false))
}

// ForecastStep says a change of package and what forced it.
func (l Language) ForecastStep(s pricing.Step) Sentence {
	month, name := Count(s.Month), l.Provider(s.List)
	var plan Sentence
	if s.To != nil {
		plan = l.PlanName(s.To)
	}
	switch {
	case s.From == nil && s.To == nil:
		return nil
	case s.From == nil:
		return l.say(phrase{"从第 {0} 个月起，{1}有了公开价：“{2}”这一档。", "From month {0} on {1} has a list price: the package for {2}."}, month, name, plan)
	case !s.Up():
		return l.say(phrase{"从第 {0} 个月起，{1}用小一些的套餐就够：“{2}”{3}。", "From month {0} on a smaller package of {1} is enough: {2}{3}."},
			month, name, plan, l.difference(s))
	}
	var cause Sentence
	for i, why := range s.Why {
		if i > 0 {
			cause.put(l.text(phrase{"，", " and "}))
		}
		cause.put(l.cause(s, why))
	}
	if s.To == nil {
		return l.say(phrase{"从第 {0} 个月起，{1}，{2}没有更大的套餐：没有公开价，需要询价。",
			"From month {0} on {1}, and no larger package of {2} fits: no list price, ask for a custom quote."}, month, cause, name)
	}
	return l.say(phrase{"从第 {0} 个月起，{1}：换到“{2}”的套餐{3}。", "From month {0} on {1}: the package for {2}{3}."}, month, cause, plan, l.difference(s))
}

// cause says what a package was outgrown by, with the figure before it was
// rounded where the rounding alone did it.
func (l Language) cause(s pricing.Step, why pricing.Quantity) Sentence {
	switch {
	case why == pricing.QuantityImages && s.ByRounding(why):
		return l.say(phrase{"图库 {0} 张（取整前 {2}），超出 {1} 张的容量", "the library ({0} images, unrounded {2}) outgrows {1} images"},
			Count(s.Need.Images), Count(s.From.Images), Exact(s.Images))
	case why == pricing.QuantityImages:
		return l.say(phrase{"图库 {0} 张，超出 {1} 张的容量", "the library ({0} images) outgrows {1} images"}, Count(s.Need.Images), Count(s.From.Images))
	case s.AverageQPS:
		return l.say(phrase{"光是调用量平摊下来就要 {0}，超出 {1} QPS", "the calls alone, spread evenly, need {0}, more than {1} QPS"}, roundedUp(s), Count(s.From.QPS))
	}
	return l.say(phrase{"峰值 {0}，超出 {1} QPS", "the peak ({0}) outgrows {1} QPS"}, roundedUp(s), Count(s.From.QPS))
}

// roundedUp shows what a QPS was before it was rounded up.
func roundedUp(s pricing.Step) Sentence {
	if s.QPS.Whole() {
		return say(Count(s.Need.QPS), " QPS")
	}
	return say(Exact(s.QPS), " → ", Count(s.Need.QPS), " QPS")
}

func (l Language) difference(s pricing.Step) Sentence {
	if s.Difference == nil || s.Difference.IsZero() {
		return l.say(phrase{"，价格不变", ", at the same price"})
	}
	return l.say(phrase{"，每月 {0}", ", {0} a month"}, Signed(*s.Difference))
}

// ForecastSwitch says a change of provider in the cheapest way.
func (l Language) ForecastSwitch(f pricing.Forecast, s pricing.Switch) Sentence {
	cost := Sentence{}
	if !f.Switching.IsZero() {
		cost = l.say(phrase{"，这一换要花 {0}", "; the change costs {0}"}, Money(f.Switching))
	}
	return l.say(phrase{"第 {0} 个月，最省的走法从{1}换到{2}{3}。", "In month {0} the cheapest way moves from {1} to {2}{3}."},
		Count(s.Month), l.Provider(s.From), l.Provider(s.To), cost)
}

// ForecastTurn says from which month another provider is the cheaper one.
func (l Language) ForecastTurn(turn pricing.Turn) Sentence {
	form := phrase{"从第 {0} 个月起，当月费用是{1}更低。", "From month {0} on {1}’s month is the cheaper one."}
	if turn.Only {
		form = phrase{"从第 {0} 个月起，只有{1}有公开价。", "From month {0} on only {1} has a list price."}
	}
	return l.say(form, Count(turn.Month), l.Provider(turn.To))
}

// ForecastTrial says that a quote's month 1 is free.
func (l Language) ForecastTrial(q pricing.Quote) Sentence {
	return l.say(phrase{"首月用{0}的免费试用，不花钱；付费的话是 {1}。", "The first month is free with {0}, under the trial; paid, it would cost {1}."},
		l.Provider(q.List), Money(q.Monthly))
}

// ForecastNotice says a notice and the month it first holds for.
func (l Language) ForecastNotice(f pricing.Forecast, n pricing.Noticed) Sentence {
	m := monthOf(f, n.Month)
	month, required := Count(n.Month), Count(m.RequiredQPS)
	switch n.Notice {
	case pricing.QPSRaised:
		return l.say(phrase{
			"第 {0} 个月，就算把调用量平摊到整个月的每一秒，也需要 {1} QPS，高于当月峰值 {2}。真实峰值只会更高，所以这里的价格是下限。",
			"In month {0}, spread evenly over the month, the calls alone need {1} QPS, more than the month’s peak of {2}. Real peaks are higher, so the prices are a lower bound.",
		}, month, required, Count(m.Workload.QPS))
	case pricing.QPSQuota:
		list := m.Comparison().Quota()
		return l.say(phrase{
			"{3}每个账号默认 {2} QPS，第 {0} 个月需要 {1}。更高的额度要申请，请先确认能批下来；单价不变。",
			"{3} grants {2} QPS to an account by default; month {0} needs {1}. More is granted on request, so ask before you count on it. The price per call stays the same.",
		}, month, required, Count(list.PayAsYouGo.DefaultQPS.Value), l.Provider(list))
	}
	return l.Notice(m.Comparison(), n.Notice)
}

// ForecastPlot describes the drawing to someone who does not see it.
func (l Language) ForecastPlot(f pricing.Forecast, p pricing.ForecastPlot) Sentence {
	var lines Sentence
	for _, line := range p.Lines {
		name := l.Provider(line.List)
		if len(line.Slots) == 0 {
			lines.put(l.say(phrase{"{0}没有公开价。", "{0} has no list price. "}, name))
			continue
		}
		first, last := line.Slots[0], line.Slots[len(line.Slots)-1]
		lines.put(l.say(phrase{"{0}从第 {1} 个月的 {2} 到第 {3} 个月的 {4}。", "{0} goes from {2} in month {1} to {4} in month {3}. "},
			name, Count(first.Month), Money(first.Charge), Count(last.Month), Money(last.Charge)))
	}
	return l.say(phrase{"{0} 个月的费用，逐月成阶梯。{1}最省的走法：{2}。每个月的数字见下表。",
		"Charges of {0} {0|month|months} as steps. {1}The cheapest way: {2}. The table below has every month."}, Count(months(f)), lines, l.ForecastWay(f))
}

// ForecastOnly says that an offer is the only one with a list price.
func (l Language) ForecastOnly(list *pricing.PriceList) string {
	return l.say(phrase{"只有{0}", "only {0}"}, l.Provider(list)).String()
}

// Unset says what an empty field stands for; empty where it stands for a
// number.
func (l Language) Unset(parameter string) string {
	if parameter == "qpsgrowth" {
		return l.text(phrase{"与调用量相同", "like the calls"})
	}
	return ""
}
