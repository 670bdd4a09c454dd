package asset

import (
	"bytes"
	"compress/gzip"
	"fmt"

	"github.com/andybalholm/brotli"
)

// Effort is how hard to compress.
type Effort int

const (
	Fast Effort = iota // at start: milliseconds
	Best               // at build time: a few seconds per megabyte
)

type packed struct{ gzip, brotli []byte }

// compress returns the encodings that are smaller than the content.
func compress(content []byte, effort Effort) packed {
	return packed{
		gzip:   smaller(Gzip(content, effort), content),
		brotli: smaller(Brotli(content, effort), content),
	}
}

func smaller(encoded, content []byte) []byte {
	if len(encoded) >= len(content) {
		return nil
	}
	return encoded
}

// Gzip compresses without a name or a time, so that the same content always
// gives the same bytes.
func Gzip(content []byte, effort Effort) []byte {
	level := gzip.DefaultCompression
	if effort == Best {
		level = gzip.BestCompression
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, level)
	if err == nil {
		if _, err = w.Write(content); err == nil {
			err = w.Close()
		}
	}
	if err != nil {
		// A constant level and a buffer that cannot fail.
		panic(fmt.Sprintf("asset: gzip: %v", err))
	}
	return b.Bytes()
}

// Brotli compresses with the largest window that browsers take, which the WASM
// is just worth.
func Brotli(content []byte, effort Effort) []byte {
	quality := 5
	if effort == Best {
		quality = brotli.BestCompression
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: quality, LGWin: window(len(content))})
	_, err := w.Write(content)
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(fmt.Sprintf("asset: brotli: %v", err)) // the buffer cannot fail
	}
	return b.Bytes()
}

// window is the smallest that spans the content: a decoder sets as much aside.
func window(size int) int {
	bits := 16
	for bits < 24 && 1<<bits < size {
		bits++
	}
	return bits
}
