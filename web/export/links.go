package export

import (
	"fmt"
	"html"
	"regexp"
	"strings"
)

// linked reads pages and returns, by path without the base, the queries of the
// links that lead below a folder: the downloads that work without a script. A
// server of files looks at the path alone, so that only one query can be
// answered at each.
func linked(base, folder string, pages [][]byte) (map[string]string, error) {
	link := regexp.MustCompile(`\shref="` + regexp.QuoteMeta(base+folder[1:]) + `([^"#]*)"`)
	queries := map[string]string{}
	for _, page := range pages {
		for _, match := range link.FindAllSubmatch(page, -1) {
			name, query, _ := strings.Cut(html.UnescapeString(string(match[1])), "?")
			if other, twice := queries[folder+name]; twice && other != query {
				return nil, fmt.Errorf("export: pages link to %s%s with %q and with %q", folder, name, other, query)
			}
			queries[folder+name] = query
		}
	}
	return queries, nil
}
