package words

import (
	"strings"

	"tusou/pricing"
)

type chinese struct{}

func (chinese) Tag() string { return "zh-CN" }

func (chinese) Labels() *Labels { return &chineseLabels }

var chineseLabels = Labels{
	Product:       "图搜比价",
	Tagline:       "图像搜索，价格算到分",
	OtherLanguage: "English",
	SkipToContent: "跳到结果",
	Navigation:    "页面导航",

	Form:        "你的用量",
	More:        "失败率、天数、试用与折扣",
	Calculate:   "比一比",
	Presets:     "常见用量",
	Understood:  "=",
	Yes:         "是",
	Reset:       "恢复默认",
	Cheapest:    "满足条件的最低价",
	KeepsLast:   "这是上一次有效填写的结果，与表单当前内容不一致。",
	NoAnswer:    "还算不出结果：有一项需要修改。",
	FixFields:   "请修改",
	PlanChosen:  "正在与你选定的套餐比较。",
	PlanRelease: "改回最低价套餐",

	Verdict:      "结论",
	Quotes:       "两家报价",
	PerMonth:     "每月",
	FirstMonth:   "首月",
	PerThousand:  "折合每千次请求",
	ListPrice:    "刊例价",
	PriceList:    "价目",
	Documents:    "官方文档",
	HowComputed:  "怎么算的",
	NoPrice:      "没有公开价",
	BreakEven:    "用量到多少，答案会反过来",
	Notices:      "做决定之前",
	NotTheSame:   "两种服务不是一回事",
	Assumptions:  "这个结果的前提",
	Sources:      "依据",
	CheaperMark:  "更便宜",
	QuotedMark:   "当前报价",
	ProviderPage: "官方页面",

	Chart:         "月费随调用量的变化",
	ChartCalls:    "每月调用次数",
	ChartCost:     "月费（元）",
	ChartYou:      "你的用量",
	ChartCrossing: "持平点",
	ChartCeiling:  "上限",
	ChartNumbers:  "用数字看这张图",

	Plans:        "全部 15 档套餐",
	PlanImages:   "图片容量",
	PlanQPS:      "QPS",
	PlanFits:     "是否够用",
	PlanPrice:    "月价",
	PlanEven:     "持平调用量",
	PlanCeiling:  "调用上限",
	PlanLoad:     "持平时负载",
	PlanThousand: "折合每千次",
	Fits:         "够用",
	Never:        "不会持平",
	Compare:      "用它比较",
	SortBy:       "排序：",
	TableHint:    "持平调用量：按量计费的月费首次不低于该套餐月价时的调用次数。",

	Loading:      "计算器加载中，表单已经可以使用。",
	WasmFailed:   "计算器没能在这个浏览器里启动。",
	WasmBlocked:  "这个浏览器在此处禁用了 WebAssembly。表单仍然可用，由服务器计算结果。",
	Retry:        "重试",
	NoScript:     "没有启用 JavaScript 也能用：提交表单，由服务器计算结果。",
	ServerAnswer: "表单仍然可用，由服务器计算结果。",
	NotFound:     "没有这个页面。",
	Home:         "回到比价",
	Footer:       "依据两家公开的价格文档计算，不构成报价，与两家服务商均无关联。",
}

func (chinese) Page(name string) PageText {
	switch name {
	case "forecast":
		return PageText{"逐月预测：图像搜索费用怎么涨 – 图搜比价", "逐月预测", "用量增长时，阿里云图像搜索与腾讯云联网图像搜索每月各要多少钱，什么时候换一家更划算。", "预测"}
	case "billing":
		return PageText{"计费规则：账单、欠费、续费与变配 – 图搜比价", "钱是怎么扣的", "按你的数字推演日结账单、精度差异、欠费停服、到期保留与升降配。", "计费"}
	case "prices":
		return PageText{"两家完整价目与规则 – 图搜比价", "价目与规则", "两份公开价目全文数字，每条规则的大白话解释，以及依据、日期和前提。", "价目"}
	case "embed":
		return PageText{"图像搜索比价组件 – 图搜比价", "图像搜索比价", "阿里云图像搜索与腾讯云联网图像搜索的精简比价组件。", "嵌入"}
	}
	return PageText{"阿里云图像搜索和腾讯云联网图像搜索，哪个便宜？ – 图搜比价", "图像搜索，用哪家更便宜？", "填入每月调用量和峰值 QPS，算出阿里云图像搜索与腾讯云联网图像搜索各要多少钱，精确到分，并说明为什么。", "比价"}
}

