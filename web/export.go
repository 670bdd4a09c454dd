package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"tusou/app/words"
	"tusou/pricing"
	"tusou/static"
	"tusou/web/api"
	"tusou/web/asset"
	"tusou/web/build"
	"tusou/web/export"
	"tusou/web/host"
	"tusou/web/oembed"
)

// exportFlags are the flags of export.
type exportFlags struct {
	base, origin, out, site string
}

// exportSite writes the product as files: go run ./web export -out DIR.
func exportSite(ctx context.Context, c *pricing.Catalog, args []string, stdout, stderr io.Writer) int {
	f, err := parseExport(args, stderr)
	if err == nil {
		err = f.run(ctx, c, stdout, stderr)
	}
	var u usageError
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.As(err, &u):
		fmt.Fprintln(stderr, err)
		return 2
	default:
		fmt.Fprintln(stderr, "export:", err)
		return 1
	}
}

func parseExport(args []string, stderr io.Writer) (exportFlags, error) {
	var f exportFlags
	set := flag.NewFlagSet("export", flag.ContinueOnError)
	set.SetOutput(io.Discard) // the error is printed once, by the command
	set.StringVar(&f.base, "base", "/", "`path` at which the files will be found, such as /tools/tusou/")
	set.StringVar(&f.origin, "origin", "", "the `origin` that visitors will see, such as https://docs.example; without it there is no sitemap")
	set.StringVar(&f.out, "out", "", "the `folder` to write; an earlier export in it is replaced")
	set.StringVar(&f.site, "site", "", "`folder` of a built site; by default "+build.Out+", built anew from the source here")
	if err := set.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(stderr, "usage: web export -out folder [flags]")
			set.SetOutput(stderr)
			set.PrintDefaults()
			return f, err
		}
		return f, usageError{err}
	}
	switch {
	case set.NArg() > 0:
		return f, usageErrorf("unexpected argument %q", set.Arg(0))
	case f.out == "":
		return f, usageErrorf("-out is missing")
	}
	return f, nil
}

func (f exportFlags) run(ctx context.Context, c *pricing.Catalog, stdout, stderr io.Writer) error {
	if f.site == "" {
		f.site = build.Out
		if _, err := build.Site(ctx, build.Config{Program: build.Program, Static: static.FS, Out: f.site}, stderr); err != nil {
			return fmt.Errorf("%w; to export what is built already, give -site", err)
		}
	}
	cfg, err := exportConfig(mount{catalog: c, base: f.base, origin: f.origin, site: os.DirFS(f.site), effort: asset.Best})
	if errors.Is(err, errNoWASM) {
		return fmt.Errorf("%s: %w; make build makes one", f.site, err)
	}
	if err != nil {
		return err
	}
	files, err := export.Make(cfg)
	if err != nil {
		return err
	}
	if err := asset.Replace(f.out, export.Mark, files); err != nil {
		return err
	}
	size := 0
	for _, file := range files {
		size += len(file.Content)
	}
	_, err = fmt.Fprintf(stdout, "%s: %d files, %.1f MB, for %s%s\n", f.out, len(files), float64(size)/1e6, f.origin, f.base)
	return err
}

// exportConfig is what an export of a product mounted somewhere is made of.
func exportConfig(m mount) (export.Config, error) {
	pages, assets, err := m.open()
	if err != nil {
		return export.Config{}, err
	}
	h, err := m.host(host.Config{Assets: assets, Pages: pages})
	if err != nil {
		return export.Config{}, err
	}
	cfg := export.Config{Host: h, Origin: m.origin, Base: pages.Base(), NotFound: pages.NotFound(), Files: []string{"/robots.txt"}, API: api.Root, Effort: m.effort}
	for _, p := range pages.Pages() {
		cfg.Pages = append(cfg.Pages, p.Path)
	}
	if pages.Sitemap() != nil {
		cfg.Files = append(cfg.Files, "/sitemap.xml")
	}
	if m.origin != "" {
		for _, l := range words.Languages() {
			cfg.Files = append(cfg.Files, oembed.Address(l))
		}
	}
	for _, p := range assets.Paths() {
		// Nothing asks for the WASM or go-app's scripts at their plain addresses.
		if _, twice := assets.Hashed(p); twice && (p == asset.WASM || !strings.HasPrefix(p, asset.Root)) {
			continue
		}
		cfg.Files = append(cfg.Files, p)
	}
	return cfg, nil
}
