package words

import "tusou/pricing"

// Language says everything in one language. Both implementations say the same
// facts, each as its speakers would.
type Language interface {
	// Tag is the BCP 47 tag: "zh-CN" or "en".
	Tag() string
	// Labels are the fixed texts.
	Labels() *Labels
	// Page returns the words of a page by its name: "compare", "forecast",
	// "billing", "prices", "embed".
	Page(name string) PageText
	// Provider returns what a list's provider calls itself, empty for no list.
	Provider(list *pricing.PriceList) string
	// Field returns the words of a parameter's field. A provider's discount has
	// the provider's name in it.
	Field(p pricing.Parameter) FieldText
	// Fault says what is wrong with a value, naming field, value and range.
	Fault(e *pricing.ParamError) string

	// Workload says what was asked: calls, QPS, images and whatever is not the
	// default.
	Workload(w pricing.Workload) Sentence
	// Verdict is the answer in one sentence, two when month 1 differs.
	Verdict(r pricing.Comparison) Sentence
	// Short is the verdict for a narrow bar.
	Short(r pricing.Comparison) Sentence
	// Notice says one notice of a comparison.
	Notice(r pricing.Comparison, n pricing.Notice) Sentence
	// Unavailable says why a quote has no price.
	Unavailable(q pricing.Quote) Sentence
	// QuoteTitle names what is quoted: the package, or the unit price.
	QuoteTitle(q pricing.Quote) Sentence
	// Line says one line of a quote.
	Line(q pricing.Quote, l pricing.Line) Line
	// BreakEven says from which volume on the package is no dearer, and what
	// share of its ceiling that is.
	BreakEven(r pricing.Comparison) Sentence
	// PlanName names a package.
	PlanName(p *pricing.Package) Sentence
	// Plans heads a table of so many packages.
	Plans(n int) string
	// Why says what a package lacks: images or QPS.
	Why(lack pricing.Quantity) string
	// ListAge says of which date a list is, and whose.
	ListAge(l *pricing.PriceList) Sentence
	// Dated says by which lists a page's amounts go, when there are others.
	Dated(lists []*pricing.PriceList) Sentence
	// ListChange says that a list has changed, and what.
	ListChange(c pricing.ListChange) Sentence
	// Job says what a service does.
	Job(l *pricing.PriceList) Sentence
	// Assumption says one assumption.
	Assumption(a pricing.Assumption) string
	// Plot describes the chart to someone who does not see it.
	Plot(r pricing.Comparison, p pricing.Plot) Sentence
	// Tick writes a round number for an axis, short: "5万", "50k".
	Tick(value int64) string

	forecastWords
	estimateWords
}

// Line is one line of a quote: what it is about, how it was worked out, and the
// amount, which may be empty.
type Line struct {
	Label  Sentence
	How    Sentence
	Amount Sentence
}

// PageText are the words that a page has of its own.
type PageText struct {
	Title       string // for the browser's tab and for search results
	Heading     string
	Description string
	Nav         string // in the navigation
}

// FieldText are the words of one field.
type FieldText struct {
	Label string
	Unit  string
	Help  string
}

// In returns the language of the tag, Chinese for any that is not "en".
func In(tag string) Language {
	if tag == "en" {
		return english{inEnglish}
	}
	return chinese{inChinese}
}

// chinese and english have what the two languages say with code of their own;
// the tongue has what they say with phrases.
type (
	chinese struct{ tongue }
	english struct{ tongue }
)

// Labels are the fixed texts.
func (t tongue) Labels() *Labels {
	if t == inEnglish {
		return &englishLabels
	}
	return &chineseLabels
}

// Provider returns what a list's provider calls itself, empty for no list.
func (t tongue) Provider(list *pricing.PriceList) string {
	if list == nil {
		return ""
	}
	return list.Name(t.Tag()).Provider
}

// only returns the one available quote, nil when there are more or none.
func only(r pricing.Comparison) *pricing.Quote {
	var found *pricing.Quote
	for i := range r.Quotes {
		if r.Quotes[i].Available {
			if found != nil {
				return nil
			}
			found = &r.Quotes[i]
		}
	}
	return found
}

// available returns the quotes that have a price.
func available(r pricing.Comparison) []pricing.Quote {
	var quotes []pricing.Quote
	for _, q := range r.Quotes {
		if q.Available {
			quotes = append(quotes, q)
		}
	}
	return quotes
}

// sent returns the calls that a quote says were sent.
func sent(q pricing.Quote) int64 {
	for _, line := range q.Lines {
		if line.What == pricing.LineSent {
			return line.Quantity
		}
	}
	return 0
}
