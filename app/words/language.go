package words

import (
	"slices"

	"tusou/pricing"
)

// Language is a language of the product. It is the index of what is written in
// it: what the product says is written in all languages side by side.
//
// Whatever the product says to people is asked of a Language, by a method or as
// the first argument. All say the same facts, each as its speakers would.
type Language int

// The languages, in the order of [pricing.Languages].
const (
	Chinese Language = iota
	English
)

const languageCount = len(pricing.Languages)

// languages are the folders that their pages live in, and what they call themselves.
var languages = [languageCount]struct{ folder, name string }{{"", "中文"}, {"/en", "English"}}

// Languages returns all languages.
func Languages() []Language {
	all := make([]Language, languageCount)
	for i := range all {
		all[i] = Language(i)
	}
	return all
}

// In returns the language of the tag, the first one for any other text. No other
// place reads a tag.
func In(tag string) Language {
	return Language(max(slices.Index(pricing.Languages[:], tag), 0))
}

// Tag is the BCP 47 tag: "zh-CN" or "en".
func (l Language) Tag() string { return pricing.Languages[l] }

// Folder begins the paths of the language's pages: "" or "/en".
func (l Language) Folder() string { return languages[l].folder }

// Name is what the language calls itself.
func (l Language) Name() string { return languages[l].name }

// Stop ends a sentence that the words leave open.
func (l Language) Stop() string { return l.text(phrase{"。", "."}) }

// Gap is between two sentences: Chinese has its space in the full stop.
func (l Language) Gap() string { return l.text(phrase{"", " "}) }

// Comma is between the members of a list.
func (l Language) Comma() string { return l.text(phrase{"、", ", "}) }

// Line is one line of a quote: what it is about, how it was worked out, and the
// amount, which may be empty.
type Line struct {
	Label  Sentence
	How    Sentence
	Amount Sentence
}

// PageText are the words that a page has of its own.
type PageText struct {
	Heading string
	Nav     string // in the navigation
}

// HeadText are the words of a page's head.
type HeadText struct {
	Title       string // for the browser's tab and for search results
	Description string
}

// FieldText are the words of one field.
type FieldText struct {
	Label string
	Unit  string
	Help  string
}

// Provider returns what a list's provider calls itself, empty for no list.
func (l Language) Provider(list *pricing.PriceList) string {
	if list == nil {
		return ""
	}
	return list.Name(l.Tag()).Provider
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
