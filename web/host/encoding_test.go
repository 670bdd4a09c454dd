package host

import (
	"strings"
	"testing"
)

func TestNegotiate(t *testing.T) {
	all := [codings]bool{true, true, true}
	noBrotli := [codings]bool{identity: true, gzipped: true}
	plain := [codings]bool{identity: true}
	for _, c := range []struct {
		accept    string
		available [codings]bool
		want      string // "" is nothing acceptable
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
		got, ok := negotiate([]string{c.accept}, c.available)
		if name := map[bool]string{true: got.String()}[ok]; name != c.want {
			t.Errorf("%q of %v: %q, want %q", c.accept, c.available, name, c.want)
		}
	}
	if got, ok := negotiate([]string{"identity;q=0", "gzip"}, all); got != gzipped || !ok {
		t.Errorf("two lines: %v %v", got, ok)
	}
	if got, ok := negotiate(nil, all); got != identity || !ok {
		t.Errorf("no line: %v %v", got, ok)
	}
}

func FuzzNegotiate(f *testing.F) {
	for _, s := range []string{"gzip, br;q=0.5", "*;q=0", "identity;q=0.1,;;q==", "gzip;q=1.0000", "\x00"} {
		f.Add(s, uint8(7))
	}
	f.Fuzz(func(t *testing.T, accept string, mask uint8) {
		available := [codings]bool{true, mask&2 != 0, mask&4 != 0}
		c, ok := negotiate([]string{accept}, available)
		if ok && !available[c] {
			t.Errorf("%q: %v is not available", accept, c)
		}
		lower := strings.ToLower(accept)
		if c != identity && !strings.Contains(lower, c.String()) && !strings.Contains(accept, "*") {
			t.Errorf("%q: %v was not asked for", accept, c)
		}
		if !ok && !strings.Contains(lower, "identity") && !strings.Contains(accept, "*") {
			t.Errorf("%q: nothing acceptable", accept)
		}
	})
}

func BenchmarkNegotiate(b *testing.B) {
	accept := []string{"gzip, deflate, br, zstd"}
	b.ReportAllocs()
	for b.Loop() {
		negotiate(accept, [codings]bool{true, true, true})
	}
}