func (l chinese) Field(parameter string) FieldText {
	if name, ok := discountOf(l, parameter); ok {
		return FieldText{name + "折扣", "% 减免", "与" + name + "谈下的减免幅度：填 5 表示按刊例价的 95% 计算，0 为原价。"}
	}
	switch parameter {
	case "calls":
		return FieldText{"每月调用量", "次", "一个月发出的请求总数，含失败的。可以写 10万、1.2亿。"}
	case "qps":
		return FieldText{"峰值 QPS", "次/秒", "最忙的一秒里有多少次请求。"}
	case "images":
		return FieldText{"图库图片数", "张", "要建索引的图片数量，只影响阿里云的套餐。"}
	case "failed":
		return FieldText{"失败率", "%", "腾讯云调用失败不计费。"}
	case "days":
		return FieldText{"当月天数", "天", "28 到 31 天，决定一个 QPS 一个月最多能承载多少次调用。"}
	case "trial":
		return FieldText{"我可以享受免费试用", "", "阿里云最小档套餐首月免费，每个用户一次，限时限量。"}
	case "plan":
		return FieldText{"套餐", "", "指定与哪一档套餐比较，不选则取满足条件的最低价。"}
	case "months":
		return FieldText{"预测月数", "个月", "往后看多久，1 到 60 个月。"}
	case "growth":
		return FieldText{"调用量月增长", "%", "−99 到 1,000。"}
	case "qpsgrowth":
		return FieldText{"峰值 QPS 月增长", "%", "不填则与调用量同步增长。"}
	case "imagegrowth":
		return FieldText{"图库月增长", "%", "−99 到 1,000。"}
	case "switching":
		return FieldText{"换一家的成本", "元", "每换一次服务商要花的钱：改造、测试、迁移。"}
	case "from":
		return FieldText{"当前套餐", "", "现在用的是哪一档。"}
	case "to":
		return FieldText{"新套餐", "", "想换到哪一档。"}
	case "daily":
		return FieldText{"每天成功调用次数", "次", "从第 1 天起按天填写，用逗号、空格或换行隔开，最多 31 天，例如 4,0,17。数字里不要写千分位逗号。"}
	case "balance":
		return FieldText{"账户余额", "元", "第 1 天之前账户里有多少钱，0 到 1,000,000,000,000，最多两位小数。"}
	case "topups":
		return FieldText{"充值", "", "写成 日:金额，用逗号隔开，最多 31 笔，例如 3:500,10:200。日从 1 到 62，金额从 0.01 到 1,000,000,000,000。"}
	case "start":
		return FieldText{"套餐起始日", "", "2000-01-01 到 2099-12-31 之间的一天。"}
	case "package":
		return FieldText{"起始套餐", "", "起始日买的是哪一档。"}
	case "periods":
		return FieldText{"购买月数", "个月", "按自然月计，1 到 60。"}
	case "renew":
		return FieldText{"续费", "", "写成 套餐:月数，用逗号隔开，最多 12 次，例如 5000000x10:3；到期之后才续的，再加上日期，例如 2500000x5:1:2026-08-05。月数从 1 到 60。"}
	}
	return l.estimateField(parameter)
}

