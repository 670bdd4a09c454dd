package host

import (
	"log/slog"
	"net/http"
	"time"
)

// maxLoggedPath keeps a long address that does not exist from filling the log.
const maxLoggedPath = 200

// done records an answer. The query is left out: it is what a visitor typed.
// So is the visitor's address.
func (h *Host) done(w *response, r *http.Request, d time.Duration) {
	h.metrics.record(w.kind, w.status, w.bytes, d)
	if !h.cfg.Logger.Enabled(r.Context(), slog.LevelInfo) {
		return
	}
	path := r.URL.Path
	if len(path) > maxLoggedPath {
		path = path[:maxLoggedPath] + "…"
	}
	h.cfg.Logger.LogAttrs(r.Context(), slog.LevelInfo, "request",
		slog.String("method", r.Method),
		slog.String("path", path),
		slog.Int("status", w.status),
		slog.Int64("bytes", w.bytes),
		slog.Duration("duration", d),
		slog.String("encoding", w.coding.String()))
}
