package page

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
)

// base is the path under which the product is mounted, with a slash at both
// ends.
type base string

// A base is made of characters that need no escape anywhere: in a path, in
// HTML, in JavaScript, in a header.
var basePattern = regexp.MustCompile(`^/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*$`)

func parseBase(s string) (base, error) {
	if s == "" {
		s = "/"
	}
	if !basePattern.MatchString(s) {
		return "", fmt.Errorf("the base path %q is not like /tools/tusou/", s)
	}
	return base(s), nil
}

// Check says what is wrong with a base path or an origin, before anything else
// is done with them.
func Check(basePath, origin string) error {
	if _, err := parseBase(basePath); err != nil {
		return err
	}
	return checkOrigin(origin)
}

// join puts an address without the base below it.
func (b base) join(path string) string {
	return string(b) + strings.TrimPrefix(path, "/")
}

// checkOrigin refuses what cannot stand in front of a path.
func checkOrigin(origin string) error {
	if origin == "" {
		return nil
	}
	u, err := url.Parse(origin)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.Scheme+"://"+u.Host != origin {
		return fmt.Errorf("the origin %q is not like https://example.com, without a path or a slash at its end", origin)
	}
	return nil
}

// withQuery is a query ready to follow a path. What a browser would not have
// sent is escaped: the text came off the wire and goes into a header and into
// HTML.
func withQuery(raw string) string {
	if raw == "" {
		return ""
	}
	var b strings.Builder
	b.WriteByte('?')
	for i := range len(raw) {
		switch c := raw[i]; {
		case c <= ' ', c >= 0x7f, c == '"', c == '<', c == '>', c == '#', c == '\\', c == '\'':
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
