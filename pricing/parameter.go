package pricing

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Kind is the form of a parameter's value.
type Kind string

const (
	// KindCount is a whole number.
	KindCount Kind = "count"
	// KindPercent is a percent with up to four decimals.
	KindPercent Kind = "percent"
	// KindNumber is a number with up to four decimals.
	KindNumber Kind = "number"
	// KindFlag is 0 or 1.
	KindFlag Kind = "flag"
	// KindAmount is an amount in CNY with up to two decimals.
	KindAmount Kind = "amount"
	// KindPackage is a package's id.
	KindPackage Kind = "package"
	// KindText has a grammar of its own: see Parameter.Read.
	KindText Kind = "text"
)

// Parameter describes one name that pages, the widget, the API and the command
// line take, always in the same sense.
type Parameter struct {
	Name string
	Kind Kind
	// Min and Max bound the value: counts in their own unit, percents
	// and numbers with decimals in ten-thousandths (Percent), amounts in fen.
	Min, Max int64
	// Default is the canonical text of what holds when the name is left out.
	Default string
	// Required says that API and command line have to be given it. A page begins
	// with Default, where there is one, as it does with any other parameter.
	Required bool
	// Help says in English what the parameter means.
	Help string
	// Choices are the values of a KindPackage, and of a KindText made by Choice.
	Choices []string
	// Accepts says in English what a KindText takes.
	Accepts string
	// Read parses and checks a KindText and returns its canonical text. The
	// error's problem is Malformed, OutOfRange or TooMany.
	Read func(text string, grammar Grammar) (string, Problem)
}

// Argument is a parameter's value after parsing and checking.
type Argument struct {
	Text    string          // canonical
	Count   int64           // KindCount and KindFlag
	Percent Percent         // KindPercent
	Amount  decimal.Decimal // KindAmount and KindNumber
}

// Choice makes a parameter that takes one of a few words, the first by default.
func Choice(name, help string, words ...string) Parameter {
	return Parameter{Name: name, Kind: KindText, Default: words[0], Help: help, Choices: words,
		Accepts: "one of " + strings.Join(words, ", "),
		Read: func(text string, _ Grammar) (string, Problem) {
			if slices.Contains(words, text) {
				return text, ""
			}
			return "", NotChoice
		}}
}

// Range says in English what the parameter takes.
func (p Parameter) Range() string {
	switch p.Kind {
	case KindCount:
		return fmt.Sprintf("a whole number from %s to %s", grouped(p.Min), grouped(p.Max))
	case KindPercent:
		return fmt.Sprintf("a percent from %s to %s with at most %d decimals", Percent(p.Min), Percent(p.Max), percentDecimals)
	case KindAmount:
		return fmt.Sprintf("an amount from %s to %s with at most %d decimals", grouped(p.Min/100), grouped(p.Max/100), chargeDecimals)
	case KindNumber:
		return fmt.Sprintf("a number from %s to %s with at most %d decimals", grouped(p.Min/percentOne), grouped(p.Max/percentOne), percentDecimals)
	case KindFlag:
		return "0 or 1"
	case KindPackage:
		return "one of the packages " + strings.Join(p.Choices, ", ")
	}
	return p.Accepts
}

// Bounds returns the ends of a number's range as plain text, empty for what is
// not a number.
func (p Parameter) Bounds() (minimum, maximum string) {
	switch p.Kind {
	case KindCount, KindFlag:
		return strconv.FormatInt(p.Min, 10), strconv.FormatInt(p.Max, 10)
	case KindPercent, KindNumber:
		return Percent(p.Min).String(), Percent(p.Max).String()
	case KindAmount:
		return strconv.FormatInt(p.Min/100, 10), strconv.FormatInt(p.Max/100, 10)
	}
	return "", ""
}

// Parse reads and checks one value. Empty text is the default in the Typed
// grammar (a form sends its empty fields), and an error in the Plain one,
// except for a package, where empty means none.
func (p Parameter) Parse(text string, grammar Grammar) (Argument, *ParamError) {
	blank := text == "" || grammar == Typed && strings.TrimSpace(text) == ""
	if blank && !p.needed(grammar) && (grammar == Typed || p.Default == "") {
		return p.fallback(), nil
	}
	argument, problem := p.read(text, grammar)
	if problem != "" {
		return Argument{}, p.fault(text, problem)
	}
	return argument, nil
}

// needed reports whether this door has to be given the parameter.
func (p Parameter) needed(grammar Grammar) bool {
	return p.Required && (grammar == Plain || p.Default == "")
}

// fallback returns the argument of a name that is left out.
func (p Parameter) fallback() Argument {
	if p.Default == "" {
		return Argument{}
	}
	argument, problem := p.read(p.Default, Plain)
	if problem != "" {
		panic("pricing: the default of " + p.Name + " is " + string(problem))
	}
	return argument
}

func (p Parameter) fault(value string, problem Problem) *ParamError {
	minimum, maximum := p.Bounds()
	return &ParamError{Parameter: p.Name, Value: value, Problem: problem,
		Range: p.Range(), Min: minimum, Max: maximum, Choices: p.Choices}
}

func (p Parameter) read(text string, grammar Grammar) (Argument, Problem) {
	switch p.Kind {
	case KindPackage:
		if grammar == Typed {
			text = strings.TrimSpace(text)
		}
		if text == "" && !p.Required && p.Default == "" || slices.Contains(p.Choices, text) {
			return Argument{Text: text}, ""
		}
		return Argument{}, NotChoice
	case KindText:
		canonical, problem := p.Read(text, grammar)
		return Argument{Text: canonical}, problem
	}

	if p.Kind == KindPercent && grammar == Typed {
		text = withoutPercentSign(text)
	}
	number, ok := parseNumber(text, grammar)
	if !ok || grammar == Plain && p.Min >= 0 && strings.HasPrefix(text, "-") && number.IsZero() {
		return Argument{}, NotNumber
	}
	decimals := map[Kind]int32{KindPercent: percentDecimals, KindNumber: percentDecimals, KindAmount: chargeDecimals}[p.Kind]
	scaled := number.Shift(decimals)
	switch {
	case scaled.LessThan(decimal.NewFromInt(p.Min)), scaled.GreaterThan(decimal.NewFromInt(p.Max)):
		return Argument{}, OutOfRange
	case decimals == 0 && grammar == Plain && strings.Contains(text, "."):
		return Argument{}, NotWhole // plain counts are digits, "5.0" is not
	case scaled.IsInteger():
	case decimals == 0:
		return Argument{}, NotWhole
	default:
		return Argument{}, TooFine
	}

	n := scaled.IntPart()
	switch p.Kind {
	case KindPercent:
		return Argument{Text: Percent(n).String(), Percent: Percent(n)}, ""
	case KindAmount, KindNumber:
		return Argument{Text: number.String(), Amount: number}, ""
	}
	return Argument{Text: strconv.FormatInt(n, 10), Count: n}, ""
}

// grouped writes a whole number with commas: "1,000,000".
func grouped(n int64) string {
	text := strconv.FormatInt(n, 10)
	for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
