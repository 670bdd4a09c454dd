package host

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"tusou/web/asset"
)

// response is the writer of one answer. It counts, and it gives the client a
// limited time for each piece rather than for the whole: a slow line may take
// minutes for the WASM, a stalled one is cut off.
type response struct {
	http.ResponseWriter
	connection *http.ResponseController
	limits     Limits
	head       bool // nothing is sent after the header

	kind   string
	status int
	bytes  int64
}

// WriteHeader sends the header, and sees to it that no error is kept.
func (w *response) WriteHeader(status int) {
	w.status = status
	h := w.Header()
	if status >= 400 {
		h["Cache-Control"] = noStore
		delete(h, "Etag")
	}
	if status == http.StatusPreconditionFailed {
		// http.ServeContent sends no body, but leaves the header of one.
		delete(h, "Content-Encoding")
		delete(h, "Content-Length")
	}
	w.extend()
	w.ResponseWriter.WriteHeader(status)
}

// Write sends piece by piece.
func (w *response) Write(p []byte) (sent int, err error) {
	if w.head {
		return len(p), nil
	}
	for sent < len(p) && err == nil {
		var n int
		w.extend()
		n, err = w.ResponseWriter.Write(p[sent:min(sent+128<<10, len(p))])
		sent += n
	}
	w.bytes += int64(sent)
	return sent, err
}

// extend gives the client the time for one more piece. Only a recorder in a
// test has no deadlines.
func (w *response) extend() {
	_ = w.connection.SetWriteDeadline(time.Now().Add(w.limits.Write))
}

// send answers with an asset, in the coding that the client likes best.
// Conditions and ranges are about the encoded bytes; only a success has them.
func send(w *response, r *http.Request, a *asset.Asset, status int) {
	body, coding := choose(r.Header["Accept-Encoding"], a)
	if coding == "" {
		fail(w, http.StatusNotAcceptable)
		return
	}
	h := w.Header()
	h["Content-Type"] = []string{a.Type}
	// The library sets a length only where there is no encoding, or a range.
	h["Content-Length"] = []string{strconv.Itoa(len(body.Bytes))}
	if coding != identity {
		h["Content-Encoding"] = []string{coding}
	}
	if status == http.StatusOK {
		h["Etag"] = []string{body.ETag}
		if strings.Contains(strings.Join(r.Header["Range"], ","), ",") {
			delete(r.Header, "Range") // several parts of an encoding are of no use to anyone
		}
		conditions := []string{"Range", "If-Match", "If-None-Match", "If-Range"}
		if slices.ContainsFunc(conditions, func(key string) bool { return r.Header[key] != nil }) {
			http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body.Bytes))
			return
		}
		h["Accept-Ranges"] = []string{"bytes"}
	}
	w.WriteHeader(status)
	_, _ = w.Write(body.Bytes) // to a client that has gone there is nothing to say
}

// fail sends an error that has no page of its own.
func fail(w *response, status int) {
	h := w.Header()
	setAll(h, errorHeader)
	body := fmt.Sprintf("%d %s\n", status, http.StatusText(status))
	h["Content-Type"] = []string{"text/plain; charset=utf-8"}
	h["Content-Length"] = []string{strconv.Itoa(len(body))}
	w.WriteHeader(status)
	_, _ = w.Write([]byte(body))
}

// redirect sends the visitor to an address of ours.
func redirect(w *response, r *http.Request, status int, to string) {
	h := w.Header()
	setAll(h, errorHeader)
	h["Content-Type"] = nil // there is none: so the library writes no body
	h["Content-Length"] = []string{"0"}
	http.Redirect(w, r, to, status)
}
