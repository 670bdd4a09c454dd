package host

import (
	"strings"
	"testing"

	"tusou/web/asset"
)

func TestChoose(t *testing.T) {
	all, noBrotli, plain := has(gzipped, brotli), has(gzipped), has()
	for _, c := range []struct {
		accept string
		asset  *asset.Asset
		want   string // "" is nothing acceptable
	}{
		{"", all, "identity"},
		{"gzip", all, "gzip"},
		{"gzip, deflate, br, zstd", all, "br"},
		{"br, gzip", noBrotli, "gzip"},
		{"br", noBrotli, "identity"},
		{"br", plain, "identity"},
		{"BR", all, "br"},
		{"x-gzip", all, "gzip"},
		{"gzip;q=1.0, br;q=0.5", all, "gzip"},
		{"gzip;q=0.5, br;q=0.5", all, "br"},
		{"br;q=0, gzip;q=0", all, "identity"},
		{"br ; q=0.001", all, "br"},
		{"identity, br;q=0.5", all, "identity"},
		{"identity;q=0", all, ""},
		{"identity;q=0, gzip;q=0.1", all, "gzip"},
		{"*", all, "br"},
		{"*;q=0", all, ""},
		{"*;q=0, identity;q=0.1", all, "identity"},
		{"br;q=0, *;q=0.3", all, "gzip"},
		{"gzip;q=0.8, *;q=0.1", all, "gzip"},
		{"deflate", all, "identity"},
		{"gzip;q=2", all, "gzip"},
		{"gzip;q=abc", all, "gzip"},
		{"gzip;q=0.0001", all, "gzip"},
		{"gzip;q=", all, "gzip"},
		{"gzip;level=9;q=0", all, "identity"},
		{"gzip;Q=0", all, "identity"},
		{",, ,gzip,,", all, "gzip"},
		{";q=1", all, "identity"},
		{"gzip;q=0.000", all, "identity"},
		{"gzip;q=1.000, br;q=0.999", all, "gzip"},
	} {
		body, got := choose([]string{c.accept}, c.asset)
		if got != c.want || string(body.Bytes) != got {
			t.Errorf("%q: %q, want %q", c.accept, got, c.want)
		}
	}
	if _, got := choose([]string{"identity;q=0", "gzip"}, all); got != gzipped {
		t.Errorf("two lines: %q", got)
	}
	if _, got := choose(nil, all); got != identity {
		t.Errorf("no line: %q", got)
	}
	if _, got := choose([]string{"gzip"}, &asset.Asset{}); got != identity {
		t.Errorf("an empty body: %q", got)
	}
}

// has is an asset in some codings beside identity, each body its coding's name.
func has(codings ...string) *asset.Asset {
	a := &asset.Asset{Identity: asset.Body{Bytes: []byte(identity)}}
	for _, c := range codings {
		if body := (asset.Body{Bytes: []byte(c)}); c == gzipped {
			a.Gzip = body
		} else {
			a.Brotli = body
		}
	}
	return a
}

func FuzzChoose(f *testing.F) {
	for _, s := range []string{"gzip, br;q=0.5", "*;q=0", "identity;q=0.1,;;q==", "gzip;q=1.0000", "gzip;q=NaN", "br;q=-1", "\x00"} {
		f.Add(s, true, true)
	}
	f.Fuzz(func(t *testing.T, accept string, zipped, brotlied bool) {
		a := has()
		if zipped {
			a.Gzip.Bytes = []byte(gzipped)
		}
		if brotlied {
			a.Brotli.Bytes = []byte(brotli)
		}
		body, c := choose([]string{accept}, a)
		if string(body.Bytes) != c {
			t.Errorf("%q: %v is not there", accept, c)
		}
		lower := strings.ToLower(accept)
		if c != identity && !strings.Contains(lower, c) && !strings.Contains(accept, "*") {
			t.Errorf("%q: %v was not asked for", accept, c)
		}
		if c == "" && !strings.Contains(lower, identity) && !strings.Contains(accept, "*") {
			t.Errorf("%q: nothing acceptable", accept)
		}
	})
}
