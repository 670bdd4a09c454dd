package export

import (
	"tusou/app/words"
	"tusou/pricing"
)

// BOM begins a file of CSV: without it, spreadsheets take UTF-8 for something
// older.
const BOM = "\ufeff"

// Answer writes the answer of an endpoint as the content of a file, as the page
// offers it and the API serves it, in a language. An answer that has no CSV is an
// empty text.
func Answer(l words.Language, a pricing.Answer) string {
	text := ""
	switch a := a.(type) {
	case pricing.Comparison:
		text = Compare(l, a)
	case pricing.Forecast:
		text = Forecast(l, a)
	case pricing.Change:
		text = Change(l, a)
	case pricing.Statement:
		text = Statement(l, a)
	case pricing.Timeline:
		text = Timeline(l, a)
	case pricing.Prices:
		text = Prices(l, a)
	default:
		return ""
	}
	return BOM + text
}
