package words

import "strings"

// tongue is a language as an index into what is written in both.
type tongue int

const (
	inChinese tongue = iota
	inEnglish
)

// Tag is the BCP 47 tag.
func (t tongue) Tag() string {
	if t == inEnglish {
		return "en"
	}
	return "zh-CN"
}

// phrase is one sentence in Chinese and in English, each as its speakers would
// say it. {0}, {1} … are the places of what is put in, in any order;
// {0|call|calls} is the first word where place 0 is 1, else the second.
//
// The two stand beside each other so that who changes one sees the other, and
// share the code that fills them.
type phrase [2]string

// text is the phrase in a language, places and all.
func (t tongue) text(p phrase) string { return p[t] }

// say fills a phrase with texts, numbers and sentences.
func (t tongue) say(p phrase, places ...any) Sentence {
	var s Sentence
	rest := p[t]
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
