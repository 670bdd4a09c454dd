package words

import "tusou/pricing"

// EstimateLabels are the fixed texts of the estimate in one language.
type EstimateLabels = EstimateLabelsOf[string]

// EstimateLabelsOf are [EstimateLabels] in one language, of strings, or in all, of phrases.
type EstimateLabelsOf[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Open   T // opens the estimate
	Intro  T
	Submit T // works it out, without a script
	Steps  T // names the steps
	Accept T // puts the result into the form
	Same   T // says that the form has these values already
	Fault  T // says that there is no result
}

// EstimateLabels are the estimate's fixed texts.
func (l Language) EstimateLabels() *EstimateLabels { return estimateLabels.in(l) }

var estimateLabels = texts[EstimateLabelsOf[phrase], EstimateLabels]{phrases: EstimateLabelsOf[phrase]{
	Open:   phrase{"不知道调用量？估一估", "I don’t know my volume"},
	Intro:  phrase{"从用户数一步步推算。点“采用”之前，上面的表单不会变。", "Work it out from your users. Nothing changes above until you take the result over."},
	Submit: phrase{"推算", "Work it out"},
	Steps:  phrase{"从用户数到调用量", "From users to calls"},
	Accept: phrase{"采用这组数字", "Use these numbers"},
	Same:   phrase{"表单里已经是这组数字。", "The form has these numbers."},
	Fault:  phrase{"还推算不出来：上面有一项需要修改。", "No estimate: a number above needs your attention."},
}}

// EstimateLine says one step: what comes out, what it applies, and the result
// before it is rounded.
func (l Language) EstimateLine(e pricing.Estimate, line pricing.EstimateLine) Line {
	result, factor := Exact(line.Result), Number(line.Factor)
	day := l.say(phrase{"每天 {0}", "{0} a day"}, result)
	second := l.say(phrase{"每秒 {0}", "{0} a second"}, result)
	made := func(label, how phrase, amount Sentence, places ...any) Line {
		return Line{l.say(label), l.say(how, places...), amount}
	}
	switch line.What {
	case pricing.EstimateUsers:
		return made(phrase{"用户", "Users"}, phrase{}, day)
	case pricing.EstimateSearches:
		return made(phrase{"搜索", "Searches"}, phrase{"× 人均 {0} 次", "× {0} by each user"}, day, factor)
	case pricing.EstimateCache:
		return made(phrase{"发出的搜索", "Searches sent"}, phrase{"× (100% − {0})，去掉缓存命中", "× (100% − {0}) not cached"}, day, Percent(e.Cache))
	case pricing.EstimateRetries:
		return made(phrase{"请求", "Requests"}, phrase{"× (100% + {0})，加上重试", "× (100% + {0}) repeats"}, day, Percent(e.Retries))
	case pricing.EstimateMonth:
		return made(phrase{"每月调用量", "Calls a month"}, phrase{"× {0} 天", "× {0} days"}, say(result), factor)
	case pricing.EstimateAverage:
		return made(phrase{"平均", "Average"}, phrase{"全天请求 ÷ {0} 秒", "a day’s requests ÷ {0} s"}, second, factor)
	case pricing.EstimatePeak:
		return made(phrase{"峰值 QPS", "Peak QPS"}, phrase{"× {0}，向上取整为 {1}", "× {0}, rounded up to {1}"}, second, factor, Count(e.QPS))
	case pricing.EstimateFailed:
		return made(phrase{"失败率", "Failed calls"}, phrase{"({0} + {1}) ÷ (100% + {0})", "({0} + {1}) ÷ (100% + {0})"}, say(result, "%"),
			Percent(e.Retries), Percent(e.Failing))
	}
	return Line{Label: Plain(string(line.What))}
}

// EstimateVerdict says what the form would get.
func (l Language) EstimateVerdict(e pricing.Estimate) Sentence {
	return l.say(phrase{"每月 {0} 次调用，峰值 {1} QPS，失败率 {2}", "{0} {0|call|calls} a month, peak {1} QPS, {2} failed"},
		Count(e.Calls), Count(e.QPS), Percent(e.Failed))
}
