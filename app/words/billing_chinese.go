package words

import (
	"strconv"

	"tusou/pricing"
)

var chineseBilling = billingText{
	account: "账户", tenure: "套餐",
	day: "日", calls: "次数", original: "原价", fee: "费用", charged: "扣费",
	served: "已服务", deducted: "扣款", toppedUp: "充值", balance: "余额", state: "服务",
	total: "合计", difference: "月度计费精度差异：", payable: "应付：", unit: "单价：",
	terms: "购买记录", phases: "什么时候还有什么",
	states: map[pricing.ServiceState]string{pricing.Running: "正常", pricing.Overdue: "欠费未停", pricing.Stopped: "已停服"},

	onDay: func(day int) string { return "第 " + strconv.Itoa(day) + " 天：" },
	statementAnswer: func(s pricing.Statement) Sentence {
		answer := say(Count(s.Calls), " 次成功调用应付 ", Money(s.Payable), "：费用合计 ", Fee(s.Fee.Money))
		if s.PrecisionDifference.IsZero() {
			return say(answer, "，每天扣费正好到分。")
		}
		return say(answer, "，逐日扣费合计 ", Money(s.Charged), "，相差的 ", Fee(s.PrecisionDifference.Money), " 由精度差异调整。")
	},
	step: func(s pricing.AccountStep) Sentence {
		switch s.What {
		case pricing.EventDeduction:
			return say("扣除前一日费用 ", Money(*s.Amount), "，余额 ", Money(s.Balance))
		case pricing.EventNegative:
			return say("余额为负（", Money(s.Balance), "），服务暂未停止")
		case pricing.EventStopped:
			return say("服务停止")
		case pricing.EventTopUp:
			return say("充值 ", Money(*s.Amount), "，余额 ", Money(s.Balance))
		case pricing.EventSettled:
			return say("及时充正，服务不停")
		case pricing.EventResumed:
			return say("服务恢复")
		case pricing.EventNotServed:
			return say(Count(s.Calls), " 次调用没有得到服务")
		}
		return Plain(string(s.What))
	},
	accountAnswer: func(a pricing.Account) Sentence {
		negative, stopped, resumed := a.First(pricing.EventNegative), a.First(pricing.EventStopped), a.First(pricing.EventResumed)
		if negative == 0 {
			return say("余额一直不为负，最后剩 ", Money(a.Closing), "。")
		}
		answer := say("第 ", Count(int64(negative)), " 天余额为负")
		if stopped == 0 {
			return say(answer, "，但及时充正，服务不停。")
		}
		answer = say(answer, "，从第 ", Count(int64(stopped)), " 天起停服")
		if resumed != 0 {
			answer = say(answer, "，第 ", Count(int64(resumed)), " 天恢复")
		}
		return say(answer, "。共 ", Count(a.NotServed), " 次调用没有得到服务。")
	},
	lasts: func(l *pricing.BalanceLasts, opening pricing.Money) Sentence {
		if l == nil {
			return say("这些天不产生费用，余额一直够用。")
		}
		return say("如果每天都照此循环且不充值，", Money(opening), " 能用 ", Count(l.Days), " 天：第 ", Count(l.NegativeOn), " 天余额为负，从第 ", Count(l.StoppedFrom), " 天起停服。")
	},
	term: func(l Language, t pricing.Term) Sentence {
		how := map[pricing.Renewal]string{pricing.FirstTerm: "首次购买", pricing.RenewedInTime: "到期前续费",
			pricing.RenewedLate: "保留期内续费", pricing.BoughtAnew: "释放后重新购买，图库为空"}[t.Renewal]
		return say(l.PlanName(t.Package), "，"+how+"，", Date(t.Start), " 至 ", Date(t.End), "：",
			Count(int64(len(t.Periods))), " 个月 × ", Money(t.Monthly), " = ", Money(t.Charge))
	},
	phase: func(p pricing.Phase) Sentence {
		from := say("从 ", Date(p.From), " 起")
		if p.Days != 0 {
			from = say(from, "共 ", Count(int64(p.Days)), " 天")
		}
		switch p.State {
		case pricing.Kept:
			return say(from, "：未续费，图库保留，但搜索可能停止")
		case pricing.Released:
			return say(from, "：实例已释放，图库丢失")
		}
		return say(from, "：可以搜索")
	},
	tenureAnswer: func(t pricing.Tenure) Sentence {
		return say("共付 ", Money(t.Charge), "，", Date(t.Expiry), " 到期，当天起搜索可能停止；图库保留到 ", Date(t.KeptThrough), "，", Date(t.Release), " 释放，图库丢失。")
	},
}
