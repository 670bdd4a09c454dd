package host

import (
	"cmp"
	"fmt"
	"log/slog"
	"net/http"
	"time"
)

// done records an answer. The query is left out: it is what a visitor typed.
// So is the visitor's address.
func (h *Host) done(w *response, r *http.Request, d time.Duration) {
	h.metrics.record(w, d)
	h.cfg.Logger.LogAttrs(r.Context(), slog.LevelInfo, "request",
		slog.String("method", r.Method),
		slog.String("path", fmt.Sprintf("%.200s", r.URL.Path)), // a long address fills no log
		slog.Int("status", w.status),
		slog.Int64("bytes", w.bytes),
		slog.Duration("duration", d),
		slog.String("encoding", cmp.Or(w.Header().Get("Content-Encoding"), identity)))
}
