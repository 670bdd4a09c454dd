package asset

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
)

// Source is a file to be packed into a site.
type Source struct {
	Path    string // where it is served, without the hash
	Content []byte
}

// File is one file that is to be written.
type File struct {
	Name    string // below a folder, with slashes
	Content []byte
}

// Pack compresses sources as hard as it can and returns the site's files, the
// index last. The result depends on the sources and the encoders alone. What an
// earlier site has already compressed is carried over; earlier may be nil.
func Pack(sources []Source, earlier *Site) ([]File, error) {
	sources = slices.Clone(sources)
	slices.SortFunc(sources, func(a, b Source) int { return strings.Compare(a.Path, b.Path) })

	encoders := encoderNames()
	if earlier != nil && earlier.index.Encoders != encoders {
		earlier = nil
	}

	type result struct {
		contentType string
		packed      packed
	}
	results := make([]result, len(sources))
	for i, s := range sources {
		if i > 0 && sources[i-1].Path == s.Path {
			return nil, fmt.Errorf("asset: %s is packed twice", s.Path)
		}
		if !strings.HasPrefix(s.Path, Root) || path.Clean(s.Path) != s.Path {
			return nil, fmt.Errorf("asset: %s is not below %s", s.Path, Root)
		}
		t, err := TypeOf(s.Path)
		if err != nil {
			return nil, err
		}
		results[i].contentType = t
	}

	var jobs []func()
	for i, s := range sources {
		r := &results[i]
		if !compressible(r.contentType) {
			continue
		}
		if earlier != nil {
			if p, ok := earlier.packed(s.Content); ok {
				r.packed = p
				continue
			}
		}
		jobs = append(jobs,
			func() { r.packed.brotli = smaller(Brotli(s.Content, Best), s.Content) },
			func() { r.packed.gzip = smaller(Gzip(s.Content, Best), s.Content) })
	}
	inParallel(jobs)

	index := Index{Schema: siteSchema, Encoders: encoders, Files: []IndexFile{}}
	var files []File
	add := func(name string, content []byte) *Stored {
		files = append(files, File{name, content})
		sum := sha256.Sum256(content)
		return &Stored{File: name, Size: len(content), SHA256: hex.EncodeToString(sum[:])}
	}
	for i, s := range sources {
		r := results[i]
		name := hashedName(strings.ReplaceAll(strings.TrimPrefix(s.Path, Root), "/", "_"), s.Content)
		f := IndexFile{Path: s.Path, Type: r.contentType, Plain: *add(name, s.Content)}
		if r.packed.gzip != nil {
			f.Gzip = add(name+".gz", r.packed.gzip)
		}
		if r.packed.brotli != nil {
			f.Brotli = add(name+".br", r.packed.brotli)
		}
		index.Files = append(index.Files, f)
	}
	raw, err := json.MarshalIndent(index, "", "\t")
	if err != nil {
		return nil, fmt.Errorf("asset: %w", err)
	}
	return append(files, File{IndexName, append(raw, '\n')}), nil
}

// inParallel runs jobs on every processor.
func inParallel(jobs []func()) {
	next := make(chan func())
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(jobs)) {
		wg.Go(func() {
			for job := range next {
				job()
			}
		})
	}
	for _, job := range jobs {
		next <- job
	}
	close(next)
	wg.Wait()
}

// encoderNames says which encoders, of which versions, this program has.
func encoderNames() string {
	names := "gzip 9 of " + runtime.Version() + ", brotli 11"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return names
	}
	for _, m := range info.Deps {
		if m.Path == "github.com/andybalholm/brotli" {
			names += " of " + m.Path + " " + m.Version
		}
	}
	return names
}
