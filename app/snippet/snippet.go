// Package snippet writes what others put into their pages to show a comparison
// there: a frame, the custom element of static/embed.js, or a table of Markdown
// where neither is possible.
//
// It joins texts that it is given, escapes them, and sets aside as much room as
// the widget needs. It knows no prices and no words.
package snippet

import (
	"html"
	"net/url"
	"strconv"
	"strings"

	"tusou/app/words"
)

// Sandbox is what the widget's frame may do: run its script, and open links in
// tabs that are no longer sandboxed. It has no origin, so no storage and no
// cookies.
const Sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

// Widget is one comparison to be shown elsewhere.
type Widget struct {
	Site     string // where the product is: origin and base path, without a slash at the end
	Language words.Language
	Query    string // the comparison's canonical query
	Theme    string // "light", "dark" or "" for the visitor's
	ReadOnly bool
	Remarks  int    // how much the answer says beyond the usual; see Remarks
	Limit    int    // pixels that it may not be higher than, if not 0
	Title    string // names the frame
	Link     string // the text of the link to the full page
}

// container is the element that the height is measured against.
const container = `<div style="container-type:inline-size;width:100%">`

// Page is the address of the comparison's own page.
func (w Widget) Page() string {
	path := w.Language.Folder()
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
	return join(w.Site+w.Language.Folder()+"/embed", query)
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
	list = append(list, "lang", w.Language.Tag())
	if w.Theme != "" {
		list = append(list, "theme", w.Theme)
	}
	if w.ReadOnly {
		list = append(list, "controls", "0")
	}
	return list
}

// Element is the custom element with its script, line by line. Its place is kept
// before the script has come, so nothing below it moves.
func (w Widget) Element() []string {
	return []string{
		tag("script", "async", "", "src", w.Script()) + "</script>",
		container,
		tag("tusou-calculator", append(w.Attributes(), "style", "display:block;min-height:"+w.Style())...),
		"  " + tag("a", "href", w.Page()) + html.EscapeString(w.Link) + "</a>",
		"</tusou-calculator>",
		"</div>",
	}
}

// Frame is the plain frame, line by line. Where styles are not allowed it is as
// high as it has to be at the given width.
func (w Widget) Frame(width int) []string {
	return []string{
		container,
		strings.TrimSuffix(tag("iframe", "src", w.Address()), ">"),
		`  title="` + html.EscapeString(w.Title) + `"`,
		`  width="100%" height="` + strconv.Itoa(w.Height(width)) + `" style="border:0;height:` + w.Style() + `"`,
		`  loading="lazy" referrerpolicy="no-referrer"`,
		`  sandbox="` + Sandbox + `"></iframe>`,
		"</div>",
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
