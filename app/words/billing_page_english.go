package words

import "tusou/pricing"

var englishBillingPage = billingPage{
	labels: BillingLabels{
		Titles: map[string]string{
			"statement": "Tencent Cloud: a bill for every day",
			"account":   "When the balance runs out",
			"package":   "When an Alibaba Cloud package ends",
			"change":    "Changing an Alibaba Cloud package",
		},
		Compute: "Work it out",
		Assumed: "What this assumes",
		Fix:     "Please correct first: ",

		Day: "Day", Calls: "Successful calls", Fee: "Fee, 8 decimals", Charged: "Charged, 2 decimals",
		Total: "Total", Difference: "Monthly precision difference", Payable: "Payable for the month",
		Bill:     "The bill in the provider’s own columns",
		BillHint: "Only the account’s owner knows the resource’s id. The original amount is the usage at list price; the fee is the usage at the discounted price.",
		BillColumns: [...]string{"Resource ID / name", "Product", "Component type", "Component", "List price",
			"Discounted unit price", "Price unit", "Usage", "Usage unit", "Original amount, CNY"},
		PerCalls: "calls", CallUnit: "calls", Unknown: "–",

		Story:    "What happens, day by day",
		Opening:  "Opening balance",
		SameDays: "Daily calls and discount are those of the statement above.",
		Chart:    "The balance, day by day", ChartDay: "Day", ChartBalance: "Balance, CNY",
		DayTable: "Every day in numbers",
		Served:   "Served", Deducted: "Deducted", ToppedUp: "Topped up", Balance: "Balance at the end", State: "Service",

		Phases: "What you have when", Terms: "What is bought", Periods: "Periods: ",
		Search: "Search", Library: "Library",
		Has: map[pricing.PhaseState][2]string{
			pricing.Served:   {"answered", "there"},
			pricing.Kept:     {"may be stopped", "still there"},
			pricing.Released: {"none", "lost"},
		},

		SameDiscount: "The discount is that of the package above.",
		Lines:        "How it adds up",
		Matrix:       "Every change at a glance",
		MatrixHint:   "Rows are the current package, columns the new one (images · QPS), amounts in CNY. Choose a cell to work it out above.",
		FromTo:       "From ↓  to →",
		Up:           "+ upgrade, to pay", Down: "− downgrade, refunded",
	},
	lead: func(part string, list *pricing.PriceList) Sentence {
		switch part {
		case "statement":
			return say("The successful calls of each day are settled by themselves and billed on the next. A bill carries eight decimals, the account pays two; one line a month, the precision difference, evens out the gap.")
		case "account":
			return say("A day’s calls are deducted on the next day. If that leaves the balance negative, the service stops ", Count(list.PayAsYouGo.OverdueHours), " hours later; it runs again once the account has been topped up.")
		case "package":
			return say("A package is bought for natural months. If it is not renewed, the service may stop on the day it ends. The instance is kept for ", Count(list.Prepaid.RetentionDays), " calendar days more and then released. Kept does not mean served.")
		}
		return say("The new package keeps the start of the current one’s billing, and the current one lapses when the new one takes effect. An upgrade costs the difference in price, a downgrade returns it; the document names no pro rata.")
	},
	statement: func(s pricing.Statement) Sentence { return say(Money(s.Payable), " payable") },
	account: func(a pricing.Account) Sentence {
		if a.Lasts == nil {
			return say(Money(a.Opening), " lasts for ever")
		}
		return say(Money(a.Opening), " lasts ", Count(a.Lasts.Days), plural(a.Lasts.Days, " day", " days"))
	},
	tenure: func(t pricing.Tenure) Sentence { return say("Ends ", Date(t.Expiry), ", lost ", Date(t.Release)) },
	change: func(ch pricing.Change) Sentence {
		switch ch.Direction {
		case pricing.Upgrade:
			return say("Upgrade, ", Money(ch.Charge), " to pay")
		case pricing.Downgrade:
			return say("Downgrade, ", Money(ch.Refund), " back")
		}
		return say("Same price, nothing to pay")
	},
	span: func(s pricing.AccountSpan) Sentence {
		if s.What == pricing.EventDeduction {
			return say(Money(*s.Amount), " deducted in all, each day for the day before; balance ", Money(s.Balance))
		}
		return say(Count(s.Calls), plural(s.Calls, " call is", " calls are"), " not served")
	},
	days: func(from, to int64) Sentence {
		if from == to {
			return say("Day ", Count(from))
		}
		return say("Days ", Count(from), "–", Count(to))
	},
	topUp: func(t pricing.TopUp) Sentence {
		return say(AmountText(t.Amount.String()), " on day ", Count(int64(t.Day)))
	},
	renewal: func(l Language, p *pricing.Package, months, on string) Sentence {
		unit := " months"
		if months == "1" {
			unit = " month"
		}
		s := say(l.PlanName(p), ", ", Number(months), unit)
		if on == "" {
			return say(s, ", in time")
		}
		return say(s, ", on ", &Part{on, on})
	},
	none: func(parameter string) string {
		if parameter == "topups" {
			return "none"
		}
		return "not renewed"
	},
	plot: func(l Language, a pricing.Account) Sentence {
		return say("The balance goes from ", Money(a.Opening), " to ", Money(a.Closing), " in ", Count(int64(len(a.Days))), " days. ", AccountAnswer(english{inEnglish}, a))
	},
	dayCount: func(n int64) string { return plural(n, " day: ", " days: ") },
	and:      "; ",
}
