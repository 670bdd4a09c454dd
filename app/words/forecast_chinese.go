package words

import "tusou/pricing"

func (chinese) ForecastLabels() *ForecastLabels { return &chineseForecast }

var chineseForecast = ForecastLabels{
	Totals:   "合计要花多少",
	Best:     "最省的走法",
	Events:   "哪个月会变",
	Nothing:  "套餐不用换，该用哪一家也不变。",
	Chart:    "逐月费用",
	Month:    "月份",
	Charge:   "当月费用（元）",
	Legend:   "图例",
	Table:    "逐月明细",
	Hint:     "两家每个月各收多少；标出的那一家，是合计最省时该月要用的。",
	Calls:    "调用次数",
	QPS:      "峰值 QPS",
	Needed:   "光是调用量就需要",
	Images:   "图片数",
	Package:  "套餐，张 / QPS",
	Cheapest: "当月较低",
	Equal:    "一样",
	None:     "无",
	Free:     "试用",
}

func (l chinese) ForecastVerdict(f pricing.Forecast) Sentence {
	n := months(f)
	first := provider(l, f.First())
	switch {
	case f.Best == nil:
		return say("没有哪一家在这 ", Count(n), " 个月里一直有公开价。")
	case f.Even():
		return say(Count(n), " 个月下来两家一分不差，合计都是 ", Money(*f.Best), "。")
	case alone(f):
		return say("只有", first, "在这 ", Count(n), " 个月里一直有公开价，合计 ", Money(*f.Best), "。")
	case len(f.Switches) == 0:
		return say(Count(n), " 个月一直用", first, "，合计 ", Money(*f.Best), l.savings(f), "。")
	}
	s := say(l.ForecastWay(f), "，", Count(n), " 个月")
	if !f.Switching.IsZero() {
		s = say(s, "连更换成本")
	}
	return say(s, "合计 ", Money(*f.Best), l.savings(f), "。")
}

// savings follow a total: against each offer that could serve alone.
func (l chinese) savings(f pricing.Forecast) Sentence {
	var s Sentence
	for _, t := range f.Totals {
		if saving := f.Saving(t.Offer); saving != nil {
			s = say(s, "，比一直用", provider(l, t.Offer), "少付 ", Money(saving.Amount))
			if len(f.Switches) == 0 {
				s = say(s, "（", Percent(saving.Percent), "）")
			}
		}
	}
	return s
}

func (l chinese) ForecastShort(f pricing.Forecast) Sentence {
	switch {
	case f.Best == nil:
		return say("没有公开价")
	case f.Even():
		return say("两家相同：", Money(*f.Best))
	case alone(f):
		return say("只有", provider(l, f.First()), "：", Money(*f.Best))
	case len(f.Switches) == 1:
		return say(Money(*f.Best), "：先", provider(l, f.First()), "，后", provider(l, f.Switches[0].To))
	case len(f.Switches) > 1:
		return say("换 ", Count(int64(len(f.Switches))), " 次：", Money(*f.Best))
	}
	return say(provider(l, f.First()), "，", Count(months(f)), " 个月 ", Money(*f.Best))
}

func (l chinese) ForecastWorkload(f pricing.Forecast) Sentence {
	s := say("起点：", l.Workload(f.Workload))
	if f.Growth == (pricing.Growth{}) {
		s = say(s, "，此后不增长")
	} else {
		s = say(s, "。此后每月调用量 ", growth(f.Growth.Calls), "，QPS ", growth(f.Growth.QPS), "，图片 ", growth(f.Growth.Images))
	}
	if !f.Switching.IsZero() {
		s = say(s, "。每换一次服务商花 ", Money(f.Switching))
	}
	return say(s, "。")
}

func (l chinese) ForecastWay(f pricing.Forecast) Sentence {
	if f.Best == nil {
		return say("没有可行的走法")
	}
	first := provider(l, f.First())
	switch n := len(f.Switches); {
	case n == 0:
		return say("一直用", first)
	case n > 2:
		return say("先用", first, "，中间换 ", Count(int64(n)), " 次服务商")
	}
	s := say("先用", first)
	for i, change := range f.Switches {
		join := " 个月起换到"
		if i > 0 {
			join = " 个月起再换到"
			if change.To == f.First() {
				join = " 个月起换回"
			}
		}
		s = say(s, "，第 ", Count(change.Month), join, provider(l, change.To))
	}
	return s
}

func (l chinese) ForecastAlone(offer string) Sentence { return say("一直用", provider(l, offer)) }

func (l chinese) ForecastSaving(f pricing.Forecast, offer string) Sentence {
	saving := f.Saving(offer)
	switch {
	case f.Total(offer) == nil:
		return say("一直用", provider(l, offer), "行不通：第 ", Count(f.Unpriced(offer)), " 个月它没有公开价。")
	case saving == nil:
		return say("一样")
	}
	return say("多付 ", Money(saving.Amount), "（占 ", Percent(saving.Percent), "）")
}

