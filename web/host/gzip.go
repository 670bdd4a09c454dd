package host

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"

	"tusou/web/asset"
)

var errNotAcceptable = errors.New("host: no acceptable encoding")

// worthwhile is the size below which the header outweighs the gain.
const worthwhile = 512

var gzipWriters = sync.Pool{New: func() any {
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed)
	if err != nil {
		panic(err) // the level is a constant of the library's
	}
	return w
}}

// encodeNow tags a body that was just computed, and compresses it cheaply: it
// is sent once, while someone else waits for the slot.
func encodeNow(r *http.Request, body []byte) (asset.Body, coding, error) {
	c, ok := negotiate(r.Header["Accept-Encoding"], [codings]bool{identity: true, gzipped: len(body) >= worthwhile})
	if !ok {
		return asset.Body{}, identity, errNotAcceptable
	}
	tag := asset.ETag(body)
	if c == identity {
		return asset.Body{Bytes: body, ETag: tag}, c, nil
	}
	tag = strings.TrimSuffix(tag, `"`) + `-gz"`
	if known := r.Header.Get("If-None-Match"); strings.Contains(known, tag) {
		// Answered with 304: the bytes are not looked at.
		return asset.Body{Bytes: body, ETag: tag}, c, nil
	}
	var b bytes.Buffer
	b.Grow(len(body) / 4)
	w := gzipWriters.Get().(*gzip.Writer)
	defer gzipWriters.Put(w)
	w.Reset(&b)
	if _, err := w.Write(body); err != nil {
		return asset.Body{}, c, err
	}
	if err := w.Close(); err != nil {
		return asset.Body{}, c, err
	}
	return asset.Body{Bytes: b.Bytes(), ETag: tag}, c, nil
}
