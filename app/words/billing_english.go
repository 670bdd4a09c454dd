package words

import (
	"strconv"

	"tusou/pricing"
)

var englishBilling = billingText{
	account: "The account", tenure: "The package",
	day: "day", calls: "calls", original: "at list price", fee: "fee", charged: "charged",
	served: "served", deducted: "deducted", toppedUp: "topped up", balance: "balance", state: "service",
	total: "all", difference: "Precision difference: ", payable: "Payable: ", unit: "Unit price: ",
	terms: "What is bought", phases: "What you have when",
	states: map[pricing.ServiceState]string{pricing.Running: "runs", pricing.Overdue: "runs, overdue", pricing.Stopped: "stopped"},

	onDay: func(day int) string { return "day " + strconv.Itoa(day) + ": " },
	statementAnswer: func(s pricing.Statement) Sentence {
		answer := say(Count(s.Calls), plural(s.Calls, " successful call costs ", " successful calls cost "), Money(s.Payable), ": fees of ", Fee(s.Fee.Money))
		if s.PrecisionDifference.IsZero() {
			return say(answer, ", charged to the fen.")
		}
		return say(answer, ", charged day by day as ", Money(s.Charged), "; the difference of ", Fee(s.PrecisionDifference.Money), " is adjusted.")
	},
	step: func(s pricing.AccountStep) Sentence {
		switch s.What {
		case pricing.EventDeduction:
			return say(Money(*s.Amount), " deducted for the day before, balance ", Money(s.Balance))
		case pricing.EventNegative:
			return say("the balance is negative, ", Money(s.Balance), "; the service still runs")
		case pricing.EventStopped:
			return say("the service stops")
		case pricing.EventTopUp:
			return say("topped up by ", Money(*s.Amount), ", balance ", Money(s.Balance))
		case pricing.EventSettled:
			return say("settled in time, the service goes on")
		case pricing.EventResumed:
			return say("the service runs again")
		case pricing.EventNotServed:
			return say(Count(s.Calls), plural(s.Calls, " call is", " calls are"), " not served")
		}
		return Plain(string(s.What))
	},
	accountAnswer: func(a pricing.Account) Sentence {
		negative, stopped, resumed := a.First(pricing.EventNegative), a.First(pricing.EventStopped), a.First(pricing.EventResumed)
		if negative == 0 {
			return say("The balance stays at 0 or more; ", Money(a.Closing), " is left.")
		}
		answer := say("The balance is negative on day ", Count(int64(negative)))
		if stopped == 0 {
			return say(answer, " and topped up in time: the service does not stop.")
		}
		answer = say(answer, "; the service stops from day ", Count(int64(stopped)), " on")
		if resumed != 0 {
			answer = say(answer, " and runs again on day ", Count(int64(resumed)))
		}
		return say(answer, ". ", Count(a.NotServed), plural(a.NotServed, " call is", " calls are"), " not served.")
	},
	lasts: func(l *pricing.BalanceLasts, opening pricing.Money) Sentence {
		if l == nil {
			return say("These days cost nothing, so the balance lasts for ever.")
		}
		return say("If these days repeat and nothing is topped up, ", Money(opening), " lasts ", Count(l.Days), plural(l.Days, " day", " days"),
			": negative on day ", Count(l.NegativeOn), ", stopped from day ", Count(l.StoppedFrom), " on.")
	},
	term: func(l Language, t pricing.Term) Sentence {
		how := map[pricing.Renewal]string{pricing.FirstTerm: "bought", pricing.RenewedInTime: "renewed in time",
			pricing.RenewedLate: "renewed late", pricing.BoughtAnew: "bought anew, with an empty library"}[t.Renewal]
		months := int64(len(t.Periods))
		return say(l.PlanName(t.Package), ", "+how+", ", Date(t.Start), " to ", Date(t.End), ": ",
			Count(months), plural(months, " month × ", " months × "), Money(t.Monthly), " = ", Money(t.Charge))
	},
	phase: func(p pricing.Phase) Sentence {
		from := say("from ", Date(p.From))
		if p.Days != 0 {
			from = say(from, " for ", Count(int64(p.Days)), plural(int64(p.Days), " day", " days"))
		}
		switch p.State {
		case pricing.Kept:
			return say(from, ": not renewed. The library is kept, the search may be stopped")
		case pricing.Released:
			return say(from, ": released. The library is lost")
		}
		return say(from, ": searches are answered")
	},
	tenureAnswer: func(t pricing.Tenure) Sentence {
		return say("It costs ", Money(t.Charge), " in all and ends on ", Date(t.Expiry), ": from that day on the search may stop. The library is kept through ",
			Date(t.KeptThrough), " and lost on ", Date(t.Release), ".")
	},
}
