package words

// AssumptionName names an assumption in a few words, for a list of links. Like
// Rule it is not for pages that the browser draws.
func AssumptionName(l Language, id string) string {
	for _, n := range assumptionNames {
		if n.id == id {
			return pick(l, n.names)
		}
	}
	return id
}

var assumptionNames = [...]struct {
	id    string
	names [2]string
}{
	{"services-differ", [2]string{"两种服务不同", "the services differ"}},
	{"list-age", [2]string{"价目的日期", "the lists’ age"}},
	{"paid-month", [2]string{"付费月", "a paid month"}},
	{"natural-month", [2]string{"自然月怎么算", "natural months"}},
	{"ceiling", [2]string{"承载上限", "the ceiling"}},
	{"failed-share", [2]string{"失败次数", "failed share"}},
	{"rounding", [2]string{"四舍五入", "half-up rounding"}},
	{"discount", [2]string{"折扣", "discounts"}},
	{"once-per-user", [2]string{"每人一次的读法", "once per user"}},
	{"trial", [2]string{"试用", "the trial"}},
	{"custom-quote", [2]string{"单独询价", "quotes on request"}},
	{"taxes", [2]string{"是否含税", "tax"}},
	{"growth", [2]string{"增长", "compound growth"}},
	{"forecast-months", [2]string{"逐月购买", "month by month"}},
	{"forecast-switching", [2]string{"换服务商", "changing provider"}},
	{"change-full-difference", [2]string{"不按天折算", "no pro rata"}},
	{"change-term", [2]string{"多个月的变配", "changes within a term"}},
	{"change-from-trial", [2]string{"试用期内升级", "upgrading out of the trial"}},
	{"payable", [2]string{"实付金额", "what is paid in the end"}},
	{"month-spread", [2]string{"用量摊到每天", "calls spread over days"}},
	{"account-balance", [2]string{"余额的检查", "when the balance is checked"}},
	{"account-order", [2]string{"扣款与充值的先后", "deductions before top-ups"}},
	{"renewal-early", [2]string{"提前续费", "early renewal"}},
	{"renewal-late", [2]string{"过期续费", "late renewal"}},
	{"retention", [2]string{"到期与保留", "expiry and retention"}},
	{"estimate-retries", [2]string{"重试", "retries"}},
	{"estimate-peak", [2]string{"峰值", "the peak"}},
}
