package words

import "tusou/pricing"

// Assumption says one assumption. The English text is the engine's own.
func (l Language) Assumption(a pricing.Assumption) string {
	switch {
	case l == English:
		return a.Text
	case len(a.Lists) > 0:
		return chineseDiffer(a.Lists)
	}
	for i := range chineseAssumptions {
		if chineseAssumptions[i].id == a.ID {
			return chineseAssumptions[i].text
		}
	}
	return a.Text
}

// chineseJobs say what a service does, by the id that its list has for it.
var chineseJobs = []struct{ id, text string }{
	{"own-library-by-picture", "以图搜图，搜的是你自己的图库"},
	{"web-by-words", "以文搜图，搜的是公开网络"},
}

// chineseDiffer says of the lists' services that they do different jobs.
func chineseDiffer(lists []*pricing.PriceList) string {
	text := "几种服务做的事各不相同："
	if len(lists) == 2 {
		text = "两种服务做的事不同："
	}
	for i, list := range lists {
		if i > 0 {
			text += "；"
		}
		job := "另有用途"
		for _, j := range chineseJobs {
			if j.id == list.Job {
				job = "是" + j.text
			}
		}
		name := list.Name(Chinese.Tag())
		text += name.Provider + name.Service + job
	}
	return text + "。价格低不等于可以互相替代。"
}

var chineseAssumptions = []struct{ id, text string }{
	{"change-full-difference", "文档没有提到按剩余天数折算：周期内任何时候变配，都按两档价格的全额差价收取或退还，并立即生效。"},
	{"change-term", "一次买了几个月的，差价按一个月的差额乘以购买的月数计算。"},
	{"change-from-trial", "免费试用的首月内升配，按两档价格的差价收取，与付费月相同；试用档虽未付费，仍按其价格计算。没有付过钱，也就没有可退的。"},
	{"list-age", "价格取自所注日期的公开价目，购买前请到服务商页面核对现价。"},
	{"paid-month", "所有金额都是一个付费月的金额，免费试用另行说明。"},
	{"natural-month", "“自然月”按“某日到次月同日”理解；次月没有这一天，就到次月最后一天，以后各期仍按原来的日子。文档也可能是指日历月。"},
	{"ceiling", "QPS 的承载上限 = QPS × 86,400 × 当月天数，即每一秒都满载。真实流量有峰有谷，达不到这个数。"},
	{"failed-share", "失败次数 = 调用量 × 失败率，四舍五入取整；失败的调用不计费。"},
	{"rounding", "费用四舍五入到 8 位小数，扣款四舍五入到分。"},
	{"discount", "折扣是在刊例价上的减免百分比。套餐价减免后四舍五入到分，单价保留 8 位小数。"},
	{"once-per-user", "“每个用户仅限购买一次”按“最小档的免费试用仅限一次”理解；这句话也可以读作最小档套餐只能买一次。"},
	{"trial", "试用指最小档套餐首月免费，由你自己确认是否符合资格；限时且名额有限。"},
	{"custom-quote", "图片数或 QPS 超过最大一档时没有公开价，需要向服务商询价。"},
	{"taxes", "两份文档都没有说明价格是否含税。"},
	{"growth", "增长按复利精确计算：第 i 个月（从 0 数起）的调用量 = 起始调用量 × (1 + 增长率 / 100)^i，四舍五入取整。QPS 按自己的增长率，没填就与调用量相同；图片也按自己的增长率。QPS 和图片都向上取整，因为不足一个也要占位置。"},
	{"forecast-months", "每个月单独购买：取当月够用的最低价套餐，下个月换大换小，除了套餐本身的价格之外不另花钱。"},
	{"forecast-switching", "更换服务商的成本每换一次付一次，第一次选择不花钱。几种走法合计相同时，取更换次数少的；再相同，取在第一家停留更久的；还相同，按价目的先后。"},
	{"payable", "一个月最终应付 = 各日费用之和，保留两位小数；逐日扣费四舍五入多扣或少扣的部分，由精度差异抵消。"},
	{"month-spread", "一个月的调用量平均分到每天；除不尽时，前几天各多一次。"},
	{"account-balance", "每天扣款后检查余额，扣的是前一天的费用。余额为负，从第二天起停服；充值使余额不小于 0 的当天恢复。停服期间不提供服务，也不产生费用。"},
	{"account-order", "同一天先扣款，后充值。文档没有说精度差异在哪一天调整，所以余额里不计这一项。"},
	{"renewal-early", "到期前续费，新套餐从当前周期结束时开始，并保持原来的日子。文档只说按新的生效周期重新计费。"},
	{"renewal-late", "保留期内续费，从续费当天开始，以后各期按这一天算。释放之后就无从续费：再买的套餐从空图库开始。"},
	{"retention", "周期在下一期本该开始的那天结束。从那天起服务可能停止，这里按已停止计算。实例从当天起保留文档所说的天数，之后的一天释放。"},
	{"estimate-retries", "重试是因为前一次请求失败了。所以每次重试对应一次失败的请求，失败的请求就是重试加上最终失败的搜索；其余每次搜索都得到一次应答、计费一次。"},
	{"estimate-peak", "假定每天都一样；峰值 = 全天 86,400 秒的平均值 × 峰值倍数，向上取整到每秒整数次。"},
}
