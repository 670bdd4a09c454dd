package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// statementRest is the statement day by day, down to what is payable, and the
// same days in the columns of the provider's own bill.
func statementRest(s *state, st pricing.Statement) []ui.UI {
	l := words.Billing(s.words)
	row := func(class string, day, calls, fee, charged any) ui.UI {
		return h("tr", "class", class).Body(append(
			cells("th", "row", "", day), cells("td", "", "number", calls, fee, charged)...)...)
	}
	days := make([]ui.UI, len(st.Days))
	for i, d := range st.Days {
		days[i] = row("", words.Count(int64(d.Day)), words.Count(d.Calls), fee8(d.Fee), words.Money(d.Charged))
	}
	return []ui.UI{
		region(l.Titles[partStatement], "statement-table", append(
			cells("th", "col", "", l.Day), cells("th", "col", "number", l.Calls, l.Fee, l.Charged)...),
			h("tbody").Body(days...),
			h("tfoot").Body(
				row("", l.Total, words.Count(st.Calls), fee8(st.Fee), words.Money(st.Charged)),
				row("adjustment", l.Difference, "", fee8(st.PrecisionDifference), ""),
				row("payable", l.Payable, "", "", words.Money(st.Payable)),
			),
		),
		opens(l.Bill, h("p", "class", "hint").Text(l.BillHint), providerBill(s, st)),
	}
}

// providerBill has the columns of the provider's bill, under its own names.
func providerBill(s *state, st pricing.Statement) ui.UI {
	l := words.Billing(s.words)
	head := cells("th", "col", "", l.Day)
	original := words.Billing(words.In(languages[0].tag))
	for i, name := range l.BillColumns {
		if l == original {
			head = append(head, cells("th", "col", "", name)...)
			continue
		}
		head = append(head, h("th", "scope", "col").Body(ui.Text(name), h("span", "class", "as-named", "lang", languages[0].tag).Text(original.BillColumns[i])))
	}
	own := func(text string) ui.UI { return h("span", "lang", languages[0].tag).Text(text) }
	bill := st.Bill()
	rows := make([]ui.UI, len(bill))
	for i, b := range bill {
		rows[i] = h("tr").Body(append(
			cells("th", "row", "", words.Count(int64(b.Day))),
			cells("td", "", "", l.Unknown, own(b.Product), own(b.ComponentType), own(b.Component),
				fee8(b.ListPrice), fee8(b.UnitPrice), words.Sentence{{Text: string(b.Currency) + "/"}, *words.Count(b.Per), {Text: " " + l.PerCalls}},
				words.Count(b.Usage), l.CallUnit, fee8(b.Original))...,
		)...)
	}
	total := append(cells("th", "row", "", l.Total), h("td", "colspan", strconv.Itoa(6)))
	return region(l.Bill, "provider-bill", head, h("tbody").Body(rows...),
		h("tfoot").Body(h("tr").Body(append(total, cells("td", "", "", "", words.Count(st.Calls), l.CallUnit, fee8(st.Original()))...)...)))
}

// fee8 writes a fee as the bill does, with all of its eight decimals.
func fee8(f pricing.Fee) *words.Part { return words.Number(f.String()) }
