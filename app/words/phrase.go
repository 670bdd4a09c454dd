package words

import (
	"reflect"
	"strings"
	"sync"
)

// phrase is one text in every language: Chinese, then English. {0}, {1} … are the
// places of what is put in, in any order; {0|call|calls} is the first word where
// place 0 is 1, else the second. In texts about a price list places have names,
// those of its figures.
type phrase [languageCount]string

// text is the phrase in a language, places and all.
func (l Language) text(p phrase) string { return p[l] }

// say fills a phrase with texts, numbers and sentences.
func (l Language) say(p phrase, places ...any) Sentence {
	var s Sentence
	rest := p[l]
	for {
		before, after, found := strings.Cut(rest, "{")
		s.add(Part{Text: before})
		if !found {
			return s
		}
		place, next, _ := strings.Cut(after, "}")
		value := places[place[0]-'0']
		if _, choice, isChoice := strings.Cut(place, "|"); isChoice {
			one, many, _ := strings.Cut(choice, "|")
			if value.(*Part).Value != "1" {
				one = many
			}
			value = one
		}
		s.put(value)
		rest = next
	}
}

// texts are the fixed texts of a part of the product: P is a struct of phrases, S
// the same struct of strings, which a caller reads in one language.
type texts[P, S any] struct {
	phrases P
	once    sync.Once
	read    [languageCount]S
}

// in returns the texts in a language.
func (t *texts[P, S]) in(l Language) *S {
	t.once.Do(func() {
		for l := range t.read {
			pick(reflect.ValueOf(&t.read[l]).Elem(), reflect.ValueOf(&t.phrases).Elem(), l)
		}
	})
	return &t.read[l]
}

// pick copies the texts of a language out of a struct or an array of phrases.
func pick(to, from reflect.Value, l int) {
	switch {
	case to.Kind() == reflect.String:
		to.SetString(from.Index(l).String())
	case to.Kind() == reflect.Array:
		for i := range to.Len() {
			pick(to.Index(i), from.Index(i), l)
		}
	default:
		for i := range to.NumField() {
			pick(to.Field(i), from.Field(i), l)
		}
	}
}
