package export

import (
	"maps"
	"net/http"
	"slices"
	"strings"
)

// written lists the headers that a static host is told to send, in the order of
// the rules. What depends on the request (encoding, length, type, tag) is the
// static host's own business.
var written = []string{
	"Cache-Control", "Content-Security-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy",
	"Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options",
}

// headerRules writes the host's headers as a _headers file, which several static
// hosts read: a path, and below it, indented, what to send. A path may end in a
// star; where several rules fit, all apply, so no two that fit one address name
// the same header.
func headerRules(base string, answers []answer) []byte {
	var b strings.Builder
	b.WriteString("# 图搜比价 Tusou: what the product's own host sends. Paths are those of the site's root.\n")
	rule := func(path string, header map[string]string) {
		if len(header) == 0 {
			return
		}
		b.WriteString("\n" + path + "\n")
		for _, name := range written {
			if value, ok := header[name]; ok {
				b.WriteString("  " + name + ": " + value + "\n")
			}
		}
	}

	left := map[string]map[string]string{} // by path: what no rule has said yet
	for _, a := range answers {
		left[a.path] = pick(a.header)
	}
	// One rule for what all have in common, one for each folder of files, the
	// rest by itself: static hosts take only so many rules.
	rule(base+"*", common(left, func(string) bool { return true }))
	folder := base + "web/"
	rule(folder+"*", common(left, func(p string) bool { return strings.HasPrefix(p, folder) }))
	for _, path := range slices.Sorted(maps.Keys(left)) {
		if strings.HasPrefix(path, folder) && left[path]["Cache-Control"] == "no-cache" {
			continue // asking each time is what every static host has them do
		}
		rule(path, left[path])
	}
	return []byte(b.String())
}

func pick(h http.Header) map[string]string {
	out := map[string]string{}
	for _, name := range written {
		if value := h.Get(name); value != "" {
			out[name] = value
		}
	}
	return out
}

// common takes out of the chosen paths what they all have with one value.
func common(left map[string]map[string]string, chosen func(string) bool) map[string]string {
	var shared map[string]string
	for path, header := range left {
		if !chosen(path) {
			continue
		}
		if shared == nil {
			shared = maps.Clone(header)
		}
		maps.DeleteFunc(shared, func(name, value string) bool { return header[name] != value })
	}
	for path, header := range left {
		if chosen(path) {
			maps.DeleteFunc(header, func(name, _ string) bool { _, ok := shared[name]; return ok })
		}
	}
	return shared
}
