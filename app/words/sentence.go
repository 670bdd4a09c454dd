package words

import (
	"strconv"
	"strings"

	"tusou/pricing"
)

// Part is a piece of a sentence: plain text, or a number as people read it with
// the exact value beside it.
type Part struct {
	Text  string
	Value string // plain number, "3800.00"; empty for text
}

// Sentence is a run of parts.
type Sentence []Part

// String returns the sentence as people read it.
func (s Sentence) String() string {
	var b strings.Builder
	for _, p := range s {
		b.WriteString(p.Text)
	}
	return b.String()
}

// add puts a part at the end. Texts beside each other become one part, so that a
// page makes one text node of them, as a browser does when it parses.
func (s *Sentence) add(p Part) {
	if last := len(*s) - 1; p.Value == "" && last >= 0 && (*s)[last].Value == "" {
		(*s)[last].Text += p.Text
		return
	}
	if p.Text != "" {
		*s = append(*s, p)
	}
}

// put puts a text, a part or a sentence at the end.
func (s *Sentence) put(piece any) {
	switch piece := piece.(type) {
	case string:
		s.add(Part{Text: piece})
	case *Part:
		s.add(*piece)
	case Sentence:
		for _, p := range piece {
			s.add(p)
		}
	default:
		panic("words: a sentence is made of texts, parts and sentences")
	}
}

// say joins texts, parts and sentences.
func say(pieces ...any) Sentence {
	var s Sentence
	for _, piece := range pieces {
		s.put(piece)
	}
	return s
}

// Plain returns a sentence without numbers.
func Plain(text string) Sentence { return say(text) }

// Count writes a whole number: "100,000".
func Count(n int64) *Part {
	text := strconv.FormatInt(n, 10)
	return &Part{Group(text), text}
}

// Money writes an amount with its sign of currency: "¥3,800.00".
func Money(m pricing.Money) *Part { return amount(m.String(), m.Currency(), m.String()) }

// Fee writes an amount with all the decimals that matter, at least two; the
// value has eight.
func Fee(m pricing.Money) *Part { return amount(m.Exact(), m.Currency(), m.FeeString()) }

// AmountText writes an amount that the engine returned as text, in CNY, without
// the zeros that end its decimals beyond the second.
func AmountText(text string) *Part {
	short := text
	if dot := strings.IndexByte(text, '.'); dot >= 0 {
		for len(short) > dot+3 && strings.HasSuffix(short, "0") {
			short = short[:len(short)-1]
		}
	}
	return amount(short, pricing.CNY, text)
}

// Percent writes a percent: "36.67%".
func Percent(p interface{ String() string }) *Part {
	return &Part{strings.Replace(Group(p.String()), "-", "−", 1) + "%", p.String()}
}

// Share writes a computed percent. One that is more than nothing but rounds to
// 0.00 is said to be under the least that its two decimals can say; its value
// stays that of the JSON.
func Share(l Language, r pricing.Ratio, nothing bool) *Part { return l.share(r, nothing) }

func (l Language) share(r pricing.Ratio, nothing bool) *Part {
	p := Percent(r)
	if r == 0 && !nothing {
		p.Text = l.text(phrase{"不到 0.01%", "under 0.01%"})
	}
	return p
}

// Number writes a decimal text that the engine returned: "2.3".
func Number(text string) *Part { return &Part{strings.Replace(Group(text), "-", "−", 1), text} }

func amount(shown string, currency pricing.Currency, value string) *Part {
	sign := map[pricing.Currency]string{pricing.CNY: "¥", "USD": "US$"}[currency]
	if sign == "" {
		sign = string(currency) + " "
	}
	if rest, negative := strings.CutPrefix(shown, "-"); negative {
		return &Part{"−" + sign + Group(rest), value}
	}
	return &Part{sign + Group(shown), value}
}

// Group puts commas between the thousands of a plain number.
func Group(text string) string {
	whole, fraction, point := strings.Cut(text, ".")
	start := 0
	if strings.HasPrefix(whole, "-") {
		start = 1
	}
	for i := len(whole) - 3; i > start; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		return whole + "." + fraction
	}
	return whole
}
