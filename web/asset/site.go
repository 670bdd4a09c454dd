package asset

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
)

// IndexName is the file that lists a site.
const IndexName = "index.json"

const siteSchema = "tusou.site/1"

// Index is a site's list of files.
type Index struct {
	Schema string `json:"schema"`
	// Encoders names what compressed the files. Bodies are carried over from an
	// earlier site only if the same encoders made them.
	Encoders string      `json:"encoders"`
	Files    []IndexFile `json:"files"`
}

// IndexFile is one file of a site.
type IndexFile struct {
	Path   string  `json:"path"` // where it is served, without the hash
	Type   string  `json:"type"`
	Plain  Stored  `json:"plain"`
	Gzip   *Stored `json:"gzip,omitempty"`
	Brotli *Stored `json:"br,omitempty"`
}

// Stored is one body on disk.
type Stored struct {
	File   string `json:"file"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
}

// SiteError is damage in a site: which file, and what is wrong with it.
type SiteError struct {
	File string
	Err  error
}

func (e *SiteError) Error() string { return fmt.Sprintf("asset: site: %s: %v", e.File, e.Err) }
func (e *SiteError) Unwrap() error { return e.Err }

// Site is a built site, checked and in memory.
type Site struct {
	index   Index
	byPath  map[string][]byte
	content map[[sha256.Size]byte]packed
}

// OpenSite reads a site and checks every byte against its index: what was half
// written must not be served for a year.
func OpenSite(fsys fs.FS) (*Site, error) {
	raw, err := fs.ReadFile(fsys, IndexName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoSite
	}
	if err != nil {
		return nil, &SiteError{IndexName, err}
	}
	s := &Site{byPath: map[string][]byte{}, content: map[[sha256.Size]byte]packed{}}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&s.index); err != nil {
		return nil, &SiteError{IndexName, err}
	}
	if s.index.Schema != siteSchema {
		return nil, &SiteError{IndexName, fmt.Errorf("schema is %q, want %q", s.index.Schema, siteSchema)}
	}
	for _, f := range s.index.Files {
		if _, err := TypeOf(f.Path); err != nil {
			return nil, &SiteError{IndexName, err}
		}
		if _, twice := s.byPath[f.Path]; twice {
			return nil, &SiteError{IndexName, fmt.Errorf("%s is listed twice", f.Path)}
		}
		content, err := f.Plain.read(fsys)
		if err != nil {
			return nil, err
		}
		var p packed
		if f.Gzip != nil {
			if p.gzip, err = f.Gzip.read(fsys); err != nil {
				return nil, err
			}
		}
		if f.Brotli != nil {
			if p.brotli, err = f.Brotli.read(fsys); err != nil {
				return nil, err
			}
		}
		s.byPath[f.Path] = content
		s.content[sha256.Sum256(content)] = p
	}
	return s, nil
}

func (st Stored) read(fsys fs.FS) ([]byte, error) {
	if path.Base(st.File) != st.File {
		return nil, &SiteError{st.File, errors.New("not a file name")}
	}
	b, err := fs.ReadFile(fsys, st.File)
	if err != nil {
		return nil, &SiteError{st.File, err}
	}
	if len(b) != st.Size {
		return nil, &SiteError{st.File, fmt.Errorf("%d bytes, want %d", len(b), st.Size)}
	}
	if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != st.SHA256 {
		return nil, &SiteError{st.File, errors.New("the content does not match its hash")}
	}
	return b, nil
}

// Content is the file served at a plain address, or nil.
func (s *Site) Content(path string) []byte { return s.byPath[path] }

func (s *Site) packed(content []byte) (packed, bool) {
	p, ok := s.content[sha256.Sum256(content)]
	return p, ok
}
