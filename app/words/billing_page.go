package words

import "tusou/pricing"

// BillingLabels are the fixed texts of the billing page in one language.
type BillingLabels = BillingLabelsOf[string]

// BillingLabelsOf are [BillingLabels] in one language, of strings, or in all, of phrases.
type BillingLabelsOf[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Compute T // sends the form, without a script
	Assumed T // heads what a part assumes
	Fix     T // stands before links to the fields that are at fault

	// The statement.
	Day, Calls, Fee, Charged   T // columns
	Total, Difference, Payable T // its last lines
	Bill                       T // opens the provider's own bill
	BillHint                   T
	// BillColumns are the names of pricing.BillColumns.
	BillColumns [len(pricing.BillColumns)]T
	CallUnit    T // the bill's unit of usage
	Unknown     T // a resource's id

	// The account.
	Story                               T
	Opening                             T
	SameDays                            T // says whose days and discount the account has
	Chart, ChartDay, ChartBalance       T
	DayTable                            T // opens the table of days
	Served, Deducted, ToppedUp, Balance T
	State                               T

	// The package.
	Phases, Terms, Periods T
	// The change of package.
	SameDiscount T // says whose discount the change has
	Lines        T
	Matrix       T
	MatrixHint   T
	FromTo       T // the corner of the matrix
	Up, Down     T // the legend of the matrix
}

// Billing returns the fixed texts of the billing page.
func Billing(l Language) *BillingLabels { return billingLabels.in(l) }

// billingLeads are the providers' rules that the parts work out. {0} is the
// hours until a stop or the days of retention.
var billingLeads = [...]phrase{
	{
		"每天的成功调用单独结一次账，次日出账。费用记到 8 位小数，扣款只到分；两者的差额，每月用一行“月度计费精度差异”调整。",
		"The successful calls of each day are settled by themselves and billed on the next. A bill carries eight decimals, the account pays two; one line a month, the precision difference, evens out the gap.",
	},
	{
		"前一天的费用次日自动扣除。扣完余额为负，{0} 小时后停服；充值充正后恢复。",
		"A day’s calls are deducted on the next day. If that leaves the balance negative, the service stops {0} hours later; it runs again once the account has been topped up.",
	},
	{
		"套餐按自然月购买。到期不续费，当天起服务就可能停止；实例再保留 {0} 个自然日，然后释放。保留期内图库还在，但不等于还能搜索。",
		"A package is bought for natural months. If it is not renewed, the service may stop on the day it ends. The instance is kept for {0} calendar days more and then released. Kept does not mean served.",
	},
	{
		"新套餐沿用当前套餐的计费起始时间，生效时旧套餐同时失效。升配补差价，降配退差价；文档没有提到按剩余天数折算。",
		"The new package keeps the start of the current one’s billing, and the current one lapses when the new one takes effect. An upgrade costs the difference in price, a downgrade returns it; the document names no pro rata.",
	},
}

// billingTitles head the parts: statement, account, package, change. {0} is the
// provider.
var billingTitles = [...]phrase{
	{"{0}账单：每天结一次", "{0}: a bill for every day"},
	{"余额用完以后：扣款、停服、恢复", "When the balance runs out"},
	{"{0}套餐到期以后：停服、保留、释放", "When a package of {0} ends"},
	{"{0}升配与降配：差价怎么算", "Changing a package of {0}"},
}

// BillingTitle heads a part, which is about the list's provider.
func BillingTitle(l Language, part int, list *pricing.PriceList) string {
	return l.say(billingTitles[part], l.Provider(list)).String()
}

// BillingLead says the rule of the list's provider that a part works out.
func BillingLead(l Language, part int, list *pricing.PriceList) Sentence {
	days := int64(0)
	if t := list.PayAsYouGo; t != nil {
		days = t.OverdueHours
	} else {
		days = list.Prepaid.RetentionDays
	}
	return l.say(billingLeads[part], Count(days))
}

// StatementShort is what a statement comes to, for a narrow place.
func StatementShort(l Language, s pricing.Statement) Sentence {
	return l.say(phrase{"应付 {0}", "{0} payable"}, Money(s.Payable))
}

// AccountShort is how long a balance lasts, for a narrow place.
func AccountShort(l Language, a pricing.Account) Sentence {
	if a.Lasts == nil {
		return l.say(phrase{"{0} 一直够用", "{0} lasts for ever"}, Money(a.Opening))
	}
	return l.say(phrase{"{0} 能用 {1} 天", "{0} lasts {1} {1|day|days}"}, Money(a.Opening), Count(a.Lasts.Days))
}

