package words

import (
	"slices"
	"strings"

	"tusou/pricing"
)

// fieldTexts are the words of the fields. {0} is the provider of a discount, {1}
// are the {2} providers whose lists make the parameter matter.
var fieldTexts = []fieldText{
	{name: "calls", label: phrase{"每月调用量", "Calls a month"}, unit: phrase{"次", "calls"},
		help: phrase{"一个月发出的请求总数，含失败的。可以写 10万、1.2亿。", "Requests you send in a month, failed ones included. 250k and 1.5M work too."}},
	{name: "qps", label: phrase{"峰值 QPS", "Peak QPS"}, unit: phrase{"次/秒", "a second"},
		help: phrase{"最忙的一秒里有多少次请求。", "The most requests in any one second."}},
	{name: "images", label: phrase{"图库图片数", "Images in your library"}, unit: phrase{"张", "images"},
		help: phrase{"要建索引的图片数量，只影响{1}的套餐。", "How many pictures you index. Only {1}’s packages depend on it."}},
	{name: "failed", label: phrase{"失败率", "Failed calls"}, unit: phrase{"%", "%"},
		help: phrase{"{1}调用失败不计费。", "{1} {2|does|do} not charge calls that fail."}},
	{name: "days", label: phrase{"当月天数", "Days in the month"}, unit: phrase{"天", "days"},
		help: phrase{"28 到 31 天，决定一个 QPS 一个月最多能承载多少次调用。", "28 to 31. Sets how many calls a QPS can carry."}},
	{name: "trial", label: phrase{"我可以享受免费试用", "I may take the free trial"},
		help: phrase{"{1}最小档套餐首月免费，每个用户一次，限时限量。", "One month of the smallest {1} {2|package|packages}, once for each user, while places last."}},
	{name: "plan", label: phrase{"套餐", "Package"},
		help: phrase{"指定与哪一档套餐比较，不选则取满足条件的最低价。", "Compare with this package instead of the cheapest that fits."}},
	{name: "months", label: phrase{"预测月数", "Months"}, unit: phrase{"个月", "months"},
		help: phrase{"往后看多久，1 到 60 个月。", "How far to look ahead, 1 to 60."}},
	{name: "growth", label: phrase{"调用量月增长", "Growth of calls"}, unit: phrase{"%", "% a month"},
		help: phrase{"−99 到 1,000。", "From −99 to 1,000."}},
	{name: "qpsgrowth", label: phrase{"峰值 QPS 月增长", "Growth of peak QPS"}, unit: phrase{"%", "% a month"},
		help: phrase{"不填则与调用量同步增长。", "Left empty, the peak grows like the calls."}},
	{name: "imagegrowth", label: phrase{"图库月增长", "Growth of the library"}, unit: phrase{"%", "% a month"},
		help: phrase{"−99 到 1,000。", "From −99 to 1,000."}},
	{name: "switching", label: phrase{"换一家的成本", "Cost of changing provider"}, unit: phrase{"元", "CNY"},
		help: phrase{"每换一次服务商要花的钱：改造、测试、迁移。", "What one change costs you: work, testing, migration."}},
	{name: "from", label: phrase{"当前套餐", "Current package"},
		help: phrase{"现在用的是哪一档。", "The package you have now."}},
	{name: "to", label: phrase{"新套餐", "New package"},
		help: phrase{"想换到哪一档。", "The package you want."}},
	{name: "daily", label: phrase{"每天成功调用次数", "Successful calls, day by day"}, unit: phrase{"次", "calls"},
		help: phrase{"从第 1 天起按天填写，最多 31 天，例如 4,0,17。一行写一天时，数字里可以带千分位，例如 1,200。", "One number for each day from day 1, at most 31 days: 4,0,17. With a line for each day, 1,200 works too."}},
	{name: "balance", label: phrase{"账户余额", "Balance of the account"}, unit: phrase{"元", "CNY"},
		help: phrase{"第 1 天之前账户里有多少钱，0 到 1,000,000,000,000，最多两位小数。", "What is in the account before day 1: 0 to 1,000,000,000,000, at most two decimals."}},
	{name: "topups", label: phrase{"充值", "Top-ups"},
		help: phrase{"写成 日:金额，用逗号隔开，最多 31 笔，例如 3:500,10:200。日从 1 到 62，金额从 0.01 到 1,000,000,000,000。", "Each as day:amount, with commas between, at most 31: 3:500,10:200. Days from 1 to 62, amounts from 0.01 to 1,000,000,000,000."}},
	{name: "start", label: phrase{"套餐起始日", "First day of the package"},
		help: phrase{"2000-01-01 到 2099-12-31 之间的一天。", "A day from 2000-01-01 to 2099-12-31."}},
	{name: "package", label: phrase{"起始套餐", "First package"},
		help: phrase{"起始日买的是哪一档。", "The package bought on that day."}},
	{name: "periods", label: phrase{"购买月数", "Bought for"}, unit: phrase{"个月", "months"},
		help: phrase{"按自然月计，1 到 60。", "Natural months, 1 to 60."}},
	{name: "renew", label: phrase{"续费", "Renewals"},
		help: phrase{"写成 套餐:月数，用逗号隔开，最多 12 次，例如 5000000x10:3；到期之后才续的，再加上日期，例如 2500000x5:1:2026-08-05。月数从 1 到 60。", "Each as package:months, with commas between, at most 12: 5000000x10:3. A renewal made after the end has its date too: 2500000x5:1:2026-08-05. Months from 1 to 60."}},
	{name: "offer", label: phrase{"服务", "Service"},
		help: phrase{"按哪项服务的价目来算。", "Whose price list this works with."}},
	{name: "users", label: phrase{"日活用户", "Users a day"}, unit: phrase{"人", "users"},
		help: phrase{"一天里使用产品的人数。", "People who use your product on one day."}},
	{name: "searches", label: phrase{"人均搜图次数", "Searches by each user"}, unit: phrase{"次/天", "a day"},
		help: phrase{"每人平均一天搜几次图，可以填 0.3。", "Image searches on one day, on average; 0.3 works too."}},
	{name: "cache", label: phrase{"缓存命中", "Answered from your cache"}, unit: phrase{"%", "%"},
		help: phrase{"命中自己的缓存、不会发给服务商的搜索。", "Searches that never reach the provider."}},
	{name: "retries", label: phrase{"重试", "Sent again"}, unit: phrase{"%", "%"},
		help: phrase{"失败后重发的请求，占发出搜索的百分比。", "Repeats of failed requests, as a share of the searches sent."}},
	{name: "failing", label: phrase{"最终失败", "Failing for good"}, unit: phrase{"%", "%"},
		help: phrase{"重试之后仍然没有结果的搜索。", "Searches without an answer even after repeats."}},
	{name: "peak", label: phrase{"最忙的一秒", "Busiest second"}, unit: phrase{"倍均值", "× average"},
		help: phrase{"请求量是全天平均的几倍；填 1 表示全天一样忙。", "How many times the day’s average it has. 1 is a day without peaks."}},
}

