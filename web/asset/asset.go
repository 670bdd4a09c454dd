// Package asset holds the files that a host serves and an export writes, each
// with its compressed bodies, its type, its entity tags and how long it may be
// kept.
//
// Files come from two places. The ones embedded in the program are the truth.
// A site, made at build time by web/build, adds the WASM and, for files whose
// content is the same, bodies compressed harder than a program would want to at
// start. So a stale site can cost bytes, never correctness.
//
// A file X has two addresses: /web/X, which must be asked about each time, and
// /web/X with the hash of the content in its name, which never changes.
//
// The package does not speak HTTP, and renders no pages.
package asset

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"mime"
	"path"
	"strings"
)

// Class says how long a copy may be kept.
type Class int

const (
	Revalidate Class = iota // ask each time whether it changed
	Immutable               // the address changes with the content
	NoStore                 // keep no copy
)

// Body is one encoding of an asset.
type Body struct {
	Bytes []byte
	ETag  string // strong, quoted; differs between encodings
}

// Asset is one file at one address.
type Asset struct {
	Path        string // below the base path, with a leading slash
	Type        string // Content-Type
	Class       Class
	CrossOrigin bool // other sites and opaque origins may load it

	Identity Body
	Gzip     Body // no bytes: not worth it
	Brotli   Body // no bytes: not worth it
}

// types maps what we serve. A table of our own, because the system's differs
// from machine to machine.
var types = map[string]struct {
	name     string
	compress bool
}{
	".css":         {"text/css; charset=utf-8", true},
	".html":        {"text/html; charset=utf-8", true},
	".ico":         {"image/x-icon", true},
	".js":          {"text/javascript; charset=utf-8", true},
	".json":        {"application/json", true},
	".jpg":         {"image/jpeg", false},
	".png":         {"image/png", false},
	".svg":         {"image/svg+xml", true},
	".txt":         {"text/plain; charset=utf-8", true},
	".wasm":        {"application/wasm", true},
	".webmanifest": {"application/manifest+json", true},
	".webp":        {"image/webp", false},
	".woff2":       {"font/woff2", false},
	".xml":         {"application/xml; charset=utf-8", true},
}

// TypeError is a file of a kind that we do not serve.
type TypeError struct{ Name string }

func (e *TypeError) Error() string {
	return fmt.Sprintf("asset: %s: no content type for %q", e.Name, path.Ext(e.Name))
}

// TypeOf is the content type by a file's name.
func TypeOf(name string) (string, error) {
	t, ok := types[path.Ext(name)]
	if !ok {
		return "", &TypeError{name}
	}
	return t.name, nil
}

func compressible(contentType string) bool {
	for _, t := range types {
		if t.name == contentType {
			return t.compress
		}
	}
	m, _, err := mime.ParseMediaType(contentType)
	return err == nil && strings.HasPrefix(m, "text/")
}

// New makes an asset from its content, compressing at the given effort.
func New(path, contentType string, content []byte, effort Effort) *Asset {
	var p packed
	if compressible(contentType) {
		p = compress(content, effort)
	}
	return build(path, contentType, content, p)
}

func build(path, contentType string, content []byte, p packed) *Asset {
	tag := tagOf(content)
	a := &Asset{Path: path, Type: contentType, Identity: Body{Bytes: content, ETag: `"` + tag + `"`}}
	if p.gzip != nil {
		a.Gzip = Body{Bytes: p.gzip, ETag: `"` + tag + `-gz"`}
	}
	if p.brotli != nil {
		a.Brotli = Body{Bytes: p.brotli, ETag: `"` + tag + `-br"`}
	}
	return a
}

// tagOf is short enough for a header and long enough never to collide.
func tagOf(content []byte) string {
	sum := sha256.Sum256(content)
	return base64.RawURLEncoding.EncodeToString(sum[:16])
}

// ETag is the strong entity tag of an identity body.
func ETag(content []byte) string {
	return `"` + tagOf(content) + `"`
}

// hashedName puts the content's hash into a file's name: app.css becomes
// app.0123456789ab.css.
func hashedName(name string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:6]) + ext
}
