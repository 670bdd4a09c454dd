// Package app is the product's face: the pages, as go-app components that the
// host renders into the first HTML and that the browser mounts over it.
//
// It owns what a page looks like and how it behaves: routes, the form and what
// was typed into it, the address that follows the fields, the take-over of a
// prerendered page. It does not own prices or arithmetic (package pricing: it
// prints what the engine returns), the words (package words), style sheets and
// the boot script (package static), nor anything that serves (package main in
// web).
//
// How a page is made: routes.go lists the kinds of pages; a kind has a name, a
// path, the parameters it takes and a view. root.go is the one component that
// go-app routes to. It owns one state (state.go) and draws the page in pieces, each
// with a revision number (piece.go); go-app draws again only those whose revision
// moved. A component of its own has only what holds something itself: a field, a
// copy that was made. After a key the verdict and the quotes move at once, the rest in later
// turns (turns.go), so that nothing slow stands between two keys.
package app
