package words

import "tusou/pricing"

var chineseBillingPage = billingPage{
	labels: BillingLabels{
		Titles: map[string]string{
			"statement": "腾讯云账单：每天结一次",
			"account":   "余额用完以后：扣款、停服、恢复",
			"package":   "阿里云套餐到期以后：停服、保留、释放",
			"change":    "阿里云升配与降配：差价怎么算",
		},
		Compute: "算一算",
		Assumed: "这里的前提",
		Fix:     "请先修改：",

		Day: "第几天", Calls: "成功调用", Fee: "费用（8 位小数）", Charged: "扣款（到分）",
		Total: "合计", Difference: "月度计费精度差异", Payable: "本月应付",
		Bill:     "按官方账单的列逐项看",
		BillHint: "资源 ID 只有账号所有者看得到，这里留空。原价 = 用量 × 刊例价；费用按优惠后单价计算。",
		BillColumns: [...]string{"资源ID/实例名称", "产品名称", "组件类型", "组件名称", "刊例价",
			"优惠后单价", "价格单位", "用量", "用量单位", "原价(元)"},
		PerCalls: "次", CallUnit: "次", Unknown: "–",

		Story:    "一天一天发生了什么",
		Opening:  "期初余额",
		SameDays: "每天的调用次数与折扣，沿用上面的账单。",
		Chart:    "余额的变化", ChartDay: "第几天", ChartBalance: "余额（元）",
		DayTable: "逐日明细",
		Served:   "已服务", Deducted: "扣款", ToppedUp: "充值", Balance: "日终余额", State: "服务",

		Phases: "什么时候还有什么", Terms: "购买记录", Periods: "各期起止：",
		Search: "搜索", Library: "图库",
		Has: map[pricing.PhaseState][2]string{
			pricing.Served:   {"可用", "在"},
			pricing.Kept:     {"可能停止", "还在"},
			pricing.Released: {"没有", "已丢失"},
		},

		SameDiscount: "折扣沿用上面套餐部分填写的减免。",
		Lines:        "怎么算的",
		Matrix:       "任意两档之间的差价",
		MatrixHint:   "行是当前套餐，列是新套餐（图片容量 · QPS），单位元。点一格，上面就按那一格计算。",
		FromTo:       "当前 ↓　新 →",
		Up:           "+ 升配，要补的差价", Down: "− 降配，退回的差价",
	},
	lead: func(part string, list *pricing.PriceList) Sentence {
		switch part {
		case "statement":
			return say("每天的成功调用单独结一次账，次日出账。费用记到 8 位小数，扣款只到分；两者的差额，每月用一行“月度计费精度差异”调整。")
		case "account":
			return say("前一天的费用次日自动扣除。扣完余额为负，", Count(list.PayAsYouGo.OverdueHours), " 小时后停服；充值充正后恢复。")
		case "package":
			return say("套餐按自然月购买。到期不续费，当天起服务就可能停止；实例再保留 ", Count(list.Prepaid.RetentionDays), " 个自然日，然后释放。保留期内图库还在，但不等于还能搜索。")
		}
		return say("新套餐沿用当前套餐的计费起始时间，生效时旧套餐同时失效。升配补差价，降配退差价；文档没有提到按剩余天数折算。")
	},
	statement: func(s pricing.Statement) Sentence { return say("应付 ", Money(s.Payable)) },
	account: func(a pricing.Account) Sentence {
		if a.Lasts == nil {
			return say(Money(a.Opening), " 一直够用")
		}
		return say(Money(a.Opening), " 能用 ", Count(a.Lasts.Days), " 天")
	},
	tenure: func(t pricing.Tenure) Sentence { return say(Date(t.Expiry), " 到期，", Date(t.Release), " 释放") },
	change: func(ch pricing.Change) Sentence {
		switch ch.Direction {
		case pricing.Upgrade:
			return say("升配，补 ", Money(ch.Charge))
		case pricing.Downgrade:
			return say("降配，退 ", Money(ch.Refund))
		}
		return say("价格相同，不补不退")
	},
	span: func(s pricing.AccountSpan) Sentence {
		if s.What == pricing.EventDeduction {
			return say("每天扣除前一日费用，共 ", Money(*s.Amount), "，余额 ", Money(s.Balance))
		}
		return say("共 ", Count(s.Calls), " 次调用没有得到服务")
	},
	days: func(from, to int64) Sentence {
		if from == to {
			return say("第 ", Count(from), " 天")
		}
		return say("第 ", Count(from), "–", Count(to), " 天")
	},
	topUp: func(t pricing.TopUp) Sentence {
		return say("第 ", Count(int64(t.Day)), " 天充值 ", AmountText(t.Amount.String()))
	},
	renewal: func(l Language, p *pricing.Package, months, on string) Sentence {
		s := say(l.PlanName(p), "，", Number(months), " 个月")
		if on == "" {
			return say(s, "，到期前续")
		}
		return say(&Part{on, on}, " 续：", s)
	},
	none: func(parameter string) string {
		if parameter == "topups" {
			return "不充值"
		}
		return "不续费"
	},
	plot: func(l Language, a pricing.Account) Sentence {
		return say("余额从 ", Money(a.Opening), " 到 ", Money(a.Closing), "，共 ", Count(int64(len(a.Days))), " 天。", AccountAnswer(chinese{inChinese}, a))
	},
	dayCount: func(int64) string { return " 天：" },
	and:      "；",
}
