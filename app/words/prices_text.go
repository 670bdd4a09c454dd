package words

import "tusou/pricing"

// PricesText writes the price lists as plain text or as Markdown. It is apart
// from [Text], because only a server writes it.
func PricesText(l Language, prices pricing.Prices, markdown bool) string {
	w := PricesIn(l)
	p := paper{markdown: markdown}
	p.line(l.Page("prices").Heading)
	p.line(w.ListsIntro)
	for _, list := range prices.Lists {
		p.head(l, list)
		rows := [][]string{{w.UnitItem, w.UnitPer, w.UnitPrice}}
		if list.Prepaid != nil {
			p.line(w.PerMonth)
			rows = [][]string{{w.Images, "QPS", w.UnitPrice}}
			for _, pack := range list.Prepaid.Packages {
				rows = append(rows, []string{Count(pack.Images).Text, Count(pack.QPS).Text, Money(pack.ListPrice()).Text})
			}
		} else {
			terms := list.PayAsYouGo
			rows = append(rows, []string{terms.Bill.Component, Count(terms.Per).Text, Money(terms.ListPrice()).Text})
		}
		p.columns(rows)
		if list.PricesOnly {
			p.line(w.OwnList, l.text(phrase{"", " "}), w.NeverConvert)
		}
	}
	p.foot(l, prices.Assumptions, prices.Lists...)
	return p.String()
}
