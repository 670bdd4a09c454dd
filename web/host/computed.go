package host

import (
	"errors"
	"log/slog"
	"maps"
	"net/http"
	"runtime/debug"

	"tusou/web/asset"
	"tusou/web/page"
)

// answer is what was computed for a request.
type answer struct {
	status      int
	location    string      // of a redirect, which has nothing else
	header      http.Header // beyond what every answer of its kind has
	contentType string
	body        []byte
}

// servePage answers a page whose content depends on its query.
func (h *Host) servePage(w *response, r *http.Request, rt route) {
	h.serveComputed(w, r, rt.header, func() (answer, error) {
		res, err := h.cfg.Pages.Render(r.Context(), rt.page.Path, r.URL.RawQuery)
		a := answer{status: res.Status, location: res.Location, header: http.Header{}, contentType: htmlType, body: res.Body}
		if rt.page.Name == page.Widget {
			nameHost(a.header, r.Host)
		}
		return a, err
	})
}

// serveComputed computes, compresses and tags an answer while it holds a slot,
// and sends it after: a client that reads slowly holds up no one.
func (h *Host) serveComputed(w *response, r *http.Request, header []field, compute func() (answer, error)) {
	if !h.gate.enter(r.Context()) {
		h.metrics.refused.Inc()
		w.Header()["Retry-After"] = retryAfter
		fail(w, http.StatusServiceUnavailable)
		return
	}
	a, content, err := h.compute(r, compute)
	switch {
	case r.Context().Err() != nil:
		// The visitor has gone; whatever we send is not read.
		fail(w, http.StatusServiceUnavailable)
	case err != nil:
		h.logFailure(r, err)
		fail(w, http.StatusInternalServerError)
	case a.location != "":
		redirect(w, r, a.status, a.location)
	default:
		setAll(w.Header(), header)
		maps.Copy(w.Header(), a.header)
		send(w, r, content, a.status)
	}
}

// compute makes an answer and leaves the gate.
func (h *Host) compute(r *http.Request, f func() (answer, error)) (a answer, content *asset.Asset, err error) {
	defer h.gate.leave()
	defer func() {
		if v := recover(); v != nil {
			err = &page.PanicError{Path: r.URL.Path, Value: v, Stack: debug.Stack()}
		}
	}()
	if a, err = f(); err != nil || a.location != "" {
		return a, nil, err
	}
	content, err = encode(a.contentType, a.body, r.Header["Accept-Encoding"])
	return a, content, err
}

// logFailure records what the visitor is not told.
func (h *Host) logFailure(r *http.Request, err error) {
	attrs := []slog.Attr{slog.String("path", r.URL.Path), slog.String("error", err.Error())}
	if p, ok := errors.AsType[*page.PanicError](err); ok {
		attrs = append(attrs, slog.String("stack", string(p.Stack)))
	}
	h.cfg.Logger.LogAttrs(r.Context(), slog.LevelError, "failed", attrs...)
}

// serveAPI answers a question to the API.
func (h *Host) serveAPI(w *response, r *http.Request) {
	h.serveComputed(w, r, apiHeader, func() (a answer, err error) {
		a.status, a.contentType, a.body = h.cfg.API(r.URL.Path[len(h.api):], r.URL.RawQuery)
		return a, nil
	})
}
