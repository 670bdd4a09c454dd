// Package oembed answers the question "what is to be shown for this address?"
// as oEmbed 1.0 asks it, so that editors turn a pasted link to a comparison into
// the widget.
//
// It owns the question's parameters and the answer's form. What stands in the
// answer is the plain frame of app/snippet.
package oembed

import (
	"cmp"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"tusou/app/snippet"
	"tusou/app/words"
	"tusou/pricing"
	"tusou/web/api"
	"tusou/web/page"
)

// Address of the answers in a language. It also answers without a question, for
// the comparison without parameters: that answer can be exported as a file.
func Address(l words.Language) string { return "/api/v1" + l.Folder() + "/oembed.json" }

// Provider answers for the product at one place.
type Provider struct {
	Catalog *pricing.Catalog
	Origin  string // "https://host"; without one there is nothing to answer with
	Base    string // with a slash at both ends
	Name    string // of the product

	// Page is the host's own: which page a path leads to.
	Page func(path string) (page.Info, bool)
}

// answer is a "rich" response.
type answer struct {
	Type         string `json:"type"`
	Version      string `json:"version"`
	Title        string `json:"title"`
	ProviderName string `json:"provider_name"`
	ProviderURL  string `json:"provider_url"`
	CacheAge     int    `json:"cache_age"`
	Width        int    `json:"width"`
	Height       int    `json:"height"`
	HTML         string `json:"html"`
}

// Widths in pixels: what a page of text usually has, and the least that the
// widget is made for.
const (
	usualWidth = 720
	leastWidth = 280
)

// Error is a question without an answer, with the status that oEmbed has for it.
type Error struct {
	Status int
	Reason string
}

func (e *Error) Error() string { return e.Reason }

// Answer answers a question's parameters for a language's address.
func (p Provider) Answer(language words.Language, question url.Values) ([]byte, error) {
	if p.Origin == "" {
		return nil, &Error{http.StatusNotFound, "this host has not been told its own address"}
	}
	if f := question.Get("format"); f != "" && f != "json" {
		return nil, &Error{http.StatusNotImplemented, "the only format is json"}
	}
	arguments, _ := p.Catalog.Endpoint(pricing.EndpointCompare).Parse(nil, pricing.Plain, pricing.RefuseUnknown)
	if asked := question.Get("url"); asked != "" {
		var err error
		if language, arguments, err = p.find(asked); err != nil {
			return nil, err
		}
	}
	width, err := limit(question, "maxwidth", usualWidth, leastWidth)
	if err != nil {
		return nil, err
	}
	highest, err := limit(question, "maxheight", 0, 0)
	if err != nil {
		return nil, err
	}
	title := language.Page("embed").Heading
	widget := snippet.Widget{
		Site: p.Origin + strings.TrimSuffix(p.Base, "/"), Language: language, Query: arguments.Canonical(), ReadOnly: true,
		Remarks: snippet.Remarks(p.Catalog.Compare(p.Catalog.Workload(arguments))), Limit: highest,
		Title: title, Link: words.EmbedIn(language).Open,
	}
	return json.Marshal(answer{
		Type: "rich", Version: "1.0", Title: title, ProviderName: p.Name, ProviderURL: p.Origin + p.Base, CacheAge: 86400,
		Width: width, Height: widget.Height(width), HTML: strings.Join(widget.Frame(width), "\n"),
	})
}

// find reads the address that a question is about: a comparison of ours, whose
// parameters are understood. Of one address it takes every spelling that RFC 3986
// (6.2.2, 6.2.3) or the host's redirects make the same.
func (p Provider) find(asked string) (language words.Language, arguments pricing.Arguments, err error) {
	none := &Error{http.StatusNotFound, "there is nothing to show for that address"}
	u, err := url.Parse(asked)
	own, wrong := url.Parse(p.Origin)
	if err != nil || wrong != nil || origin(u) != origin(own) || u.User != nil || strings.Contains(strings.ToLower(u.RawPath), "%2f") {
		return 0, arguments, none
	}
	// Unescaped by now, and without dots when it is resolved.
	path := (&url.URL{}).ResolveReference(&url.URL{Path: cmp.Or(u.Path, "/")}).Path
	found, ok := p.Page(path)
	if !ok || found.Name != "compare" && found.Name != page.Widget {
		return 0, arguments, none
	}
	values, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return 0, arguments, none
	}
	var faults []*pricing.ParamError
	arguments, faults = p.Catalog.Endpoint(pricing.EndpointCompare).Parse(values, pricing.Typed, pricing.IgnoreUnknown)
	if len(faults) > 0 {
		return 0, arguments, none
	}
	return words.In(found.Lang), arguments, nil
}

// origin is that of an address, in the one spelling: small letters, no port that
// goes without saying.
func origin(u *url.URL) string {
	host, port := strings.ToLower(u.Hostname()), u.Port()
	if port == map[string]string{"http": "80", "https": "443"}[u.Scheme] {
		port = ""
	}
	return u.Scheme + "://" + net.JoinHostPort(host, port)
}

// limit applies a limit of the question to a size; a size of 0 has none of its own.
func limit(question url.Values, name string, size, least int) (int, error) {
	text := question.Get(name)
	if text == "" {
		return size, nil
	}
	n, err := strconv.ParseUint(text, 10, 31)
	if err != nil || n == 0 {
		return 0, &Error{http.StatusBadRequest, name + " is not a number of pixels"}
	}
	if int(n) < least {
		return 0, &Error{http.StatusNotFound, "the widget needs a width of " + strconv.Itoa(least) + " pixels"}
	}
	if size == 0 {
		return int(n), nil
	}
	return min(size, int(n)), nil
}

// Or answers the addresses of this package and leaves the others to next, which
// answers the rest of the API.
func (p Provider) Or(next func(name, query string) (int, string, []byte)) func(name, query string) (status int, contentType string, body []byte) {
	return func(name, query string) (int, string, []byte) {
		for _, language := range words.Languages() {
			if api.Root+name == Address(language) {
				status, body := p.serve(language, query)
				return status, "application/json", append(body, '\n')
			}
		}
		return next(name, query)
	}
}

func (p Provider) serve(language words.Language, query string) (status int, body []byte) {
	question, err := url.ParseQuery(query)
	if err == nil {
		body, err = p.Answer(language, question)
	}
	if err == nil {
		return http.StatusOK, body
	}
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{http.StatusBadRequest, "the question cannot be read"}
	}
	body, err = json.Marshal(map[string]any{"error": map[string]string{"message": e.Reason}})
	if err != nil {
		panic(err) // a text always has its JSON
	}
	return e.Status, body
}
