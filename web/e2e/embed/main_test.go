//go:build browser

package embed

import (
	"fmt"
	"os"
	"testing"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/site"
)

var (
	root     string // of the repository
	chromium *browser.Browser
)

// left is what the console of a frame says that is left while it loads the program.
const left = `WebAssembly compilation aborted`

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
	return m.Run()
}
