package rewrite

import "strconv"

// Attr is one attribute, its value as the document model holds it: not quoted,
// not escaped.
type Attr struct {
	Name, Value string
}

// booleans are the attributes that go-app sets in the browser through a
// property of truth value (attribute.go, setJSAttribute): there they are
// present or absent and have no text.
var booleans = map[string]bool{
	"async": true, "autofocus": true, "autoplay": true, "checked": true,
	"default": true, "defer": true, "disabled": true, "hidden": true,
	"ismap": true, "loop": true, "multiple": true, "muted": true, "open": true,
	"readonly": true, "required": true, "reversed": true, "selected": true,
}

// voids have no content and no end tag in HTML.
var voids = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true,
	"hr": true, "img": true, "input": true, "link": true, "meta": true,
	"param": true, "source": true, "track": true, "wbr": true,
}

// mounted is what the browser holds for an attribute that go-app mounts, and
// whether it holds it at all.
func mounted(tag, name, value string) (string, bool) {
	if booleans[name] {
		on, err := strconv.ParseBool(value)
		return "", err == nil && on
	}
	if tag == "select" && name == "value" {
		// Set as a property before the options exist, it has no effect, and
		// HTML knows no such attribute. Mark the option instead.
		return "", false
	}
	return value, true
}

// sortAttrs sorts by name. Lists are a few items long and nearly always new,
// so that insertion beats a general sort.
func sortAttrs(attrs []Attr) {
	for i := 1; i < len(attrs); i++ {
		for j := i; j > 0 && attrs[j].Name < attrs[j-1].Name; j-- {
			attrs[j], attrs[j-1] = attrs[j-1], attrs[j]
		}
	}
}
