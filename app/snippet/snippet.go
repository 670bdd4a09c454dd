// Package snippet writes what others put into their pages to show a comparison
// there: a frame, the custom element of static/embed.js, or a table of Markdown
// where neither is possible.
//
// It joins texts that it is given and escapes them. It computes nothing and
// knows no words.
package snippet

import (
	"html"
	"net/url"
	"strings"
)

// Sandbox is what the widget's frame may do: run its script, and open links in
// tabs that are no longer sandboxed. It has no origin, so no storage and no
// cookies.
const Sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

// Widget is one comparison to be shown elsewhere.
type Widget struct {
	Site     string // where the product is: origin and base path, without a slash at the end
	Language string // "zh-CN" or "en"
	Query    string // the comparison's canonical query
	Theme    string // "light", "dark" or "" for the visitor's
	ReadOnly bool
	Title    string // names the frame
	Link     string // the text of the link to the full page
}

// Height is the height to set aside, in pixels: enough for the answer to any
// usual workload from a width of 320 pixels on.
func (w Widget) Height() string {
	if w.ReadOnly {
		return "640"
	}
	return "900"
}

func (w Widget) folder() string {
	if w.Language == "en" {
		return "/en"
	}
	return ""
}

// Page is the address of the comparison's own page.
func (w Widget) Page() string {
	path := w.folder()
	if path == "" {
		path = "/"
	}
	return join(w.Site+path, w.Query)
}

// Address is the address to be framed.
func (w Widget) Address() string {
	query := w.Query
	add := func(name, value string) {
		if query != "" {
			query += "&"
		}
		query += name + "=" + value
	}
	if w.Theme != "" {
		add("theme", w.Theme)
	}
	if w.ReadOnly {
		add("controls", "0")
	}
	return join(w.Site+w.folder()+"/embed", query)
}

// Script is the address of the custom element's script.
func (w Widget) Script() string { return w.Site + "/web/embed.js" }

// Attributes are the custom element's, names and values in turn.
func (w Widget) Attributes() []string {
	var list []string
	for part := range strings.SplitSeq(w.Query, "&") {
		name, value, _ := strings.Cut(part, "=")
		if text, err := url.QueryUnescape(value); err == nil && name != "" {
			list = append(list, name, text)
		}
	}
	list = append(list, "lang", w.Language)
	if w.Theme != "" {
		list = append(list, "theme", w.Theme)
	}
	if w.ReadOnly {
		list = append(list, "controls", "0")
	}
	return append(list, "height", w.Height())
}

// Element is the custom element with its script, line by line.
func (w Widget) Element() []string {
	return []string{
		tag("script", "async", "", "src", w.Script()) + "</script>",
		tag("tusou-calculator", w.Attributes()...),
		"  " + tag("a", "href", w.Page()) + html.EscapeString(w.Link) + "</a>",
		"</tusou-calculator>",
	}
}

// Frame is the plain frame, line by line.
func (w Widget) Frame() []string {
	return []string{
		strings.TrimSuffix(tag("iframe", "src", w.Address()), ">"),
		`  title="` + html.EscapeString(w.Title) + `"`,
		`  width="100%" height="` + w.Height() + `" style="border:0" loading="lazy" referrerpolicy="no-referrer"`,
		`  sandbox="` + Sandbox + `"></iframe>`,
	}
}

// Table is a table of Markdown, line by line, with a link below it.
func (w Widget) Table(head []string, rows [][]string) []string {
	line := func(cells []string) string {
		escaped := make([]string, len(cells))
		for i, cell := range cells {
			escaped[i] = markdown(cell)
		}
		return "| " + strings.Join(escaped, " | ") + " |"
	}
	lines := []string{line(head), "|" + strings.Repeat(" --- |", len(head))}
	for _, row := range rows {
		lines = append(lines, line(row))
	}
	// Without the empty line the link would be a row.
	return append(lines, "", "["+markdown(w.Link)+"]("+w.Page()+")")
}

func join(address, query string) string {
	if query == "" {
		return address
	}
	return address + "?" + query
}

// tag writes a start tag. An attribute with an empty value has none.
func tag(name string, attributes ...string) string {
	var b strings.Builder
	b.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		b.WriteString(" " + attributes[i])
		if value := attributes[i+1]; value != "" {
			b.WriteString(`="` + html.EscapeString(value) + `"`)
		}
	}
	return b.String() + ">"
}

// markdown escapes what would end a cell or begin something.
func markdown(text string) string {
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "[", `\[`, "]", `\]`, "<", "&lt;", "\n", " ").Replace(text)
}
