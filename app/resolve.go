package app

import (
	"net/http"
	"net/url"
	"sync"

	"tusou/pricing"
)

// Resolve says what a host does with a request for a page. A query that is
// written as people type ("calls=10万") or holds empty values, as a form without
// JavaScript sends it, is to be redirected to the canonical address; one that
// does not parse or has no answer is answered with the page, its message and
// status 400.
//
// The canonical address has the page's own parameters first, then whatever else
// the query holds: names that the page does not know are carried along.
func Resolve(catalog *pricing.Catalog, path, rawQuery string) (canonical string, redirect bool, status int) {
	if _, _, ok := find(path); !ok {
		return "", false, http.StatusNotFound
	}
	s := newState(&root{catalog: catalog}, baseOf(), &url.URL{Path: path, RawQuery: rawQuery})
	canonical = withQuery(path, s.good)
	if s.answered && !s.form.args.Tidy() {
		return canonical, true, http.StatusSeeOther
	}
	resolved.Store(request{catalog, path, rawQuery}, s)
	if !s.answered {
		return "", false, http.StatusBadRequest
	}
	return canonical, false, http.StatusOK
}

// request is a page that is asked for.
type request struct {
	catalog        *pricing.Catalog
	path, rawQuery string
}

// resolved are the states of requests whose pages are drawn next, so that a query
// is parsed and answered once for its page. The host cannot hand one to the
// component: go-app makes that itself, from nothing but the address.
var resolved sync.Map

// resolved takes the state that Resolve has made for a page, or makes it.
func (r *root) resolved(u *url.URL) *state {
	made, ok := resolved.LoadAndDelete(request{r.catalog, u.Path, u.RawQuery})
	if !ok {
		return newState(r, baseOf(), u)
	}
	s := made.(*state)
	s.owner = r
	return s
}
