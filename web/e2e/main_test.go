//go:build browser

package e2e

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/site"
)

// One server, by default the product's own host, and one browser serve all tests of the package.
var (
	host     *site.Site
	chromium *browser.Browser
)

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	flag.Parse()
	var err error
	var stop func()
	if host, stop, err = start(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer stop()
	if chromium, err = browser.Launch(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer chromium.Close()
	return m.Run()
}
