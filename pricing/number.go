package pricing

import (
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Grammar says how freely a value may be written. GRAMMAR.md is the table of
// both, text by text.
type Grammar int

const (
	// Plain takes digits, and where the parameter has decimals a point and a
	// leading minus. Flags and the API take this.
	Plain Grammar = iota
	// Typed takes what people type into a field or a page's address as well:
	// full-width characters, grouping ("100,000"), counting words ("10万",
	// "三百五十万", "1.2亿", "250k", "1.5M") and the parameter's own units.
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

// number is one that was read.
type number struct {
	value    decimal.Decimal
	negative bool // it has a minus, if only before a zero
	// decimals are those written, zeros too; none where a counting word follows,
	// because "1.234万" is read in one way only.
	decimals int
}

// parsePlain reads a number in the Plain grammar, without a sign.
func parsePlain(text string) (number, bool) {
	d, ok := parseDecimal(text)
	_, fraction, _ := strings.Cut(text, ".")
	return number{value: d, decimals: len(fraction)}, ok && text[0] != '-'
}

// counting holds the words that multiply what stands before them, longest first
// where one begins another.
var counting = []struct {
	word  string
	zeros int32 // the power of ten
	large bool  // it multiplies all that stands before it, back to another such word
}{
	{"十", 1, false}, {"百", 2, false}, {"千", 3, false},
	{"万亿", 12, true}, {"亿", 8, true}, {"万", 4, true},
	{"thousand", 3, true}, {"million", 6, true}, {"billion", 9, true},
	{"bn", 9, true}, {"k", 3, true}, {"w", 4, true}, {"m", 6, true}, {"b", 9, true},
}

// countingWord returns the power of ten of the word that the text begins with, 0
// if none, and what follows it.
func countingWord(text string) (zeros int32, large bool, rest string) {
	text = strings.TrimLeft(text, " ")
	for _, c := range counting {
		if rest, ok := strings.CutPrefix(text, c.word); ok {
			return c.zeros, c.large, strings.TrimLeft(rest, " ")
		}
	}
	return 0, false, text
}

// nothing is the power of ten before a number's first word: above every other.
const nothing = 1 << 10

// parseTyped reads what people type, in normal's characters, without sign and
// unit: parts that fall ("1亿2000万", "2千5百万"), each with a counting word, only
// the last with decimals. What follows a word is smaller than the word, and
// begins right below it: "3万5", "120万5百" and "1亿5千" are short for more to
// some people. It does not have to where it has a large word of its own
// ("1亿5百万"), or 零 says that places are skipped ("10万零5千").
func parseTyped(text string) (number, bool) {
	var total, section decimal.Decimal              // a section goes up to a large word
	above, inside := int32(nothing), int32(nothing) // of the words before, outside the section and in it
	skips, skipped := false, false                  // 零 stands before the part, before the section
	decimals, counted := 0, false
	for first := true; first || text != ""; first = false {
		skips = false
		if rest, ok := strings.CutPrefix(text, "零"); ok && !first {
			skips, text = true, strings.TrimLeft(rest, " ")
		}
		part, rest, ok := leadingNumber(text, inside == nothing)
		if !ok || decimals > 0 {
			return number{}, false
		}
		value := part.value
		decimals = part.decimals
		zeros, large, rest := countingWord(rest)
		counted = counted || zeros > 0
		small := zeros > 0 && !large
		if small {
			value = value.Shift(zeros)
		}
		switch {
		case inside == nothing:
			skipped = skips
		case !follows(value, inside, skips):
			return number{}, false
		}
		section = section.Add(value)
		if small {
			inside = zeros
			var after string
			if zeros, large, after = countingWord(rest); large {
				rest = after
			}
		} else if !large && rest != "" {
			return number{}, false
		}
		if text = rest; !large && text != "" {
			continue // the section goes on
		}
		if large {
			section = section.Shift(zeros)
		}
		if above != nothing && !follows(section, above, skipped || large && zeros < above) {
			return number{}, false
		}
		total, section = total.Add(section), decimal.Decimal{}
		above, inside = zeros, nothing
	}
	if counted {
		decimals = 0
	}
	return number{value: total, decimals: decimals}, true
}

// follows reports whether a value may stand after a word of so many zeros.
func follows(value decimal.Decimal, zeros int32, anywhere bool) bool {
	return value.LessThan(decimal.New(1, zeros)) && (anywhere || !value.LessThan(decimal.New(1, zeros-1)))
}

// leadingNumber reads the number that the text begins with: grouped digits, one
// Chinese digit, or where a section starts the 1 that is not written before 十.
func leadingNumber(text string, starts bool) (n number, rest string, ok bool) {
	if starts && strings.HasPrefix(text, "十") {
		return number{value: decimal.New(1, 0)}, text, true
	}
	if r, size := utf8.DecodeRuneInString(text); chineseDigit(r) != r {
		d, ok := parseDecimal(string(chineseDigit(r)))
		return number{value: d}, text[size:], ok
	}
	end := strings.IndexFunc(text, func(r rune) bool {
		return (r < '0' || r > '9') && r != '.' && r != ',' && r != ' '
	})
	if end < 0 {
		end = len(text)
	}
	written := strings.TrimSpace(text[:end])
	d, ok := parseGrouped(written)
	_, fraction, _ := strings.Cut(written, ".")
	return number{value: d, decimals: len(fraction)}, text[end:], ok
}

// chineseDigit maps a Chinese digit onto the plain one, and others onto
// themselves.
func chineseDigit(r rune) rune {
	for i, digit := range []rune("一二三四五六七八九") {
		if r == digit {
			return rune('1' + i)
		}
	}
	if r == '两' {
		return '2'
	}
	return r
}

// parseGrouped reads digits[.digits] in which commas or spaces may part the
// whole number into groups of three. A group at the start is no zero: "0,500" is
// a half to some.
func parseGrouped(text string) (decimal.Decimal, bool) {
	whole, fraction, point := strings.Cut(text, ".")
	for _, separator := range []string{",", " "} {
		if groups := strings.Split(whole, separator); len(groups) > 1 {
			if !inThrees(groups) || groups[0][0] == '0' {
				return decimal.Decimal{}, false
			}
			whole = strings.Join(groups, "")
		}
	}
	if point {
		whole += "." + fraction
	}
	d, ok := parseDecimal(whole)
	return d, ok && whole[0] != '-'
}

// inThrees reports whether the pieces could be the groups of one number: one to
// three digits, then three each time.
func inThrees(pieces []string) bool {
	for i, piece := range pieces {
		if !allDigits(piece) || len(piece) > 3 || i > 0 && len(piece) != 3 {
			return false
		}
	}
	return true
}

// normal writes what was typed in plain characters, without what nobody sees,
// ready for parseTyped.
func normal(text string) string {
	return strings.ToLower(strings.TrimSpace(strings.Map(halfWidth, text)))
}

// halfWidth maps what East Asian keyboards and other typography write onto the
// plain characters, traditional characters onto simplified ones and every end of
// a line onto '\n'. It drops marks that cannot be seen: direction, zero width,
// byte order.
func halfWidth(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r >= '\u2000' && r <= '\u200a', r == '　', r == '\u00a0', r == '\u202f', r == '\u205f':
		return ' '
	case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u206f', r == '\ufeff', r == '\u00ad', r == '\u061c':
		return -1
	case r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	}
	switch r {
	case '−':
		return '-'
	case '。':
		return '.'
	case '、':
		return ','
	case '￥':
		return '¥'
	case '萬':
		return '万'
	case '億':
		return '亿'
	case '兩':
		return '两'
	case '〇':
		return '零'
	case '號':
		return '号'
	case '個':
		return '个'
	}
	return r
}
