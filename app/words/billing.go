package words

import (
	"strconv"

	"tusou/pricing"
)

// StatementAnswer is a statement in one sentence: what it comes to and why that
// is not what was charged day by day.
func StatementAnswer(l Language, s pricing.Statement) Sentence {
	answer := l.say(phrase{"{0} 次成功调用应付 {1}：费用合计 {2}", "{0} successful {0|call costs|calls cost} {1}: fees of {2}"},
		Count(s.Calls), Money(s.Payable), Fee(s.Fee.Money))
	if s.PrecisionDifference.IsZero() {
		return l.say(phrase{"{0}，每天扣费正好到分。", "{0}, charged to the fen."}, answer)
	}
	return l.say(phrase{"{0}，逐日扣费合计 {1}，相差的 {2} 由精度差异调整。", "{0}, charged day by day as {1}; the difference of {2} is adjusted."},
		answer, Money(s.Charged), Fee(s.PrecisionDifference.Money))
}

// accountSteps say what happens to an account: {0} is the amount, {1} the
// balance, {2} the calls.
var accountSteps = [...]struct {
	what pricing.AccountEvent
	say  phrase
}{
	{pricing.EventDeduction, phrase{"扣除前一日费用 {0}，余额 {1}", "{0} deducted for the day before, balance {1}"}},
	{pricing.EventNegative, phrase{"余额为负（{1}），服务暂未停止", "the balance is negative, {1}; the service still runs"}},
	{pricing.EventStopped, phrase{"服务停止", "the service stops"}},
	{pricing.EventTopUp, phrase{"充值 {0}，余额 {1}", "topped up by {0}, balance {1}"}},
	{pricing.EventSettled, phrase{"及时充正，服务不停", "settled in time, the service goes on"}},
	{pricing.EventResumed, phrase{"服务恢复", "the service runs again"}},
	{pricing.EventNotServed, phrase{"{2} 次调用没有得到服务", "{2} {2|call is|calls are} not served"}},
}

// AccountStep says what happened to an account, without its day.
func AccountStep(l Language, s pricing.AccountStep) Sentence {
	return AccountSpan(l, pricing.AccountSpan{From: s.Day, To: s.Day, What: s.What, Amount: s.Amount, Calls: s.Calls, Balance: s.Balance})
}

// AccountSpan says what happened in a part of an account's story.
func AccountSpan(l Language, s pricing.AccountSpan) Sentence {
	paid := Count(0)
	if s.Amount != nil {
		paid = Money(*s.Amount)
	}
	var p phrase
	for i := range accountSteps {
		if accountSteps[i].what == s.What {
			p = accountSteps[i].say
		}
	}
	if s.From != s.To && s.What == pricing.EventDeduction {
		p = phrase{"每天扣除前一日费用，共 {0}，余额 {1}", "{0} deducted in all, each day for the day before; balance {1}"}
	}
	return l.say(p, paid, Money(s.Balance), Count(s.Calls))
}

// AccountAnswer says whether and when the service stops.
func AccountAnswer(l Language, a pricing.Account) Sentence {
	negative, stopped, resumed := a.First(pricing.EventNegative), a.First(pricing.EventStopped), a.First(pricing.EventResumed)
	if negative == 0 {
		return l.say(phrase{"余额一直不为负，最后剩 {0}。", "The balance stays at 0 or more; {0} is left."}, Money(a.Closing))
	}
	answer := l.say(phrase{"第 {0} 天余额为负", "The balance is negative on day {0}"}, Count(int64(negative)))
	if stopped == 0 {
		return l.say(phrase{"{0}，但及时充正，服务不停。", "{0} and topped up in time: the service does not stop."}, answer)
	}
	answer = l.say(phrase{"{0}，从第 {1} 天起停服", "{0}; the service stops from day {1} on"}, answer, Count(int64(stopped)))
	if resumed != 0 {
		answer = l.say(phrase{"{0}，第 {1} 天恢复", "{0} and runs again on day {1}"}, answer, Count(int64(resumed)))
	}
	if a.NotServed == 0 {
		return l.say(phrase{"{0}。", "{0}."}, answer)
	}
	return l.say(phrase{"{0}。共 {1} 次调用没有得到服务。", "{0}. {1} {1|call is|calls are} not served."}, answer, Count(a.NotServed))
}

