//go:build browser

package offline

import (
	"fmt"
	"os"
	"testing"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/site"
)

var (
	root     string // of the repository
	scratch  string // a folder for what more than one test uses
	chromium *browser.Browser
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	var err error
	if root, err = site.Build(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if chromium, err = browser.Launch(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer chromium.Close()
	if scratch, err = os.MkdirTemp("", "tusou-offline-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(scratch)
	return m.Run()
}
