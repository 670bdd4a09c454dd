package main

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"tusou/app/export"
	"tusou/app/words"
	"tusou/pricing"
	"tusou/web/api"
)

// A question is one of the engine's endpoints on the command line. Its flags are
// the endpoint's parameters, -format and -lang.
type question struct {
	endpoint string
	// text writes the answer for a person to read.
	text func(l words.Language, answer pricing.Answer) string
}

// Exit codes of a question.
const (
	exitOK     = 0
	exitFailed = 1 // the answer could not be written
	exitUsage  = 2 // an argument is refused
)

// run answers the arguments and returns the exit code. What is refused goes to
// stderr, in the words of the API.
func (q question) run(c *pricing.Catalog, args []string, stdout, stderr io.Writer) int {
	endpoint := c.Endpoint(q.endpoint)
	out, err := q.answer(c, endpoint, args)
	if errors.Is(err, errHelp) {
		out, err = usage(endpoint), nil
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitUsage
	}
	if _, err := io.WriteString(stdout, out); err != nil {
		fmt.Fprintln(stderr, err)
		return exitFailed
	}
	return exitOK
}

func (q question) answer(c *pricing.Catalog, endpoint pricing.Endpoint, args []string) (string, error) {
	values, err := readFlags(args)
	if err != nil {
		return "", err
	}
	// The form of the answer is the command's own matter: with it taken out, what
	// is refused is refused in the very words of the API.
	form, faults := formFlags.Parse(values, pricing.Plain, pricing.IgnoreUnknown)
	if len(faults) > 0 {
		return "", faults[0]
	}
	for _, p := range formFlags.Parameters {
		delete(values, p.Name)
	}
	arguments, faults := endpoint.Parse(values, pricing.Plain, pricing.RefuseUnknown)
	if len(faults) > 0 {
		return "", faults[0]
	}
	answer, fault := c.Answer(arguments)
	if fault != nil {
		return "", fault
	}
	l := words.In(form.Get("lang").Text)
	switch form.Get("format").Text {
	case "json":
		data, err := pricing.EncodeJSON(answer)
		return string(data), err
	case "csv":
		if e, ok := answer.(pricing.Estimate); ok {
			return export.Estimate(l, e), nil
		}
		return strings.TrimPrefix(export.Answer(l, answer), export.BOM), nil
	}
	return q.text(l, answer), nil
}

// formFlags are what every question takes besides its endpoint's parameters.
var formFlags = pricing.Endpoint{Name: "form", Parameters: []pricing.Parameter{
	pricing.Choice("format", "form of the answer", "text", "json", "csv"),
	api.Lang,
}}

// errHelp says that the usage was asked for.
var errHelp = errors.New("help")

// readFlags splits -name value, -name=value and the same with two dashes. The
// standard flag package would take the last of two values and a flag without
// one; here every flag has a value, and the parameters' own check sees all of
// them, so that a fault has the API's message.
func readFlags(args []string) (url.Values, error) {
	values := url.Values{}
	for len(args) > 0 {
		flag := args[0]
		args = args[1:]
		name := strings.TrimPrefix(strings.TrimPrefix(flag, "-"), "-")
		switch {
		case flag == name || name == "":
			return nil, fmt.Errorf("%q is left over; a parameter is given as -name value", flag)
		case name == "h" || name == "help":
			return nil, errHelp
		}
		name, value, given := strings.Cut(name, "=")
		if !given {
			if len(args) == 0 {
				return nil, fmt.Errorf("-%s: the value is missing; every flag takes one", name)
			}
			value, args = args[0], args[1:]
		}
		values.Add(name, value)
	}
	return values, nil
}

// usage lists the flags with what they take.
func usage(endpoint pricing.Endpoint) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Usage: go run ./web %s [-name value]...\n\n", endpoint.Name)
	for _, p := range append(slices.Clone(endpoint.Parameters), formFlags.Parameters...) {
		fmt.Fprintf(&b, "  -%s\n    \t%s: %s", p.Name, p.Help, p.Range())
		switch {
		case p.Required:
			b.WriteString(" (required)")
		case p.Default != "":
			fmt.Fprintf(&b, " (default %s)", p.Default)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
