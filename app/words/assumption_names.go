package words

// AssumptionName names an assumption in a few words, for a list of links. Like
// Rule it is not for pages that the browser draws.
func AssumptionName(l Language, id string) string {
	for _, n := range assumptionNames {
		if n.id == id {
			return l.text(n.name)
		}
	}
	return id
}

var assumptionNames = [...]struct {
	id   string
	name phrase
}{
	{"services-differ", phrase{"两种服务不同", "the services differ"}},
	{"list-age", phrase{"价目的日期", "the lists’ age"}},
	{"paid-month", phrase{"付费月", "a paid month"}},
	{"natural-month", phrase{"自然月怎么算", "natural months"}},
	{"ceiling", phrase{"承载上限", "the ceiling"}},
	{"failed-share", phrase{"失败次数", "failed share"}},
	{"rounding", phrase{"四舍五入", "half-up rounding"}},
	{"discount", phrase{"折扣", "discounts"}},
	{"once-per-user", phrase{"每人一次的读法", "once per user"}},
	{"trial", phrase{"试用", "the trial"}},
	{"custom-quote", phrase{"单独询价", "quotes on request"}},
	{"taxes", phrase{"是否含税", "tax"}},
	{"growth", phrase{"增长", "compound growth"}},
	{"forecast-months", phrase{"逐月购买", "month by month"}},
	{"forecast-switching", phrase{"换服务商", "changing provider"}},
	{"change-full-difference", phrase{"不按天折算", "no pro rata"}},
	{"change-term", phrase{"多个月的变配", "changes within a term"}},
	{"change-from-trial", phrase{"试用期内升级", "upgrading out of the trial"}},
	{"payable", phrase{"实付金额", "what is paid in the end"}},
	{"month-spread", phrase{"用量摊到每天", "calls spread over days"}},
	{"account-balance", phrase{"余额的检查", "when the balance is checked"}},
	{"account-order", phrase{"扣款与充值的先后", "deductions before top-ups"}},
	{"renewal-early", phrase{"提前续费", "early renewal"}},
	{"renewal-late", phrase{"过期续费", "late renewal"}},
	{"retention", phrase{"到期与保留", "expiry and retention"}},
	{"estimate-retries", phrase{"重试", "retries"}},
	{"estimate-peak", phrase{"峰值", "the peak"}},
}
