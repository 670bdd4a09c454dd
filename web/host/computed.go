package host

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"

	"tusou/web/asset"
	"tusou/web/page"
)

// answer is what was computed for a request, not yet encoded.
type answer struct {
	status      int
	contentType string
	header      []field     // ours
	more        http.Header // the API's
	location    string
	body        []byte
}

// errBusy: the host has as much to compute as it takes on.
var errBusy = errors.New("host: busy")

// servePage answers a page whose content depends on its query.
func (h *Host) servePage(w *response, r *http.Request, rt route) {
	h.serveComputed(w, r, func() (answer, error) {
		res, err := h.cfg.Pages.Render(r.Context(), rt.page.Path, r.URL.RawQuery)
		return answer{status: res.Status, contentType: htmlType, header: rt.header, location: res.Location, body: res.Body}, err
	})
}

// serveComputed computes, compresses and tags an answer while it holds a slot,
// and sends it after: a client that reads slowly holds up no one.
func (h *Host) serveComputed(w *response, r *http.Request, compute func() (answer, error)) {
	a, b, c, err := h.compute(r, compute)
	switch {
	case errors.Is(err, errBusy):
		h.metrics.refused.Add(1)
		w.Header()["Retry-After"] = retryAfter
		fail(w, http.StatusServiceUnavailable)
	case errors.Is(err, errNotAcceptable):
		fail(w, http.StatusNotAcceptable)
	case r.Context().Err() != nil:
		// The visitor has gone; whatever we send is not read.
		fail(w, http.StatusServiceUnavailable)
	case err != nil:
		h.logFailure(r, err)
		fail(w, http.StatusInternalServerError)
	case a.location != "":
		redirect(w, a.status, a.location, "")
	default:
		setAll(w.Header(), a.header)
		for key, values := range a.more {
			w.Header()[key] = values
		}
		w.Header()["Content-Type"] = []string{a.contentType}
		sendBody(w, r, b, c, a.status)
	}
}

func (h *Host) compute(r *http.Request, f func() (answer, error)) (a answer, b asset.Body, c coding, err error) {
	if !h.gate.enter(r.Context()) {
		return a, b, c, errBusy
	}
	defer h.gate.leave()
	defer func() {
		if v := recover(); v != nil {
			err = &page.PanicError{Path: r.URL.Path, Value: v, Stack: debug.Stack()}
		}
	}()
	if a, err = f(); err != nil || a.location != "" {
		return a, b, c, err
	}
	b, c, err = encodeNow(r, a.body)
	return a, b, c, err
}

// logFailure records what the visitor is not told.
func (h *Host) logFailure(r *http.Request, err error) {
	attrs := []slog.Attr{slog.String("path", r.URL.Path), slog.String("error", err.Error())}
	if p, ok := errors.AsType[*page.PanicError](err); ok {
		attrs = append(attrs, slog.String("stack", string(p.Stack)))
	}
	h.cfg.Logger.LogAttrs(r.Context(), slog.LevelError, "failed", attrs...)
}

// capture keeps what the API writes.
type capture struct {
	header http.Header
	status int
	body   []byte
}

func (c *capture) Header() http.Header { return c.header }

func (c *capture) WriteHeader(status int) {
	if c.status == 0 {
		c.status = status
	}
}

func (c *capture) Write(p []byte) (int, error) {
	c.WriteHeader(http.StatusOK)
	c.body = append(c.body, p...)
	return len(p), nil
}

// serveAPI lets the API answer into memory, so that its answers have lengths,
// tags and encodings like any other.
func (h *Host) serveAPI(w *response, r *http.Request) {
	h.serveComputed(w, r, func() (answer, error) {
		inner := r.Clone(r.Context())
		inner.URL.Path = "/api/v1/" + r.URL.Path[len(h.api):]
		for _, key := range [...]string{"If-None-Match", "If-Match", "If-Range", "If-Modified-Since", "If-Unmodified-Since", "Range"} {
			inner.Header.Del(key) // heeded below, for the encoded answer
		}
		inner.Method = http.MethodGet // whether there is a body is for us to say
		c := &capture{header: http.Header{}}
		h.cfg.API.ServeHTTP(c, inner)
		if c.status == 0 {
			return answer{}, fmt.Errorf("host: the API wrote nothing for %s", inner.URL.Path)
		}
		contentType := c.header.Get("Content-Type")
		if contentType == "" {
			contentType = jsonType
		}
		for _, key := range [...]string{"Content-Length", "Content-Encoding", "Etag", "Vary"} {
			delete(c.header, key)
		}
		return answer{status: c.status, contentType: contentType, header: apiHeader, more: c.header, body: c.body}, nil
	})
}
