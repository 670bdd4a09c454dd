// Package strip takes out of a Go program for the browser what only a stack
// trace reads: the names of functions, their files and their lines. The program
// runs as before, and a panic still says what went wrong and prints the program
// counters of its stack. The linker's own -s and -w leave these tables in.
//
// It also joins the segments of the program's memory. The linker splits them at
// every eight zeros, 150,000 times, and each part's address is noise to a
// compressor. Together that is 17 % of the download.
//
// It owns the layout of the tables, which belongs to the Go release, and the
// WebAssembly sections that it has to rewrite. It does not own compression or
// the site (package asset).
package strip

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// ErrLayout says that the program has no tables of the layout that this package
// knows: it is of another Go release, or no Go program. Use it as it is.
var ErrLayout = errors.New("strip: not a Go program of a known layout")

// The layout of the tables, from the pcHeader and _func types of Go's package
// runtime. It has been the same since Go 1.20, except for the unused word.
const (
	headerNFunc   = 8       // number of functions
	headerOffsets = 32      // names, units, files, pc tables, functions: 5 words
	headerSize    = 32 + 40 // the names begin here

	funcName     = 4
	funcPCSP     = 16
	funcPCFile   = 20
	funcPCLine   = 24
	funcNPCData  = 28
	funcUnit     = 32
	funcStart    = 36 // the line that the function begins on
	funcSize     = 44 // npcdata offsets follow
	maxFunctions = 1 << 20
)

// magic begins the header: the release's number, two zeros, instructions of one
// byte, pointers of eight.
var magic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// Strip returns the program without the tables. The error is ErrLayout when it
// has none that this package knows; the program is then left alone.
func Strip(program []byte) ([]byte, error) {
	sections, err := parse(program)
	if err != nil {
		return nil, err
	}
	for i, s := range sections {
		if s.id != sectionData {
			continue
		}
		memory, err := load(s.body)
		if err != nil {
			return nil, err
		}
		if !clearTables(memory) {
			return nil, ErrLayout
		}
		sections[i].body = store(memory)
		return join(sections), nil
	}
	return nil, ErrLayout
}

// clearTables finds the tables in the program's memory and clears them. It
// changes nothing unless all of them are where the layout says.
func clearTables(memory []byte) bool {
	for at := 0; ; at++ {
		next := bytes.Index(memory[at:], magic)
		if next < 0 {
			return false
		}
		at += next
		if t, ok := readTables(memory[at:]); ok {
			t.clear()
			return true
		}
	}
}

// tables are the parts of the header's table.
type tables struct {
	names, units, files, pcs []byte
	functions                [][]byte // each function's record and what follows it
}

func readTables(m []byte) (tables, bool) {
	var t tables
	if len(m) < headerSize {
		return t, false
	}
	count := binary.LittleEndian.Uint64(m[headerNFunc:])
	var at [5]uint64
	for i := range at {
		at[i] = binary.LittleEndian.Uint64(m[headerOffsets+8*i:])
		if at[i] > uint64(len(m)) || i > 0 && at[i] < at[i-1] {
			return t, false
		}
	}
	if count == 0 || count > maxFunctions || at[0] != headerSize {
		return t, false
	}
	t.names, t.units, t.files, t.pcs = m[at[0]:at[1]], m[at[1]:at[2]], m[at[2]:at[3]], m[at[3]:at[4]]
	index := m[at[4]:]
	if uint64(len(index)) < 8*count {
		return t, false
	}
	for i := range count {
		offset := uint64(binary.LittleEndian.Uint32(index[8*i+4:]))
		if offset+funcSize > uint64(len(index)) {
			return t, false
		}
		f := index[offset:]
		if funcSize+4*uint64(word(f, funcNPCData)) > uint64(len(f)) {
			return t, false
		}
		for _, pc := range append(pcData(f), word(f, funcPCSP), word(f, funcPCFile), word(f, funcPCLine)) {
			if uint64(pc) >= uint64(len(t.pcs)) {
				return t, false
			}
		}
		t.functions = append(t.functions, f)
	}
	return t, true
}

// clear empties the names, units and files, and those pc tables that hold only
// files and lines. Equal tables are stored once, so one that also says where the
// stack is must stay.
func (t tables) clear() {
	kept := make([]bool, len(t.pcs)+1) // where a table that stays begins
	begins := make([]bool, len(t.pcs)+1)
	begins[len(t.pcs)] = true
	for _, f := range t.functions {
		for _, pc := range append(pcData(f), word(f, funcPCSP)) {
			kept[pc], begins[pc] = true, true
		}
		begins[word(f, funcPCFile)], begins[word(f, funcPCLine)] = true, true
	}
	for _, f := range t.functions {
		for _, field := range []int{funcPCFile, funcPCLine} {
			from := int(word(f, field))
			if from == 0 || kept[from] {
				continue
			}
			to := from + 1
			for !begins[to] {
				to++
			}
			clear(t.pcs[from:to])
		}
	}
	for _, f := range t.functions {
		for _, field := range []int{funcName, funcPCFile, funcPCLine, funcUnit, funcStart} {
			clear(f[field : field+4]) // 0 is "none" in each of them
		}
	}
	clear(t.names)
	clear(t.units)
	clear(t.files)
}

func pcData(f []byte) []uint32 {
	offsets := make([]uint32, word(f, funcNPCData), word(f, funcNPCData)+3)
	for i := range offsets {
		offsets[i] = word(f, funcSize+4*i)
	}
	return offsets
}

func word(f []byte, at int) uint32 { return binary.LittleEndian.Uint32(f[at:]) }
