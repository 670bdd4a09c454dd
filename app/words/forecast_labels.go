package words

// ForecastLabels are the forecast's fixed texts.
func (l Language) ForecastLabels() *ForecastLabels { return forecastLabels.in(l) }

var forecastLabels = texts[ForecastLabelsOf[phrase], ForecastLabels]{phrases: ForecastLabelsOf[phrase]{
	Totals:   phrase{"合计要花多少", "What it adds up to"},
	Best:     phrase{"最省的走法", "The cheapest way"},
	Events:   phrase{"哪个月会变", "What changes, and when"},
	Nothing:  phrase{"套餐不用换，该用哪一家也不变。", "No package is outgrown, and the provider to use stays the same."},
	Chart:    phrase{"逐月费用", "Charge of each month"},
	Month:    phrase{"月份", "Month"},
	Charge:   phrase{"当月费用（元）", "Charge of the month, CNY"},
	Table:    phrase{"逐月明细", "Month by month"},
	Hint:     phrase{"每家每个月各收多少；标出的那一家，是合计最省时该月要用的。", "Each provider’s charge, month by month; the marked provider is the one to use for the lowest total."},
	Calls:    phrase{"调用次数", "Calls"},
	QPS:      phrase{"峰值 QPS", "Peak QPS"},
	Needed:   phrase{"光是调用量就需要", "calls alone need"},
	Images:   phrase{"图片数", "Images"},
	Package:  phrase{"套餐，张 / QPS", "Package, images / QPS"},
	Cheapest: phrase{"当月较低", "Lower that month"},
	Equal:    phrase{"一样", "equal"},
	None:     phrase{"无", "none"},
	Free:     phrase{"试用", "trial"},
}}