// TenureShort is when a package ends and is lost, for a narrow place.
func TenureShort(l Language, t pricing.Tenure) Sentence {
	return l.say(phrase{"{0} 到期，{1} 释放", "Ends {0}, lost {1}"}, Date(t.Expiry), Date(t.Release))
}

// ChangeShort is what a change of package costs, for a narrow place.
func ChangeShort(l Language, ch pricing.Change) Sentence {
	switch ch.Direction {
	case pricing.Upgrade:
		return l.say(phrase{"升配，补 {0}", "Upgrade, {0} to pay"}, Money(ch.Charge))
	case pricing.Downgrade:
		return l.say(phrase{"降配，退 {0}", "Downgrade, {0} back"}, Money(ch.Refund))
	}
	return l.say(phrase{"价格相同，不补不退", "Same price, nothing to pay"})
}

// AccountDays names the days of a part of an account's story.
func AccountDays(l Language, from, to int) Sentence {
	p := phrase{"第 {0}–{1} 天", "Days {0}–{1}"}
	if from == to {
		p = phrase{"第 {0} 天", "Day {0}"}
	}
	return l.say(p, Count(int64(from)), Count(int64(to)))
}

// AccountPlot describes the drawing of the balance to someone who does not see it.
func AccountPlot(l Language, a pricing.Account) Sentence {
	return l.say(phrase{"余额从 {0} 到 {1}，共 {2} 天。{3}", "The balance goes from {0} to {1} in {2} {2|day|days}. {3}"},
		Money(a.Opening), Money(a.Closing), Count(int64(len(a.Days))), AccountAnswer(l, a))
}

// Periods names the days on which the periods of a term begin, and the end.
func Periods(l Language, t pricing.Term) Sentence {
	var s Sentence
	for _, p := range t.Periods {
		s.put(Date(p.Start))
		s.put(" → ")
	}
	s.put(Date(t.End))
	return s
}

// Understood says how the text of a list or a day was understood.
func Understood(l Language, parameter string, a pricing.Argument) Sentence {
	var s Sentence
	item := func(piece any) {
		if len(s) > 0 {
			s.put(l.text(phrase{"；", "; "}))
		}
		s.put(piece)
	}
	switch {
	case a.Text == "" && parameter == "topups":
		s.put(l.text(phrase{"不充值", "none"}))
	case a.Text == "":
		s.put(l.text(phrase{"不续费", "not renewed"}))
	case parameter == "daily":
		return l.days(a.Calls)
	case parameter == "topups":
		for _, topUp := range a.TopUps {
			item(l.say(phrase{"第 {0} 天充值 {1}", "{1} on day {0}"}, Count(int64(topUp.Day)), AmountText(topUp.Amount.String())))
		}
	case parameter == "renew":
		for _, r := range a.Renewals {
			p := phrase{"到期前续：{0}，{1} 个月", "{0}, {1} {1|month|months}, in time"}
			if r.On != (pricing.Date{}) {
				p = phrase{"{2} 续：{0}，{1} 个月", "{0}, {1} {1|month|months}, on {2}"}
			}
			item(l.say(p, l.plan(Count(r.Package.Images), Count(r.Package.QPS)), Count(int64(r.Months)), Date(r.On)))
		}
	default:
		s.put(&Part{a.Text, a.Text})
	}
	return s
}

// days says how many days a list has, and their calls.
func (l Language) days(calls []int64) Sentence {
	var s Sentence
	for _, n := range calls {
		if len(s) > 0 {
			s.put(", ")
		}
		s.put(Count(n))
	}
	return l.say(phrase{"{0} 天：{1}", "{0} {0|day|days}: {1}"}, Count(int64(len(calls))), s)
}

// Discount says what a percent off a price takes and what it leaves.
func Discount(l Language, off pricing.Percent) Sentence {
	return l.say(phrase{"减免 {0}，按刊例价的 {1} 计算", "{0} off, {1} of the list price"}, Percent(off), Percent(off.Rest()))
}

// PriceUnit says what a price on the provider's bill is for.
func PriceUnit(l Language, list *pricing.PriceList) Sentence {
	return l.say(phrase{"{0}/{1} 次", "{0}/{1} calls"}, string(list.Currency), Count(list.PayAsYouGo.Per))
}

// Shift writes a difference for a narrow cell: with its sign, without that of
// the currency.
func Shift(m pricing.Money) *Part {
	p := Number(m.String())
	if m.Sign() > 0 {
		p.Text = "+" + p.Text
	}
	return p
}

// PlanShort names a package for a narrow cell.
func PlanShort(l Language, p *pricing.Package) Sentence {
	return say(&Part{l.Tick(p.Images), Count(p.Images).Value}, " · ", Count(p.QPS))
}
