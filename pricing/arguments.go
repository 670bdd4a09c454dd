package pricing

import (
	"maps"
	"net/url"
	"slices"
	"strings"
)

// Arguments are an endpoint's parsed and checked values. A name that was left
// out has its default.
type Arguments struct {
	endpoint Endpoint
	values   map[string]Argument
	given    map[string]bool
	untidy   bool
}

// Get returns the named argument. It panics on a name that the endpoint has
// not: that is a fault in the program.
func (a Arguments) Get(name string) Argument {
	if _, ok := a.values[name]; !ok {
		panic("pricing: " + a.endpoint.Name + " has no argument " + name)
	}
	return a.values[name]
}

// Values returns every argument's canonical text by its name.
func (a Arguments) Values() url.Values {
	values := make(url.Values, len(a.values))
	for name, argument := range a.values {
		values.Set(name, argument.Text)
	}
	return values
}

// With returns the arguments with another value in the place of one, as a page
// reads it; one that is not taken is the default. The offer stays.
func (a Arguments) With(name, text string) Arguments {
	a.values = maps.Clone(a.values)
	for _, p := range a.endpoint.Parameters {
		if p.Name == name {
			argument, fault := p.Parse(text, Typed)
			if fault != nil {
				argument = p.fallback()
			}
			a.values[name] = argument
		}
	}
	return a
}

// Given reports whether the name was given with a value that was accepted.
func (a Arguments) Given(name string) bool { return a.given[name] }

// Unknowns says what to do about names that the endpoint does not have.
type Unknowns int

const (
	// RefuseUnknown makes them errors: the API and the command line.
	RefuseUnknown Unknowns = iota
	// IgnoreUnknown passes over them: pages, which carry each other's.
	IgnoreUnknown
)

// Parse reads an endpoint's arguments. It returns every error, in the order of
// the endpoint's parameters and then of the unknown names, so that a page can
// mark each field. With errors, the arguments hold the defaults of what did not
// parse and must not be answered from.
func (e Endpoint) Parse(values url.Values, grammar Grammar, unknowns Unknowns) (Arguments, []*ParamError) {
	if given := values[offerName]; len(given) == 1 {
		e = e.About(strings.TrimSpace(given[0]))
	}
	a := Arguments{endpoint: e, values: make(map[string]Argument, len(e.Parameters)), given: map[string]bool{}}
	var faults []*ParamError
	for _, p := range e.Parameters {
		given := values[p.Name]
		present := len(given) > 0
		switch {
		case len(given) > 1:
			faults = append(faults, p.fault(given[1], Refusal{Problem: Repeated}))
			a.values[p.Name] = p.fallback()
			continue
		case p.needed(grammar) && (!present || given[0] == ""):
			faults = append(faults, p.fault("", Refusal{Problem: Missing}))
			a.values[p.Name] = Argument{}
			continue
		case !present:
			a.values[p.Name] = p.fallback()
			continue
		}
		argument, fault := p.Parse(given[0], grammar)
		if fault != nil {
			faults = append(faults, fault)
			argument = p.fallback()
		}
		a.values[p.Name] = argument
		a.untidy = a.untidy || given[0] == "" || given[0] != argument.Text
		a.given[p.Name] = fault == nil && strings.TrimSpace(given[0]) != ""
	}
	if unknowns == RefuseUnknown {
		for _, name := range e.unknown(values) {
			faults = append(faults, &ParamError{Parameter: name, Value: values[name][0], Problem: Unknown, Choices: e.names()})
		}
	}
	return a, faults
}

// Canonical returns the arguments as a page's query: defaults left out, in the
// endpoint's order. It is empty when all are defaults.
func (a Arguments) Canonical() string {
	return a.query(func(p Parameter, text string) bool { return text != p.Default })
}

// Request returns the arguments as a query to the API, or as flags: like
// Canonical, with the names written out that those doors need.
func (a Arguments) Request() string {
	return a.query(func(p Parameter, text string) bool { return p.Required || text != p.Default })
}

func (a Arguments) query(shown func(p Parameter, text string) bool) string {
	var q strings.Builder
	for _, p := range a.endpoint.Parameters {
		if text := a.values[p.Name].Text; text != "" && shown(p, text) {
			appendPair(&q, p.Name, text)
		}
	}
	return q.String()
}

// Tidy reports whether what was parsed held nothing but plain, canonical texts, so
// that an address needs no redirect. Defaults written out and another order are
// tidy too: they are the same numbers in the same notation.
func (a Arguments) Tidy() bool { return !a.untidy }

// appendPair adds name=value to a query. Commas and colons stay readable: they
// need no escape there.
func appendPair(q *strings.Builder, name, value string) {
	if q.Len() > 0 {
		q.WriteByte('&')
	}
	q.WriteString(url.QueryEscape(name))
	q.WriteByte('=')
	q.WriteString(strings.NewReplacer("%2C", ",", "%3A", ":").Replace(url.QueryEscape(value)))
}

// Carried returns, as a query, what the values hold beyond the endpoint's own
// parameters: first the product's other names in their order, then the rest by
// name. A page carries them along for the pages that take them.
func (c *Catalog) Carried(e Endpoint, values url.Values) string {
	var q strings.Builder
	e = e.About(values.Get(offerName))
	own := e.names()
	foreign := e.unknown(values)
	for _, p := range c.Parameters() {
		if i := slices.Index(foreign, p.Name); i >= 0 && !slices.Contains(own, p.Name) {
			foreign = slices.Delete(foreign, i, i+1)
			for _, v := range values[p.Name] {
				appendPair(&q, p.Name, v)
			}
		}
	}
	for _, name := range foreign {
		for _, v := range values[name] {
			appendPair(&q, name, v)
		}
	}
	return q.String()
}

// unknown returns, sorted, the names in values that the endpoint has not.
func (e Endpoint) unknown(values url.Values) []string {
	own := e.names()
	var names []string
	for name, given := range values {
		if len(given) > 0 && !slices.Contains(own, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (e Endpoint) names() []string {
	names := make([]string, len(e.Parameters))
	for i, p := range e.Parameters {
		names[i] = p.Name
	}
	return names
}

// JoinQuery joins two queries, either of which may be empty.
func JoinQuery(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "&" + b
}
