package asset

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
)

var css = []byte(strings.Repeat("main { margin: 0 }\n", 200))

func static() fstest.MapFS {
	return fstest.MapFS{
		"app.css":       {Data: css},
		"boot.js":       {Data: []byte("'use strict'")},
		"icon.png":      {Data: []byte("\x89PNG")},
		"deep/icon.svg": {Data: []byte("<svg/>")},
		"fs.go":         {Data: []byte("package static")},
		".hidden":       {Data: []byte("x")},
		".git/config":   {Data: []byte("x")},
	}
}

func gunzip(t testing.TB, b []byte) []byte {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func unbrotli(t testing.TB, b []byte) []byte {
	t.Helper()
	out, err := io.ReadAll(brotli.NewReader(bytes.NewReader(b)))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestLoad(t *testing.T) {
	s, err := Load(static(), nil, Fast)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"/web/app.css", "/web/boot.js", "/web/deep/icon.svg", "/web/icon.png"}
	var plain, hashed int
	for _, p := range s.Paths() {
		a := s.Get(p)
		if !a.CrossOrigin {
			t.Errorf("%s cannot be loaded by a sandboxed frame", p)
		}
		switch a.Class {
		case Revalidate:
			plain++
			h, ok := s.Hashed(p)
			b := s.Get(h)
			if !ok || b == nil || b.Class != Immutable || !bytes.Equal(a.Identity.Bytes, b.Identity.Bytes) || a.Type != b.Type {
				t.Errorf("%s and %s", p, h)
			}
		case Immutable:
			hashed++
		default:
			t.Errorf("%s: class %d", p, a.Class)
		}
	}
	if plain != len(want) || hashed != len(want) {
		t.Errorf("%v", s.Paths())
	}
	a := s.Get("/web/app.css")
	if !bytes.Equal(gunzip(t, a.Gzip.Bytes), css) || !bytes.Equal(unbrotli(t, a.Brotli.Bytes), css) {
		t.Error("an encoding does not give the content back")
	}
	if tags := map[string]bool{a.Identity.ETag: true, a.Gzip.ETag: true, a.Brotli.ETag: true}; len(tags) != 3 {
		t.Errorf("tags %v", tags)
	}
	if b := s.Get("/web/boot.js"); b.Gzip.Bytes != nil || b.Brotli.Bytes == nil && len(b.Identity.Bytes) > 100 {
		t.Error("gzip made it larger and was kept")
	}
	if s.Get("/web/icon.png").Gzip.Bytes != nil {
		t.Error("a picture was compressed again")
	}
	if s.Get("/web/nope") != nil || s.Get("/web/fs.go") != nil || s.Get("/web/.hidden") != nil {
		t.Error("something is served that should not be")
	}
}

func TestHashedName(t *testing.T) {
	got := hashedName("/web/app.css", []byte("abc"))
	if got != "/web/app.ba7816bf8f01.css" { // sha256("abc") begins with that
		t.Error(got)
	}
	if hashedName("/web/app.css", []byte("abd")) == got {
		t.Error("other content, the same name")
	}
}

func TestUnknownTypeIsRefused(t *testing.T) {
	var e *TypeError
	if _, err := Load(fstest.MapFS{"x.exe": {Data: []byte("x")}}, nil, Fast); !errors.As(err, &e) || e.Name != "/web/x.exe" {
		t.Error(err)
	}
}

func TestAdd(t *testing.T) {
	s := NewSet(nil, Fast)
	for _, bad := range []string{"", "x", "/../x", "/a//b", "/a/", "/a/./b"} {
		if err := s.AddAt(bad, "text/plain; charset=utf-8", nil); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
	if err := s.AddAt("/a", "text/plain; charset=utf-8", nil); err != nil {
		t.Error(err)
	}
	if err := s.AddAt("/a", "text/plain; charset=utf-8", nil); err == nil {
		t.Error("the same address twice")
	}
}

func TestDigest(t *testing.T) {
	load := func(fsys fs.FS) string {
		s, err := Load(fsys, nil, Fast)
		if err != nil {
			t.Fatal(err)
		}
		return s.Digest()
	}
	changed := static()
	changed["boot.js"] = &fstest.MapFile{Data: []byte("'use strict';")}
	if a, b := load(static()), load(static()); a != b || a == load(changed) {
		t.Error("the digest does not follow the content")
	}
}

func sources() []Source {
	return []Source{
		{"/web/app.wasm", append([]byte("\x00asm"), bytes.Repeat([]byte("wasm "), 5000)...)},
		{"/web/app.css", css},
		{"/web/icon.png", []byte("\x89PNG")},
		{"/web/deep/icon.svg", []byte("<svg>" + strings.Repeat("<g/>", 200) + "</svg>")},
	}
}

func packed1(t testing.TB, sources []Source, earlier *Site) fstest.MapFS {
	t.Helper()
	files, err := Pack(sources, earlier)
	if err != nil {
		t.Fatal(err)
	}
	out := fstest.MapFS{}
	for _, f := range files {
		if _, twice := out[f.Name]; twice {
			t.Errorf("%s is written twice", f.Name)
		}
		out[f.Name] = &fstest.MapFile{Data: f.Content}
	}
	return out
}

func same(a, b fstest.MapFS) error {
	if len(a) != len(b) {
		return fmt.Errorf("%d and %d files", len(a), len(b))
	}
	for name, f := range a {
		if g, ok := b[name]; !ok || !bytes.Equal(f.Data, g.Data) {
			return fmt.Errorf("%s differs", name)
		}
	}
	return nil
}

func TestPackIsReproducible(t *testing.T) {
	first := packed1(t, sources(), nil)
	reversed := sources()
	for i, j := 0, len(reversed)-1; i < j; i, j = i+1, j-1 {
		reversed[i], reversed[j] = reversed[j], reversed[i]
	}
	if err := same(first, packed1(t, reversed, nil)); err != nil {
		t.Error(err)
	}
	site, err := OpenSite(first)
	if err != nil {
		t.Fatal(err)
	}
	if err := same(first, packed1(t, sources(), site)); err != nil {
		t.Errorf("built upon an earlier site: %v", err)
	}
}

// An earlier site's bodies are taken over only if the encoders are the same.
func TestPackCarriesOver(t *testing.T) {
	first := packed1(t, sources(), nil)
	site, err := OpenSite(first)
	if err != nil {
		t.Fatal(err)
	}
	mark := []byte("marked")
	for sum, p := range site.content {
		if p.brotli != nil {
			p.brotli = mark
			site.content[sum] = p
		}
	}
	count := func(m fstest.MapFS) (n int) {
		for _, f := range m {
			if bytes.Equal(f.Data, mark) {
				n++
			}
		}
		return n
	}
	if n := count(packed1(t, sources(), site)); n != 3 {
		t.Errorf("%d bodies carried over, want 3", n)
	}
	site.index.Encoders = "others"
	if n := count(packed1(t, sources(), site)); n != 0 {
		t.Errorf("%d bodies of other encoders carried over", n)
	}
}

func TestPackRefuses(t *testing.T) {
	for name, s := range map[string][]Source{
		"twice":   {{"/web/a.css", nil}, {"/web/a.css", nil}},
		"outside": {{"/a.css", nil}},
		"unclean": {{"/web/../a.css", nil}},
		"type":    {{"/web/a.exe", nil}},
	} {
		if _, err := Pack(s, nil); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestSiteLendsItsBodies(t *testing.T) {
	fsys := packed1(t, sources(), nil)
	site, err := OpenSite(fsys)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Load(static(), site, Fast)
	if err != nil {
		t.Fatal(err)
	}
	wasm := s.Get(WASM)
	if wasm == nil || !bytes.Equal(unbrotli(t, wasm.Brotli.Bytes), wasm.Identity.Bytes) || !bytes.Equal(gunzip(t, wasm.Gzip.Bytes), wasm.Identity.Bytes) {
		t.Fatal("the WASM")
	}
	if got := s.Get("/web/app.css").Brotli.Bytes; !bytes.Equal(got, Brotli(css, Best)) {
		t.Error("the site's body was not used for the same content")
	}
	// A stale site's style sheet is not served: the embedded one is.
	changed := static()
	changed["app.css"] = &fstest.MapFile{Data: append([]byte("/* new */"), css...)}
	if s, err = Load(changed, site, Fast); err != nil {
		t.Fatal(err)
	}
	if a := s.Get("/web/app.css"); !bytes.HasPrefix(unbrotli(t, a.Brotli.Bytes), []byte("/* new */")) {
		t.Error("a stale body is served")
	}
}

func TestDamagedSite(t *testing.T) {
	if _, err := OpenSite(fstest.MapFS{}); !errors.Is(err, ErrNoSite) {
		t.Error(err)
	}
	good := packed1(t, sources(), nil)
	var wasm, br string
	for name := range good {
		switch {
		case strings.HasSuffix(name, ".wasm"):
			wasm = name
		case strings.HasSuffix(name, ".wasm.br"):
			br = name
		}
	}
	edit := func(from, to string) func(fstest.MapFS) {
		return func(m fstest.MapFS) {
			m[IndexName] = &fstest.MapFile{Data: bytes.Replace(m[IndexName].Data, []byte(from), []byte(to), 1)}
		}
	}
	for name, c := range map[string]struct {
		file   string
		damage func(fstest.MapFS)
	}{
		"missing file":  {wasm, func(m fstest.MapFS) { delete(m, wasm) }},
		"cut file":      {br, func(m fstest.MapFS) { m[br] = &fstest.MapFile{Data: m[br].Data[1:]} }},
		"other content": {wasm, func(m fstest.MapFS) { d := bytes.Clone(m[wasm].Data); d[9]++; m[wasm] = &fstest.MapFile{Data: d} }},
		"not JSON":      {IndexName, edit("{", "")},
		"schema":        {IndexName, edit(siteSchema, "tusou.site/9")},
		"unknown field": {IndexName, edit(`"encoders"`, `"encodres"`)},
		"outside":       {"../" + wasm, edit(`"file": "`+wasm, `"file": "../`+wasm)},
		"type":          {IndexName, edit(`"path": "/web/app.wasm"`, `"path": "/web/app.exe"`)},
		"twice":         {IndexName, edit(`"path": "/web/icon.png"`, `"path": "/web/app.wasm"`)},
	} {
		m := fstest.MapFS{}
		for k, v := range good {
			m[k] = v
		}
		c.damage(m)
		var e *SiteError
		if _, err := OpenSite(m); !errors.As(err, &e) || e.File != c.file {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzCompress(f *testing.F) {
	f.Add([]byte(""))
	f.Add(css)
	f.Add(bytes.Repeat([]byte{0}, 1<<16))
	f.Fuzz(func(t *testing.T, content []byte) {
		p := compress(content, Fast)
		if p.gzip != nil && (len(p.gzip) >= len(content) || !bytes.Equal(gunzip(t, p.gzip), content)) {
			t.Error("gzip")
		}
		if p.brotli != nil && (len(p.brotli) >= len(content) || !bytes.Equal(unbrotli(t, p.brotli), content)) {
			t.Error("brotli")
		}
	})
}
