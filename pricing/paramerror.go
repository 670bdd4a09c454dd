package pricing

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Problem says what is wrong with a parameter.
type Problem string

const (
	// NotNumber: the value is not a number in the grammar of its door.
	NotNumber Problem = "not-a-number"
	// NotWhole: the parameter takes whole numbers, the value has a fraction.
	NotWhole Problem = "not-whole"
	// TooFine: the value has more decimals than the parameter takes.
	TooFine Problem = "too-many-decimals"
	// OutOfRange: the value is a number below or above the range.
	OutOfRange Problem = "out-of-range"
	// NotChoice: the value is none of those that the parameter takes.
	NotChoice Problem = "not-a-choice"
	// Repeated: the parameter is given more than once.
	Repeated Problem = "repeated"
	// Unknown: the endpoint has no parameter of this name.
	Unknown Problem = "unknown-parameter"
	// Missing: the endpoint needs the parameter.
	Missing Problem = "missing"
	// Malformed: the value has a form of its own (a list, a date) and breaks it.
	Malformed Problem = "malformed"
	// Ambiguous: the value can be read in two ways.
	Ambiguous Problem = "ambiguous"
	// TooMany: the value lists more items than the parameter takes.
	TooMany Problem = "too-many"
	// Outgrown: the value is in its range, but what it makes of another quantity
	// is more than this engine answers for: see Quantity, Month and Max.
	Outgrown Problem = "outgrown"
)

// shownValue bounds the characters of a bad value that a message repeats.
const shownValue = 64

// ParamError is a parameter that does not parse or lies out of its range. It
// carries the value as it was given, so that a page can keep what was typed.
type ParamError struct {
	Parameter string
	Value     string // as given, whole; of a repeated parameter the second
	Problem   Problem
	Item      string   // the part of a list that is refused; empty: the whole value
	Ways      []string // up to two ways to write what the value may mean, each of which is taken
	// OffList is the list that the parameter is a discount of; nil for any other.
	OffList  *PriceList
	Lists    []*PriceList // the parameter's
	Range    string       // what is taken, in English: "a whole number from 0 to 1,000,000"
	Min, Max string       // plain numbers; empty where the parameter is not a number
	Choices  []string     // what a choice may be, or the endpoint's parameters
	// Quantity is what an Outgrown value takes above Max; empty otherwise.
	Quantity Quantity
	// Month is the month of a forecast in which that happens, 0 outside one.
	Month int64
}

// ShownValue returns the value as given, cut at 64 characters.
func (e *ParamError) ShownValue() string { return shown(e.Value) }

// ShownItem returns what is refused, an item of the value or all of it, cut at 64
// characters.
func (e *ParamError) ShownItem() string { return shown(cmp.Or(e.Item, e.Value)) }

func shown(value string) string {
	value = strings.ToValidUTF8(value, "\uFFFD")
	if utf8.RuneCountInString(value) <= shownValue {
		return value
	}
	return string([]rune(value)[:shownValue])
}

// Error names the parameter, the value and what is taken instead.
func (e *ParamError) Error() string {
	value := e.ShownItem()
	switch e.Problem {
	case Repeated:
		return fmt.Sprintf("%s: %q is given besides another value; give one, it takes %s", e.Parameter, value, e.Range)
	case Unknown:
		if len(e.Choices) == 0 {
			return fmt.Sprintf("%q is not a parameter here; there are none", e.shownName())
		}
		return fmt.Sprintf("%q is not a parameter here; the parameters are %s", e.shownName(), strings.Join(e.Choices, ", "))
	case Missing:
		return fmt.Sprintf("%s: missing; it takes %s", e.Parameter, e.Range)
	case Outgrown:
		when := "of a month"
		if e.Month > 0 {
			when = fmt.Sprintf("of month %d", e.Month)
		}
		return fmt.Sprintf("%s: %q takes the %s %s above %s", e.Parameter, value, e.Quantity, when, e.Range)
	}
	switch len(e.Ways) {
	case 1:
		return fmt.Sprintf("%s: %q is not accepted; if it means %s, write that; it takes %s", e.Parameter, value, shown(e.Ways[0]), e.Range)
	case 2:
		return fmt.Sprintf("%s: %q can be read in two ways; write %s or %s; it takes %s", e.Parameter, value, shown(e.Ways[0]), shown(e.Ways[1]), e.Range)
	}
	return fmt.Sprintf("%s: %q is not accepted; it takes %s", e.Parameter, value, e.Range)
}

func (e *ParamError) shownName() string {
	return shown(e.Parameter)
}

// MarshalJSON writes the API's error: parameter, value (cut) and message.
func (e *ParamError) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Error errorJSON `json:"error"`
	}{errorJSON{e.shownName(), e.ShownValue(), e.Error()}})
}

type errorJSON struct {
	Parameter string `json:"parameter"`
	Value     string `json:"value"`
	Message   string `json:"message"`
}
