//go:build bench

package load

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"tusou/web/asset"
	"tusou/web/e2e/server"
	"tusou/web/e2e/site"
)

var (
	duration = flag.Duration("for", 3*time.Second, "how long one measurement takes, in whole seconds")
	rounds   = flag.Int("rounds", 3, "how often each is made")
)

type named struct {
	name string
	*server.Server
}

func TestLoad(t *testing.T) {
	root, err := site.Build()
	if err != nil {
		t.Fatal(err)
	}
	const origin = "https://docs.example"
	folder := server.Export(t, root, server.Recipe, origin)
	host := named{"host", server.Host(t, root, server.Recipe, "-origin", origin)}
	nginx := named{"nginx", server.Nginx(t, root, server.Recipe, folder)}
	caddy := named{"Caddy", server.Caddy(t, root, server.Recipe, folder)}
	for _, s := range []named{host, nginx, caddy} {
		s.LogTo(filepath.Join(t.TempDir(), s.name))
	}
	fmt.Printf("\nLinux on %d processors (%s), %s, wrk. Each figure is the median of %d rounds of %v.\n",
		runtime.NumCPU(), processor(), runtime.Version(), *rounds, *duration)
	compare(t, folder, host, nginx, caddy)
	caddy.Down()
	flood(t, host, nginx)
}

// compare lets the servers take turns.
func compare(t *testing.T, folder string, servers ...named) {
	programs, err := filepath.Glob(filepath.Join(folder, server.Recipe, filepath.Dir(asset.WASM), "app.*.wasm"))
	if err != nil || len(programs) != 1 {
		t.Fatalf("the export has the programs %v (%v)", programs, err)
	}
	var table, ratios bytes.Buffer
	for _, r := range []struct {
		name, path, encoding string
		connections          int
	}{
		{"page, brotli", "/en", "br", 16},
		{"page, not compressed", "/en", "identity", 16},
		{"wasm, brotli", "/web/" + filepath.Base(programs[0]), "br", 8},
	} {
		sizes, all, m := map[string]int{}, map[string][]figures{}, map[string]figures{}
		for _, s := range servers {
			sizes[s.name] = size(t, s.URL+r.path, r.encoding)
		}
		for range *rounds {
			for _, s := range servers {
				all[s.name] = append(all[s.name], wrk(t, s.Server, r.path, r.encoding, r.connections))
			}
		}
		for _, s := range servers {
			f := median(all[s.name])
			m[s.name] = f
			fmt.Fprintf(&table, "| %s | %s | %.1f KB | %.0f | %s | %s | %s |\n", r.name, s.name, float64(sizes[s.name])/1e3, f.rate, short(f.p50), short(f.p99), short(f.cpu))
		}
		fmt.Fprintf(&ratios, "| %s | %.2f | %.2f | %.2f |\n", r.name, m["host"].rate/m["Caddy"].rate, m["nginx"].rate/m["host"].rate, float64(m["host"].cpu)/float64(m["nginx"].cpu))
	}
	fmt.Printf("\n| what | server | size | answers/s | p50 | p99 | processor time for one |\n|---|---|--:|--:|--:|--:|--:|\n%s", &table)
	fmt.Printf("\n| what | host / Caddy (aim: more than 1) | nginx / host (aim: at most 1.5) | processor time: host / nginx |\n|---|--:|--:|--:|\n%s", &ratios)
}

// flood measures what more pages for queries of their own than can be computed do to a page without a query: the host's,
// and for comparison that of nginx, which is not asked for anything else and shares only the machine.
func flood(t *testing.T, servers ...named) {
	const senders = 600 // more than the host lets wait; wrk.lua says how often each asks
	idle, flooded := map[string][]figures{}, map[string][]figures{}
	look := func(into map[string][]figures) {
		for _, s := range servers {
			into[s.name] = append(into[s.name], wrk(t, s.Server, "/en", "br", 1))
		}
	}
	var all []figures
	for range *rounds {
		look(idle)
		wait := start(t, time.Duration(len(servers))*(*duration)+time.Second, servers[0].Server, "/", "gzip", senders, "flood")
		look(flooded)
		all = append(all, wait())
	}
	f := median(all)
	fmt.Printf("\nA flood of %.0f such queries a second: %.0f/s answered with the page, %.0f/s turned away.\n", f.rate, f.rate-f.refused, f.refused)
	if f.refused == 0 || f.refused == f.rate {
		t.Error("no flood, or nobody was answered")
	}
	fmt.Printf("\n| a page without a query, one visitor | idle: p50 | p99 | in the flood: p50 | p99 | ratio: p50 | p99 (aim: at most 3) |\n|---|--:|--:|--:|--:|--:|--:|\n")
	for _, s := range servers {
		before, in := median(idle[s.name]), median(flooded[s.name])
		fmt.Printf("| %s | %s | %s | %s | %s | %.1f | %.1f |\n", s.name, short(before.p50), short(before.p99), short(in.p50), short(in.p99),
			float64(in.p50)/float64(before.p50), float64(in.p99)/float64(before.p99))
	}
}

// size is the bytes of an answer, which must come in the coding that was asked for.
func size(t *testing.T, address, encoding string) int {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", encoding)
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }() // read to its end
	body, err := io.ReadAll(response.Body)
	coded := response.Header.Get("Content-Encoding") == "br"
	if err != nil || response.StatusCode != http.StatusOK || coded != (encoding == "br") {
		t.Fatalf("%s: %s, %v: not what was asked for (%v)", address, response.Status, response.Header, err)
	}
	return len(body)
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
