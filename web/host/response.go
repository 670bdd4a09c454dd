package host

import (
	"net/http"
	"time"
)

// response is the writer of one answer. It counts, and it gives the client a
// limited time for each piece rather than for the whole: a slow line may take
// minutes for the WASM, a stalled one is cut off.
type response struct {
	http.ResponseWriter
	control *http.ResponseController
	conn    *conn // nil in tests, where there is none of ours
	limits  Limits
	head    bool // nothing is sent after the header

	kind   kind
	coding coding
	status int
	bytes  int64
}

func newResponse(w http.ResponseWriter, r *http.Request, l Limits) *response {
	return &response{
		ResponseWriter: w,
		control:        http.NewResponseController(w),
		conn:           connOf(r.Context()),
		limits:         l,
		head:           r.Method == http.MethodHead,
	}
}

// Unwrap lets http.ResponseController find the connection.
func (w *response) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// WriteHeader sends the header, with the encoding if there is a body that has
// one, and sees to it that no error is kept.
func (w *response) WriteHeader(status int) {
	if w.status != 0 {
		return
	}
	w.status = status
	h := w.Header()
	switch {
	case status == http.StatusOK, status == http.StatusPartialContent, status == http.StatusBadRequest, status == http.StatusNotFound:
		if w.coding != identity {
			h["Content-Encoding"] = contentEncoding[w.coding]
		}
	}
	if status >= 400 {
		h["Cache-Control"] = noStore
		delete(h, "Etag")
	}
	w.extend()
	w.ResponseWriter.WriteHeader(status)
}

// Write sends a piece.
func (w *response) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.WriteHeader(http.StatusOK)
	}
	if w.head {
		return len(p), nil
	}
	w.extend()
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// sendAll sends a status and its body, which must not change any more. An error
// means that the client is gone; there is no one left to tell.
func (w *response) sendAll(status int, body []byte) {
	if w.conn != nil && !w.conn.sealed && !w.head && len(body) > 0 && len(body) <= w.limits.Piece {
		w.sendWhole(status, body)
		return
	}
	w.WriteHeader(status)
	for len(body) > 0 {
		n := min(len(body), w.limits.Piece)
		if _, err := w.Write(body[:n]); err != nil {
			return
		}
		body = body[n:]
	}
}

// sendWhole sends an answer of one piece, header and all, at once.
func (w *response) sendWhole(status int, body []byte) {
	w.conn.hold()
	w.WriteHeader(status) // which gives it its time
	n, err := w.ResponseWriter.Write(body)
	if err == nil {
		err = w.control.Flush()
	}
	if sent := w.conn.release(); err == nil && sent == nil {
		w.bytes += int64(n)
	}
}

// extend gives the client the time for one more piece. Only a recorder in a
// test has no deadlines.
func (w *response) extend() {
	_ = w.control.SetWriteDeadline(time.Now().Add(w.limits.Write))
}

func (w *response) limitBody() {
	_ = w.control.SetReadDeadline(time.Now().Add(w.limits.ReadHeader))
}
