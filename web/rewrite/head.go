package rewrite

import (
	"html"
	"strings"
)

// Element is one child of a document's head.
type Element struct {
	Tag   string
	Attrs []Attr
	Text  string // not escaped

	// Raw, when set, is written as it is and the rest is ignored.
	Raw string
}

// Attr is the value of the named attribute, or "".
func (e Element) Attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// head reads the children of <head>, its start tag and newline consumed, and
// writes them one a line. White space between them is not part of the page: the
// browser never mounts a head.
func (s *scan) head() error {
	var elements []Element
	raws := s.opt.RawHeaders
	for !s.skip("  </head>") {
		if s.skip("\n") {
			continue
		}
		if !s.skip("    ") {
			return s.fail("a child of <head> is not indented as go-app does")
		}
		if len(raws) > 0 {
			// go-app writes them last and trimmed.
			if raw := strings.TrimSpace(raws[0]); raw != "" && s.skip(raw+"\n") {
				raws = raws[1:]
				elements = append(elements, Element{Raw: raw})
				continue
			}
		}
		e, err := s.headElement()
		if err != nil {
			return err
		}
		elements = append(elements, e)
		if !s.skip("\n") {
			return s.fail("a child of <head> does not end its line")
		}
	}
	if s.opt.Head != nil {
		elements = s.opt.Head(elements)
	}
	s.dst = append(s.dst, "<head>\n"...)
	for _, e := range elements {
		if err := s.writeElement(e); err != nil {
			return err
		}
		s.dst = append(s.dst, '\n')
	}
	s.dst = append(s.dst, "</head>"...)
	return nil
}

func (s *scan) headElement() (Element, error) {
	tag, err := s.openTag()
	if err != nil {
		return Element{}, err
	}
	e := Element{Tag: tag, Attrs: append([]Attr(nil), s.attrs...)}
	if voids[tag] {
		return e, nil
	}
	e.Text = html.UnescapeString(s.upToTag())
	if !s.skipEndTag(tag) {
		return Element{}, s.fail("expected </" + tag + ">")
	}
	return e, nil
}

func (s *scan) writeElement(e Element) error {
	if e.Raw != "" {
		s.dst = append(s.dst, e.Raw...)
		return nil
	}
	attrs := append([]Attr(nil), e.Attrs...)
	sortAttrs(attrs)
	s.writeOpenTag(e.Tag, attrs)
	if voids[e.Tag] {
		return nil
	}
	if err := s.writeText(e.Tag, html.EscapeString(e.Text)); err != nil {
		return err
	}
	s.dst = append(s.dst, "</"...)
	s.dst = append(s.dst, e.Tag...)
	s.dst = append(s.dst, '>')
	return nil
}
