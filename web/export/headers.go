package export

import (
	"maps"
	"path"
	"slices"
	"strings"
)

// written lists the headers that a static host is told to send, in the order of
// the rules. What depends on the request (encoding, length, tag) is the static
// host's own business, and so is the type where a file's name tells it.
var written = []string{
	"Content-Type",
	"Cache-Control", "Content-Security-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy",
	"Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options",
}

// headerRules writes the host's headers as a _headers file, which several static
// hosts read: a path, and below it, indented, what to send. A path may end in a
// star; where several rules fit, all apply, so no two that fit one address name
// the same header.
func headerRules(base, api string, answers []answer) []byte {
	var b strings.Builder
	b.WriteString("# 图搜比价 Tusou: what the product's own host sends. Paths are those of the site's root.\n")
	rule := func(pattern string, header map[string]string) {
		if len(header) == 0 {
			return
		}
		b.WriteString("\n" + pattern + "\n")
		for _, name := range written {
			if value, ok := header[name]; ok {
				b.WriteString("  " + name + ": " + value + "\n")
			}
		}
	}

	left := map[string]map[string]string{} // by path: what no rule has said yet
	for _, a := range answers {
		left[a.path] = pick(a)
	}
	// One rule for what all have in common, one for each folder of files, the
	// rest by itself: static hosts take only so many rules.
	rule(base+"*", common(left, func(string) bool { return true }))
	for _, folder := range []string{base + api[1:], base + "web/"} {
		rule(folder+"*", common(left, func(p string) bool { return strings.HasPrefix(p, folder) }))
	}
	for _, address := range slices.Sorted(maps.Keys(left)) {
		rule(address, left[address])
	}
	return []byte(b.String())
}

func pick(a answer) map[string]string {
	out := map[string]string{}
	for _, name := range written {
		value := a.header.Get(name)
		if name == "Content-Type" && (path.Ext(a.path) != "" || strings.HasPrefix(value, "text/html")) {
			continue
		}
		if value != "" {
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
