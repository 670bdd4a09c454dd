package words

import "tusou/pricing"

func (english) EstimateLabels() *EstimateLabels { return &englishEstimate }

var englishEstimate = EstimateLabels{
	Open:   "I don’t know my volume",
	Intro:  "Work it out from your users. Nothing changes above until you take the result over.",
	Submit: "Work it out",
	Steps:  "From users to calls",
	Accept: "Use these numbers",
	Same:   "The form has these numbers.",
	Fault:  "No estimate: a number above needs your attention.",
}

func (english) EstimateLine(e pricing.Estimate, line pricing.EstimateLine) Line {
	day := say(Exact(line.Result), " a day")
	second := say(Exact(line.Result), " a second")
	factor := Number(line.Factor)
	switch line.What {
	case pricing.EstimateUsers:
		return Line{Label: say("Users"), Amount: day}
	case pricing.EstimateSearches:
		return Line{say("Searches"), say("× ", factor, " by each user"), day}
	case pricing.EstimateCache:
		return Line{say("Searches sent"), say("× (100% − ", Percent(e.Cache), ") not cached"), day}
	case pricing.EstimateRetries:
		return Line{say("Requests"), say("× (100% + ", Percent(e.Retries), ") repeats"), day}
	case pricing.EstimateMonth:
		return Line{say("Calls a month"), say("× ", factor, " days"), say(Exact(line.Result))}
	case pricing.EstimateAverage:
		return Line{say("Average"), say("a day’s requests ÷ ", factor, " s"), second}
	case pricing.EstimatePeak:
		return Line{say("Peak QPS"), say("× ", factor, ", rounded up to ", Count(e.QPS)), second}
	case pricing.EstimateFailed:
		return Line{say("Failed calls"), say("(", Percent(e.Retries), " + ", Percent(e.Failing), ") ÷ (100% + ", Percent(e.Retries), ")"), say(Exact(line.Result), "%")}
	}
	return Line{Label: Plain(string(line.What))}
}

func (english) EstimateVerdict(e pricing.Estimate) Sentence {
	return say(Count(e.Calls), plural(e.Calls, " call", " calls"), " a month, peak ", Count(e.QPS), " QPS, ", Percent(e.Failed), " failed")
}
