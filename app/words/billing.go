package words

import (
	"strconv"
	"strings"

	"tusou/pricing"
)

// billingText are the words of statements and timelines in one language.
type billingText struct {
	account, tenure                     string // headings
	day, calls, original, fee, charged  string // columns of a statement
	served, deducted, toppedUp, balance string // further columns of an account
	state                               string
	total, difference, payable, unit    string
	terms, phases                       string
	states                              map[pricing.ServiceState]string
	onDay                               func(day int) string
	statementAnswer                     func(s pricing.Statement) Sentence
	step                                func(s pricing.AccountStep) Sentence
	accountAnswer                       func(a pricing.Account) Sentence
	lasts                               func(l *pricing.BalanceLasts, opening pricing.Money) Sentence
	term                                func(l Language, t pricing.Term) Sentence
	phase                               func(p pricing.Phase) Sentence
	tenureAnswer                        func(t pricing.Tenure) Sentence
}

func billing(l Language) *billingText {
	if l.Tag() == "en" {
		return &englishBilling
	}
	return &chineseBilling
}

// StatementAnswer is a statement in one sentence: what it comes to and why that
// is not what was charged day by day.
func StatementAnswer(l Language, s pricing.Statement) Sentence { return billing(l).statementAnswer(s) }

// AccountStep says what happened to an account, without its day.
func AccountStep(l Language, s pricing.AccountStep) Sentence { return billing(l).step(s) }

// AccountAnswer says whether and when the service stops.
func AccountAnswer(l Language, a pricing.Account) Sentence { return billing(l).accountAnswer(a) }

// BalanceLasts says how long the opening balance lasts at these days.
func BalanceLasts(l Language, a pricing.Account) Sentence {
	return billing(l).lasts(a.Lasts, a.Opening)
}

// ServiceState names the state of a day.
func ServiceState(l Language, s pricing.ServiceState) string { return billing(l).states[s] }

// Term says what was bought for which days, and for how much.
func Term(l Language, t pricing.Term) Sentence { return billing(l).term(l, t) }

// Phase says what the owner of an instance has from a day on.
func Phase(l Language, p pricing.Phase) Sentence { return billing(l).phase(p) }

// TenureAnswer says what the package costs, when it ends and what is lost when.
func TenureAnswer(l Language, t pricing.Tenure) Sentence { return billing(l).tenureAnswer(t) }

// Date writes a day.
func Date(d pricing.Date) *Part { return &Part{d.String(), d.String()} }

// StatementText writes a whole statement as plain text, for a terminal or a
// message.
func StatementText(l Language, s pricing.Statement) string {
	t := billing(l)
	p := page{}
	p.line(StatementAnswer(l, s).String())
	p.head(l, s.List)
	p.line("  ", t.unit, Fee(s.UnitPrice.Money).Text, " / ", Count(s.List.PayAsYouGo.Per).Text)
	p.line()
	rows := [][]string{{t.day, t.calls, t.original, t.fee, t.charged}}
	for _, b := range s.Bill() {
		rows = append(rows, []string{Count(int64(b.Day)).Text, Count(b.Usage).Text, b.Original.String(), b.Fee.String(), b.Charged.String()})
	}
	p.columns(append(rows, []string{t.total, Count(s.Calls).Text, s.Original().String(), s.Fee.String(), s.Charged.String()}))
	p.line()
	p.line(t.difference, Fee(s.PrecisionDifference.Money).Text)
	p.line(t.payable, Money(s.Payable).Text)
	p.foot(l, s.Assumptions, s.List)
	return p.String()
}

// TimelineText writes a whole timeline as plain text, for a terminal or a
// message.
func TimelineText(l Language, timeline pricing.Timeline) string {
	t := billing(l)
	p := page{}
	var lists []*pricing.PriceList
	if a := timeline.Account; a != nil {
		lists = append(lists, a.List)
		p.line(t.account)
		p.line(AccountAnswer(l, *a).String())
		p.line(BalanceLasts(l, *a).String())
		p.head(l, a.List)
		p.line("  ", t.unit, Fee(a.UnitPrice.Money).Text, " / ", Count(a.List.PayAsYouGo.Per).Text)
		p.line()
		rows := [][]string{{t.day, t.calls, t.served, t.charged, t.deducted, t.toppedUp, t.balance, t.state}}
		for _, d := range a.Days {
			rows = append(rows, []string{Count(int64(d.Day)).Text, Count(d.Calls).Text, Count(d.Served).Text, d.Charged.String(),
				d.Deducted.String(), d.ToppedUp.String(), d.Balance.String(), ServiceState(l, d.State)})
		}
		p.columns(rows)
		p.line()
		for _, s := range a.Steps {
			p.line("- ", t.onDay(s.Day), AccountStep(l, s).String())
		}
		p.line()
	}
	if tenure := timeline.Package; tenure != nil {
		lists = append(lists, tenure.List)
		p.line(t.tenure)
		p.line(TenureAnswer(l, *tenure).String())
		p.head(l, tenure.List)
		p.line()
		p.line(t.terms)
		for _, term := range tenure.Terms {
			p.line("- ", Term(l, term).String())
			for _, period := range term.Periods {
				p.line("    ", period.Start.String(), " – ", period.End.String(), " (", strconv.Itoa(period.Days), ")")
			}
		}
		p.line()
		p.line(t.phases)
		for _, phase := range tenure.Phases {
			p.line("- ", Phase(l, phase).String())
		}
	}
	p.foot(l, timeline.Assumptions, lists...)
	return p.String()
}

// page is plain text under way.
type page struct{ strings.Builder }

func (p *page) line(texts ...string) {
	for _, text := range texts {
		p.WriteString(text)
	}
	p.WriteByte('\n')
}

// head names the list that the figures below come from.
func (p *page) head(l Language, list *pricing.PriceList) {
	name := list.Name(l.Tag())
	p.line()
	p.line(name.Provider, " ", name.Service, " (", l.Labels().PriceList, " ", list.Date, ")")
}

// foot ends a text with what it assumes and where its figures come from.
func (p *page) foot(l Language, assumptions []pricing.Assumption, lists ...*pricing.PriceList) {
	labels := l.Labels()
	p.line()
	p.line(labels.Assumptions)
	for _, a := range assumptions {
		p.line("- ", l.Assumption(a))
	}
	p.line()
	p.line(labels.Sources)
	for _, list := range lists {
		p.line("- ", l.ListAge(list).String(), " (", string(list.Currency), "): ", list.Documentation)
	}
}

// columns writes rows with their cells aligned to the right. A character of
// Chinese is as wide as two of a terminal's.
func (p *page) columns(rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], terminalWidth(cell))
		}
	}
	for _, row := range rows {
		for i, cell := range row {
			p.WriteString(strings.Repeat(" ", widths[i]-terminalWidth(cell)+2))
			p.WriteString(cell)
		}
		p.WriteByte('\n')
	}
}

func terminalWidth(text string) int {
	width := 0
	for _, r := range text {
		width++
		if r >= 0x2e80 && r <= 0xffdc {
			width++
		}
	}
	return width
}