// fieldText is a FieldText in every language.
type fieldText struct {
	name              string // the parameter's
	label, unit, help phrase
}

// discountText is the field of a provider's discount.
var discountText = fieldText{
	label: phrase{"{0}折扣", "{0} discount"},
	unit:  phrase{"% 减免", "% off list"},
	help:  phrase{"与{0}谈下的减免幅度：填 5 表示按刊例价的 95% 计算，也可以写 9.5折，0 为原价。", "What you have negotiated with {0}; 0 is the list price."},
}

// Field returns the words of a parameter's field. A provider's discount has the
// provider's name in it.
func (l Language) Field(p pricing.Parameter) FieldText { return l.field(p.Name, p.OffList, p.Lists) }

func (l Language) field(parameter string, discount *pricing.PriceList, lists []*pricing.PriceList) FieldText {
	text := discountText
	if discount == nil {
		known := slices.IndexFunc(fieldTexts, func(f fieldText) bool { return f.name == parameter })
		if known < 0 {
			return FieldText{Label: parameter} // as an address has it: no phrase
		}
		text = fieldTexts[known]
	}
	provider, matters := l.Provider(discount), l.providers(lists, phrase{"和", " and "})
	if len(lists) == 0 && strings.Contains(text.help[l], "{1}") {
		text.help = phrase{"对参与比较的价目没有影响。", "Makes no difference to the price lists compared."}
	}
	said := func(p phrase) string { return l.say(p, provider, matters, Count(int64(len(lists)))).String() }
	return FieldText{said(text.label), said(text.unit), said(text.help)}
}
