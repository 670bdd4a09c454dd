package rewrite

import (
	"html"
	"slices"
	"strconv"
	"strings"
)

// maxDepth bounds recursion. Pages are some twenty deep; a tree this deep is a
// component that contains itself.
const maxDepth = 512

// scan reads go-app's encoding, whose grammar is this, d being the depth and
// I(d) being 2×d spaces:
//
//	element(d)  = "<" name { " " name [ "=" goString ] } ">" content "</" name ">"
//	void        = the same without content and end tag
//	content     = "" | text | "\n" { I(d+1) (element(d+1) | text) "\n" | "\n" } I(d)
//
// Text has its < escaped, so a < always begins a tag and text can never forge
// one, whatever it holds.
type scan struct {
	src   string
	pos   int
	dst   []byte
	opt   Options
	attrs []Attr // the open tag being read; reused
}

func newScan(src []byte, o Options) *scan {
	return &scan{
		src: string(src),
		dst: make([]byte, 0, len(src)+len(src)/8),
		opt: o,
	}
}

func (s *scan) fail(reason string) error {
	return &Error{Offset: s.pos, Reason: reason}
}

func (s *scan) at(prefix string) bool {
	return strings.HasPrefix(s.src[s.pos:], prefix)
}

func (s *scan) skip(prefix string) bool {
	if !s.at(prefix) {
		return false
	}
	s.pos += len(prefix)
	return true
}

// indented reports whether the line at offset begins with at least 2×depth
// spaces, and where they end.
func (s *scan) indented(offset, depth int) (int, bool) {
	end := offset + 2*depth
	if end > len(s.src) {
		return 0, false
	}
	for i := offset; i < end; i++ {
		if s.src[i] != ' ' {
			return 0, false
		}
	}
	return end, true
}

// document reads <html> with exactly a head and a body.
func (s *scan) document() error {
	tag, err := s.openTag()
	if err != nil {
		return err
	}
	if tag != "html" {
		return s.fail("the root is not <html>")
	}
	for _, a := range s.opt.Root {
		s.attrs = slices.DeleteFunc(s.attrs, func(b Attr) bool { return b.Name == a.Name })
		s.attrs = append(s.attrs, a)
	}
	sortAttrs(s.attrs)
	s.writeOpenTag(tag, s.attrs)
	if !s.skip("\n  <head>\n") {
		return s.fail("no <head>")
	}
	if err := s.head(); err != nil {
		return err
	}
	if !s.skip("\n  ") {
		return s.fail("no <body>")
	}
	if err := s.element(1); err != nil {
		return err
	}
	if s.src[s.pos:] != "\n</html>" {
		return s.fail("<html> does not end after <body>")
	}
	// No white space after </body>: a parser would move it into the body.
	s.dst = append(s.dst, "</html>"...)
	return nil
}

// element reads one element at depth, its indentation already consumed.
func (s *scan) element(depth int) error {
	if depth > maxDepth {
		return s.fail("nested too deep")
	}
	tag, err := s.openTag()
	if err != nil {
		return err
	}
	if s.opt.Attr != nil {
		for i, a := range s.attrs {
			if !booleans[a.Name] {
				s.attrs[i].Value = s.opt.Attr(tag, a.Name, a.Value)
			}
		}
	}
	var typed string
	if tag == "textarea" {
		typed = s.takeAttr("value")
	}
	s.writeOpenTag(tag, s.attrs)
	if voids[tag] {
		// go-app thinks of some void elements (wbr, track) as having content.
		s.skipEndTag(tag)
		return nil
	}
	if typed != "" && s.at("</") {
		if err := s.writeText(tag, html.EscapeString(typed)); err != nil {
			return err
		}
	} else if err := s.content(tag, depth); err != nil {
		return err
	}
	if !s.skipEndTag(tag) {
		return s.fail("expected </" + tag + ">")
	}
	s.dst = append(s.dst, "</"...)
	s.dst = append(s.dst, tag...)
	s.dst = append(s.dst, '>')
	return nil
}

// takeAttr removes an attribute of the open tag and returns its value. A
// textarea needs it: go-app's Text sets a property there, which HTML writes as
// content.
func (s *scan) takeAttr(name string) string {
	for i, a := range s.attrs {
		if a.Name == name {
			s.attrs = slices.Delete(s.attrs, i, i+1)
			return a.Value
		}
	}
	return ""
}

func (s *scan) skipEndTag(tag string) bool {
	start := s.pos
	if s.skip("</") && s.skip(tag) && s.skip(">") {
		return true
	}
	s.pos = start
	return false
}

