// Package rewrite turns the text that go-app v10.1.11 prerenders into the HTML
// that the same components mount in the browser.
//
// go-app's own output is not that HTML: attribute values are Go string
// literals (strconv.Quote), so a value with a quote in it opens a hole for
// script and a no-break space arrives as the six characters \u00a0; attributes
// come in a random order, so no two renders have one digest; children are
// indented, so "¥" and "36" are printed with a gap that vanishes at take-over;
// and boolean attributes are written from their text, so Disabled(false)
// disables. Page cures all of it in one pass over the bytes.
//
// The package knows go-app's encoder and HTML's rules for writing text. It
// knows nothing of this product, of URLs, or of what belongs in a head: callers
// pass that in Options.
//
// What the browser mounts cannot be reached where HTML has no way to write it:
// an empty text node, two text nodes side by side, U+0000. Components avoid
// the first two; the third is written as U+FFFD.
package rewrite

import (
	"bytes"
	"fmt"
)

// Options are the places where a caller adds to a page.
type Options struct {
	// RawHeaders are the go-app handler's own RawHeaders. They are markup
	// already and pass through untouched, each on a line of its own.
	RawHeaders []string

	// Head receives the children of <head> in document order and returns what
	// is written in their place. Nil keeps them.
	Head func([]Element) []Element

	// Root attributes are set on <html>, over any of the same name.
	Root []Attr

	// Attr may change a value in the body before it is escaped. It is called
	// for every attribute that is written with a value. Nil keeps them.
	Attr func(tag, name, value string) string
}

// Error says where the input stopped being go-app's.
type Error struct {
	Offset int    // byte offset in the input
	Reason string // what was expected or refused there
}

func (e *Error) Error() string {
	return fmt.Sprintf("rewrite: byte %d: %s", e.Offset, e.Reason)
}

const doctype = "<!doctype html>\n"

// Page rewrites one whole document as written by app.Handler.
func Page(src []byte) ([]byte, error) {
	return PageWith(src, Options{})
}

// PageWith is Page with a caller's additions.
func PageWith(src []byte, o Options) ([]byte, error) {
	if !bytes.HasPrefix(src, []byte(doctype)) {
		return nil, &Error{Reason: "no doctype"}
	}
	s := newScan(src, o)
	s.pos = len(doctype)
	s.dst = append(s.dst, doctype...)
	if err := s.document(); err != nil {
		return nil, err
	}
	return s.dst, nil
}

// Fragment rewrites the encoding of one element or text outside a document, as
// app.HTMLString writes it.
func Fragment(src []byte) ([]byte, error) {
	s := newScan(src, Options{})
	if !s.at("<") {
		s.text(s.src)
		return s.dst, nil
	}
	if err := s.element(0); err != nil {
		return nil, err
	}
	if s.pos != len(s.src) {
		return nil, s.fail("something follows the root element")
	}
	return s.dst, nil
}