// BalanceLasts says how long the opening balance lasts at these days.
func BalanceLasts(l Language, a pricing.Account) Sentence {
	if a.Lasts == nil {
		return l.say(phrase{"这些天不产生费用，余额一直够用。", "These days cost nothing, so the balance lasts for ever."})
	}
	return l.say(phrase{
		"如果每天都照此循环且不充值，{0} 能用 {1} 天：第 {2} 天余额为负，从第 {3} 天起停服。",
		"If these days repeat and nothing is topped up, {0} lasts {1} {1|day|days}: negative on day {2}, stopped from day {3} on.",
	}, Money(a.Opening), Count(a.Lasts.Days), Count(a.Lasts.NegativeOn), Count(a.Lasts.StoppedFrom))
}

// ServiceState names the state of a day.
func ServiceState(l Language, s pricing.ServiceState) string {
	switch s {
	case pricing.Overdue:
		return l.text(phrase{"欠费未停", "runs, overdue"})
	case pricing.Stopped:
		return l.text(phrase{"已停服", "stopped"})
	}
	return l.text(phrase{"正常", "runs"})
}

// Term says what was bought for which days, and for how much.
func Term(l Language, term pricing.Term) Sentence {
	how := phrase{"首次购买", "bought"}
	switch term.Renewal {
	case pricing.RenewedInTime:
		how = phrase{"到期前续费", "renewed in time"}
	case pricing.RenewedLate:
		how = phrase{"保留期内续费", "renewed late"}
	case pricing.BoughtAnew:
		how = phrase{"释放后重新购买，图库为空", "bought anew, with an empty library"}
	}
	return l.say(phrase{"{0}，{1}，{2} 至 {3}：{4} 个月 × {5} = {6}", "{0}, {1}, {2} to {3}: {4} {4|month|months} × {5} = {6}"},
		l.PlanName(term.Package), l.text(how), Date(term.Start), Date(term.End), Count(int64(len(term.Periods))), Money(term.Monthly), Money(term.Charge))
}

// Phase says what the owner of an instance has from a day on.
func Phase(l Language, p pricing.Phase) Sentence {
	from := l.say(phrase{"从 {0} 起", "from {0}"}, Date(p.From))
	if p.Days != 0 {
		from = l.say(phrase{"{0}共 {1} 天", "{0} for {1} {1|day|days}"}, from, Count(int64(p.Days)))
	}
	switch p.State {
	case pricing.Kept:
		return l.say(phrase{"{0}：未续费，图库保留，但搜索可能停止", "{0}: not renewed. The library is kept, the search may be stopped"}, from)
	case pricing.Released:
		return l.say(phrase{"{0}：实例已释放，图库丢失", "{0}: released. The library is lost"}, from)
	}
	return l.say(phrase{"{0}：可以搜索", "{0}: searches are answered"}, from)
}

// TenureAnswer says what the package costs, when it ends and what is lost when.
func TenureAnswer(l Language, tenure pricing.Tenure) Sentence {
	return l.say(phrase{
		"共付 {0}，{1} 到期，当天起搜索可能停止；图库保留到 {2}，{3} 释放，图库丢失。",
		"It costs {0} in all and ends on {1}: from that day on the search may stop. The library is kept through {2} and lost on {3}.",
	}, Money(tenure.Charge), Date(tenure.Expiry), Date(tenure.KeptThrough), Date(tenure.Release))
}

// Date writes a day.
func Date(d pricing.Date) *Part { return &Part{d.String(), d.String()} }

// billingText are the headings and columns of statements and timelines as plain
// text.
type billingText[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Account, Tenure                     T // headings
	Day, Calls, Original, Fee, Charged  T // columns of a statement
	Served, Deducted, ToppedUp, Balance T // further columns of an account
	State                               T
	Total, Difference, Payable, Unit    T
	Terms, Phases                       T
}

