//go:build browser

package live

import (
	"flag"
	"fmt"
	"os"
	"testing"
	"time"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
)

var (
	long   = flag.Duration("for", time.Minute, "how long edits are made, over all pages")
	seed   = flag.Uint64("seed", 0, "where the edits are drawn from; 0 draws a seed too")
	only   = flag.String("only", "", "begin on the pages of this name alone, such as billing")
	length = flag.Int("edits", 60, "how many edits a run has")
)

// Two hosts, which write the head in their own ways, and one browser serve all tests of the package.
var (
	plain, named *server.Server // without an origin; below a path, with one
	chromium     *browser.Browser
)

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	flag.Parse()
	root, err := site.Build()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	main := &server.Main{}
	defer main.Close()
	plain = server.Host(main, root, "/")
	named = server.Host(main, root, server.Recipe, "-origin", "https://prices.example")
	if chromium, err = browser.Launch(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer chromium.Close()
	return m.Run()
}
