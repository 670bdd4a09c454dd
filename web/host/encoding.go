package host

import (
	"bytes"
	"compress/gzip"
	"io"
	"strconv"
	"strings"
	"sync"

	"tusou/web/asset"
)

// The content codings that we can send.
const (
	identity = "identity"
	gzipped  = "gzip"
	brotli   = "br"
)

// choose picks the smallest of an asset's bodies in the codings that the client
// likes best. There is no coding if it accepts none, not even identity.
func choose(accept []string, a *asset.Asset) (body asset.Body, coding string) {
	best := 0.0
	for _, c := range [...]struct {
		coding string
		body   asset.Body
	}{{identity, a.Identity}, {gzipped, a.Gzip}, {brotli, a.Brotli}} {
		if c.coding != identity && c.body.Bytes == nil {
			continue
		}
		// Later ones are smaller: on a tie they win.
		if q := quality(accept, c.coding); q > 0 && q >= best {
			body, coding, best = c.body, c.coding, q
		}
	}
	return body, coding
}

// quality is how much a client likes a coding by its Accept-Encoding: from 0,
// not at all, to 1.
func quality(accept []string, coding string) float64 {
	others := 0.0
	if coding == identity {
		others = 1e-9 // acceptable unless said otherwise, but liked less than anything named
	}
	for _, line := range accept {
		for item := range strings.SplitSeq(line, ",") {
			name, params, _ := strings.Cut(item, ";")
			switch name = strings.TrimSpace(name); {
			case strings.EqualFold(name, coding), coding == gzipped && strings.EqualFold(name, "x-gzip"):
				return weight(params)
			case name == "*":
				others = weight(params)
			}
		}
	}
	return others
}

// weight reads q=0.5. What is no weight counts as none given.
func weight(params string) float64 {
	for p := range strings.SplitSeq(params, ";") {
		name, value, _ := strings.Cut(p, "=")
		if !strings.EqualFold(strings.TrimSpace(name), "q") {
			continue
		}
		if q, err := strconv.ParseFloat(strings.TrimSpace(value), 64); err == nil && q >= 0 && q <= 1 {
			return q
		}
	}
	return 1
}

// gzipWriters are kept because each has more than a megabyte.
var gzipWriters = sync.Pool{New: func() any {
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed)
	if err != nil {
		panic(err) // the level is a constant of the library's
	}
	return w
}}

// encode makes an asset of a body that was just computed. It compresses cheaply,
// and only what is long enough and for a client that takes it: it is sent once.
func encode(contentType string, body []byte, accept []string) (*asset.Asset, error) {
	a := &asset.Asset{Type: contentType, Identity: asset.Body{Bytes: body, ETag: asset.ETag(body)}}
	if len(body) < 512 || quality(accept, gzipped) < quality(accept, identity) {
		return a, nil
	}
	w := gzipWriters.Get().(*gzip.Writer)
	defer gzipWriters.Put(w)
	var b bytes.Buffer
	w.Reset(&b)
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	a.Gzip = asset.Body{Bytes: b.Bytes(), ETag: strings.TrimSuffix(a.Identity.ETag, `"`) + `-gz"`}
	return a, nil
}
