// Command web is the product outside the browser: its host, and its engine on
// the command line.
//
//	go run ./web serve -addr 127.0.0.1:8080 -origin https://example.com
//	go run ./web compare -calls 100000 -qps 5 -images 1000000
//	go run ./web help
//
// Each command lists its flags with -help. Every flag takes a value, an argument
// left over is an error. The exit code is 0, 2 for arguments that are refused
// and 1 for anything else that went wrong. A flag of serve can be given
// as an environment variable too: -tls-cert is TUSOU_TLS_CERT.
//
// The package holds the commands alone, and what reads their flags.
// Pages are made in web/page, answered in web/host, and computed in pricing.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"tusou/pricing"
)

// command is one command: what it does in a line, and how. run returns the exit
// code. It ends early when ctx does.
type command struct {
	name     string
	synopsis string
	run      func(ctx context.Context, c *pricing.Catalog, args []string, stdout, stderr io.Writer) int
}

// commands in the order of the help: the engine's questions, then what serves
// the product.
func commands() []command {
	var all []command
	for _, q := range questions {
		all = append(all, command{q.endpoint, q.synopsis, func(_ context.Context, c *pricing.Catalog, args []string, stdout, stderr io.Writer) int {
			return question(c, c.Endpoint(q.endpoint), args, stdout, stderr)
		}})
	}
	return append(all,
		command{"serve", "answer in the browser: pages, API and files", serve},
		command{"export", "write the product as files, for any static server", exportSite},
	)
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := dispatch(ctx, pricing.Published(), os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// dispatch runs the command that the first argument names.
func dispatch(ctx context.Context, catalog *pricing.Catalog, args []string, stdout, stderr io.Writer) int {
	name := "help"
	if len(args) > 0 {
		name, args = args[0], args[1:]
	}
	switch name {
	case "help", "-h", "-help", "--help":
		return help(stdout)
	}
	for _, c := range commands() {
		if c.name == name {
			return c.run(ctx, catalog, args, stdout, stderr)
		}
	}
	fmt.Fprintf(stderr, "there is no command %q\n", name)
	help(stderr)
	return 2
}

func help(w io.Writer) int {
	fmt.Fprintln(w, "usage: web <command> [flags]")
	fmt.Fprintln(w)
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-10s %s\n", c.name, c.synopsis)
	}
	if _, err := fmt.Fprintln(w, "\nweb <command> -help lists the command's flags."); err != nil {
		return 1
	}
	return 0
}
