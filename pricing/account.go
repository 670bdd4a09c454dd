package pricing

import "github.com/shopspring/decimal"

// ServiceState says whether an account's service answers calls on a day.
type ServiceState string

const (
	// Running: the balance is at least 0.
	Running ServiceState = "running"
	// Overdue: the balance is negative, the hours until the stop have not passed.
	Overdue ServiceState = "overdue"
	// Stopped: no calls are served.
	Stopped ServiceState = "stopped"
)

// AccountEvent says what happened to an account on a day.
type AccountEvent string

// The events of an account, in the order in which a day has them.
const (
	EventDeduction AccountEvent = "deduction"
	EventNegative  AccountEvent = "negative"
	EventStopped   AccountEvent = "stopped"
	EventTopUp     AccountEvent = "top-up"
	EventSettled   AccountEvent = "settled" // topped up to 0 or more before the stop
	EventResumed   AccountEvent = "resumed"
	EventNotServed AccountEvent = "not-served"
)

// AccountStep is one event of an account's timeline.
type AccountStep struct {
	Day  int          `json:"day"`
	What AccountEvent `json:"what"`
	// Amount is what is deducted or topped up; nil for the other events.
	Amount *Money `json:"amount"`
	// Calls are those not served; 0 for the other events.
	Calls int64 `json:"calls"`
	// Balance is the account's after the event.
	Balance Money  `json:"balance"`
	Rule    RuleID `json:"rule"` // the id of the rule: see Rules
}

// AccountDay is one day of an account's timeline.
type AccountDay struct {
	Day      int
	Calls    int64 // that would succeed if the service runs
	Served   int64
	Fee      Fee   // of the served calls, eight decimals
	Charged  Money // of the served calls, two decimals; deducted on the next day
	Deducted Money // for the day before
	ToppedUp Money
	Balance  Money // at the day's end
	State    ServiceState
}

// NotServed are the day's calls that found the service stopped.
func (d AccountDay) NotServed() int64 { return d.Calls - d.Served }

// Account is the story of a pay-as-you-go balance.
//
// The document's rule: each day is settled and billed on the next day, and the
// fee is deducted by itself. If the balance is negative after that, the service
// stops 24 hours later; it runs again once the balance has been topped up.
type Account struct {
	List      *PriceList    `json:"-"`
	Off       Percent       `json:"-"`
	UnitPrice Fee           `json:"unitPrice"`
	Opening   Money         `json:"opening"`
	Days      []AccountDay  `json:"days"`
	Steps     []AccountStep `json:"events"`
	Served    int64         `json:"served"`
	NotServed int64         `json:"notServed"`
	Deducted  Money         `json:"deducted"`
	ToppedUp  Money         `json:"toppedUp"`
	Closing   Money         `json:"closing"`
	// Lasts is nil when the days cost nothing.
	Lasts *BalanceLasts `json:"lasts"`
}

// BalanceLasts says how long the opening balance lasts, without any top-up, when
// the given days repeat for ever. For one day given, that is a constant volume.
type BalanceLasts struct {
	Days        int64 `json:"days"` // on which calls are served
	NegativeOn  int64 `json:"negativeOn"`
	StoppedFrom int64 `json:"stoppedFrom"`
}

// TopUp is money put into an account on a day.
type TopUp struct {
	Day    int
	Amount decimal.Decimal
}

// First returns the first day with such an event, 0 when there is none.
func (a Account) First(what AccountEvent) int {
	for _, s := range a.Steps {
		if s.What == what {
			return s.Day
		}
	}
	return 0
}

