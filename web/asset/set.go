package asset

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// Root is where files are served below the base path.
const Root = "/web/"

// WASM is the address of the browser's program; only a site has one.
const WASM = Root + "app.wasm"

// Set is every asset by its address.
type Set struct {
	byPath map[string]*Asset
	hashed map[string]string // plain address to hashed address
	site   *Site             // nil without one
	effort Effort
}

// NewSet makes an empty set. The site may be nil; it lends its compressed
// bodies to whatever is added with the same content. Anything else is
// compressed with the given effort.
func NewSet(site *Site, effort Effort) *Set {
	return &Set{byPath: map[string]*Asset{}, hashed: map[string]string{}, site: site, effort: effort}
}

// Load makes the set of a program's embedded files and, if there is a site, its
// WASM.
func Load(static fs.FS, site *Site, effort Effort) (*Set, error) {
	s := NewSet(site, effort)
	names, err := Files(static)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		content, err := fs.ReadFile(static, name)
		if err != nil {
			return nil, fmt.Errorf("asset: %w", err)
		}
		if _, err := s.AddFile(Root+name, content); err != nil {
			return nil, err
		}
	}
	if site != nil {
		if content := site.Content(WASM); content != nil {
			if _, err := s.AddFile(WASM, content); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

// Files lists what is served of a folder: no Go source, no hidden files.
func Files(fsys fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(path.Base(name), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular() && path.Ext(name) != ".go":
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("asset: %w", err)
	}
	slices.Sort(names)
	return names, nil
}

// AddFile adds content at its plain and at its hashed address, open to other
// sites, and returns the hashed one.
func (s *Set) AddFile(plain string, content []byte) (string, error) {
	contentType, err := TypeOf(plain)
	if err != nil {
		return "", err
	}
	a := s.make(plain, contentType, content)
	a.CrossOrigin = true
	if err := s.Add(a); err != nil {
		return "", err
	}
	b := *a // the bodies are shared
	b.Path = hashedName(plain, content)
	b.Class = Immutable
	if err := s.Add(&b); err != nil {
		return "", err
	}
	s.hashed[plain] = b.Path
	return b.Path, nil
}

// AddAt adds content at one fixed address, for this site only.
func (s *Set) AddAt(path, contentType string, content []byte) error {
	return s.Add(s.make(path, contentType, content))
}

func (s *Set) make(path, contentType string, content []byte) *Asset {
	if s.site != nil {
		if p, ok := s.site.packed(content); ok {
			return build(path, contentType, content, p)
		}
	}
	return New(path, contentType, content, s.effort)
}

// Add adds an asset that is complete.
func (s *Set) Add(a *Asset) error {
	if !strings.HasPrefix(a.Path, "/") || path.Clean(a.Path) != a.Path {
		return fmt.Errorf("asset: %q is not a clean absolute path", a.Path)
	}
	if _, taken := s.byPath[a.Path]; taken {
		return fmt.Errorf("asset: %s is there twice", a.Path)
	}
	s.byPath[a.Path] = a
	return nil
}

// Get is the asset at an address, or nil.
func (s *Set) Get(path string) *Asset { return s.byPath[path] }

// Hashed is the address that changes with the content of the file at plain, and
// whether there is such a file.
func (s *Set) Hashed(plain string) (string, bool) {
	h, ok := s.hashed[plain]
	return h, ok
}

// Paths lists every address, sorted.
func (s *Set) Paths() []string { return slices.Sorted(maps.Keys(s.byPath)) }

// Digest identifies the content of the whole set.
func (s *Set) Digest() string {
	h := sha256.New()
	for _, p := range s.Paths() {
		// A hash does not fail to write.
		_, _ = io.WriteString(h, p+" "+s.byPath[p].Identity.ETag+"\n")
	}
	return hex.EncodeToString(h.Sum(nil)[:10])
}

// ErrNoSite is what OpenSite returns for a folder without an index.
var ErrNoSite = errors.New("asset: no built site")
