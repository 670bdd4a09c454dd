// Package api answers the engine's questions over HTTP: GET /api/v1/compare and
// its like, JSON in the form that package pricing publishes. With ".csv" after
// the name the answer is a table, the one that the pages offer as a download, in
// the language that the parameter lang names.
//
// It owns methods, status codes and caching headers. It does not own the
// parameters, the numbers or the JSON (package pricing), nor the headers that
// every response of the host has.
package api

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"tusou/app/export"
	"tusou/app/words"
	"tusou/pricing"
)

// Root is where the endpoints are found.
const Root = "/api/v1/"

// maxQuery bounds what is parsed; the longest sensible query, a statement's, has
// a few hundred characters.
const maxQuery = 8 << 10

// Lang is the language of what is written for people: a table of the API, a
// text or a table of the command line.
var Lang = pricing.Choice("lang", "language of a text or a table", "en", "zh-CN")

// New returns the handler of everything below Root. Every endpoint that the
// catalog answers is served; nothing is added here for a new one.
func New(c *pricing.Catalog) http.Handler {
	endpoints := map[string]pricing.Endpoint{}
	var names []string
	for _, e := range c.Answers() {
		endpoints[e.Name] = e
		names = append(names, e.Name)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		// Prices are public and a request carries no credentials: any page may ask.
		header.Set("Access-Control-Allow-Origin", "*")
		header.Set("Cache-Control", "no-cache")
		header.Set("Content-Type", "application/json; charset=utf-8")

		name, below := strings.CutPrefix(r.URL.Path, Root)
		name, asCSV := strings.CutSuffix(name, ".csv")
		lang := ""
		if asCSV {
			name, lang = tableLang(name)
		}
		endpoint, found := endpoints[name]
		if asCSV && lang == "" {
			endpoint.Parameters = append(slices.Clone(endpoint.Parameters), Lang)
		}
		switch {
		case !below || !found:
			refuse(w, http.StatusNotFound, &pricing.ParamError{Parameter: "endpoint", Value: name,
				Problem: pricing.NotChoice, Range: "one of " + strings.Join(names, ", "), Choices: names})
			return
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			header.Set("Allow", "GET, HEAD")
			refuse(w, http.StatusMethodNotAllowed, &pricing.ParamError{Parameter: "method", Value: r.Method,
				Problem: pricing.NotChoice, Range: "GET or HEAD"})
			return
		case len(r.URL.RawQuery) > maxQuery:
			refuse(w, http.StatusRequestURITooLong, &pricing.ParamError{Parameter: "query", Value: r.URL.RawQuery,
				Problem: pricing.TooMany, Range: fmt.Sprintf("at most %d bytes", maxQuery)})
			return
		}
		arguments, faults := endpoint.Parse(pricing.ParseQuery(r.URL.RawQuery), pricing.Plain, pricing.RefuseUnknown)
		if len(faults) > 0 {
			refuse(w, http.StatusBadRequest, faults[0])
			return
		}
		answer, fault := c.Answer(arguments)
		if fault != nil {
			refuse(w, http.StatusBadRequest, fault)
			return
		}
		body := encode(answer)
		if asCSV {
			if lang == "" {
				lang = arguments.Get(Lang.Name).Text
			}
			if body = []byte(export.Answer(words.In(lang), answer)); len(body) == 0 {
				refuse(w, http.StatusNotFound, &pricing.ParamError{Parameter: "endpoint", Value: name + ".csv",
					Problem: pricing.NotChoice, Range: "an endpoint with a table"})
				return
			}
			header.Set("Content-Type", "text/csv; charset=utf-8")
		}
		sum := sha256.Sum256(body)
		header.Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
	})
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

// refuse answers with an error in the published form.
func refuse(w http.ResponseWriter, status int, fault *pricing.ParamError) {
	body := encode(fault)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body) // to a HEAD the server sends no body; a client that is gone needs none
}

// encode panics on an answer that has no JSON: that is a fault in the program,
// and the server's own handling of panics reports it.
func encode(v json.Marshaler) []byte {
	body, err := pricing.EncodeJSON(v)
	if err != nil {
		panic(err)
	}
	return body
}
