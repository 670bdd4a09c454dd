// Command pack builds the browser's program and makes the built site of it; see
// package build. It is run at build time only.
//
//	go run ./web/pack -out .build/site
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"tusou/static"
	"tusou/web/build"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			os.Exit(2)
		}
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	cfg := build.Config{Static: static.FS}
	flags := flag.NewFlagSet("pack", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&cfg.Out, "out", build.Out, "the `folder` to write")
	flags.StringVar(&cfg.Program, "program", build.Program, "the browser's program, a main `package`")
	flags.BoolVar(&cfg.AsLinked, "as-linked", false, "keep in the program what only a stack trace reads")
	if err := flags.Parse(args); err != nil {
		return flag.ErrHelp // the flag set has said what is wrong
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	files, err := build.Site(context.Background(), cfg, stderr)
	if err != nil {
		return err
	}
	for _, f := range files {
		if _, err := fmt.Fprintf(stdout, "%9d  %s\n", len(f.Content), f.Name); err != nil {
			return err
		}
	}
	return nil
}
