package words

import "tusou/pricing"

// fieldTexts are the words of the fields, Chinese and English.
var fieldTexts = []struct {
	name  string
	texts [2]FieldText
}{
	{"calls", [2]FieldText{
		{"每月调用量", "次", "一个月发出的请求总数，含失败的。可以写 10万、1.2亿。"},
		{"Calls a month", "calls", "Requests you send in a month, failed ones included. 250k and 1.5M work too."},
	}},
	{"qps", [2]FieldText{
		{"峰值 QPS", "次/秒", "最忙的一秒里有多少次请求。"},
		{"Peak QPS", "a second", "The most requests in any one second."},
	}},
	{"images", [2]FieldText{
		{"图库图片数", "张", "要建索引的图片数量，只影响阿里云的套餐。"},
		{"Images in your library", "images", "How many pictures you index. Only Alibaba Cloud’s packages depend on it."},
	}},
	{"failed", [2]FieldText{
		{"失败率", "%", "腾讯云调用失败不计费。"},
		{"Failed calls", "%", "Tencent Cloud does not charge calls that fail."},
	}},
	{"days", [2]FieldText{
		{"当月天数", "天", "28 到 31 天，决定一个 QPS 一个月最多能承载多少次调用。"},
		{"Days in the month", "days", "28 to 31. Sets how many calls a QPS can carry."},
	}},
	{"trial", [2]FieldText{
		{"我可以享受免费试用", "", "阿里云最小档套餐首月免费，每个用户一次，限时限量。"},
		{"I may take the free trial", "", "One month of the smallest Alibaba Cloud package, once for each user, while places last."},
	}},
	{"plan", [2]FieldText{
		{"套餐", "", "指定与哪一档套餐比较，不选则取满足条件的最低价。"},
		{"Package", "", "Compare with this package instead of the cheapest that fits."},
	}},
	{"months", [2]FieldText{
		{"预测月数", "个月", "往后看多久，1 到 60 个月。"},
		{"Months", "months", "How far to look ahead, 1 to 60."},
	}},
	{"growth", [2]FieldText{
		{"调用量月增长", "%", "−99 到 1,000。"},
		{"Growth of calls", "% a month", "From −99 to 1,000."},
	}},
	{"qpsgrowth", [2]FieldText{
		{"峰值 QPS 月增长", "%", "不填则与调用量同步增长。"},
		{"Growth of peak QPS", "% a month", "Left empty, the peak grows like the calls."},
	}},
	{"imagegrowth", [2]FieldText{
		{"图库月增长", "%", "−99 到 1,000。"},
		{"Growth of the library", "% a month", "From −99 to 1,000."},
	}},
	{"switching", [2]FieldText{
		{"换一家的成本", "元", "每换一次服务商要花的钱：改造、测试、迁移。"},
		{"Cost of changing provider", "CNY", "What one change costs you: work, testing, migration."},
	}},
	{"from", [2]FieldText{
		{"当前套餐", "", "现在用的是哪一档。"},
		{"Current package", "", "The package you have now."},
	}},
	{"to", [2]FieldText{
		{"新套餐", "", "想换到哪一档。"},
		{"New package", "", "The package you want."},
	}},
	{"daily", [2]FieldText{
		{"每天成功调用次数", "次", "从第 1 天起按天填写，最多 31 天，例如 4,0,17。一行写一天时，数字里可以带千分位，例如 1,200。"},
		{"Successful calls, day by day", "calls", "One number for each day from day 1, at most 31 days: 4,0,17. With a line for each day, 1,200 works too."},
	}},
	{"balance", [2]FieldText{
		{"账户余额", "元", "第 1 天之前账户里有多少钱，0 到 1,000,000,000,000，最多两位小数。"},
		{"Balance of the account", "CNY", "What is in the account before day 1: 0 to 1,000,000,000,000, at most two decimals."},
	}},
	{"topups", [2]FieldText{
		{"充值", "", "写成 日:金额，用逗号隔开，最多 31 笔，例如 3:500,10:200。日从 1 到 62，金额从 0.01 到 1,000,000,000,000。"},
		{"Top-ups", "", "Each as day:amount, with commas between, at most 31: 3:500,10:200. Days from 1 to 62, amounts from 0.01 to 1,000,000,000,000."},
	}},
	{"start", [2]FieldText{
		{"套餐起始日", "", "2000-01-01 到 2099-12-31 之间的一天。"},
		{"First day of the package", "", "A day from 2000-01-01 to 2099-12-31."},
	}},
	{"package", [2]FieldText{
		{"起始套餐", "", "起始日买的是哪一档。"},
		{"First package", "", "The package bought on that day."},
	}},
	{"periods", [2]FieldText{
		{"购买月数", "个月", "按自然月计，1 到 60。"},
		{"Bought for", "months", "Natural months, 1 to 60."},
	}},
	{"renew", [2]FieldText{
		{"续费", "", "写成 套餐:月数，用逗号隔开，最多 12 次，例如 5000000x10:3；到期之后才续的，再加上日期，例如 2500000x5:1:2026-08-05。月数从 1 到 60。"},
		{"Renewals", "", "Each as package:months, with commas between, at most 12: 5000000x10:3. A renewal made after the end has its date too: 2500000x5:1:2026-08-05. Months from 1 to 60."},
	}},
	{"offer", [2]FieldText{
		{"服务", "", "按哪项服务的价目来算。"},
		{"Service", "", "Whose price list this works with."},
	}},
	{"users", [2]FieldText{
		{"日活用户", "人", "一天里使用产品的人数。"},
		{"Users a day", "users", "People who use your product on one day."},
	}},
	{"searches", [2]FieldText{
		{"人均搜图次数", "次/天", "每人平均一天搜几次图，可以填 0.3。"},
		{"Searches by each user", "a day", "Image searches on one day, on average; 0.3 works too."},
	}},
	{"cache", [2]FieldText{
		{"缓存命中", "%", "命中自己的缓存、不会发给服务商的搜索。"},
		{"Answered from your cache", "%", "Searches that never reach the provider."},
	}},
	{"retries", [2]FieldText{
		{"重试", "%", "失败后重发的请求，占发出搜索的百分比。"},
		{"Sent again", "%", "Repeats of failed requests, as a share of the searches sent."},
	}},
	{"failing", [2]FieldText{
		{"最终失败", "%", "重试之后仍然没有结果的搜索。"},
		{"Failing for good", "%", "Searches without an answer even after repeats."},
	}},
	{"peak", [2]FieldText{
		{"最忙的一秒", "倍均值", "请求量是全天平均的几倍；填 1 表示全天一样忙。"},
		{"Busiest second", "× average", "How many times the day’s average it has. 1 is a day without peaks."},
	}},
}

// Field returns the words of a parameter's field.
func (t tongue) Field(p pricing.Parameter) FieldText { return t.field(p.Name, p.OffList) }

func (t tongue) field(parameter string, discount *pricing.PriceList) FieldText {
	if name := t.Provider(discount); name != "" {
		return FieldText{t.text(phrase{name + "折扣", name + " discount"}), t.text(phrase{"% 减免", "% off list"}),
			t.text(phrase{"与" + name + "谈下的减免幅度：填 5 表示按刊例价的 95% 计算，也可以写 9.5折，0 为原价。", "What you have negotiated with " + name + "; 0 is the list price."})}
	}
	for i := range fieldTexts {
		if fieldTexts[i].name == parameter {
			return fieldTexts[i].texts[t]
		}
	}
	return FieldText{Label: parameter}
}
