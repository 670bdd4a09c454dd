package words

import "tusou/pricing"

// estimateWords are what a language says about the estimate of a volume.
type estimateWords interface {
	// EstimateLabels are the estimate's fixed texts.
	EstimateLabels() *EstimateLabels
	// EstimateLine says one step: what comes out, what it applies, and the result
	// before it is rounded.
	EstimateLine(e pricing.Estimate, line pricing.EstimateLine) Line
	// EstimateVerdict says what the form would get.
	EstimateVerdict(e pricing.Estimate) Sentence
}

// EstimateLabels are the fixed texts of the estimate in one language.
type EstimateLabels struct {
	_ [0]func() // not comparable: comparing field by field would be 11 KB of code that nobody calls

	Open   string // opens the estimate
	Intro  string
	Submit string // works it out, without a script
	Steps  string // names the steps
	Accept string // puts the result into the form
	Same   string // says that the form has these values already
	Fault  string // says that there is no result
}

func (t tongue) EstimateLabels() *EstimateLabels {
	if t == inEnglish {
		return &englishEstimate
	}
	return &chineseEstimate
}

var chineseEstimate = EstimateLabels{
	Open:   "不知道调用量？估一估",
	Intro:  "从用户数一步步推算。点“采用”之前，上面的表单不会变。",
	Submit: "推算",
	Steps:  "从用户数到调用量",
	Accept: "采用这组数字",
	Same:   "表单里已经是这组数字。",
	Fault:  "还推算不出来：上面有一项需要修改。",
}

var englishEstimate = EstimateLabels{
	Open:   "I don’t know my volume",
	Intro:  "Work it out from your users. Nothing changes above until you take the result over.",
	Submit: "Work it out",
	Steps:  "From users to calls",
	Accept: "Use these numbers",
	Same:   "The form has these numbers.",
	Fault:  "No estimate: a number above needs your attention.",
}

func (t tongue) EstimateLine(e pricing.Estimate, line pricing.EstimateLine) Line {
	result, factor := Exact(line.Result), Number(line.Factor)
	day := t.say(phrase{"每天 {0}", "{0} a day"}, result)
	second := t.say(phrase{"每秒 {0}", "{0} a second"}, result)
	made := func(label, how phrase, amount Sentence, places ...any) Line {
		return Line{t.say(label), t.say(how, places...), amount}
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

func (t tongue) EstimateVerdict(e pricing.Estimate) Sentence {
	return t.say(phrase{"每月 {0} 次调用，峰值 {1} QPS，失败率 {2}", "{0} {0|call|calls} a month, peak {1} QPS, {2} failed"},
		Count(e.Calls), Count(e.QPS), Percent(e.Failed))
}
