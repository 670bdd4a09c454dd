package app

import (
	"net/url"
	"strings"

	"tusou/pricing"
)

// form is what the visitor typed and what it means.
type form struct {
	endpoint pricing.Endpoint
	texts    map[string]string              // by parameter, as typed
	args     pricing.Arguments              // not to be answered from while there are faults
	faults   map[string]*pricing.ParamError // by parameter
	revs     map[string]int                 // by parameter; moves when its field looks different
}

// newForm fills a form from the values of an address.
func newForm(e pricing.Endpoint, values url.Values) form {
	f := form{endpoint: e, texts: map[string]string{}, revs: map[string]int{}}
	f.about(values.Get("offer"))
	for _, p := range f.endpoint.Parameters {
		if given := values[p.Name]; len(given) > 0 && given[0] != "" {
			text := shownText(given[0])
			if isList(p) {
				text = shownLines(given[0])
			}
			f.texts[p.Name] = text
		}
	}
	f.read(values)
	return f
}

// about makes the form that of an offer, whose packages and discount it then asks
// for. What was at its default stays there.
func (f *form) about(offer string) {
	before := map[string]string{}
	for _, p := range f.endpoint.Parameters {
		before[p.Name] = p.Default
	}
	f.endpoint = f.endpoint.About(offer)
	for _, p := range f.endpoint.Parameters {
		if text, ok := f.texts[p.Name]; !ok || text == before[p.Name] {
			f.texts[p.Name] = p.Default
		}
	}
}

// shownText is a value as a field can hold it: a browser keeps no broken
// characters and no line ends in one.
func shownText(value string) string { return shownBut(value, "") }

// shownLines is the same for a field of several lines. What separates the
// items of a list there is part of what was typed.
func shownLines(value string) string {
	return shownBut(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(value), "\n\t")
}

func shownBut(value, kept string) string {
	return strings.Map(func(r rune) rune {
		if (r < ' ' || r == 0x7f) && !strings.ContainsRune(kept, r) {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(value, "\uFFFD"))
}

// isList reports whether the parameter's field has room for a list. A day, the
// other text with a grammar of its own, fits a line.
func isList(p pricing.Parameter) bool { return p.Kind == pricing.KindText && p.Name != "start" }

// read reads all of the form's fields. Faults of fields that nobody typed into can
// come and go: one was found only while an answer was worked out, or the address
// gave a name twice.
func (f *form) read(values url.Values) {
	before := f.faults
	args, faults := f.endpoint.Parse(values, pricing.Typed, pricing.IgnoreUnknown)
	f.args, f.faults = args, map[string]*pricing.ParamError{}
	for _, fault := range faults {
		if f.faults[fault.Parameter] == nil {
			f.faults[fault.Parameter] = fault
		}
	}
	for _, p := range f.endpoint.Parameters {
		if before[p.Name] != nil || f.faults[p.Name] != nil {
			f.revs[p.Name]++
		}
	}
}

// set takes what was typed into one field.
func (f *form) set(name, text string) {
	f.texts[name] = text
	if name == "offer" {
		f.about(text)
		f.moveAll()
	}
	f.read(f.values())
	f.revs[name]++
}

// blame adds a fault that showed only while an answer was worked out.
func (f *form) blame(fault *pricing.ParamError) {
	f.faults[fault.Parameter] = fault
	f.moveAll()
}

// moveAll marks every field to be drawn again.
func (f *form) moveAll() {
	for _, p := range f.endpoint.Parameters {
		f.revs[p.Name]++
	}
}

// values returns the texts as a query's values.
func (f *form) values() url.Values {
	values := make(url.Values, len(f.texts))
	for name, text := range f.texts {
		values[name] = []string{text}
	}
	return values
}

// with returns the canonical query of the arguments that were typed, with some
// values changed.
func (f *form) with(changes ...pair) string { return f.query(f.args, changes) }

func (f *form) query(args pricing.Arguments, changes []pair) string {
	for _, change := range changes {
		args = args.With(change.name, change.value)
	}
	return args.Canonical()
}

// parameter returns a parameter of the form's endpoint.
func (f *form) parameter(name string) pricing.Parameter {
	for _, p := range f.endpoint.Parameters {
		if p.Name == name {
			return p
		}
	}
	panic("app: the page has no parameter " + name)
}

// ordered returns the faults in the order of the parameters.
func (f *form) ordered() []*pricing.ParamError {
	var list []*pricing.ParamError
	for _, p := range f.endpoint.Parameters {
		if fault := f.faults[p.Name]; fault != nil {
			list = append(list, fault)
		}
	}
	return list
}