func (l chinese) Fault(e *pricing.ParamError) string {
	label := l.Field(e.Parameter).Label
	value := "“" + e.ShownValue() + "”"
	between := Group(e.Min) + " 到 " + Group(e.Max)
	switch e.Problem {
	case pricing.NotNumber:
		return label + "：" + value + "不是数字，请填 " + between + " 之间的数。"
	case pricing.NotWhole:
		return label + "：" + value + "不是整数，请填 " + between + " 之间的整数。"
	case pricing.TooFine:
		return label + "：" + value + "小数位太多，请填 " + between + " 之间、最多四位小数的数。"
	case pricing.Missing:
		return label + "：没有填写。" + l.Field(e.Parameter).Help
	case pricing.Malformed:
		return label + "：" + value + "的写法不对。" + l.Field(e.Parameter).Help
	case pricing.TooMany:
		return label + "：" + value + "项数太多。" + l.Field(e.Parameter).Help
	case pricing.OutOfRange:
		if e.Min == "" {
			return label + "：" + value + "超出范围。" + l.Field(e.Parameter).Help
		}
		return label + "：" + value + "超出范围，请填 " + between + " 之间的数。"
	case pricing.NotChoice:
		return label + "：没有" + value + "这个选项，可选：" + strings.Join(e.Choices, "、") + "。"
	case pricing.Outgrown:
		return l.outgrown(e)
	case pricing.Repeated:
		return label + "：地址里出现了多次，请只保留一个。"
	}
	return label + "：" + value + "无法识别。" + e.Range
}

func (l chinese) Workload(w pricing.Workload) Sentence {
	s := say("每月 ", Count(w.Calls), " 次调用，峰值 ", Count(w.QPS), " QPS，", Count(w.Images), " 张图片")
	if w.Failed != 0 {
		s = say(s, "，失败率 ", Percent(w.Failed))
	}
	if w.Days != 30 {
		s = say(s, "，当月 ", Count(w.Days), " 天")
	}
	for _, d := range w.Discounts {
		if d.Off != 0 {
			name, _ := discountOf(l, d.Provider)
			s = say(s, "，", name, "减免 ", Percent(d.Off))
		}
	}
	if w.Trial {
		s = say(s, "，可享试用")
	}
	return s
}

func (l chinese) Verdict(r pricing.Comparison) Sentence {
	later := l.paidMonth(r)
	if !r.Has(pricing.TrialFirstMonth) {
		return say(later, "。")
	}
	return say("首月用上免费试用：", l.firstMonths(r), "。从第 2 个月起：", later, "。")
}

// paidMonth is the answer for a month that is paid, without a full stop.
func (l chinese) paidMonth(r pricing.Comparison) Sentence {
	quotes := available(r)
	switch {
	case len(quotes) == 0:
		return say("这个用量两家都没有公开价")
	case only(r) != nil:
		q := only(r)
		return say("这个用量只有", provider(l, q.Offer), "有公开价：每月 ", Money(q.Monthly))
	case r.Saving == nil:
		return say("两家一分不差，都是每月 ", Money(quotes[0].Monthly))
	}
	return say(provider(l, r.Cheapest), "更便宜，每月少付 ", Money(r.Saving.Amount), "（", Percent(r.Saving.Percent), "）")
}

func (l chinese) firstMonths(r pricing.Comparison) Sentence {
	var s Sentence
	for i, q := range available(r) {
		if i > 0 {
			s = say(s, "，")
		}
		s = say(s, provider(l, q.Offer), " ", Money(q.FirstMonth))
	}
	return s
}

func (l chinese) Short(r pricing.Comparison) Sentence {
	quotes := available(r)
	switch {
	case len(quotes) == 0:
		return say("没有公开价")
	case only(r) != nil:
		return say("只有", provider(l, only(r).Offer), "：", Money(only(r).Monthly))
	case r.Saving == nil:
		return say("两家相同：", Money(quotes[0].Monthly))
	}
	return say(provider(l, r.Cheapest), "每月少付 ", Money(r.Saving.Amount))
}

