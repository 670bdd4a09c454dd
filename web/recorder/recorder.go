// Package recorder asks a handler in this process: a page of go-app's, an address
// of the host's.
package recorder

import (
	"cmp"
	"net/http"
)

// Answer is what a handler wrote.
type Answer struct {
	Status int
	Header http.Header
	Body   []byte
}

// Ask lets a handler answer a request into memory.
func Ask(h http.Handler, r *http.Request) Answer {
	w := &writer{Answer{Header: http.Header{}}}
	h.ServeHTTP(w, r)
	w.WriteHeader(http.StatusOK)
	return w.answer
}

type writer struct{ answer Answer }

func (w *writer) Header() http.Header    { return w.answer.Header }
func (w *writer) WriteHeader(status int) { w.answer.Status = cmp.Or(w.answer.Status, status) }

func (w *writer) Write(p []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	w.answer.Body = append(w.answer.Body, p...)
	return len(p), nil
}
