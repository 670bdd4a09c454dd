package app

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"tusou/pricing"
)

// query is what an address asks for.
type query struct {
	values url.Values
	// malformed says that a part of the address could not be read at all. What
	// could be read is in values; the rest is dropped, not carried along.
	malformed bool
}

// readQuery parses the part of an address after the question mark. Values of the
// endpoint's own parameters are kept whatever they hold: parsing them gives a
// message that names the field.
func readQuery(e pricing.Endpoint, raw string) query {
	// A semicolon is a character like any other: a list may have it.
	values, err := url.ParseQuery(strings.ReplaceAll(raw, ";", "%3B"))
	q := query{values, err != nil}
	own := map[string]bool{}
	for _, p := range e.Parameters {
		own[p.Name] = true
	}
	for name, list := range values {
		if own[name] {
			continue
		}
		clean := cleanText(name)
		for _, value := range list {
			clean = clean && cleanText(value)
		}
		if !clean {
			delete(values, name)
			q.malformed = true
		}
	}
	return q
}

func cleanText(text string) bool {
	return utf8.ValidString(text) && strings.IndexByte(text, 0) < 0
}

// pair is one name and value of a query.
type pair struct{ name, value string }

// pairs splits a query that this program wrote, in its order.
func pairs(query string) []pair {
	if query == "" {
		return nil
	}
	var list []pair
	for part := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(part, "=")
		n, errName := url.QueryUnescape(name)
		v, errValue := url.QueryUnescape(value)
		if errName == nil && errValue == nil {
			list = append(list, pair{n, v})
		}
	}
	return list
}

// withQuery joins a path and a query, which may be empty.
//
//go:noinline
func withQuery(path, query string) string {
	if query == "" {
		return path
	}
	return path + "?" + query
}
