package pricing

import (
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Grammar says how freely a number may be written.
type Grammar int

const (
	// Plain takes digits, and where the parameter has decimals a point and a
	// leading minus. Flags and the API take this.
	Plain Grammar = iota
	// Typed takes what people type into a field or a page's address as well:
	// full-width characters, grouping ("100,000"), counting words ("10万",
	// "1.2亿", "250k", "1.5M") and, where the parameter is a percent, its sign.
	Typed
)

// maxNumberLength bounds what is looked at, in bytes; the longest sensible
// number is far shorter.
const maxNumberLength = 64

// parseDecimal is the one decimal grammar of the product:
//
//	[-]digits[.digits]
//
// The decimal library reads exponents and other forms too; here they are
// refused, so that every door takes the same texts.
func parseDecimal(text string) (decimal.Decimal, bool) {
	digits, _ := strings.CutPrefix(text, "-")
	whole, fraction, point := strings.Cut(digits, ".")
	if len(text) > maxNumberLength || !allDigits(whole) || point && !allDigits(fraction) {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(text)
	return d, err == nil
}

func allDigits(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// parseNumber reads a number in the given grammar.
func parseNumber(text string, grammar Grammar) (decimal.Decimal, bool) {
	if grammar == Plain {
		return parseDecimal(text)
	}
	return parseTyped(text)
}

// counting holds the words that multiply what stands before them, longest
// first where one begins another.
var counting = []struct {
	word string
	zero int32 // the power of ten
}{
	{"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"十亿", 9}, {"亿", 8},
	{"千万", 7}, {"百万", 6}, {"十万", 5}, {"万", 4}, {"千", 3}, {"百", 2},
	{"萬億", 12}, {"億", 8}, {"萬", 4},
	{"thousand", 3}, {"million", 6}, {"billion", 9},
	{"bn", 9}, {"k", 3}, {"w", 4}, {"m", 6}, {"b", 9},
}

// parseTyped reads what people type. Several counting words may follow each
// other if they fall ("1亿2000万"); a tail without one after a word ("3万5") is
// refused, because people mean two different things by it, and so is grouping
// that could be a decimal comma ("1,5").
func parseTyped(text string) (decimal.Decimal, bool) {
	if len(text) > maxNumberLength || !utf8.ValidString(text) {
		return decimal.Decimal{}, false
	}
	rest := strings.TrimSpace(strings.ToLower(strings.Map(halfWidth, text)))
	negative := strings.HasPrefix(rest, "-")
	rest = strings.TrimPrefix(rest, "-")

	var sum decimal.Decimal
	last := int32(1 << 30)
	for first := true; first || rest != ""; first = false {
		end := strings.IndexFunc(rest, func(r rune) bool {
			return (r < '0' || r > '9') && r != '.' && r != ',' && r != ' '
		})
		number, after := rest, ""
		if end >= 0 {
			number, after = rest[:end], rest[end:]
		}
		segment, ok := parseGrouped(strings.TrimSpace(number))
		if !ok {
			return decimal.Decimal{}, false
		}
		zeros, remaining := countingWord(after)
		if after != "" && zeros == 0 || after == "" && !first || zeros >= last {
			return decimal.Decimal{}, false
		}
		sum = sum.Add(segment.Shift(zeros))
		last, rest = zeros, strings.TrimSpace(remaining)
	}
	if negative {
		sum = sum.Neg()
	}
	return sum, true
}

// withoutPercentSign takes off one percent sign at the end, half or full width.
func withoutPercentSign(text string) string {
	text = strings.TrimSpace(text)
	for _, sign := range []string{"%", "％"} {
		if number, ok := strings.CutSuffix(text, sign); ok {
			return number
		}
	}
	return text
}

// countingWord returns the power of ten that the text begins with, 0 if none,
// and what follows it.
func countingWord(text string) (int32, string) {
	for _, c := range counting {
		if rest, ok := strings.CutPrefix(text, c.word); ok {
			return c.zero, rest
		}
	}
	return 0, text
}

// parseGrouped reads digits[.digits] in which commas or spaces may part the
// whole number into groups of three.
func parseGrouped(text string) (decimal.Decimal, bool) {
	whole, fraction, point := strings.Cut(text, ".")
	for _, separator := range []string{",", " "} {
		if groups := strings.Split(whole, separator); len(groups) > 1 {
			for i, group := range groups {
				if !allDigits(group) || i > 0 && len(group) != 3 || len(group) > 3 {
					return decimal.Decimal{}, false
				}
			}
			whole = strings.Join(groups, "")
		}
	}
	if point {
		whole += "." + fraction
	}
	return parseDecimal(whole)
}

// halfWidth maps what East Asian keyboards and other typography write onto the
// plain characters.
func halfWidth(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '　', r == '\u00a0', r == '\u2009', r == '\u202f':
		return ' '
	case r == '−', r == '－':
		return '-'
	case r == '。':
		return '.'
	case r == '、':
		return ','
	}
	return r
}