func (l chinese) ForecastStep(s pricing.Step) Sentence {
	from := say("从第 ", Count(s.Month), " 个月起，")
	name := provider(l, s.Offer)
	switch {
	case s.From == nil && s.To == nil:
		return nil
	case s.From == nil:
		return say(from, name, "有了公开价：“", l.PlanName(s.To), "”这一档。")
	case !s.Up():
		return say(from, name, "用小一些的套餐就够：“", l.PlanName(s.To), "”", l.difference(s), "。")
	}
	var cause Sentence
	for i, why := range s.Why {
		if i > 0 {
			cause = say(cause, "，")
		}
		switch {
		case why == "images":
			cause = say(cause, "图库 ", Count(s.Need.Images), " 张")
			if s.ByRounding(why) {
				cause = say(cause, "（取整前 ", Exact(s.Images), "）")
			}
			cause = say(cause, "，超出 ", Count(s.From.Images), " 张的容量")
		case s.AverageQPS:
			cause = say(cause, "光是调用量平摊下来就要 ", l.roundedUp(s), "，超出 ", Count(s.From.QPS), " QPS")
		default:
			cause = say(cause, "峰值 ", l.roundedUp(s), "，超出 ", Count(s.From.QPS), " QPS")
		}
	}
	if s.To == nil {
		return say(from, cause, "，", name, "没有更大的套餐：没有公开价，需要询价。")
	}
	return say(from, cause, "：换到“", l.PlanName(s.To), "”的套餐", l.difference(s), "。")
}

// roundedUp shows what a QPS was before it was rounded up.
func (chinese) roundedUp(s pricing.Step) Sentence {
	if s.QPS.Whole() {
		return say(Count(s.Need.QPS), " QPS")
	}
	return say(Exact(s.QPS), " → ", Count(s.Need.QPS), " QPS")
}

func (chinese) difference(s pricing.Step) Sentence {
	if s.Difference == nil || s.Difference.IsZero() {
		return say("，价格不变")
	}
	return say("，每月 ", Signed(*s.Difference))
}

func (l chinese) ForecastSwitch(f pricing.Forecast, s pricing.Switch) Sentence {
	text := say("第 ", Count(s.Month), " 个月，最省的走法从", provider(l, s.From), "换到", provider(l, s.To))
	if f.Switching.IsZero() {
		return say(text, "。")
	}
	return say(text, "，这一换要花 ", Money(f.Switching), "。")
}

func (l chinese) ForecastTurn(t pricing.Turn) Sentence {
	if t.Only {
		return say("从第 ", Count(t.Month), " 个月起，只有", provider(l, t.To), "有公开价。")
	}
	return say("从第 ", Count(t.Month), " 个月起，当月费用是", provider(l, t.To), "更低。")
}

func (l chinese) ForecastTrial(q pricing.Quote) Sentence {
	return say("首月用", provider(l, q.Offer), "的免费试用，不花钱；付费的话是 ", Money(q.Monthly), "。")
}

func (l chinese) ForecastNotice(f pricing.Forecast, n pricing.Noticed) Sentence {
	m := monthOf(f, n.Month)
	switch n.Notice {
	case pricing.QPSRaised:
		return say("第 ", Count(n.Month), " 个月，就算把调用量平摊到整个月的每一秒，也需要 ", Count(m.RequiredQPS), " QPS，高于当月峰值 ", Count(m.Workload.QPS), "。真实峰值只会更高，所以这里的价格是下限。")
	case pricing.QPSQuota:
		return say("腾讯云每个账号默认 ", Count(pricing.Published().DefaultQPS()), " QPS，第 ", Count(n.Month), " 个月需要 ", Count(m.RequiredQPS), "。更高的额度要申请，请先确认能批下来；单价不变。")
	}
	return l.Notice(pricing.Comparison{Workload: m.Workload, RequiredQPS: m.RequiredQPS, Quotes: m.Quotes}, n.Notice)
}

func (l chinese) ForecastPlot(f pricing.Forecast, p pricing.ForecastPlot) Sentence {
	s := say(Count(months(f)), " 个月的费用，逐月成阶梯。")
	for _, line := range p.Lines {
		if len(line.Slots) == 0 {
			s = say(s, provider(l, line.Offer), "没有公开价。")
			continue
		}
		first, last := line.Slots[0], line.Slots[len(line.Slots)-1]
		s = say(s, provider(l, line.Offer), "从第 ", Count(first.Month), " 个月的 ", Money(first.Charge), " 到第 ", Count(last.Month), " 个月的 ", Money(last.Charge), "。")
	}
	return say(s, "最省的走法：", l.ForecastWay(f), "。每个月的数字见下表。")
}

func (l chinese) ForecastOnly(offer string) string { return "只有" + provider(l, offer) }

func (chinese) Unset(parameter string) string {
	if parameter == "qpsgrowth" {
		return "与调用量相同"
	}
	return ""
}
