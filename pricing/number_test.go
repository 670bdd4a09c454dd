package pricing

import (
	"math/big"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// writtenPart is one part of a number as GRAMMAR.md has them: 零, digits or one
// Chinese digit, a small word, a large word, each of which may be missing.
var writtenPart = regexp.MustCompile(`^ *(零?) *([1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[一二三四五六七八九两]|)` +
	` *(十|百|千|) *(万亿|亿|万|thousand|million|billion|bn|k|w|m|b|)`)

var (
	smallWords = map[string]int64{"十": 10, "百": 100, "千": 1000}
	largeWords = map[string]int64{"万亿": 1e12, "亿": 1e8, "万": 1e4, "thousand": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9, "k": 1e3, "w": 1e4, "m": 1e6, "b": 1e9}
)

// slowNumber reads a number from the definition: it cuts the text into parts, and
// then asks of them what GRAMMAR.md asks, one rule after the other.
func slowNumber(text string) (*big.Rat, bool) {
	type part struct {
		skips        bool
		value        *big.Rat // with the small word
		fraction     bool
		small, large int64 // 0 for none
		bare         bool  // nothing stands before 十
	}
	if len(text) > maxNumberLength || !utf8.ValidString(text) {
		return nil, false
	}
	text = normal(text)
	text, negative := strings.CutPrefix(text, "-")
	if !negative {
		text = strings.TrimPrefix(text, "+")
	}
	text = strings.TrimSpace(text)
	var sections [][]part
	next := true
	for first := true; first || text != ""; first = false {
		m := writtenPart.FindStringSubmatch(text)
		if m == nil || m[0] == "" {
			return nil, false
		}
		text = strings.TrimLeft(text[len(m[0]):], " ")
		p := part{skips: m[1] != "", fraction: strings.Contains(m[2], "."), small: smallWords[m[3]], large: largeWords[m[4]], bare: m[2] == ""}
		if i := strings.Index("一二三四五六七八九", m[2]); m[2] != "" && i >= 0 {
			m[2] = string(rune('1' + i/len("一")))
		}
		m[2] = strings.NewReplacer("两", "2", ",", "", " ", "").Replace(m[2])
		if p.bare {
			m[2] = "1"
		}
		p.value, _ = new(big.Rat).SetString(m[2])
		if p.small > 0 {
			p.value.Mul(p.value, big.NewRat(p.small, 1))
		}
		if next {
			sections = append(sections, nil)
		}
		sections[len(sections)-1] = append(sections[len(sections)-1], p)
		next = p.large > 0
	}
	fits := func(v *big.Rat, word int64, anywhere bool) bool {
		return v.Cmp(big.NewRat(word, 1)) < 0 && (anywhere || v.Cmp(big.NewRat(word, 10)) >= 0)
	}
	total, above := new(big.Rat), int64(0)
	for i, section := range sections {
		sum := new(big.Rat)
		for j, p := range section {
			last := i == len(sections)-1 && j == len(section)-1
			switch {
			case p.fraction && !last, // decimals before the last part
				p.bare && (p.small != 10 || j > 0),                   // a word without a number
				p.skips && i+j == 0,                                  // 零 with nothing before it
				p.small == 0 && j < len(section)-1,                   // two numbers without a word between
				j > 0 && !fits(p.value, section[j-1].small, p.skips): // too large, or short for more
				return nil, false
			}
			sum.Add(sum, p.value)
		}
		large := section[len(section)-1].large
		if large > 0 {
			sum.Mul(sum, big.NewRat(large, 1))
		}
		if i > 0 && !fits(sum, above, section[0].skips || large > 0 && large < above) {
			return nil, false
		}
		total.Add(total, sum)
		above = large
	}
	if negative {
		total.Neg(total)
	}
	return total, true
}

// sameAsSlow holds the parser against the definition.
func sameAsSlow(t interface{ Fatalf(string, ...any) }, text string) {
	got, ok := parseNumber(text, Typed)
	want, wanted := slowNumber(text)
	if ok != wanted || ok && got.value.Rat().Cmp(want) != 0 {
		t.Fatalf("%q is %s (%t), by the definition %v (%t)", text, got.value, ok, want, wanted)
	}
}

// pieces of what people write, so that random texts are close to it.
var pieces = []string{"0", "1", "5", "20", "50", "99", "100", "000", "200", "5000", ".", ",", " ", "零", "十", "百", "千", "万", "亿", "k", "m", "三", "两", "五", "万亿", "-"}

func drawText(t *rapid.T, pieces []string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 8).Draw(t, "pieces"), "")
}

func TestNumberIsTheDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for range 50 {
			sameAsSlow(t, drawText(t, pieces))
		}
	})
}

// No accepted text changes its value when a grouping mark is added or dropped.
func groupingKeeps(t interface{ Fatalf(string, ...any) }, p Parameter, text string) {
	value, refusal := p.read(text, Typed)
	if refusal != nil {
		return
	}
	check := func(other string) {
		if again, refusal := p.read(other, Typed); refusal == nil && again.Text != value.Text {
			t.Fatalf("%s: %q is %s, and %q is %s", p.Name, text, value.Text, other, again.Text)
		}
	}
	for i, r := range text + "." {
		check(text[:i] + "," + text[i:])
		check(text[:i] + " " + text[i:])
		if p.Kind == KindCount && allDigits(strings.NewReplacer(",", "", " ", "").Replace(text)) {
			check(text[:i] + "." + text[i:])
		}
		if i < len(text) && (r == ',' || r == ' ') {
			check(text[:i] + text[i+1:])
		}
	}
}

func TestGroupingKeepsTheValue(t *testing.T) {
	var tried []Parameter
	for _, p := range testCatalog.Parameters() {
		if p.Kind == KindCount || p.Kind == KindPercent || p.Kind == KindAmount || p.Kind == KindNumber {
			tried = append(tried, p)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		for range 20 {
			groupingKeeps(t, rapid.SampledFrom(tried).Draw(t, "parameter"), drawText(t, append([]string{"次", "元", "¥", "%", "+", "折"}, pieces...)))
		}
	})
}

// What is plain is typed too, with the same value; what is typed is what the
// definition says, and a number whose plain text both read as the same number.
func FuzzNumber(f *testing.F) {
	for _, seed := range []string{"0", "100000", "-99.5", "10万", "1.2亿", "250k", "1.5M", "100,000", "１００，０００", "1亿2000万", "NaN", "0x10", "1e5",
		"+1", "1_000", "\x00", "1,5", "3万5", "1 000", "−5", "5%", "2千5百万", "10万零5千", "三百五十万", "1亿5千", strings.Repeat("9", 64), strings.Repeat("9", 42) + "万亿"} {
		f.Add(seed)
	}
	calls := testCatalog.Endpoint(EndpointCompare).Parameters[0]
	f.Fuzz(func(t *testing.T, text string) {
		plain, isPlain := parseNumber(text, Plain)
		typed, isTyped := parseNumber(text, Typed)
		if isPlain && (!isTyped || !plain.value.Equal(typed.value)) {
			t.Fatalf("%q is %s plain, %s (%t) typed", text, plain.value, typed.value, isTyped)
		}
		sameAsSlow(t, text)
		groupingKeeps(t, calls, text)
		if !isTyped {
			return
		}
		written := typed.value.String()
		if len(written) > maxNumberLength {
			return
		}
		for _, grammar := range []Grammar{Plain, Typed} {
			if again, ok := parseNumber(written, grammar); !ok || !again.value.Equal(typed.value) {
				t.Fatalf("%q is %s, and that is read as %s (%t)", text, written, again.value, ok)
			}
		}
	})
}