// RunAccount follows an account over the days on which calls are wanted, until
// the last of them is settled, the last top-up has come and no stop is pending.
// The opening balance is not negative, and the list is one of pay-as-you-go
// prices. The order of a day is written here and nowhere else.
func (l *PriceList) RunAccount(opening decimal.Decimal, topUps []TopUp, daily []int64, off Percent) Account {
	terms := l.PayAsYouGo
	none := zero(l.Currency)
	a := Account{List: l, Off: off, UnitPrice: terms.UnitPrice(off), Opening: Money{opening, l.Currency},
		Steps: []AccountStep{}, Deducted: none, ToppedUp: none}
	billDelay, stopDelay := int(terms.BillDelayDays), terms.stopDays()

	last := len(daily) + billDelay
	for _, t := range topUps {
		last = max(last, t.Day)
	}
	balance, stopped := a.Opening, false
	overdueSince := 0 // the day whose settlement left the balance negative
	for n := 1; n <= last || overdueSince != 0 && !stopped; n++ {
		d := AccountDay{Day: n, Fee: Fee{none}, Charged: none, Deducted: none, ToppedUp: none}
		step := func(what AccountEvent, amount *Money, rule RuleID) {
			a.Steps = append(a.Steps, AccountStep{Day: n, What: what, Amount: amount, Balance: balance, Rule: rule})
		}

		// The settled day's charge is deducted, then the balance is looked at.
		if billed := n - billDelay; billed >= 1 && billed <= len(daily) {
			d.Deducted = a.Days[billed-1].Charged
			balance = balance.Sub(d.Deducted)
			if !d.Deducted.IsZero() {
				step(EventDeduction, &d.Deducted, RuleDailySettlement)
			}
		}
		if balance.Sign() < 0 && overdueSince == 0 {
			overdueSince = n
			step(EventNegative, nil, RuleOverdueStop)
		}
		if overdueSince != 0 && !stopped && n >= overdueSince+stopDelay {
			stopped = true
			step(EventStopped, nil, RuleOverdueStop)
		}

		for _, t := range topUps {
			if t.Day == n {
				amount := Money{t.Amount, l.Currency}
				d.ToppedUp = d.ToppedUp.Add(amount)
				balance = balance.Add(amount)
				step(EventTopUp, &amount, RuleOverdueResume)
			}
		}
		if balance.Sign() >= 0 && overdueSince != 0 {
			if stopped {
				step(EventResumed, nil, RuleOverdueResume)
			} else {
				step(EventSettled, nil, RuleOverdueResume)
			}
			overdueSince, stopped = 0, false
		}

		if n <= len(daily) {
			d.Calls = daily[n-1]
		}
		d.State = Running
		switch {
		case stopped:
			d.State = Stopped
		case overdueSince != 0:
			d.State = Overdue
		}
		if !stopped {
			d.Served = d.Calls
			d.Fee = payAsYouGo{l}.fee(d.Served, off)
			d.Charged = d.Fee.Charge()
		} else if d.Calls > 0 {
			a.Steps = append(a.Steps, AccountStep{Day: n, What: EventNotServed, Calls: d.Calls, Balance: balance, Rule: RuleOverdueStop})
		}
		d.Balance = balance
		a.Days = append(a.Days, d)
		a.Served += d.Served
		a.NotServed += d.NotServed()
		a.Deducted = a.Deducted.Add(d.Deducted)
		a.ToppedUp = a.ToppedUp.Add(d.ToppedUp)
	}
	a.Closing = balance
	a.Lasts = a.lasts(daily)
	return a
}

// stopDays are the whole days between the settlement that left the balance
// negative and the stop.
func (t *PayAsYouGoTerms) stopDays() int { return int((t.OverdueHours + 23) / 24) }

// lasts works out when the opening balance would be used up. The charges repeat
// with the days given, so whole rounds are divided away and only the last one is
// walked through.
func (a Account) lasts(daily []int64) *BalanceLasts {
	terms := a.List.PayAsYouGo
	charges := make([]Money, len(daily))
	round := zero(a.List.Currency)
	for i, calls := range daily {
		charges[i] = payAsYouGo{a.List}.fee(calls, a.Off).Charge()
		round = round.Add(charges[i])
	}
	if round.IsZero() {
		return nil
	}
	rounds, _ := a.Opening.amount.QuoRem(round.amount, 0)
	rest := Money{a.Opening.amount.Sub(rounds.Mul(round.amount)), a.List.Currency}
	for i, charge := range charges {
		if rest = rest.Sub(charge); rest.Sign() < 0 {
			negative := rounds.IntPart()*int64(len(daily)) + int64(i) + 1 + terms.BillDelayDays
			stopped := negative + int64(terms.stopDays())
			return &BalanceLasts{stopped - 1, negative, stopped}
		}
	}
	panic("pricing: less than a round of charges used no round up")
}
