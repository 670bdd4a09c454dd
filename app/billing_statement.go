package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// statementRest is the statement day by day, down to what is payable, and the
// same days in the columns of the provider's own bill.
func statementRest(s *state, st pricing.Statement) []ui.UI {
	l := words.Billing(s.words)
	title := words.BillingTitle(s.words, int(partStatement), st.List)
	classes := columns{"", "number", "number", "number"}
	var days []ui.UI
	for _, d := range st.Days {
		days = append(days, classes.row(nil, words.Count(int64(d.Day)), words.Count(d.Calls), fee8(d.Fee), words.Money(d.Charged)))
	}
	return []ui.UI{
		table("bill statement-table", "aria-label", title, caption(title), classes.head(l.Day, l.Calls, l.Fee, l.Charged), h("tbody").Body(days...), h("tfoot").Body(
			classes.row(nil, l.Total, words.Count(st.Calls), fee8(st.Fee), words.Money(st.Charged)),
			classes.row([]string{"class", "adjustment"}, l.Difference, "", fee8(st.PrecisionDifference), ""),
			classes.row([]string{"class", "payable"}, l.Payable, "", "", words.Money(st.Payable)),
		)),
		opens(l.Bill, h("p", "class", "hint").Text(l.BillHint), providerBill(s, st)),
	}
}

// providerBill has the columns of the provider's bill, under its own names.
func providerBill(s *state, st pricing.Statement) ui.UI {
	l := words.Billing(s.words)
	provider := words.Chinese.Tag()
	original := words.Billing(words.Chinese)
	own := func(text string) ui.UI { return h("span", "lang", provider).Text(text) }
	head := []any{l.Day}
	for i, name := range l.BillColumns {
		var column any = name
		if l != original {
			column = h("span").Body(ui.Text(name+" "), h("span", "class", "as-named", "lang", provider).Text(original.BillColumns[i]))
		}
		head = append(head, column)
	}
	classes := columns(nil)
	var days []ui.UI
	unit := words.PriceUnit(s.words, st.List)
	for _, b := range st.Bill() {
		days = append(days, classes.row(nil, words.Count(int64(b.Day)), l.Unknown, own(b.Product), own(b.ComponentType), own(b.Component),
			fee8(b.ListPrice), fee8(b.UnitPrice), unit, words.Count(b.Usage), l.CallUnit, fee8(b.Original)))
	}
	total := classes.row(nil, l.Total, "", "", "", "", "", "", "", words.Count(st.Calls), l.CallUnit, fee8(st.Original()))
	return table("bill provider-bill", "aria-label", l.Bill, caption(l.Bill), classes.head(head...), h("tbody").Body(days...), h("tfoot").Body(total))
}

// fee8 writes a fee as the bill does, with all of its eight decimals.
func fee8(f pricing.Fee) *words.Part { return words.Number(f.String()) }
