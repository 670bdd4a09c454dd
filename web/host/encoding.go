package host

import (
	"strings"

	"tusou/web/asset"
)

// coding is a content coding we can send.
type coding uint8

const (
	identity coding = iota
	gzipped
	brotlied
	codings
)

func (c coding) String() string {
	return [...]string{"identity", "gzip", "br"}[c]
}

// contentEncoding are the header lines of each coding.
var contentEncoding = [codings][]string{gzipped: {"gzip"}, brotlied: {"br"}}

// negotiate picks the smallest coding among those available that the client
// likes best. It reports false if the client accepts none, not even identity.
func negotiate(accept []string, available [codings]bool) (coding, bool) {
	weights := weigh(accept)
	best, weight := identity, 0
	for c := range codings {
		// Later ones are smaller: on a tie they win.
		if available[c] && weights[c] > 0 && weights[c] >= weight {
			best, weight = c, weights[c]
		}
	}
	return best, weight > 0
}

// weigh reads Accept-Encoding into thousandths for each coding.
func weigh(accept []string) [codings]int {
	const unset = -1
	weights := [codings]int{unset, unset, unset}
	star := unset
	for _, line := range accept {
		for item := range strings.SplitSeq(line, ",") {
			name, params, _ := strings.Cut(item, ";")
			q := quality(params)
			switch name = strings.TrimSpace(name); {
			case strings.EqualFold(name, "br"):
				weights[brotlied] = q
			case strings.EqualFold(name, "gzip"), strings.EqualFold(name, "x-gzip"):
				weights[gzipped] = q
			case strings.EqualFold(name, "identity"):
				weights[identity] = q
			case name == "*":
				star = q
			}
		}
	}
	for c := range weights {
		if weights[c] != unset {
			continue
		}
		switch {
		case star != unset:
			weights[c] = star
		case coding(c) == identity:
			// Acceptable unless said otherwise, but liked less than anything
			// that is named.
			weights[c] = 1
		default:
			weights[c] = 0
		}
	}
	return weights
}

// quality reads q=0.5 as 500. What is no weight counts as none given.
func quality(params string) int {
	for p := range strings.SplitSeq(params, ";") {
		name, value, ok := strings.Cut(strings.TrimSpace(p), "=")
		if !ok || !strings.EqualFold(strings.TrimSpace(name), "q") {
			continue
		}
		whole, fraction, _ := strings.Cut(strings.TrimSpace(value), ".")
		if whole != "0" || len(fraction) > 3 {
			return 1000
		}
		n := 0
		for i := range 3 {
			n *= 10
			if i >= len(fraction) {
				continue
			}
			if fraction[i] < '0' || fraction[i] > '9' {
				return 1000
			}
			n += int(fraction[i] - '0')
		}
		return n
	}
	return 1000
}

// bodyOf is an asset's body in a coding, and which codings it has.
func bodyOf(a *asset.Asset, c coding) asset.Body {
	switch c {
	case gzipped:
		return a.Gzip
	case brotlied:
		return a.Brotli
	case identity, codings:
	}
	return a.Identity
}

func codingsOf(a *asset.Asset) [codings]bool {
	return [codings]bool{identity: true, gzipped: a.Gzip.Bytes != nil, brotlied: a.Brotli.Bytes != nil}
}
