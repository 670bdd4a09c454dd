package words

func (t tongue) ForecastLabels() *ForecastLabels {
	if t == inEnglish {
		return &englishForecast
	}
	return &chineseForecast
}

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
	Hint:     "每家每个月各收多少；标出的那一家，是合计最省时该月要用的。",
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

var englishForecast = ForecastLabels{
	Totals:   "What it adds up to",
	Best:     "The cheapest way",
	Events:   "What changes, and when",
	Nothing:  "No package is outgrown, and the provider to use stays the same.",
	Chart:    "Charge of each month",
	Month:    "Month",
	Charge:   "Charge of the month, CNY",
	Legend:   "What the lines are",
	Table:    "Month by month",
	Hint:     "Each provider’s charge, month by month; the marked provider is the one to use for the lowest total.",
	Calls:    "Calls",
	QPS:      "Peak QPS",
	Needed:   "calls alone need",
	Images:   "Images",
	Package:  "Package, images / QPS",
	Cheapest: "Lower that month",
	Equal:    "equal",
	None:     "none",
	Free:     "trial",
}