func (l chinese) Notice(r pricing.Comparison, n pricing.Notice) Sentence {
	switch n {
	case pricing.NotEquivalent:
		var s Sentence
		for i, o := range pricing.Published().Offers() {
			if i > 0 {
				s = say(s, "；")
			}
			s = say(s, l.Job(o.List()))
		}
		return say(s, "。价格低，不等于能替代另一家。")
	case pricing.QPSRaised:
		return say("就算把调用量平摊到整个月的每一秒，也需要 ", Count(r.RequiredQPS), " QPS，高于你填的 ", Count(r.Workload.QPS), "。真实峰值只会更高，所以这里的价格是下限。")
	case pricing.QPSQuota:
		return say("腾讯云每个账号默认 ", Count(pricing.Published().DefaultQPS()), " QPS，你需要 ", Count(r.RequiredQPS), "。更高的额度要申请，请先确认能批下来；单价不变。")
	case pricing.TrialFirstMonth:
		return say("试用让这一档套餐的首月免费。试用限时、限名额，每个用户只能享受一次；从第 2 个月起按刊例价收费。")
	case pricing.TrialNotApplicable:
		return say("免费试用只适用于最小的 10 万张、1 QPS 档，而这里报价的是另一档，所以试用不起作用。")
	case pricing.BreakEvenBeyondCeiling:
		row := r.QuotedPlan()
		return say("这一档要到每月 ", Count(*row.BreakEven), " 次才划算，而它的 QPS 最多只能承载 ", Count(row.MaxCalls), " 次。在它承载得了的范围内，按量计费花得更少。")
	}
	return Plain(string(n))
}

func (l chinese) Unavailable(q pricing.Quote) Sentence {
	switch q.Reason {
	case pricing.ReasonPlanTooSmall:
		return say("你选的套餐不够用。")
	case pricing.ReasonCustomQuote:
		c := listOf(q.Offer).Prepaid.CustomQuote
		return say("没有够大的套餐：价目最高到 ", Count(c.Images), " 张、", Count(c.QPS), " QPS。更大的规格需要单独询价：", c.Contact, "。")
	}
	return Plain(string(q.Reason))
}

func (l chinese) QuoteTitle(q pricing.Quote) Sentence {
	if q.Package != nil {
		return say("预付费套餐：", l.PlanName(q.Package))
	}
	if q.Model == pricing.PayAsYouGo {
		return say("按量计费：每 ", Count(q.Per), " 次 ", Fee(q.UnitPrice.Money))
	}
	return say("预付费套餐")
}

func (l chinese) PlanName(p *pricing.Package) Sentence {
	return say(Count(p.Images), " 张，", Count(p.QPS), " QPS")
}

func (l chinese) Line(q pricing.Quote, line pricing.Line) Line {
	var out Line
	if line.Amount != nil {
		out.Amount = say(AmountText(*line.Amount))
	}
	switch line.What {
	case pricing.LinePackage:
		out.Label = say("刊例价")
		out.How = say(Count(line.Quantity), " 个月 × ", AmountText(*line.UnitPrice))
	case pricing.LineDiscount:
		out.Label = say("你的折扣")
		out.How = say("减免 ", Percent(*line.Percent))
		if q.Model == pricing.PayAsYouGo {
			out.How = say(out.How, "，优惠后每 ", Count(q.Per), " 次 ", Fee(q.UnitPrice.Money))
		}
	case pricing.LineUnlimited:
		out.Label = say("调用")
		out.How = say(Count(line.Quantity), " 次，不限次数、不另收费")
	case pricing.LineTrial:
		out.Label = say("免费试用")
		out.How = say("仅首月")
	case pricing.LineLoading:
		out.Label = say("图库入库")
		out.How = say("每秒 ", Count(q.Package.AddQPS), " 张，", Count(line.Quantity), " 张至少要 ", Number(q.LoadDays.String()), " 天")
	case pricing.LineSent:
		out.Label = say("发出的请求")
		out.How = say(Count(line.Quantity), " 次")
	case pricing.LineFailed:
		out.Label = say("失败的请求，不计费")
		out.How = say(Count(sent(q)), " − ", Count(line.Quantity), " 次失败 = ", Count(q.BillableCalls))
	case pricing.LineBillable:
		out.Label = say("计费调用")
		out.How = say(Count(line.Quantity), " × ", AmountText(*line.UnitPrice))
	case pricing.LineRounding:
		out.Label = say("取整")
		out.How = say("四舍五入到分")
	default:
		out.Label = Plain(string(line.What))
	}
	return out
}

