package export

import "tusou/pricing"

// BOM begins a file of CSV: without it, spreadsheets take UTF-8 for something
// older.
const BOM = "\ufeff"

// Answer writes the answer of an endpoint as the content of a file, as the page
// offers it and the API serves it. An answer that has no CSV is an empty text.
func Answer(c *pricing.Catalog, a pricing.Answer) string {
	text := ""
	switch a := a.(type) {
	case pricing.Comparison:
		text = Compare(c, a)
	case pricing.Forecast:
		text = Forecast(c, a)
	case pricing.Change:
		text = Change(c, a)
	case pricing.Statement:
		text = Statement(c, a)
	case pricing.Timeline:
		text = Timeline(c, a)
	case pricing.Prices:
		text = Prices(a)
	default:
		return ""
	}
	return BOM + text
}
