package pricing

// Direction says whether a change of package costs or returns money.
type Direction string

const (
	// Upgrade: the new package is dearer.
	Upgrade Direction = "upgrade"
	// Downgrade: the new package is cheaper.
	Downgrade Direction = "downgrade"
	// Same: both cost the same.
	Same Direction = "same"
)

// The lines of a change of package. Their amounts, with those of the discounts,
// add up to the charge less the refund.
const (
	LineNewPackage LineKind = "new-package"
	LineOldPackage LineKind = "old-package"
	// LineNotPaid takes back what a free trial month cannot refund.
	LineNotPaid LineKind = "not-paid"
)

// Change is what replacing a package by another one costs. (Alibaba Cloud: the
// new package keeps the old one's start, the old one ends when the new one takes
// effect, and the fee is the new price less the old one; where that is negative
// the difference is paid back.) The document says nothing of days that have
// passed, so none are counted off.
type Change struct {
	List     *PriceList
	From, To *Package
	Discount Percent
	Options  ChangeOptions

	Direction Direction
	// Difference is one month of To less one of From, after discount.
	Difference  Money
	Charge      Money // what an upgrade costs; 0 otherwise
	Refund      Money // what a downgrade returns; 0 otherwise
	Lines       []Line
	Assumptions []Assumption
}

// ChangeOptions are the circumstances of a change. The zero value is a change
// within a paid month.
type ChangeOptions struct {
	// Months are the months of the term that was bought, at least 1; 0 is 1. The
	// difference counts for each of them.
	Months int64
	// FromTrial says that From is in its free trial month. It changes nothing
	// about an upgrade: both packages count with their prices. It has no effect
	// on a package without a trial.
	FromTrial bool
}

// changeParameters are those of a change. API and command line have to be given
// both packages. A page begins with a change from the package that timelines begin
// with to the next one that is larger in both ways.
func changeParameters(lists byModel) []Parameter {
	from := lists.firstPackage()
	to := from
	if first, ok := lists[Prepaid].pointer(from); ok {
		for _, p := range lists[Prepaid].Prepaid.Packages {
			if to == from && p.Images > first.Images && p.QPS > first.QPS {
				to = p.ID()
			}
		}
	}
	return []Parameter{
		{Name: "from", Kind: KindPackage, Choices: lists.packages(), Default: from, Required: true, Help: "the current package"},
		{Name: "to", Kind: KindPackage, Choices: lists.packages(), Default: to, Required: true, Help: "the new package"},
	}
}

// Change answers the change's arguments: both packages are those of one offer.
func (c *Catalog) Change(a Arguments, o ChangeOptions) Change {
	list := c.asked(a, Prepaid)
	from, _ := list.pointer(a.Get("from").Text)
	to, _ := list.pointer(a.Get("to").Text)
	return list.Change(from, to, a.Get(list.Provider).Percent, o)
}

// Change works out a change between two packages of the list.
func (l *PriceList) Change(from, to *Package, off Percent, o ChangeOptions) Change {
	ch := l.change(from, to, from.MonthPrice(off), to.MonthPrice(off), off, o)
	ch.Lines = ch.lines()
	ids := []string{"list-age", "taxes", "change-full-difference", "change-term"}
	if off != 0 {
		ids = append(ids, "discount")
	}
	if from.Trial {
		ids = append(ids, "once-per-user", "change-from-trial")
	}
	ch.Assumptions = pickAssumptions(ids...)
	return ch
}

// Changes returns the changes from each package (rows) to each (columns), in the
// order of the list, without lines and assumptions.
func (l *PriceList) Changes(off Percent, o ChangeOptions) [][]Change {
	if l.Prepaid == nil {
		return nil
	}
	packages := l.Prepaid.Packages
	prices := make([]Money, len(packages))
	for i := range packages {
		prices[i] = packages[i].MonthPrice(off)
	}
	rows := make([][]Change, len(packages))
	for i := range packages {
		rows[i] = make([]Change, len(packages))
		for j := range packages {
			rows[i][j] = l.change(&packages[i], &packages[j], prices[i], prices[j], off, o)
		}
	}
	return rows
}

// change works out the amounts from the two packages' discounted prices.
func (l *PriceList) change(from, to *Package, old, next Money, off Percent, o ChangeOptions) Change {
	o.Months = max(o.Months, 1)
	o.FromTrial = o.FromTrial && l.Trial(from, off, false).Eligible
	ch := Change{List: l, From: from, To: to, Discount: off, Options: o,
		Difference: next.Sub(old),
		Charge:     zero(l.Currency), Refund: zero(l.Currency)}
	whole := ch.Difference.Times(o.Months)
	switch whole.Sign() {
	case 1:
		ch.Direction, ch.Charge = Upgrade, whole
	case -1:
		ch.Direction = Downgrade
		// Nothing paid is nothing refunded.
		if !o.FromTrial {
			ch.Refund = whole.Neg()
		}
	default:
		ch.Direction = Same
	}
	return ch
}

func (ch Change) lines() []Line {
	months := ch.Options.Months
	var lines []Line
	add := func(what LineKind, p *Package, take func(Money) Money, rule RuleID) {
		list := p.ListPrice()
		lines = append(lines, Line{What: what, Quantity: months, Unit: UnitMonth,
			UnitPrice: text(list.String()), Amount: text(take(list.Times(months)).String()), Rule: rule})
		if off := ch.Discount; off != 0 {
			saved := p.MonthPrice(off).Sub(list).Times(months)
			lines = append(lines, Line{What: LineDiscount, Quantity: months, Unit: UnitMonth, Percent: &off,
				Amount: text(take(saved).String()), Rule: RuleDiscount})
		}
	}
	add(LineNewPackage, ch.To, func(m Money) Money { return m }, RuleChangeNew)
	add(LineOldPackage, ch.From, Money.Neg, RuleChangeOld)
	if ch.Direction == Downgrade && ch.Options.FromTrial {
		lines = append(lines, Line{What: LineNotPaid, Quantity: months, Unit: UnitMonth,
			Amount: text(ch.Difference.Times(months).Neg().String()), Rule: RuleChangeFromTrial})
	}
	return lines
}

// pointer finds a package of the list itself, not a copy.
func (l *PriceList) pointer(id string) (*Package, bool) {
	if l == nil || l.Prepaid == nil {
		return nil, false
	}
	for i := range l.Prepaid.Packages {
		if p := &l.Prepaid.Packages[i]; p.ID() == id {
			return p, true
		}
	}
	return nil, false
}
