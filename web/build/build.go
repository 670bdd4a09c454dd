// Package build makes the built site from the source: it compiles a program for
// the browser, takes out of it what only a stack trace reads, and packs it with
// the static files, all compressed as hard as it goes, beside an index of what
// is what.
//
// It is the one way to do so. web/pack is its command, and an export without a
// site of its own calls it too; how the browser's program is built stands here
// and nowhere else. The host reads the result with web/asset and checks it.
package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"

	"tusou/web/asset"
	"tusou/web/strip"
)

// The defaults of a build: the product's program, and where its site is looked
// for.
const (
	Program = "tusou/app/wasm"
	Out     = ".build/site"
)

// Config says what to build.
type Config struct {
	Program  string // import path of a main package, looked for from the working directory
	Static   fs.FS
	Out      string // folder to write, in place of an earlier site
	AsLinked bool   // keep what only a stack trace reads
}

// Site builds a site and returns its files. The same source makes the same
// bytes, wherever it lies. Nothing is compiled, compressed or written anew that
// has not changed; for that the program, as it is linked, stays beside the
// folder. What goes wrong less than fatally is written to stderr.
func Site(ctx context.Context, cfg Config, stderr io.Writer) ([]asset.File, error) {
	cfg.Out = filepath.Clean(cfg.Out)
	program, err := Compile(ctx, cfg.Program, cfg.Out+".wasm", stderr)
	if err != nil {
		return nil, err
	}
	return cfg.pack(program, stderr)
}

// Compile builds a program for the browser into a file, with more flags of go
// build if there are any, and returns it. Go leaves a file alone that is what it
// would write.
func Compile(ctx context.Context, program, file string, stderr io.Writer, flags ...string) ([]byte, error) {
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", file}, flags...)
	build := exec.CommandContext(ctx, "go", append(args, program)...)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	build.Stderr = stderr
	if err := build.Run(); err != nil {
		return nil, fmt.Errorf("building the browser's program: %w", err)
	}
	return os.ReadFile(file)
}

// pack makes the site of a program as it is linked.
func (cfg Config) pack(program []byte, stderr io.Writer) ([]asset.File, error) {
	if !cfg.AsLinked {
		stripped, err := strip.Strip(program)
		switch {
		case errors.Is(err, strip.ErrLayout):
			fmt.Fprintf(stderr, "%s keeps the tables for stack traces: %v\n", cfg.Program, err)
		case err != nil:
			return nil, err
		default:
			program = stripped
		}
	}
	sources := []asset.Source{{Path: asset.WASM, Content: program}}
	names, err := asset.Files(cfg.Static)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		content, err := fs.ReadFile(cfg.Static, name)
		if err != nil {
			return nil, err
		}
		sources = append(sources, asset.Source{Path: asset.Root + name, Content: content})
	}
	earlier, err := asset.OpenSite(os.DirFS(cfg.Out))
	if err != nil {
		earlier = nil // a damaged one is only worth less
	}
	files, err := asset.Pack(sources, earlier)
	if err != nil {
		return nil, err
	}
	if earlier != nil {
		// The index has the hash of every file, and they have just been checked.
		// Left alone, a site can be read while it is built once more.
		index, err := os.ReadFile(filepath.Join(cfg.Out, asset.IndexName))
		if err == nil && bytes.Equal(index, files[len(files)-1].Content) {
			return files, nil
		}
	}
	return files, asset.Replace(cfg.Out, asset.IndexName, files)
}
