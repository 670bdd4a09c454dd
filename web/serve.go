package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"runtime/debug"
	"strings"

	"tusou/pricing"
	"tusou/web/build"
	"tusou/web/host"
	"tusou/web/page"
)

// serveFlags are the flags of serve.
type serveFlags struct {
	addr, base, origin, site string
	tlsCert, tlsKey          string
	metricsAddr              string
	log                      string
	work, queue              int
	connections              int
}

// serve answers until it is told to stop.
func serve(ctx context.Context, c *pricing.Catalog, args []string, stdout, stderr io.Writer) int {
	f, err := parseServe(args, os.LookupEnv, stderr)
	if err == nil {
		err = f.run(ctx, c, stdout, stderr)
	}
	var u usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		return 0
	case errors.As(err, &u):
		fmt.Fprintln(stderr, err)
		return 2
	default:
		fmt.Fprintln(stderr, "serve:", err)
		return 1
	}
}

// parseServe reads the flags, and for those not given the environment.
func parseServe(args []string, env func(string) (string, bool), stderr io.Writer) (serveFlags, error) {
	var f serveFlags
	set := flag.NewFlagSet("serve", flag.ContinueOnError)
	set.SetOutput(io.Discard) // the error is printed once, by serve
	set.StringVar(&f.addr, "addr", "127.0.0.1:8080", "`host:port` to listen on; port 0 picks a free one")
	set.StringVar(&f.base, "base", "/", "`path` at which the product is mounted, such as /tools/tusou/")
	set.StringVar(&f.origin, "origin", "", "the `origin` that visitors see, such as https://example.com, for canonical addresses")
	set.StringVar(&f.site, "site", build.Out, "`folder` of the built site")
	set.StringVar(&f.tlsCert, "tls-cert", "", "`file` with the certificate chain; with -tls-key the host speaks TLS")
	set.StringVar(&f.tlsKey, "tls-key", "", "`file` with the certificate's key")
	set.StringVar(&f.metricsAddr, "metrics-addr", "", "`host:port` for figures in Prometheus' format, at /metrics; none by default")
	set.StringVar(&f.log, "log", "text", "`form` of the access log on standard error: text, json or off")
	set.IntVar(&f.work, "work", 0, "`number` of pages and API calls computed at a time (default: the processors but one)")
	set.IntVar(&f.queue, "queue", 0, "`number` of them that may wait (default: 256)")
	set.IntVar(&f.connections, "max-connections", 0, "`number` of connections open at a time (default: 10000)")
	if err := set.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(stderr, "usage: web serve [flags]   (each also as TUSOU_ADDR and so on)")
			set.SetOutput(stderr)
			set.PrintDefaults()
			return f, err
		}
		return f, usageError{err}
	}
	if set.NArg() > 0 {
		return f, usageErrorf("unexpected argument %q", set.Arg(0))
	}
	given := map[string]bool{}
	set.Visit(func(fl *flag.Flag) { given[fl.Name] = true })
	var err error
	set.VisitAll(func(fl *flag.Flag) {
		name := envName(fl.Name)
		if value, ok := env(name); ok && !given[fl.Name] && err == nil {
			if e := set.Set(fl.Name, value); e != nil {
				err = usageErrorf("%s=%q: %v", name, value, e)
			}
		}
	})
	switch {
	case err != nil:
		return f, err
	case (f.tlsCert == "") != (f.tlsKey == ""):
		return f, usageErrorf("-tls-cert and -tls-key go together")
	case f.log != "text" && f.log != "json" && f.log != "off":
		return f, usageErrorf("-log %q: want text, json or off", f.log)
	case f.work < 0 || f.queue < 0 || f.connections < 0:
		return f, usageErrorf("-work, -queue and -max-connections are not negative")
	}
	if err := page.Check(f.base, f.origin); err != nil {
		return f, usageError{err}
	}
	return f, nil
}

// envName is the environment variable of a flag.
func envName(flag string) string {
	return "TUSOU_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

func (f serveFlags) logger(w io.Writer) *slog.Logger {
	switch f.log {
	case "json":
		return slog.New(slog.NewJSONHandler(w, nil))
	case "text":
		return slog.New(slog.NewTextHandler(w, nil))
	}
	return slog.New(slog.DiscardHandler)
}

func (f serveFlags) run(ctx context.Context, c *pricing.Catalog, stdout, stderr io.Writer) (err error) {
	m := mount{catalog: c, base: f.base, origin: f.origin, site: os.DirFS(f.site)}
	pages, assets, err := m.open()
	switch {
	case errors.Is(err, errNoWASM):
		fmt.Fprintf(stderr, "%s: no built site. Pages and API answer, but nothing runs in the browser.\nTo build it: make build\n", f.site)
	case err != nil:
		return err
	}
	limits := host.Limits{Work: f.work, Queue: f.queue, Connections: f.connections}
	logger := f.logger(stderr)
	h, err := m.host(host.Config{
		Assets:  assets,
		Pages:   pages,
		Version: pages.Version() + buildVersion(),
		Logger:  logger,
		Limits:  limits,
	})
	if err != nil {
		return err
	}
	ln, err := net.Listen("tcp", f.addr)
	if err != nil {
		return err
	}
	if f.metricsAddr != "" {
		stop, err := serveMetrics(ctx, f.metricsAddr, h, limits, stdout)
		if err != nil {
			return errors.Join(err, ln.Close())
		}
		defer func() { err = errors.Join(err, stop()) }()
	}
	scheme := "http"
	if f.tlsCert != "" {
		scheme = "https"
	}
	fmt.Fprintf(stdout, "listening on %s://%s%s\n", scheme, ln.Addr(), strings.TrimSuffix(pages.Base(), "/"))
	return host.Run(ctx, host.NewServer(h, limits, logger), ln, limits, f.tlsCert, f.tlsKey)
}

// serveMetrics serves the figures on an address of their own until stopped.
func serveMetrics(ctx context.Context, addr string, h *host.Host, l host.Limits, out io.Writer) (stop func() error, err error) {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", h.Metrics())
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() { done <- host.Run(ctx, host.NewServer(mux, l, nil), ln, l, "", "") }()
	fmt.Fprintf(out, "metrics on http://%s/metrics\n", ln.Addr())
	return func() error { cancel(); return <-done }, nil
}

// buildVersion is the commit that the program was built from, where known.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "+" + s.Value[:12]
		}
	}
	return ""
}