func (l chinese) BreakEven(r pricing.Comparison) Sentence {
	row, rival := r.QuotedPlan(), usage(r)
	switch {
	case row == nil || rival == nil:
		return say("没有可比的套餐，也就没有持平点。")
	case row.BreakEven == nil:
		return say("不会反过来：无论用量多大，", provider(l, rival.Offer), "都低于这一档的月价。")
	case *row.BreakEven == 0:
		return say("按这个折扣，套餐不花钱，任何用量下都不会更贵。")
	case row.BeyondCeiling():
		return say("够不着：要到每月 ", Count(*row.BreakEven), " 次，", provider(l, rival.Offer), "才会花到同样多，相当于 ", Count(row.Package.QPS), " QPS 承载上限 ", Count(row.MaxCalls), " 次的 ", Percent(*row.Load), "。")
	}
	return say("从每月 ", Count(*row.BreakEven), " 次起，", provider(l, rival.Offer), "不再比这一档便宜。这相当于 ", Count(row.Package.QPS), " QPS 在 ", Count(r.Workload.Days), " 天里最多能承载的 ", Count(row.MaxCalls), " 次的 ", Percent(*row.Load), "。")
}

func (chinese) Why(lack string) string {
	switch lack {
	case "images":
		return "图片容量不够"
	case "qps":
		return "QPS 不够"
	}
	return lack
}

func (l chinese) ListAge(list *pricing.PriceList) Sentence {
	return say(list.Name(l.Tag()).Provider + "价目，" + list.Date)
}

func (l chinese) Job(list *pricing.PriceList) Sentence {
	name := list.Name(l.Tag())
	what := "另有用途"
	switch list.Job {
	case "own-library-by-picture":
		what = "是拿一张图片，在你自己的图库里找图"
	case "web-by-words":
		what = "是用一段文字，在公开网络上找图"
	}
	return say(name.Provider + name.Service + what)
}

func (chinese) Assumption(a pricing.Assumption) string {
	if text, ok := chineseAssumptions[a.ID]; ok {
		return text
	}
	return a.Text
}

