package pricing

// BillColumns are the columns of the provider's bill, in its order, by id.
var BillColumns = [...]string{"resource", "product", "componentType", "component", "listPrice",
	"unitPrice", "priceUnit", "usage", "usageUnit", "originalAmount"}

// BillLine is one day of a statement in the columns of the provider's bill.
//
// The document's rule: the bill names resource, product, component type and
// component, list price and discounted unit price with their unit, the usage
// with its unit, and the original amount, which is the usage at list price.
type BillLine struct {
	_ [0]func() // not comparable: nobody compares them, and it would be code

	Day           int
	Resource      string // a resource's id is known to its owner only: empty
	Product       string
	ComponentType string
	Component     string
	ListPrice     Fee
	UnitPrice     Fee      // after discount
	Currency      Currency // with Per: the price unit
	Per           int64    // calls that the prices are for
	Usage         int64    // calls
	Original      Fee      // the usage at list price
	Fee           Fee      // the usage at the discounted price: what is owed
	Charged       Money
}

// Bill returns the statement's days in the columns of the provider's bill. The
// statement's PrecisionDifference is a line of its own below them.
func (s Statement) Bill() []BillLine {
	terms := s.List.PayAsYouGo
	lines := make([]BillLine, len(s.Days))
	for i, d := range s.Days {
		lines[i] = BillLine{Day: d.Day,
			Product: terms.Bill.Product, ComponentType: terms.Bill.ComponentType, Component: terms.Bill.Component,
			ListPrice: Fee{terms.ListPrice()}, UnitPrice: s.UnitPrice, Currency: s.List.Currency, Per: terms.Per,
			Usage: d.Calls, Original: feeOf(terms.ListPrice(), terms.Per, d.Calls), Fee: d.Fee, Charged: d.Charged}
	}
	return lines
}

// Original is the sum of the days' amounts at list price.
func (s Statement) Original() Fee {
	sum := Fee{zero(s.List.Currency)}
	for _, line := range s.Bill() {
		sum = Fee{sum.Add(line.Original.Money)}
	}
	return sum
}
