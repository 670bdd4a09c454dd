package page

import (
	"strings"

	"tusou/web/asset"
)

// resolver is go-app's way to ask where a file really is. It is asked about
// every href and src in a page, and about go-app's own files.
//
// In the browser go-app asks its own resolver, which puts the address of /web
// before what begins with /web/ and leaves the rest alone. So that a page
// mounts as it was served, an address in a page's body is never hashed here:
// only the head, the WASM and go-app's runtime are.
type resolver struct {
	base    base
	assets  *asset.Set
	runtime map[string]string // go-app's own files to their hashed addresses
}

// Resolve implements app.ResourceResolver. Resolving twice changes nothing, so
// a component may well put the base before its own links, as it must in the
// browser.
func (r *resolver) Resolve(location string) string {
	if !strings.HasPrefix(location, "/") || strings.HasPrefix(location, "//") {
		return location // elsewhere, or relative to the page
	}
	if r.base != "/" && strings.HasPrefix(location, string(r.base)) {
		return location
	}
	if hashed, ok := r.runtime[location]; ok {
		location = hashed
	} else if location == asset.WASM {
		if hashed, ok := r.assets.Hashed(location); ok {
			location = hashed
		}
	}
	return r.base.join(location)
}

// attr puts the base before the addresses that go-app does not ask about. It
// is nil when there is nothing to do.
func (r *resolver) attr() func(tag, name, value string) string {
	if r.base == "/" {
		return nil
	}
	return func(tag, name, value string) string {
		switch name {
		case "action", "formaction", "poster":
			return r.Resolve(value)
		}
		return value
	}
}

// hashed is where a file of ours is served for good.
func (r *resolver) hashed(plain string) string {
	if h, ok := r.runtime[plain]; ok {
		plain = h
	} else if h, ok := r.assets.Hashed(plain); ok {
		plain = h
	}
	return r.base.join(plain)
}
