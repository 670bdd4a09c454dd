package main

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"tusou/app/export"
	"tusou/app/words"
	"tusou/pricing"
	"tusou/web/api"
)

// questions are what the engine can be asked, in the order of the help: the
// endpoints, each with a line that says what it answers.
var questions = []struct{ endpoint, synopsis string }{
	{pricing.EndpointCompare, "what a month costs with each provider"},
	{pricing.EndpointForecast, "what a growing workload costs, month by month"},
	{pricing.EndpointChange, "what changing to another package costs"},
	{pricing.EndpointEstimate, "calls and QPS from users and their habits"},
	{pricing.EndpointStatement, "what a month of daily calls is billed and charged"},
	{pricing.EndpointPrices, "the price lists, whole"},
	{pricing.EndpointTimeline, "when a balance runs out, and when a package ends"},
}

// Exit codes of a question.
const (
	exitOK     = 0
	exitFailed = 1 // the answer could not be written
	exitUsage  = 2 // an argument is refused
)

// question answers a question and returns the exit code. Its flags are the endpoint's
// parameters, -format and -lang. What is refused goes to stderr, in the words of
// the API.
func question(c *pricing.Catalog, endpoint pricing.Endpoint, args []string, stdout, stderr io.Writer) int {
	out, err := answer(c, endpoint, args)
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

func answer(c *pricing.Catalog, endpoint pricing.Endpoint, args []string) (string, error) {
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
	result, _, fault := c.Ask(endpoint, values)
	if fault != nil {
		return "", fault
	}
	l := words.In(form.Get("lang").Text)
	switch form.Get("format").Text {
	case "json":
		data, err := pricing.EncodeJSON(result)
		return string(data), err
	case "csv":
		if e, ok := result.(pricing.Estimate); ok {
			return export.Estimate(l, e), nil
		}
		return strings.TrimPrefix(export.Answer(l, result), export.BOM), nil
	}
	switch result := result.(type) {
	case pricing.Estimate:
		return words.EstimateText(l, result), nil
	case pricing.Prices:
		return words.PricesText(l, result, false), nil
	}
	return words.Text(l, result, false), nil
}

// formFlags are what every question takes besides its endpoint's parameters.
var formFlags = pricing.Endpoint{Parameters: []pricing.Parameter{pricing.Choice("format", "form of the answer", "text", "json", "csv"), api.Lang}}

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
	for _, p := range endpoint.Join(formFlags).Parameters {
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
