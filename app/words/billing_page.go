package words

import (
	"strings"

	"tusou/pricing"
)

// BillingLabels are the fixed texts of the billing page in one language.
type BillingLabels struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	// Titles of the parts by their ids: statement, account, package, change.
	Titles  map[string]string
	Compute string // sends the form, without a script
	Assumed string // heads what a part assumes
	Fix     string // stands before links to the fields that are at fault

	// The statement.
	Day, Calls, Fee, Charged   string // columns
	Total, Difference, Payable string // its last lines
	Bill                       string // opens the provider's own bill
	BillHint                   string
	// BillColumns are the names of pricing.BillColumns.
	BillColumns [len(pricing.BillColumns)]string
	PerCalls    string // stands behind the number of calls that a price is for
	CallUnit    string // the bill's unit of usage
	Unknown     string // a resource's id

	// The account.
	Story                               string
	Opening                             string
	SameDays                            string // says whose days and discount the account has
	Chart, ChartDay, ChartBalance       string
	DayTable                            string // opens the table of days
	Served, Deducted, ToppedUp, Balance string
	State                               string

	// The package.
	Phases, Terms, Periods string
	Search, Library        string // what an owner has
	// Has is what an owner has of search and library in each state.
	Has map[pricing.PhaseState][2]string

	// The change of package.
	SameDiscount string // says whose discount the change has
	Lines        string
	Matrix       string
	MatrixHint   string
	FromTo       string // the corner of the matrix
	Up, Down     string // the legend of the matrix
}

// billingPage are the sentences of the billing page in one language.
type billingPage struct {
	labels    BillingLabels
	lead      func(part string, list *pricing.PriceList) Sentence
	statement func(s pricing.Statement) Sentence
	account   func(a pricing.Account) Sentence
	tenure    func(t pricing.Tenure) Sentence
	change    func(ch pricing.Change) Sentence
	span      func(s pricing.AccountSpan) Sentence
	days      func(from, to int64) Sentence
	dayCount  func(n int64) string
	topUp     func(t pricing.TopUp) Sentence
	renewal   func(l Language, p *pricing.Package, months, on string) Sentence
	none      func(parameter string) string
	plot      func(l Language, a pricing.Account) Sentence
	and       string
}

func billingPageOf(l Language) *billingPage {
	if l.Tag() == "en" {
		return &englishBillingPage
	}
	return &chineseBillingPage
}

// Billing returns the fixed texts of the billing page.
func Billing(l Language) *BillingLabels { return &billingPageOf(l).labels }

// BillingLead says the rule of the list's provider that a part works out.
func BillingLead(l Language, part string, list *pricing.PriceList) Sentence {
	return billingPageOf(l).lead(part, list)
}

// StatementShort is what a statement comes to, for a narrow place.
func StatementShort(l Language, s pricing.Statement) Sentence { return billingPageOf(l).statement(s) }

// AccountShort is how long a balance lasts, for a narrow place.
func AccountShort(l Language, a pricing.Account) Sentence { return billingPageOf(l).account(a) }

// TenureShort is when a package ends and is lost, for a narrow place.
func TenureShort(l Language, t pricing.Tenure) Sentence { return billingPageOf(l).tenure(t) }

// ChangeShort is what a change of package costs, for a narrow place.
func ChangeShort(l Language, ch pricing.Change) Sentence { return billingPageOf(l).change(ch) }

// ChangeAnswer is what a change of package costs or returns, in a sentence.
func ChangeAnswer(l Language, ch pricing.Change) Sentence { return l.(changeWords).ChangeVerdict(ch) }

// ChangeLine says one line of a change.
func ChangeLine(l Language, line pricing.Line) Line { return l.(changeWords).ChangeLine(line) }

// AccountDays names the days of a part of an account's story.
func AccountDays(l Language, from, to int) Sentence {
	return billingPageOf(l).days(int64(from), int64(to))
}

// AccountSpan says what happened in a part of an account's story.
func AccountSpan(l Language, s pricing.AccountSpan) Sentence {
	if s.From == s.To {
		return AccountStep(l, pricing.AccountStep{Day: s.From, What: s.What, Amount: s.Amount, Calls: s.Calls, Balance: s.Balance})
	}
	return billingPageOf(l).span(s)
}

// AccountPlot describes the drawing of the balance to someone who does not see it.
func AccountPlot(l Language, a pricing.Account) Sentence { return billingPageOf(l).plot(l, a) }

// Periods names the days on which the periods of a term begin, and the end.
func Periods(l Language, t pricing.Term) Sentence {
	var s Sentence
	for _, p := range t.Periods {
		s = say(s, Date(p.Start), " → ")
	}
	return say(s, Date(t.End))
}

// Understood says how the text of a list, a date or a package was understood.
// It takes the canonical text.
func Understood(l Language, parameter, text string) Sentence {
	w := billingPageOf(l)
	if text == "" {
		return say(w.none(parameter))
	}
	argument := pricing.Argument{Text: text}
	var items []Sentence
	switch parameter {
	case "daily":
		calls := pricing.CallsOf(argument)
		for _, n := range calls {
			items = append(items, say(Count(n)))
		}
		n := int64(len(calls))
		return say(Count(n), w.dayCount(n), join(items, ", "))
	case "topups":
		for _, t := range pricing.TopUpsOf(argument) {
			items = append(items, w.topUp(t))
		}
	case "renew":
		for item := range strings.SplitSeq(text, ",") {
			id, rest, _ := strings.Cut(item, ":")
			months, on, _ := strings.Cut(rest, ":")
			p, _ := pricing.Published().Package(id)
			items = append(items, w.renewal(l, &p, months, on))
		}
	case "start":
		return say(&Part{text, text})
	default:
		p, _ := pricing.Published().Package(text)
		return l.PlanName(&p)
	}
	return join(items, w.and)
}

func join(items []Sentence, between string) Sentence {
	var s Sentence
	for i, item := range items {
		if i > 0 {
			s = say(s, between)
		}
		s = say(s, item)
	}
	return s
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
