//go:build browser

package e2e

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"sync"
	"testing"

	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
)

// where says who serves what the tests look at. What holds at home has to hold elsewhere:
//
//	go test -tags browser ./web/e2e -args -at nginx
var where = flag.String("at", "home", "`server`: home, the product's own host; below, the same at "+server.Recipe+
	"; nginx or caddy, an export that one of them serves there")

// home says whether the product's own host serves.
func home() bool { return *where == "home" || *where == "below" }

// start builds what is out of date and serves it. The flags have been parsed.
func start() (*site.Site, func(), error) {
	if *where == "home" {
		s, err := site.Start()
		if err != nil {
			return nil, nil, err
		}
		return s, s.Stop, nil
	}
	root, err := site.Build()
	if err != nil {
		return nil, nil, err
	}
	main := &server.Main{}
	var s *server.Server
	switch *where {
	case "below":
		s = server.Host(main, root, server.Recipe)
	case "nginx":
		s = server.Nginx(main, root, server.Recipe, server.Export(main, root, server.Recipe, ""))
	case "caddy":
		s = server.Caddy(main, root, server.Recipe, server.Export(main, root, server.Recipe, ""))
	default:
		return nil, nil, fmt.Errorf("-at %s: there is no such server", *where)
	}
	return &site.Site{URL: s.URL, Root: root}, func() { main.Close(); reportLeftOut() }, nil
}

// base is the path of the product, without a slash at its end.
func base() string {
	if *where == "home" {
		return ""
	}
	return server.Recipe[:len(server.Recipe)-1]
}

// at is a condition: the page shown is the one at a path of the product.
func at(path string) string { return `location.pathname === "` + base() + path + `"` }

// linkTo selects the links to what begins with a path of the product.
func linkTo(path string) string { return `a[href^="` + base() + path + `"]` }

// allowedShift is how far a page may move while it is taken over: not at all, except where it was made for other
// parameters than the address's.
func allowedShift(s state) float64 {
	if home() || s.query == "" {
		return 0
	}
	return 0.1
}

// Why a test needs the product's own host: what an export of files cannot do.
const (
	rendersQueries = "the HTML that is served answers the address's parameters"
	answersForms   = "a form is answered without the program in the browser"
	answersAPI     = "the API answers any parameters"
)

// needsHost leaves a test or a part of it out where no program of ours serves, and counts it. Everything that a visitor
// with a current browser does has to work everywhere; what remains is listed above, and is said in web/deploy/README.md.
func needsHost(t *testing.T, why string) {
	t.Helper()
	if home() {
		return
	}
	leftOut.Lock()
	defer leftOut.Unlock()
	if leftOut.tests == nil {
		leftOut.tests = map[string][]string{}
	}
	leftOut.tests[why] = append(leftOut.tests[why], t.Name())
	t.Skip("needs the product's own host: " + why)
}

var leftOut struct {
	sync.Mutex
	tests map[string][]string // by reason
}

// reportLeftOut prints what needed the host.
func reportLeftOut() {
	for _, why := range slices.Sorted(maps.Keys(leftOut.tests)) {
		fmt.Fprintf(os.Stdout, "at %s, %d tests or parts are left out, because they need that %s:\n", *where, len(leftOut.tests[why]), why)
		for _, name := range leftOut.tests[why] {
			fmt.Println("\t" + name)
		}
	}
}
