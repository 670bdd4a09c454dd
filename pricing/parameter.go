package pricing

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

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
	// KindOffer is an offer's id.
	KindOffer Kind = "offer"
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
	// Units are the ways to write the number's unit, which the Typed grammar takes
	// behind it and drops: in normal characters, longer ones before those that
	// they end with. The unit 折 makes a percent a discount: see Discount.
	Units []string
	// Help says in English what the parameter means.
	Help string
	// OffList is the list that the percent is taken off, and with it its provider's
	// others; nil for every other parameter.
	OffList *PriceList
	// Lists are the compared lists that make the parameter matter, where some do not:
	// those with packages for images, those that charge no failed calls, those with a
	// trial.
	Lists []*PriceList
	// Choices are the values of a KindPackage or KindOffer, and of a KindText made
	// by Choice.
	Choices []string
	// Accepts says in English what a KindText takes.
	Accepts string
	// Read parses and checks a KindText.
	Read func(text string, grammar Grammar) (Argument, *Refusal)
}

// Refusal says why a text is not taken.
type Refusal struct {
	Problem Problem
	// Item is the part of a list that is refused; empty: the whole text.
	Item string
	// Ways are up to two ways to write what the text may mean; the same door
	// takes each of them.
	Ways []string
}

func refuse(problem Problem, ways ...string) *Refusal { return &Refusal{Problem: problem, Ways: ways} }

// Discount reports whether the parameter is a percent off a price.
func (p Parameter) Discount() bool { return slices.Contains(p.Units, fold) }

// Argument is a parameter's value after parsing and checking. The lists and the
// day are those of the KindText that has them.
type Argument struct {
	Text     string          // canonical
	Count    int64           // KindCount and KindFlag
	Percent  Percent         // KindPercent
	Amount   decimal.Decimal // KindAmount and KindNumber
	Calls    []int64         // of each day
	TopUps   []TopUp         // by day
	Date     Date
	Renewals []Purchase
}

// Choice makes a parameter that takes one of a few words, the first by default.
func Choice(name, help string, words ...string) Parameter {
	return Parameter{Name: name, Kind: KindText, Default: words[0], Help: help, Choices: words,
		Accepts: "one of " + strings.Join(words, ", "),
		Read: func(text string, _ Grammar) (Argument, *Refusal) {
			if slices.Contains(words, text) {
				return Argument{Text: text}, nil
			}
			return Argument{}, refuse(NotChoice)
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
	case KindOffer:
		return "one of the offers " + strings.Join(p.Choices, ", ")
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
	argument, refusal := p.read(text, grammar)
	if refusal != nil {
		return Argument{}, p.fault(text, *refusal)
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
	argument, refusal := p.read(p.Default, Plain)
	if refusal != nil {
		panic("pricing: the default of " + p.Name + " is " + string(refusal.Problem))
	}
	return argument
}

func (p Parameter) fault(value string, refusal Refusal) *ParamError {
	minimum, maximum := p.Bounds()
	return &ParamError{Parameter: p.Name, Value: value, Problem: refusal.Problem, Item: refusal.Item, Ways: refusal.Ways, OffList: p.OffList, Lists: p.Lists,
		Range: p.Range(), Min: minimum, Max: maximum, Choices: p.Choices}
}

func (p Parameter) read(text string, grammar Grammar) (Argument, *Refusal) {
	switch p.Kind {
	case KindPackage, KindOffer:
		if grammar == Typed {
			text = strings.TrimSpace(text)
		}
		if text == "" && !p.Required && p.Default == "" || slices.Contains(p.Choices, text) {
			return Argument{Text: text}, nil
		}
		return Argument{}, refuse(NotChoice)
	case KindText:
		return p.Read(text, grammar)
	}

	n, ok := p.parse(text, grammar)
	if !ok {
		return Argument{}, refuse(NotNumber)
	}
	if n.value.IsZero() && n.negative {
		return Argument{}, refuse(NotNumber, p.taken(grammar, "0")...)
	}
	decimals := map[Kind]int32{KindPercent: percentDecimals, KindNumber: percentDecimals, KindAmount: chargeDecimals}[p.Kind]
	scaled := n.value.Shift(decimals)
	fine := TooFine
	if decimals == 0 {
		fine = NotWhole
	}
	switch {
	case n.decimals > int(decimals):
		point := ""
		if scaled.IsInteger() {
			point = n.value.String() // without the zeros at the end
		}
		return Argument{}, refuse(fine, p.taken(grammar, point, withoutPoint(n))...)
	case scaled.LessThan(decimal.NewFromInt(p.Min)), scaled.GreaterThan(decimal.NewFromInt(p.Max)):
		return Argument{}, refuse(OutOfRange)
	case !scaled.IsInteger():
		return Argument{}, refuse(fine)
	}

	whole := scaled.IntPart()
	switch p.Kind {
	case KindPercent:
		return Argument{Text: Percent(whole).String(), Percent: Percent(whole)}, nil
	case KindAmount, KindNumber:
		return Argument{Text: n.value.String(), Amount: n.value}, nil
	}
	return Argument{Text: strconv.FormatInt(whole, 10), Count: whole}, nil
}

// parse reads the number with its sign, and in the Typed grammar its unit.
func (p Parameter) parse(text string, grammar Grammar) (n number, ok bool) {
	if len(text) > maxNumberLength || !utf8.ValidString(text) {
		return number{}, false
	}
	if grammar == Typed {
		text = normal(text)
		for _, unit := range p.Units {
			if rest, found := strings.CutSuffix(text, unit); found {
				if text = strings.TrimSpace(rest); unit == fold {
					n.value, ok = parseFold(text)
					return n, ok
				}
				break
			}
		}
	}
	text, negative := strings.CutPrefix(text, "-")
	if grammar == Plain {
		n, ok = parsePlain(text)
	} else {
		if p.Min < 0 && !negative {
			text = strings.TrimPrefix(text, "+") // a growth has a sign either way
		}
		if p.Kind == KindAmount {
			for _, sign := range currencySigns {
				if rest, found := strings.CutPrefix(text, sign); found {
					text = rest
					break
				}
			}
		}
		n, ok = parseTyped(strings.TrimSpace(text))
	}
	if n.negative = negative; negative {
		n.value = n.value.Neg()
	}
	return n, ok
}

// currencySigns may stand before an amount.
var currencySigns = []string{"¥", "cny", "rmb"}

// withoutPoint is the whole number that a point and three decimals may have been
// meant to group, "100.000", and empty for any other.
func withoutPoint(n number) string {
	if thousands := n.value.Shift(3); n.decimals == 3 && thousands.IsInteger() && n.value.Abs().LessThan(decimal.New(1, 3)) && !n.value.Abs().LessThan(decimal.New(1, 0)) {
		return thousands.String()
	}
	return ""
}

// taken returns those of the plain texts that the parameter takes, grouped where
// the grammar has that.
func (p Parameter) taken(grammar Grammar, texts ...string) []string {
	var ways []string
	for _, text := range texts {
		if _, refusal := p.read(text, Plain); refusal == nil && text != "" {
			if whole, fraction, point := strings.Cut(text, "."); grammar == Typed && len(whole) > 3 {
				n, _ := strconv.ParseInt(whole, 10, 64) // the parameter takes it
				if text = grouped(n); point {
					text += "." + fraction
				}
			}
			ways = append(ways, text)
		}
	}
	return ways
}

// grouped writes a whole number with commas: "1,000,000".
func grouped(n int64) string {
	text := strconv.FormatInt(n, 10)
	for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
