package pricing

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// What people type, and the number it is. Both grammars agree on plain digits;
// the rest only fields and page addresses take.
func TestNumberAccepted(t *testing.T) {
	for _, tt := range []struct {
		text, want string
		plain      bool
	}{
		{"0", "0", true},
		{"7", "7", true},
		{"007", "7", true},
		{strings.Repeat("0", 63) + "7", "7", true},
		{"100000", "100000", true},
		{"1000000000000", "1000000000000", true},
		{"0.5", "0.5", true},
		{"2.50", "2.5", true},
		{"-5", "-5", true},
		{"-0.25", "-0.25", true},
		// Grouping.
		{"100,000", "100000", false},
		{"1,000,000,000", "1000000000", false},
		{"12,345.67", "12345.67", false},
		{"100 000", "100000", false},
		{"1 000 000", "1000000", false},
		{"100\u00a0000", "100000", false},
		{"100\u2009000", "100000", false},
		{"100\u202f000", "100000", false},
		// Counting words.
		{"10万", "100000", false},
		{"1.2亿", "120000000", false},
		{"250k", "250000", false},
		{"250K", "250000", false},
		{"1.5M", "1500000", false},
		{"1.5m", "1500000", false},
		{"2b", "2000000000", false},
		{"2bn", "2000000000", false},
		{"3 million", "3000000", false},
		{"3 Thousand", "3000", false},
		{"1 billion", "1000000000", false},
		{"5w", "50000", false},
		{"3千", "3000", false},
		{"3百", "300", false},
		{"2百万", "2000000", false},
		{"3千万", "30000000", false},
		{"5十万", "500000", false},
		{"1十亿", "1000000000", false},
		{"1百亿", "10000000000", false},
		{"1千亿", "100000000000", false},
		{"1万亿", "1000000000000", false},
		{"10萬", "100000", false},
		{"1億", "100000000", false},
		{"1萬億", "1000000000000", false},
		{"1,000万", "10000000", false},
		{"10 万", "100000", false},
		{"1亿2000万", "120000000", false},
		{"1亿 2000万", "120000000", false},
		{"1千2百", "1200", false},
		{"0.00001万", "0.1", false},
		// Full width, and other typography.
		{"１０万", "100000", false},
		{"１００，０００", "100000", false},
		{"１．５Ｍ", "1500000", false},
		{"２５０ｋ", "250000", false},
		{"10、000", "10000", false},
		{"1。5", "1.5", false},
		{"−5", "-5", false},
		{"－５", "-5", false},
		{"　10万　", "100000", false},
		{" 5 ", "5", false},
		{"5\n", "5", false},
	} {
		want := decimal.RequireFromString(tt.want)
		if got, ok := parseNumber(tt.text, Typed); !ok || !got.Equal(want) {
			t.Errorf("typed %q: got %s, %t, want %s", tt.text, got, ok, tt.want)
		}
		if got, ok := parseNumber(tt.text, Plain); ok != tt.plain || ok && !got.Equal(want) {
			t.Errorf("plain %q: got %s, %t, want accepted %t", tt.text, got, ok, tt.plain)
		}
	}
}

func TestNumberRefused(t *testing.T) {
	for _, text := range []string{
		"", " ", "　", "-", "--5", "+5", "- -5", "5-", "(5)",
		"NaN", "nan", "Inf", "inf", "-Inf", "∞", "Infinity",
		"0x10", "0X10", "0b1", "0o7", "1e5", "1E5", "1e-5", "1_000", "0x1p4",
		"1\x00", "\x00", "1\x002", "\xff", "1\xff", "1\u200b", "\ufeff1", "½", "²", "٣", "Ⅴ", "一", "十万", "百",
		".5", "5.", ".", "1.2.3", "1..2", "-.5",
		"1,5", "1,50", "10,0000", "1000,000", ",100", "100,", "1,,000", "1,000,00", "1,000 000", "1 5", "10 00", "1,000.0,0", "1.000,5",
		"3万5", "万", "万5", "1万2亿", "1万2万", "1万k", "1kk", "1万1千5", "1.5.万", "5%", "5 %", "％", "5元", "¥5", "$5", "5次", "abc", "5a", "a5",
		"<b>5</b>", "5;", "5'", "1/2", "1:00", "=5", "5+5",
		strings.Repeat("1", 65), "1" + strings.Repeat(" ", 64), strings.Repeat("０", 30),
	} {
		for _, grammar := range []Grammar{Plain, Typed} {
			if got, ok := parseNumber(text, grammar); ok {
				t.Errorf("%q is read as %s in grammar %d", text, got, grammar)
			}
		}
	}
}

// What is plain is typed too, with the same value; what is typed is a number
// whose plain text is read back as the same number by both.
func FuzzNumber(f *testing.F) {
	for _, seed := range []string{"0", "100000", "-99.5", "10万", "1.2亿", "250k", "1.5M", "100,000", "１００，０００", "1亿2000万", "NaN", "0x10", "1e5",
		"+1", "1_000", "\x00", "1,5", "3万5", "1 000", "−5", "5%", strings.Repeat("9", 64), "99999999999999999999999999999999999999999999万亿"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		plain, isPlain := parseNumber(text, Plain)
		typed, isTyped := parseNumber(text, Typed)
		if isPlain && (!isTyped || !plain.Equal(typed)) {
			t.Fatalf("%q is %s plain, %s (%t) typed", text, plain, typed, isTyped)
		}
		if !isTyped {
			return
		}
		written := typed.String()
		if len(written) > maxNumberLength {
			return
		}
		for _, grammar := range []Grammar{Plain, Typed} {
			if again, ok := parseNumber(written, grammar); !ok || !again.Equal(typed) {
				t.Fatalf("%q is %s, and that is read as %s (%t)", text, written, again, ok)
			}
		}
	})
}
