// Command pack makes the built site: the browser's program, without what only a
// stack trace reads, and the static files, all compressed as hard as it goes,
// beside an index of what is what.
//
//	go run ./web/pack -wasm .build/app.wasm -out .build/site
//
// It is run at build time only. The host reads the result with web/asset and
// checks it. Two runs over the same files write the same bytes; what the last
// run compressed and has not changed since is kept.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"tusou/static"
	"tusou/web/asset"
	"tusou/web/strip"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr, static.FS); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			os.Exit(2)
		}
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer, static fs.FS) error {
	flags := flag.NewFlagSet("pack", flag.ContinueOnError)
	flags.SetOutput(stderr)
	wasm := flags.String("wasm", "", "the browser's `program`, built with GOOS=js GOARCH=wasm")
	out := flags.String("out", ".build/site", "the `folder` to write")
	stripping := flags.Bool("strip", true, "take out of the program what only a stack trace reads")
	if err := flags.Parse(args); err != nil {
		return flag.ErrHelp // the flag set has said what is wrong
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if *wasm == "" {
		return errors.New("-wasm is missing")
	}
	program, err := os.ReadFile(*wasm)
	if err != nil {
		return err
	}
	if *stripping {
		stripped, err := strip.Strip(program)
		switch {
		case errors.Is(err, strip.ErrLayout):
			fmt.Fprintf(stderr, "pack: %s keeps the tables for stack traces: %v\n", *wasm, err)
		case err != nil:
			return err
		default:
			program = stripped
		}
	}
	sources := []asset.Source{{Path: asset.WASM, Content: program}}
	names, err := asset.Files(static)
	if err != nil {
		return err
	}
	for _, name := range names {
		content, err := fs.ReadFile(static, name)
		if err != nil {
			return err
		}
		sources = append(sources, asset.Source{Path: asset.Root + name, Content: content})
	}
	files, err := asset.Pack(sources, earlier(*out))
	if err != nil {
		return err
	}
	if err := replace(*out, files); err != nil {
		return err
	}
	for _, f := range files {
		if _, err := fmt.Fprintf(stdout, "%9d  %s\n", len(f.Content), f.Name); err != nil {
			return err
		}
	}
	return nil
}

// earlier is the site of the last run, or nil: a damaged one is only worth less.
func earlier(folder string) *asset.Site {
	site, err := asset.OpenSite(os.DirFS(folder))
	if err != nil {
		return nil
	}
	return site
}

// replace writes the files beside the folder and then changes the two over, so
// that a run which is cut off leaves the old site whole. It refuses to remove a
// folder that is not a site.
func replace(folder string, files []asset.File) error {
	folder = filepath.Clean(folder)
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		if _, err := os.Stat(filepath.Join(folder, asset.IndexName)); err != nil {
			return fmt.Errorf("%s holds something else than a site", folder)
		}
	}
	if err := os.MkdirAll(filepath.Dir(folder), 0o755); err != nil {
		return err
	}
	next, err := os.MkdirTemp(filepath.Dir(folder), filepath.Base(folder)+".*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(next) }() // gone already unless we failed
	if err := os.Chmod(next, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(next, f.Name), f.Content, 0o644); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	return os.Rename(next, folder)
}
