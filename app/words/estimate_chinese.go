package words

import "tusou/pricing"

func (chinese) EstimateLabels() *EstimateLabels { return &chineseEstimate }

var chineseEstimate = EstimateLabels{
	Open:   "不知道调用量？估一估",
	Intro:  "从用户数一步步推算。点“采用”之前，上面的表单不会变。",
	Submit: "推算",
	Steps:  "从用户数到调用量",
	Accept: "采用这组数字",
	Same:   "表单里已经是这组数字。",
	Fault:  "还推算不出来：上面有一项需要修改。",
}

func (chinese) EstimateLine(e pricing.Estimate, line pricing.EstimateLine) Line {
	day := say("每天 ", Exact(line.Result))
	second := say("每秒 ", Exact(line.Result))
	factor := Number(line.Factor)
	switch line.What {
	case pricing.EstimateUsers:
		return Line{Label: say("用户"), Amount: day}
	case pricing.EstimateSearches:
		return Line{say("搜索"), say("× 人均 ", factor, " 次"), day}
	case pricing.EstimateCache:
		return Line{say("发出的搜索"), say("× (100% − ", Percent(e.Cache), ")，去掉缓存命中"), day}
	case pricing.EstimateRetries:
		return Line{say("请求"), say("× (100% + ", Percent(e.Retries), ")，加上重试"), day}
	case pricing.EstimateMonth:
		return Line{say("每月调用量"), say("× ", factor, " 天"), say(Exact(line.Result))}
	case pricing.EstimateAverage:
		return Line{say("平均"), say("全天请求 ÷ ", factor, " 秒"), second}
	case pricing.EstimatePeak:
		return Line{say("峰值 QPS"), say("× ", factor, "，向上取整为 ", Count(e.QPS)), second}
	case pricing.EstimateFailed:
		return Line{say("失败率"), say("(", Percent(e.Retries), " + ", Percent(e.Failing), ") ÷ (100% + ", Percent(e.Retries), ")"), say(Exact(line.Result), "%")}
	}
	return Line{Label: Plain(string(line.What))}
}

func (chinese) EstimateVerdict(e pricing.Estimate) Sentence {
	return say("每月 ", Count(e.Calls), " 次调用，峰值 ", Count(e.QPS), " QPS，失败率 ", Percent(e.Failed))
}
