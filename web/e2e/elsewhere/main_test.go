//go:build browser

package elsewhere

import (
	"fmt"
	"os"
	"testing"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
)

const origin = "https://docs.example"

var (
	root     string // of the repository
	folder   string // of an export at the documented path
	chromium *browser.Browser
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	var err error
	if root, err = site.Build(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	main := &server.Main{}
	defer main.Close()
	folder = server.Export(main, root, server.Recipe, origin)
	if chromium, err = browser.Launch(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer chromium.Close()
	return m.Run()
}

// unlessShort leaves a test to the long run: what it finds is mostly found by others too.
func unlessShort(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("not in the short run")
	}
}

// everywhere runs a test against the host and against each server that is not ours.
func everywhere(t *testing.T, test func(t *testing.T, s *server.Server)) {
	if !testing.Short() {
		t.Run("host", func(t *testing.T) { test(t, server.Host(t, root, server.Recipe, "-origin", origin)) })
	}
	static(t, test)
}

// static runs a test against each server that is not ours. In a hurry one of them stands for both: their files and
// headers are compared address by address in any case.
func static(t *testing.T, test func(t *testing.T, s *server.Server)) {
	t.Run("nginx", func(t *testing.T) { test(t, server.Nginx(t, root, server.Recipe, folder)) })
	if !testing.Short() {
		t.Run("caddy", func(t *testing.T) { test(t, server.Caddy(t, root, server.Recipe, folder)) })
	}
}