var billingTexts = texts[billingText[phrase], billingText[string]]{phrases: billingText[phrase]{
	Account:    phrase{"账户", "The account"},
	Tenure:     phrase{"套餐", "The package"},
	Day:        phrase{"日", "day"},
	Calls:      phrase{"次数", "calls"},
	Original:   phrase{"原价", "at list price"},
	Fee:        phrase{"费用", "fee"},
	Charged:    phrase{"扣费", "charged"},
	Served:     phrase{"已服务", "served"},
	Deducted:   phrase{"扣款", "deducted"},
	ToppedUp:   phrase{"充值", "topped up"},
	Balance:    phrase{"余额", "balance"},
	State:      phrase{"服务", "service"},
	Total:      phrase{"合计", "all"},
	Difference: phrase{"月度计费精度差异：", "Precision difference: "},
	Payable:    phrase{"应付：", "Payable: "},
	Unit:       phrase{"单价：", "Unit price: "},
	Terms:      phrase{"购买记录", "What is bought"},
	Phases:     phrase{"什么时候还有什么", "What you have when"},
}}

// statement writes a whole statement, day by day.
func (p *paper) statement(l Language, s pricing.Statement) {
	t := billingTexts.in(l)
	p.line(StatementAnswer(l, s).String())
	p.head(l, s.List)
	p.line("  ", t.Unit, Fee(s.UnitPrice.Money).Text, " / ", Count(s.List.PayAsYouGo.Per).Text)
	p.line()
	rows := [][]string{{t.Day, t.Calls, t.Original, t.Fee, t.Charged}}
	for _, b := range s.Bill() {
		rows = append(rows, []string{Count(int64(b.Day)).Text, Count(b.Usage).Text, b.Original.String(), b.Fee.String(), b.Charged.String()})
	}
	p.columns(append(rows, []string{t.Total, Count(s.Calls).Text, s.Original().String(), s.Fee.String(), s.Charged.String()}))
	p.line()
	p.line(t.Difference, Fee(s.PrecisionDifference.Money).Text)
	p.line(t.Payable, Money(s.Payable).Text)
	p.foot(l, s.Assumptions, s.List)
}

// timeline writes what happens to the account and what becomes of the package.
func (p *paper) timeline(l Language, timeline pricing.Timeline) {
	t := billingTexts.in(l)
	var lists []*pricing.PriceList
	if a := timeline.Account; a != nil {
		lists = append(lists, a.List)
		p.line(t.Account)
		p.line(AccountAnswer(l, *a).String())
		p.line(BalanceLasts(l, *a).String())
		p.head(l, a.List)
		p.line("  ", t.Unit, Fee(a.UnitPrice.Money).Text, " / ", Count(a.List.PayAsYouGo.Per).Text)
		p.line()
		rows := [][]string{{t.Day, t.Calls, t.Served, t.Charged, t.Deducted, t.ToppedUp, t.Balance, t.State}}
		for _, d := range a.Days {
			rows = append(rows, []string{Count(int64(d.Day)).Text, Count(d.Calls).Text, Count(d.Served).Text, d.Charged.String(),
				d.Deducted.String(), d.ToppedUp.String(), d.Balance.String(), ServiceState(l, d.State)})
		}
		p.columns(rows)
		p.line()
		for _, s := range a.Steps {
			p.line("- ", l.say(phrase{"第 {0} 天：", "day {0}: "}, Count(int64(s.Day))).String(), AccountStep(l, s).String())
		}
		p.line()
	}
	if tenure := timeline.Package; tenure != nil {
		lists = append(lists, tenure.List)
		p.line(t.Tenure)
		p.line(TenureAnswer(l, *tenure).String())
		p.head(l, tenure.List)
		p.title(t.Terms)
		for _, term := range tenure.Terms {
			p.line("- ", Term(l, term).String())
			for _, period := range term.Periods {
				p.line("    ", period.Start.String(), " – ", period.End.String(), " (", strconv.Itoa(period.Days), ")")
			}
		}
		p.title(t.Phases)
		for _, phase := range tenure.Phases {
			p.line("- ", Phase(l, phase).String())
		}
	}
	p.foot(l, timeline.Assumptions, lists...)
}
