package pricing

// AccountSpan is a stretch of an account's story: one event, or the same event
// day after day with nothing else between.
type AccountSpan struct {
	_ [0]func() // not comparable: nobody compares them, and it would be code

	From, To int // the first and the last day, which may be one
	What     AccountEvent
	// Amount is what is deducted or topped up in all; nil for the other events.
	Amount *Money
	// Calls are those not served in all; 0 for the other events.
	Calls   int64
	Balance Money // the account's at the span's end
	Rule    RuleID
}

// Story tells the account's steps in as few spans as lose no turn of it: a month
// of deductions is one, up to the day on which something else happens.
func (a Account) Story() []AccountSpan {
	var story []AccountSpan
	for _, s := range a.Steps {
		last := len(story) - 1
		if last < 0 || story[last].What != s.What || s.What != EventDeduction && s.What != EventNotServed {
			story = append(story, AccountSpan{From: s.Day, To: s.Day, What: s.What, Amount: s.Amount, Calls: s.Calls, Balance: s.Balance, Rule: s.Rule})
			continue
		}
		span := &story[last]
		span.To, span.Balance = s.Day, s.Balance
		span.Calls += s.Calls
		if s.Amount != nil {
			sum := span.Amount.Add(*s.Amount)
			span.Amount = &sum
		}
	}
	return story
}
