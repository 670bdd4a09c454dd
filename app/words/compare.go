package words

import "tusou/pricing"

// Workload says what was asked: calls, QPS, images and whatever is not the
// default.
func (l Language) Workload(w pricing.Workload) Sentence {
	s := l.say(phrase{"每月 {0} 次调用，峰值 {1} QPS，{2} 张图片", "For {0} {0|call|calls} a month, peak {1} QPS, {2} {2|image|images}"},
		Count(w.Calls), Count(w.QPS), Count(w.Images))
	if w.Failed != 0 {
		s.put(l.say(phrase{"，失败率 {0}", ", {0} failing"}, Percent(w.Failed)))
	}
	if w.Days != 30 {
		s.put(l.say(phrase{"，当月 {0} 天", ", {0} days"}, Count(w.Days)))
	}
	for _, d := range w.Discounts {
		if d.Off != 0 {
			s.put(l.say(phrase{"，{0}减免 {1}", ", {0} at {1} off"}, l.Provider(d.List), Percent(d.Off)))
		}
	}
	if w.Trial {
		s.put(l.text(phrase{"，可享试用", ", free trial"}))
	}
	return s
}

// Verdict is the answer in one sentence, two when month 1 differs.
func (l Language) Verdict(r pricing.Comparison) Sentence {
	later := l.paidMonth(r)
	if !r.Has(pricing.TrialFirstMonth) {
		return l.say(phrase{"{0}。", "{0}."}, later)
	}
	var first Sentence
	for _, q := range available(r) {
		if len(first) > 0 {
			first.put(l.text(phrase{"，", ", "}))
		}
		first.put(say(l.Provider(q.List), " ", Money(q.FirstMonth)))
	}
	return l.say(phrase{"首月用上免费试用：{0}。从第 2 个月起：{1}。", "Month 1, with the free trial: {0}. From month 2 on: {1}."}, first, later)
}

// paidMonth is the answer for a month that is paid, without a full stop.
func (l Language) paidMonth(r pricing.Comparison) Sentence {
	none := phrase{"这个用量哪一家都没有公开价", "No provider has a list price for this"}
	if len(r.Quotes) == 2 {
		none = phrase{"这个用量两家都没有公开价", "Neither provider has a list price for this"}
	}
	return l.outcome(r, none,
		phrase{"这个用量只有{0}有公开价：每月 {1}", "Only {0} has a list price for this: {1} a month"},
		phrase{"{0}一分不差，都是每月 {1}", "{0} cost exactly the same: {1} a month"},
		phrase{"{0}更便宜，每月少付 {1}（{2}）", "{0} is cheaper by {1} a month ({2})"})
}

// Short is the verdict for a narrow bar.
func (l Language) Short(r pricing.Comparison) Sentence {
	return l.outcome(r, phrase{"没有公开价", "No list price"}, phrase{"只有{0}：{1}", "Only {0}: {1}"},
		phrase{"{0}相同：{1}", "Equal: {1}"}, phrase{"{0}每月少付 {1}", "{0}: {1} less a month"})
}

// outcome says how a comparison ends: with no price, with one, with equal ones,
// or with a cheaper one. It puts in who it is about, the amount and the percent.
func (l Language) outcome(r pricing.Comparison, none, one, equal, cheaper phrase) Sentence {
	quotes := available(r)
	switch q := only(r); {
	case len(quotes) == 0:
		return l.say(none)
	case q != nil:
		return l.say(one, l.Provider(q.List), Money(q.Monthly))
	case r.Saving == nil:
		lowest := quotes[0].Monthly
		for _, q := range quotes {
			if q.Monthly.Cmp(lowest) < 0 {
				lowest = q.Monthly
			}
		}
		var lists []*pricing.PriceList
		for _, q := range quotes {
			if q.Monthly.Cmp(lowest) == 0 {
				lists = append(lists, q.List)
			}
		}
		return l.say(equal, l.together(lists, len(quotes)), Money(lowest))
	}
	return l.say(cheaper, l.Provider(r.Cheapest), Money(r.Saving.Amount), l.share(r.Saving.Percent, false))
}

