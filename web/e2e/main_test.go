//go:build browser

package e2e

import (
	"fmt"
	"os"
	"testing"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/site"
)

// One host and one browser serve all tests of the package.
var (
	host     *site.Site
	chromium *browser.Browser
)

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	var err error
	if host, err = site.Start(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer host.Stop()
	if chromium, err = browser.Launch(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer chromium.Close()
	return m.Run()
}
