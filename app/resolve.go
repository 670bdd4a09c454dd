package app

import (
	"net/http"

	"tusou/pricing"
)

// Resolve says what a host does with a request for a page. A query that is
// written as people type ("calls=10万") or holds empty values, as a form without
// JavaScript sends it, is to be redirected to the canonical address; one that
// does not parse is answered with the page, its message and status 400.
//
// The canonical address has the page's own parameters first, then whatever else
// the query holds: names that the page does not know are carried along.
func Resolve(catalog *pricing.Catalog, path, rawQuery string) (canonical string, redirect bool, status int) {
	k, _, ok := find(path)
	if !ok {
		return "", false, http.StatusNotFound
	}
	endpoint := k.endpoint(catalog)
	q := readQuery(endpoint, rawQuery)
	arguments, faults := endpoint.Parse(q.values, pricing.Typed, pricing.IgnoreUnknown)
	if q.malformed || len(faults) > 0 {
		return "", false, http.StatusBadRequest
	}
	if k.check != nil && k.check(catalog, arguments) != nil {
		return "", false, http.StatusBadRequest
	}
	canonical = withQuery(path, pricing.JoinQuery(arguments.Canonical(), catalog.Carried(endpoint, q.values)))
	if !arguments.Tidy(q.values) {
		return canonical, true, http.StatusSeeOther
	}
	return canonical, false, http.StatusOK
}
