package strip

import (
	"bytes"
	"encoding/binary"
)

// sectionData is the id of the section that holds the memory's first content.
const sectionData = 11

// maxMemory bounds the memory that a data section may fill, in bytes.
const maxMemory = 1 << 28

// gap is how many zeros it takes to end a segment, at first. Zeros compress to
// next to nothing, a segment's head does not.
const gap = 64

// maxSegments is how many segments browsers take.
const maxSegments = 100_000

var preamble = []byte{0, 'a', 's', 'm', 1, 0, 0, 0}

type section struct {
	id   byte
	body []byte
}

// parse splits a module into its sections.
func parse(module []byte) ([]section, error) {
	rest, ok := bytes.CutPrefix(module, preamble)
	if !ok {
		return nil, ErrLayout
	}
	var sections []section
	for len(rest) > 0 {
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) {
			return nil, ErrLayout
		}
		body := rest[1+n : 1+n+int(size)]
		sections = append(sections, section{rest[0], body})
		rest = rest[1+n+int(size):]
	}
	return sections, nil
}

// join is the reverse of parse.
func join(sections []section) []byte {
	module := bytes.Clone(preamble)
	for _, s := range sections {
		module = append(module, s.id)
		module = binary.AppendUvarint(module, uint64(len(s.body)))
		module = append(module, s.body...)
	}
	return module
}

// load lays a data section's segments into memory. Go's linker makes active ones
// for memory 0 at constant places, and nothing else.
func load(body []byte) ([]byte, error) {
	r := reader{body, true}
	var memory []byte
	for range r.unsigned() {
		if r.unsigned() != 0 || r.next() != 0x41 { // active, i32.const
			return nil, ErrLayout
		}
		at := r.unsignedOfSigned()
		if r.next() != 0x0b { // end
			return nil, ErrLayout
		}
		content := r.bytes(r.unsigned())
		end := at + uint64(len(content))
		if !r.ok || end > maxMemory {
			return nil, ErrLayout
		}
		if end > uint64(len(memory)) {
			memory = append(memory, make([]byte, end-uint64(len(memory)))...)
		}
		copy(memory[at:], content)
	}
	if !r.ok {
		return nil, ErrLayout
	}
	return memory, nil
}

// store makes a data section of memory, leaving runs of zeros out.
func store(memory []byte) []byte {
	for zeros := gap; ; zeros *= 2 {
		if body, count := storeParted(memory, zeros); count <= maxSegments {
			return body
		}
	}
}

// storeParted parts the segments where there are so many zeros.
func storeParted(memory []byte, gap int) (body []byte, count uint64) {
	var segments []byte
	for at := 0; at < len(memory); {
		if memory[at] == 0 {
			at++
			continue
		}
		end, zeros := at, 0
		for i := at; i < len(memory) && zeros < gap; i++ {
			if memory[i] == 0 {
				zeros++
			} else {
				end, zeros = i+1, 0
			}
		}
		count++
		segments = append(segments, 0, 0x41)
		segments = appendSigned(segments, int64(at))
		segments = append(segments, 0x0b)
		segments = binary.AppendUvarint(segments, uint64(end-at))
		segments = append(segments, memory[at:end]...)
		at = end
	}
	return append(binary.AppendUvarint(nil, count), segments...), count
}

// reader reads a section; ok turns false at its end.
type reader struct {
	rest []byte
	ok   bool
}

func (r *reader) next() byte {
	b := r.bytes(1)
	if len(b) == 0 {
		return 0xff
	}
	return b[0]
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.ok, r.rest = false, nil
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) unsigned() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.ok, r.rest = false, nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

// unsignedOfSigned reads a signed number of 32 bits as the address that it is.
func (r *reader) unsignedOfSigned() uint64 {
	var v uint32
	for shift := 0; shift < 35; shift += 7 {
		b := r.next()
		v |= uint32(b&0x7f) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 && shift+7 < 32 {
				v |= ^uint32(0) << (shift + 7)
			}
			return uint64(v)
		}
	}
	r.ok = false
	return 0
}

// appendSigned writes a number in WebAssembly's signed form.
func appendSigned(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
