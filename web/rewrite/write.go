package rewrite

import (
	"html"
	"strings"
	"unicode/utf8"
)

func (s *scan) writeOpenTag(tag string, attrs []Attr) {
	s.dst = append(s.dst, '<')
	s.dst = append(s.dst, tag...)
	for _, a := range attrs {
		s.dst = append(s.dst, ' ')
		s.dst = append(s.dst, a.Name...)
		if !booleans[a.Name] {
			s.dst = append(s.dst, `="`...)
			s.dst = appendAttrValue(s.dst, a.Value)
			s.dst = append(s.dst, '"')
		}
	}
	s.dst = append(s.dst, '>')
}

// writeText writes text that go-app has escaped, inside the element tag.
func (s *scan) writeText(tag, escaped string) error {
	switch tag {
	case "script", "style":
		// Their content knows no escapes, and nothing may look like its end.
		raw := html.UnescapeString(escaped)
		if lower := strings.ToLower(raw); strings.Contains(lower, "</"+tag) || strings.Contains(lower, "<!--") {
			return s.fail("<" + tag + "> holds its own end")
		}
		s.text(raw)
		return nil
	case "pre", "textarea", "listing":
		// A parser drops one newline at the start of these.
		if strings.HasPrefix(escaped, "\n") {
			s.dst = append(s.dst, '\n')
		}
	}
	s.text(escaped)
	return nil
}

// text writes what is already escaped, except for what go-app leaves alone and
// a parser would change: U+0000 is dropped, a carriage return becomes a
// newline, and broken UTF-8 is anyone's guess.
func (s *scan) text(escaped string) {
	if utf8.ValidString(escaped) && strings.IndexByte(escaped, 0) < 0 && strings.IndexByte(escaped, '\r') < 0 {
		s.dst = append(s.dst, escaped...)
		return
	}
	for _, r := range escaped { // an invalid byte ranges as U+FFFD
		switch r {
		case 0:
			r = utf8.RuneError
		case '\r':
			s.dst = append(s.dst, "&#13;"...)
			continue
		}
		s.dst = utf8.AppendRune(s.dst, r)
	}
}

// appendAttrValue escapes a value for an attribute in double quotes. Line ends
// are written as references, so that a tag stays on its line and a parser
// cannot turn one kind into another.
func appendAttrValue(dst []byte, value string) []byte {
	plain := 0
	for i := 0; i < len(value); {
		var ref string
		size := 1
		switch c := value[i]; {
		case c == '"':
			ref = "&quot;"
		case c == '&':
			ref = "&amp;"
		case c == '<':
			ref = "&lt;"
		case c == '>':
			ref = "&gt;"
		case c == '\n':
			ref = "&#10;"
		case c == '\r':
			ref = "&#13;"
		case c == 0:
			ref = "\uFFFD"
		case c < utf8.RuneSelf:
			i++
			continue
		default:
			r, n := utf8.DecodeRuneInString(value[i:])
			if r != utf8.RuneError || n > 1 {
				i += n
				continue
			}
			ref = "\uFFFD"
		}
		dst = append(dst, value[plain:i]...)
		dst = append(dst, ref...)
		i += size
		plain = i
	}
	return append(dst, value[plain:]...)
}