// Notice says one notice of a comparison.
func (l Language) Notice(r pricing.Comparison, n pricing.Notice) Sentence {
	switch n {
	case pricing.NotEquivalent:
		var jobs Sentence
		for _, q := range r.Quotes {
			if len(jobs) > 0 {
				jobs.put(l.text(phrase{"；", ". "}))
			}
			jobs.put(l.Job(q.List))
		}
		return l.say(phrase{"{0}。价格低，不等于能替代另一家。", "{0}. A lower price does not make one a replacement for the other."}, jobs)
	case pricing.QPSRaised:
		return l.say(phrase{
			"就算把调用量平摊到整个月的每一秒，也需要 {0} QPS，高于你填的 {1}。真实峰值只会更高，所以这里的价格是下限。",
			"Spread evenly over the month, your calls alone need {0} QPS, more than the {1} you gave. Real peaks are higher, so this price is a lower bound.",
		}, Count(r.RequiredQPS), Count(r.Workload.QPS))
	case pricing.QPSQuota:
		return l.say(phrase{
			"{2}每个账号默认 {0} QPS，你需要 {1}。更高的额度要申请，请先确认能批下来；单价不变。",
			"{2} grants {0} QPS to an account by default; you need {1}. More is granted on request, so ask before you count on it. The price per call stays the same.",
		}, Count(r.Quota().PayAsYouGo.DefaultQPS.Value), Count(r.RequiredQPS), l.Provider(r.Quota()))
	case pricing.TrialFirstMonth:
		return l.say(phrase{
			"试用让这一档套餐的首月免费。试用限时、限名额，每个用户只能享受一次；从第 2 个月起按刊例价收费。",
			"The trial makes the first month of this package free. It is offered for a limited time, places are limited, and each user can take it only once. From month 2 on the list price holds.",
		})
	case pricing.TrialNotApplicable:
		return l.say(phrase{
			"免费试用只适用于“{0}”这一档，而这里报价的是另一档，所以试用不起作用。",
			"The free trial covers only the package for {0}. That is not the one quoted here, so the trial changes nothing.",
		}, l.onTrial(r.Quotes))
	case pricing.BreakEvenBeyondCeiling:
		row := r.QuotedPlan()
		return l.say(phrase{
			"这一档要到每月 {0} 次才划算，而它的 QPS 最多只能承载 {1} 次。在它承载得了的范围内，按量计费花得更少。",
			"This package would pay off only from {0} calls a month, more than the {1} its QPS can carry. Within what it can carry, pay-as-you-go costs less.",
		}, Count(*row.BreakEven), Count(row.MaxCalls))
	}
	return Plain(string(n))
}

// onTrial names the packages that have a free trial.
func (l Language) onTrial(quotes []pricing.Quote) Sentence {
	var s Sentence
	for _, q := range quotes {
		if q.List.Prepaid == nil {
			continue
		}
		for i := range q.List.Prepaid.Packages {
			if p := &q.List.Prepaid.Packages[i]; p.Trial {
				if len(s) > 0 {
					s.put(l.text(phrase{"”或“", " or for "}))
				}
				s.put(l.PlanName(p))
			}
		}
	}
	return s
}

// together names those who are equal: of two compared, both.
func (l Language) together(lists []*pricing.PriceList, compared int) string {
	if len(lists) == compared && compared == 2 {
		return l.text(phrase{"两家", "Both"})
	}
	return l.providers(lists, phrase{"和", " and "})
}

// providers lists the lists' providers; last stands before the last one.
func (l Language) providers(lists []*pricing.PriceList, last phrase) string {
	return l.listed(lists, last, l.Provider)
}

// services lists the lists' services, each with its provider.
func (l Language) services(lists []*pricing.PriceList, last phrase) string {
	return l.listed(lists, last, func(list *pricing.PriceList) string {
		name := list.Name(l.Tag())
		return l.say(phrase{"{0}{1}", "{0} {1}"}, name.Provider, name.Service).String()
	})
}

func (l Language) listed(lists []*pricing.PriceList, last phrase, name func(*pricing.PriceList) string) string {
	text := ""
	for i, list := range lists {
		switch {
		case i == 0:
		case i == len(lists)-1:
			text += l.text(last)
		default:
			text += l.Comma()
		}
		text += name(list)
	}
	return text
}

