package pricing

import (
	"net/url"
	"strings"
)

// ParseQuery splits the raw query of an address into names and values. Unlike
// url.ParseQuery it loses nothing: an escape that is none stays as it was
// written, so that the parameter's own check refuses it and names it, and a page
// can keep what was typed. A semicolon is a character like any other.
func ParseQuery(raw string) url.Values {
	values := url.Values{}
	for pair := range strings.SplitSeq(raw, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		name = unescape(name)
		values[name] = append(values[name], unescape(value))
	}
	return values
}

func unescape(text string) string {
	if plain, err := url.QueryUnescape(text); err == nil {
		return plain
	}
	return text
}
