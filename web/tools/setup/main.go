// Command setup brings what the tests need and a fresh machine lacks: a C compiler for the race detector, Node.js and npm,
// Chromium, a Chinese font and a reader of PDF, nginx and Caddy, wrk for what is measured, Firefox and WebKitGTK.
//
// What is present is left alone, so that a second run costs nothing. What is missing comes from the system's package
// manager where that is apt (as root, or through sudo), and is otherwise named in one plain message. Debian 12's own
// Node.js is older than the HTML validator allows; then a newer one is taken from npm, which ships it as a package,
// and is linked in .build/bin, which the Makefile puts first in PATH.
//
//	go run ./web/tools/setup cc node chromium firefox webkit fonts paper servers load
package main

import (
	"fmt"
	"os"
	"strings"
)

// provisions maps the word on the command line to what provides it.
var provisions = map[string]func() error{
	"cc":       cc,
	"chromium": chromium,
	"firefox":  firefox,
	"fonts":    fonts,
	"load":     load,
	"node":     node,
	"paper":    paper,
	"servers":  servers,
	"webkit":   webkit,
}

func main() {
	for _, name := range os.Args[1:] {
		provide, ok := provisions[name]
		if !ok {
			fmt.Fprintf(os.Stderr, "setup: %q is not one of cc, node, chromium, firefox, webkit, fonts, paper, servers, load\n", name)
			os.Exit(2)
		}
		if err := provide(); err != nil {
			fmt.Fprintf(os.Stderr, "setup: %s: %s\n", name, strings.TrimSpace(err.Error()))
			os.Exit(1)
		}
	}
}
