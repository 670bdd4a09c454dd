// Package api answers the engine's questions as /api/v1/compare and its like do:
// JSON in the form that package pricing publishes. With ".csv" after the name the
// answer is a table, the one that the pages offer as a download, in the language
// that the parameter lang names.
//
// It owns the names, and which status and type an answer has. It knows nothing of
// HTTP beyond these: methods, conditions, ranges, limits and headers are the
// host's. It does not own the parameters, the numbers or the JSON (package pricing).
package api

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"tusou/app/export"
	"tusou/app/words"
	"tusou/pricing"
)

// Root is where the endpoints are found.
const Root = "/api/v1/"

const jsonType = "application/json; charset=utf-8"

// Lang is the language of what is written for people: a table of the API, a
// text or a table of the command line.
var Lang = pricing.Choice("lang", "language of a text or a table", tags()...)

// tags are the languages' tags, English first: it is what the API itself speaks.
func tags() []string {
	all := []string{words.English.Tag()}
	for _, l := range words.Languages() {
		if l != words.English {
			all = append(all, l.Tag())
		}
	}
	return all
}

// New returns the function that answers everything below Root by the name there
// and the raw query. Every endpoint that the catalog answers is served; nothing is
// added here for a new one.
func New(c *pricing.Catalog) func(name, query string) (status int, contentType string, body []byte) {
	endpoints := map[string]pricing.Endpoint{}
	var names []string
	for _, e := range c.Endpoints() {
		endpoints[e.Name] = e
		names = append(names, e.Name)
	}
	return func(name, query string) (int, string, []byte) {
		name, asCSV := strings.CutSuffix(name, ".csv")
		lang := ""
		if asCSV {
			name, lang = tableLang(name)
		}
		endpoint, found := endpoints[name]
		if !found {
			return http.StatusNotFound, jsonType, encode(&pricing.ParamError{Parameter: "endpoint", Value: name,
				Problem: pricing.NotChoice, Range: "one of " + strings.Join(names, ", "), Choices: names})
		}
		if asCSV && lang == "" {
			endpoint = endpoint.Join(pricing.Endpoint{Parameters: []pricing.Parameter{Lang}})
		}
		answer, arguments, fault := c.Ask(endpoint, pricing.ParseQuery(query))
		switch {
		case fault != nil:
			return http.StatusBadRequest, jsonType, encode(fault)
		case !asCSV:
			return http.StatusOK, jsonType, encode(answer)
		case lang == "":
			lang = arguments.Get(Lang.Name).Text
		}
		table := export.Answer(words.In(lang), answer)
		if table == "" {
			return http.StatusNotFound, jsonType, encode(&pricing.ParamError{Parameter: "endpoint", Value: name + ".csv",
				Problem: pricing.NotChoice, Range: "an endpoint with a table"})
		}
		return http.StatusOK, "text/csv; charset=utf-8", []byte(table)
	}
}

// tableLang takes the language out of the name of a table that has it there:
// "compare.zh-CN". A copy made of files can hold a table in two languages only
// at two paths, so the pages link to those. Such a name takes no parameter lang.
func tableLang(name string) (endpoint, lang string) {
	if before, tag, found := strings.Cut(name, "."); found && slices.Contains(Lang.Choices, tag) {
		return before, tag
	}
	return name, ""
}

// encode panics on an answer that has no JSON: that is a fault in the program,
// and the host's handling of panics reports it.
func encode(v json.Marshaler) []byte {
	body, err := pricing.EncodeJSON(v)
	if err != nil {
		panic(err)
	}
	return body
}
