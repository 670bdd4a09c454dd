package main

import (
	"bytes"
	"html"
	"net/http"
	"net/http/httptest"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"tusou/web/asset"
	"tusou/web/export"
)

// exported is the whole product as files, with something small in place of the browser's program, and the host that it
// was asked of.
func exported(t *testing.T, base string) (map[string][]byte, http.Handler) {
	t.Helper()
	packed, err := asset.Pack([]asset.Source{{Path: asset.WASM, Content: []byte("\x00asm, but not quite")}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{}
	for _, f := range packed {
		site[f.Name] = &fstest.MapFile{Data: f.Content}
	}
	cfg, err := exportConfig(mount{catalog: testCatalog, base: base, origin: "https://docs.example", site: site})
	if err != nil {
		t.Fatal(err)
	}
	files, err := export.Make(cfg)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string][]byte{}
	for _, f := range files {
		byName[f.Name] = f.Content
	}
	return byName, cfg.Host
}

// addressOf is where a static host shows a file, below the base; ok is false for what is no address of its own.
func addressOf(name string) (address string, ok bool) {
	switch {
	case name == "404.html" || name == "_headers" || strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz"):
		return "", false
	case name == "index.html":
		return "", true
	}
	return strings.TrimSuffix(name, ".html"), true
}

// rule is one of a _headers file.
type rule struct {
	pattern string
	header  [][2]string
}

// readRules reads a _headers file as static hosts do, within their limits: 100 rules, lines of 2,000 characters, one
// star in a path.
func readRules(t *testing.T, file []byte) (rules []rule) {
	t.Helper()
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSuffix(line, "\n")
		if len(line) > 2000 {
			t.Errorf("a line has %d characters: %.80s…", len(line), line)
		}
		name, value, header := strings.Cut(strings.TrimPrefix(line, "  "), ": ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "/"):
			if strings.Count(line, "*") > 1 || strings.Contains(line, "*") && !strings.HasSuffix(line, "*") {
				t.Errorf("a star that is not the path's end: %s", line)
			}
			rules = append(rules, rule{pattern: line})
		case strings.HasPrefix(line, "  ") && header && len(rules) > 0:
			last := &rules[len(rules)-1]
			last.header = append(last.header, [2]string{name, value})
		default:
			t.Errorf("neither rule nor header: %q", line)
		}
	}
	if len(rules) > 100 {
		t.Errorf("%d rules", len(rules))
	}
	return rules
}

func (r rule) fits(address string) bool {
	prefix, open := strings.CutSuffix(r.pattern, "*")
	return address == prefix || open && strings.HasPrefix(address, prefix)
}

// ruled are the headers that depend on the address alone, for which an export has rules.
var ruled = []string{
	"Cache-Control", "Content-Security-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy",
	"Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options",
}

// An export is whole, at any path: its links lead somewhere; and where a static host applies every rule that fits, each
// address gets the host's own headers, each of them once.
func TestExported(t *testing.T) {
	alone(t)
	for _, base := range []string{"/", "/tools/tusou/"} {
		t.Run(base, func(t *testing.T) {
			files, h := exported(t, base)
			linksLeadSomewhere(t, base, files)
			rules := readRules(t, files["_headers"])
			used := map[string]bool{}
			for name := range files {
				below, ok := addressOf(name)
				if !ok {
					continue
				}
				address := base + below
				got := map[string]string{}
				for _, r := range rules {
					if !r.fits(address) {
						continue
					}
					used[r.pattern] = true
					for _, header := range r.header {
						if _, twice := got[header[0]]; twice {
							t.Errorf("%s: %s comes from two rules", address, header[0])
						}
						got[header[0]] = header[1]
					}
				}
				w := httptest.NewRecorder()
				h.ServeHTTP(w, httptest.NewRequest("GET", "http://docs.example"+address+linkQuery(files, address), nil))
				if w.Code != 200 || !bytes.Equal(w.Body.Bytes(), files[name]) {
					t.Fatalf("%s: the host answers %d, with %d bytes; the file has %d", address, w.Code, w.Body.Len(), len(files[name]))
				}
				// Of a file without an ending a static host does not know the type.
				if path.Ext(name) == "" && got["Content-Type"] != w.Header().Get("Content-Type") {
					t.Errorf("%s: the type is %q, the host's %q", address, got["Content-Type"], w.Header().Get("Content-Type"))
				}
				delete(got, "Content-Type")
				for _, header := range ruled {
					if want := w.Header().Get(header); got[header] != want {
						t.Errorf("%s: %s is %q, the host's %q", address, header, got[header], want)
					}
					delete(got, header)
				}
				for header := range got {
					t.Errorf("%s: %s is not the host's", address, header)
				}
			}
			for _, r := range rules {
				if !used[r.pattern] {
					t.Errorf("%s fits no address", r.pattern)
				}
			}
		})
	}
}

// linkQuery is the query with which the pages link to an address, with its question mark.
func linkQuery(files map[string][]byte, address string) string {
	link := regexp.MustCompile(` href="` + regexp.QuoteMeta(address) + `(\?[^"]*)"`)
	for name, content := range files {
		if found := link.FindSubmatch(content); strings.HasSuffix(name, ".html") && strings.Contains(address, "/api/") && found != nil {
			return html.UnescapeString(string(found[1]))
		}
	}
	return ""
}

// linksLeadSomewhere: whatever a page of an export links to or loads from its own site is in the export.
func linksLeadSomewhere(t *testing.T, base string, files map[string][]byte) {
	t.Helper()
	there := map[string]bool{}
	for name := range files {
		if address, ok := addressOf(name); ok {
			there[base+address] = true
		}
	}
	checked := 0
	for name, content := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		for _, match := range regexp.MustCompile(` (?:href|src|action)="(/[^"?#]*)`).FindAllSubmatch(content, -1) {
			if checked++; !there[string(match[1])] {
				t.Errorf("%s leads to %s, which is not there", name, match[1])
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d links found", checked)
	}
}