// BreakEven says from which volume on the package is no dearer, and what share
// of its ceiling that is.
func (l Language) BreakEven(r pricing.Comparison) Sentence {
	row, rival := r.QuotedPlan(), r.Rival
	switch {
	case row == nil || rival == nil:
		return l.say(phrase{"没有可比的套餐，也就没有持平点。", "There is no package to compare with, so there is no volume at which the answer flips."})
	case row.BreakEven == nil:
		return l.say(phrase{"不会反过来：无论用量多大，{0}都低于这一档的月价。", "Never: {0} stays below this package at any volume."}, l.Provider(rival))
	case *row.BreakEven == 0:
		return l.say(phrase{"按这个折扣，套餐不花钱，任何用量下都不会更贵。", "The package costs nothing at this discount, so it is never dearer."})
	}
	p := phrase{
		"从每月 {0} 次起，{1}不再比这一档便宜。这相当于 {2} QPS 在 {5} 天里最多能承载的 {3} 次的 {4}。",
		"From {0} calls a month on, {1} costs at least as much as this package. That is {4} of the {3} calls that {2} QPS can carry in {5} days.",
	}
	if row.BeyondCeiling() {
		p = phrase{
			"够不着：要到每月 {0} 次，{1}才会花到同样多，相当于 {2} QPS 承载上限 {3} 次的 {4}。",
			"Not within reach: {1} would cost as much only at {0} calls a month, {4} of the {3} that {2} QPS can carry.",
		}
	}
	return l.say(p, Count(*row.BreakEven), l.Provider(rival), Count(row.Package.QPS), Count(row.MaxCalls), l.share(*row.Load, false), Count(r.Workload.Days))
}

// Why says what a package lacks: images or QPS.
func (l Language) Why(lack pricing.Quantity) string {
	if lack == pricing.QuantityImages {
		return l.text(phrase{"图片容量不够", "too few images"})
	}
	return l.text(phrase{"QPS 不够", "too little QPS"})
}

// ListAge says of which date a list is, and whose.
func (l Language) ListAge(list *pricing.PriceList) Sentence {
	return l.say(phrase{"{0}价目，{1}", "{0} price list of {1}"}, list.Name(l.Tag()).Provider, list.Date)
}

// Job says what a service does.
func (l Language) Job(list *pricing.PriceList) Sentence {
	p := phrase{"{0}{1}另有用途", "{0} {1} does a job of its own"}
	switch list.Job {
	case "own-library-by-picture":
		p = phrase{"{0}{1}是拿一张图片，在你自己的图库里找图", "{0} {1} looks through your own picture library for a picture"}
	case "web-by-words":
		p = phrase{"{0}{1}是用一段文字，在公开网络上找图", "{0} {1} finds pictures on the public web for words"}
	}
	name := list.Name(l.Tag())
	return l.say(p, name.Provider, name.Service)
}

// Plot describes the chart to someone who does not see it.
func (l Language) Plot(r pricing.Comparison, p pricing.Plot) Sentence {
	s := l.say(phrase{"每月 0 到 {0} 次调用的月费。", "Cost of a month for 0 to {0} calls. "}, Count(p.Calls.Max))
	for _, line := range p.Lines {
		course := phrase{"{0}从 {1} 升到 {2}。", "{0} rises from {1} to {2}. "}
		if line.List.Prepaid != nil {
			course = phrase{"{0}一直是 {2}。", "{0} stays at {2}. "}
		}
		s.put(l.say(course, l.Provider(line.List), Money(line.From.Cost), Money(line.To.Cost)))
	}
	if p.Crossing != nil {
		s.put(l.say(phrase{"两线在 {0} 次处相交。", "They meet at {0} calls. "}, Count(p.Crossing.Calls)))
	}
	if p.Ceiling != nil {
		s.put(l.say(phrase{"套餐的 QPS 最多承载 {0} 次。", "The package’s QPS carries at most {0} calls. "}, Count(p.Ceiling.Calls)))
	}
	s.put(l.say(phrase{"你的用量是 {0} 次。", "Your volume is {0} calls."}, Count(r.Workload.Calls)))
	return s
}

// Tick writes a round number for an axis, short: "5万", "50k".
func (l Language) Tick(value int64) string { return scaled(value, tickScales[l]) }

var tickScales = [languageCount][]scale{
	{{12, "万亿"}, {8, "亿"}, {4, "万"}},
	{{12, "T"}, {9, "B"}, {6, "M"}, {3, "k"}},
}
