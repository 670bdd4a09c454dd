//go:build bench

package load

import (
	"bytes"
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"tusou/web/asset"
	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
)

var (
	duration = flag.Duration("for", 3*time.Second, "how long one measurement takes, in whole seconds")
	rounds   = flag.Int("rounds", 3, "how often each is made")
	queries  = flag.Int("queries", 200_000, "how many different queries memory is measured over")
	only     = flag.String("only", "", "measure nothing but this: compare, pages, flood or memory")
)

// TestMain makes of this program what another of its processes needs.
func TestMain(m *testing.M) {
	if origin := os.Getenv(bareEnv); origin != "" {
		fmt.Fprintln(os.Stderr, bare(origin, os.Args[1], os.Args[2:]))
		os.Exit(1)
	}
	if address := os.Getenv(floodEnv); address != "" {
		pourOut(address, os.Args[1])
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestLoad(t *testing.T) {
	root, err := site.Build()
	if err != nil {
		t.Fatal(err)
	}
	const origin = "https://docs.example"
	host := server.Host(t, root, server.Recipe, "-origin", origin)
	host.LogTo(filepath.Join(t.TempDir(), "host"))
	folder := server.Export(t, root, server.Recipe, origin)
	nginx := server.Nginx(t, root, server.Recipe, folder)
	nginx.LogTo(filepath.Join(t.TempDir(), "nginx"))
	fmt.Printf("\nLinux on %d processors (%s), %s, wrk. Each figure is the median of %d rounds of %v.\n",
		runtime.NumCPU(), processor(), runtime.Version(), *rounds, *duration)
	for _, part := range []struct {
		name    string
		measure func()
	}{
		{"compare", func() { compare(t, root, folder, host, nginx) }},
		{"pages", func() { pages(t, host) }},
		{"flood", func() { flood(t, host, nginx) }},
		{"memory", func() { memoryOver(t, host) }},
	} {
		if *only == "" || *only == part.name {
			part.measure()
		}
	}
}

// resource is something that all servers have.
type resource struct {
	name, path, encoding string
	connections          int
}

// compare lets the servers take turns.
func compare(t *testing.T, root, folder string, host, nginx *server.Server) {
	page := server.Recipe + "en"
	programs, err := filepath.Glob(filepath.Join(folder, server.Recipe, filepath.Dir(asset.WASM), "app.*.wasm"))
	if err != nil || len(programs) != 1 {
		t.Fatalf("the export has the programs %v (%v)", programs, err)
	}
	program := strings.TrimPrefix(filepath.ToSlash(programs[0]), filepath.ToSlash(folder))
	program = "/" + strings.TrimPrefix(program, "/")
	resources := []resource{
		{"page, brotli", page, "br", 16},
		{"page, not compressed", page, "identity", 16},
		{"wasm, brotli", program, "br", 8},
	}
	bare := server.Command(t, server.Recipe, func(address string) *exec.Cmd {
		cmd := exec.Command(os.Args[0], address, page, program)
		cmd.Env = append(os.Environ(), bareEnv+"="+host.Origin)
		return cmd
	})
	caddy := server.Caddy(t, root, server.Recipe, folder)
	caddy.LogTo(filepath.Join(t.TempDir(), "caddy"))
	servers := []struct {
		name string
		*server.Server
	}{{"host", host}, {"net/http alone", bare}, {"Caddy", caddy}, {"nginx", nginx}}

	var table, ratios bytes.Buffer
	for _, r := range resources {
		sizes := map[string]int{} // the export is compressed harder than the host does at its start
		for _, s := range servers {
			response, body, err := get(s.Origin+r.path, r.encoding)
			coded := response != nil && response.Header.Get("Content-Encoding") == "br"
			if err != nil || response.StatusCode != http.StatusOK || coded != (r.encoding == "br") {
				t.Fatalf("%s: %s: not what was asked for (%v)", s.name, r.name, err)
			}
			sizes[s.name] = len(body)
		}
		all := make([][]figures, len(servers))
		for range *rounds {
			for i, s := range servers {
				all[i] = append(all[i], wrk(t, s.Server, strings.TrimPrefix(r.path, strings.TrimSuffix(server.Recipe, "/")), r.encoding, r.connections))
			}
		}
		m := map[string]figures{}
		for i, s := range servers {
			f := median(all[i])
			m[s.name] = f
			fmt.Fprintf(&table, "| %s | %s | %.1f KB | %.0f | %s | %s | %s |\n", r.name, s.name, float64(sizes[s.name])/1e3, f.rate, short(f.p50), short(f.p99), short(f.cpu))
		}
		fmt.Fprintf(&ratios, "| %s | %.2f | %.2f | %.2f | %.2f |\n", r.name, m["host"].rate/m["Caddy"].rate, m["nginx"].rate/m["host"].rate,
			m["net/http alone"].rate/m["host"].rate, float64(m["host"].cpu)/float64(m["nginx"].cpu))
	}
	fmt.Printf("\n| what | server | size | answers/s | p50 | p99 | processor time for one |\n|---|---|--:|--:|--:|--:|--:|\n%s", &table)
	fmt.Printf("\n| what | host / Caddy (aim: more than 1) | nginx / host (aim: at most 1.5) | net/http alone / host | processor time: host / nginx |\n|---|--:|--:|--:|--:|\n%s", &ratios)
	caddy.Down()
	bare.Down()
}

// short prints a time with three digits.
func short(d time.Duration) string {
	switch {
	case d >= 100*time.Millisecond:
		return d.Round(time.Millisecond).String()
	case d >= time.Millisecond:
		return d.Round(10 * time.Microsecond).String()
	}
	return d.Round(100 * time.Nanosecond).String()
}
