package host

import (
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"log/slog"
	"net"
	"net/http"

	"golang.org/x/net/netutil"
)

// NewServer makes a server with the limits' timeouts. There is none on writing:
// one would cut off a slow download of the WASM; a Host limits each piece.
func NewServer(h http.Handler, l Limits, logger *slog.Logger) *http.Server {
	l = l.withDefaults()
	logger = cmp.Or(logger, slog.New(slog.DiscardHandler))
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: l.ReadHeader,
		IdleTimeout:       l.Idle,
		MaxHeaderBytes:    l.Header,
		TLSConfig:         &tls.Config{MinVersion: tls.VersionTLS12},
		// Broken clients are no fault of ours.
		ErrorLog:                     slog.NewLogLogger(logger.Handler(), slog.LevelDebug),
		DisableGeneralOptionsHandler: true,
	}
}

// Run serves until ctx ends, on only so many connections at a time: the next
// one waits in the system's queue. Then it takes no new ones, lets answers under
// way be finished for the limits' time, and returns. With a certificate and its
// key it speaks TLS.
func Run(ctx context.Context, s *http.Server, ln net.Listener, l Limits, certFile, keyFile string) error {
	l = l.withDefaults()
	ln = netutil.LimitListener(ln, l.Connections)
	failed := make(chan error, 1)
	go func() {
		if certFile != "" {
			failed <- s.ServeTLS(ln, certFile, keyFile)
		} else {
			failed <- s.Serve(ln)
		}
	}()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), l.Stop)
	defer cancel()
	err := s.Shutdown(stop)
	if errors.Is(err, context.DeadlineExceeded) {
		// Those who are still not done are cut off; that is what was asked.
		err = s.Close()
	}
	if served := <-failed; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}