// content reads what stands between an element's tags, up to its end tag.
func (s *scan) content(tag string, depth int) error {
	switch {
	case s.at("</"):
		return nil
	case s.listStarts(depth):
		s.pos++
		return s.children(tag, depth)
	}
	return s.writeText(tag, s.upToTag())
}

// listStarts reports whether a list of children begins here rather than a
// single text whose first character is a newline.
func (s *scan) listStarts(depth int) bool {
	if !s.at("\n") {
		return false
	}
	if s.pos+1 < len(s.src) && s.src[s.pos+1] == '\n' {
		return true // an empty first child
	}
	_, child := s.indented(s.pos+1, depth+1)
	return child || s.endsAt(s.pos+1, depth)
}

// endsAt reports whether the line at offset holds the end tag of the element at
// depth.
func (s *scan) endsAt(offset, depth int) bool {
	end, ok := s.indented(offset, depth)
	return ok && strings.HasPrefix(s.src[end:], "</")
}

func (s *scan) children(tag string, depth int) error {
	for {
		if s.endsAt(s.pos, depth) {
			s.pos += 2 * depth
			return nil
		}
		if s.skip("\n") { // a child that renders as nothing
			continue
		}
		start, ok := s.indented(s.pos, depth+1)
		if !ok {
			return s.fail("a child of <" + tag + "> is not indented as go-app does")
		}
		s.pos = start
		if s.at("<") {
			if err := s.element(depth + 1); err != nil {
				return err
			}
		} else if err := s.writeText(tag, s.line(depth)); err != nil {
			return err
		}
		if !s.skip("\n") {
			return s.fail("a child of <" + tag + "> does not end its line")
		}
	}
}

// line consumes one text child in a list at depth. A newline inside the text is
// told from the newline after it by what follows: a line that is indented less
// than a child and is not the end tag goes on with the text.
func (s *scan) line(depth int) string {
	text := s.upToTag()
	s.pos -= len(text)
	for i := 0; i < len(text); i++ {
		if text[i] != '\n' {
			continue
		}
		next := s.pos + i + 1
		_, child := s.indented(next, depth+1)
		empty := next < len(s.src) && s.src[next] == '\n'
		if child || empty || s.endsAt(next, depth) {
			text = text[:i]
			break
		}
	}
	s.pos += len(text)
	return text
}

func (s *scan) upToTag() string {
	rest := s.src[s.pos:]
	end := strings.IndexByte(rest, '<')
	if end < 0 {
		end = len(rest)
	}
	s.pos += end
	return rest[:end]
}

// openTag reads one start tag into s.attrs, sorted, with the attributes that
// the browser would not have left out.
func (s *scan) openTag() (string, error) {
	if !s.skip("<") {
		return "", s.fail("expected an element")
	}
	tag := s.name()
	if tag == "" {
		return "", s.fail("expected a tag name")
	}
	s.attrs = s.attrs[:0]
	for !s.skip(">") {
		if !s.skip(" ") {
			return "", s.fail("expected an attribute of <" + tag + ">")
		}
		name := s.name()
		if name == "" {
			return "", s.fail("<" + tag + "> has an attribute without a proper name")
		}
		// go-app writes an attribute without a value when, and only when, its
		// value is the text "true"; empty ones are never set.
		value := "true"
		if s.skip("=") {
			var ok bool
			if value, ok = s.goString(); !ok {
				return "", s.fail("the value of " + name + " is not a Go string")
			}
		}
		if value, ok := mounted(tag, name, value); ok {
			s.attrs = append(s.attrs, Attr{Name: name, Value: value})
		}
	}
	sortAttrs(s.attrs)
	return tag, nil
}

// name consumes a tag's or an attribute's name. The letters allowed are those
// that need no thought; go-app would write any.
func (s *scan) name() string {
	start := s.pos
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		case s.pos > start && ('0' <= c && c <= '9' || c == '-' || c == '_' || c == ':' || c == '.'):
		default:
			return s.src[start:s.pos]
		}
		s.pos++
	}
	return s.src[start:s.pos]
}

// goString consumes a value as strconv.Quote writes it.
func (s *scan) goString() (string, bool) {
	rest := s.src[s.pos:]
	if rest == "" || rest[0] != '"' {
		return "", false
	}
	end := strings.IndexAny(rest[1:], "\"\\") + 1
	if end > 0 && rest[end] == '"' { // nothing escaped: the common case
		s.pos += end + 1
		return rest[1:end], true
	}
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil {
		return "", false
	}
	value, err := strconv.Unquote(quoted)
	if err != nil {
		return "", false
	}
	s.pos += len(quoted)
	return value, true
}