var chineseAssumptions = map[string]string{
	"change-full-difference": "文档没有提到按剩余天数折算：周期内任何时候变配，都按两档价格的全额差价收取或退还，并立即生效。",
	"change-term":            "一次买了几个月的，差价按一个月的差额乘以购买的月数计算。",
	"change-from-trial":      "免费试用的首月内升配，按两档价格的差价收取，与付费月相同；试用档虽未付费，仍按其价格计算。没有付过钱，也就没有可退的。",
	"services-differ":        "两种服务做的事不同：阿里云图像搜索是以图搜图，搜的是你自己的图库；腾讯云联网图像搜索是以文搜图，搜的是公开网络。价格低不等于可以互相替代。",
	"list-age":               "价格取自所注日期的公开价目，购买前请到服务商页面核对现价。",
	"paid-month":             "所有金额都是一个付费月的金额，免费试用另行说明。",
	"natural-month":          "“自然月”按“某日到次月同日”理解；次月没有这一天，就到次月最后一天，以后各期仍按原来的日子。文档也可能是指日历月。",
	"ceiling":                "QPS 的承载上限 = QPS × 86,400 × 当月天数，即每一秒都满载。真实流量有峰有谷，达不到这个数。",
	"failed-share":           "失败次数 = 调用量 × 失败率，四舍五入取整；失败的调用不计费。",
	"rounding":               "费用四舍五入到 8 位小数，扣款四舍五入到分。",
	"discount":               "折扣是在刊例价上的减免百分比。套餐价减免后四舍五入到分，单价保留 8 位小数。",
	"once-per-user":          "“每个用户仅限购买一次”按“最小档的免费试用仅限一次”理解；这句话也可以读作最小档套餐只能买一次。",
	"trial":                  "试用指最小档套餐首月免费，由你自己确认是否符合资格；限时且名额有限。",
	"custom-quote":           "图片数或 QPS 超过最大一档时没有公开价，需要向服务商询价。",
	"taxes":                  "两份文档都没有说明价格是否含税。",

	"growth":             "增长按复利精确计算：第 i 个月（从 0 数起）的调用量 = 起始调用量 × (1 + 增长率 / 100)^i，四舍五入取整。QPS 按自己的增长率，没填就与调用量相同；图片也按自己的增长率。QPS 和图片都向上取整，因为不足一个也要占位置。",
	"forecast-months":    "每个月单独购买：取当月够用的最低价套餐，下个月换大换小，除了套餐本身的价格之外不另花钱。",
	"forecast-switching": "更换服务商的成本每换一次付一次，第一次选择不花钱。几种走法合计相同时，取更换次数少的；再相同，取在第一家停留更久的；还相同，按价目的先后。",

	"payable":         "一个月最终应付 = 各日费用之和，保留两位小数；逐日扣费四舍五入多扣或少扣的部分，由精度差异抵消。",
	"month-spread":    "一个月的调用量平均分到每天；除不尽时，前几天各多一次。",
	"account-balance": "每天扣款后检查余额，扣的是前一天的费用。余额为负，从第二天起停服；充值使余额不小于 0 的当天恢复。停服期间不提供服务，也不产生费用。",
	"account-order":   "同一天先扣款，后充值。文档没有说精度差异在哪一天调整，所以余额里不计这一项。",

	"renewal-early": "到期前续费，新套餐从当前周期结束时开始，并保持原来的日子。文档只说按新的生效周期重新计费。",
	"renewal-late":  "保留期内续费，从续费当天开始，以后各期按这一天算。释放之后就无从续费：再买的套餐从空图库开始。",
	"retention":     "周期在下一期本该开始的那天结束。从那天起服务可能停止，这里按已停止计算。实例从当天起保留文档所说的天数，之后的一天释放。",

	"estimate-retries": "重试是因为前一次请求失败了。所以每次重试对应一次失败的请求，失败的请求就是重试加上最终失败的搜索；其余每次搜索都得到一次应答、计费一次。",
	"estimate-peak":    "假定每天都一样；峰值 = 全天 86,400 秒的平均值 × 峰值倍数，向上取整到每秒整数次。",
}

func (l chinese) Plot(r pricing.Comparison, p pricing.Plot) Sentence {
	s := say("每月 0 到 ", Count(p.Calls.Max), " 次调用的月费。")
	for _, line := range p.Lines {
		if line.Model == pricing.Prepaid {
			s = say(s, provider(l, line.Offer), "一直是 ", Money(line.To.Cost), "。")
		} else {
			s = say(s, provider(l, line.Offer), "从 ", Money(line.From.Cost), " 升到 ", Money(line.To.Cost), "。")
		}
	}
	if p.Crossing != nil {
		s = say(s, "两线在 ", Count(p.Crossing.Calls), " 次处相交。")
	}
	if p.Ceiling != nil {
		s = say(s, "套餐的 QPS 最多承载 ", Count(p.Ceiling.Calls), " 次。")
	}
	return say(s, "你的用量是 ", Count(r.Workload.Calls), " 次。")
}

func (chinese) Tick(value int64) string {
	return scaled(value, []scale{{12, "万亿"}, {8, "亿"}, {4, "万"}})
}
