package host

import (
	"net/http"
	"strings"

	"tusou/web/asset"
)

// field is one header line, its value ready to be put into an http.Header. The
// slices are shared by all answers and must not be changed.
type field struct {
	key   string // canonical
	value []string
}

func fields(pairs ...string) []field {
	out := make([]field, 0, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, field{http.CanonicalHeaderKey(pairs[i]), []string{pairs[i+1]}})
	}
	return out
}

// nameHost names the host that was asked beside each 'self' of a widget's policy.
// A frame that is sandboxed has an origin of its own, for which WebKit finds
// nothing in 'self': no style, no script. http: stands for https: too.
func nameHost(h http.Header, host string) {
	const strange = "\"'<>;, "
	if host == "" || strings.ContainsAny(host, strange) {
		return
	}
	h["Content-Security-Policy"] = []string{strings.ReplaceAll(widgetPolicy, "'self'", "'self' http://"+host)}
}

func setAll(h http.Header, fs []field) {
	for _, f := range fs {
		h[f.key] = f.value
	}
}

const (
	htmlType = "text/html; charset=utf-8"
	jsonType = "application/json"

	// policyRest is the part of the security policy that pages and the widget
	// share. Scripts come from here alone, 'wasm-unsafe-eval' lets them compile
	// the WASM and nothing else; there are no inline styles.
	policyRest = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
		"font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
	// A page frames nothing but the widget's preview.
	pagePolicy = policyRest + "; frame-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'"
	// Anyone may frame the widget, a page opened from disk too, which * leaves
	// out. It has no worker and installs nothing.
	widgetPolicy = policyRest + "; manifest-src 'none'; worker-src 'none'; frame-ancestors https: http: file:"

	permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
)

var (
	hsts            = []string{"max-age=31536000"}
	allow           = []string{"GET, HEAD"}
	closeConnection = []string{"close"}
	retryAfter      = []string{"1"}
	noStore         = []string{"no-store"}

	// commonHeader is on every answer.
	commonHeader = fields(
		"X-Content-Type-Options", "nosniff",
		"Referrer-Policy", "no-referrer",
		"Vary", "Accept-Encoding",
	)

	pageHeader = fields(
		"Cache-Control", "no-cache",
		"Content-Security-Policy", pagePolicy,
		"X-Frame-Options", "DENY",
		"Cross-Origin-Opener-Policy", "same-origin",
		"Cross-Origin-Resource-Policy", "same-origin",
		"Permissions-Policy", permissions,
	)

	// widgetHeader: a page that isolates itself can only frame what sends both
	// of the Cross-Origin lines.
	widgetHeader = fields(
		"Cache-Control", "no-cache",
		"Content-Security-Policy", widgetPolicy,
		"Cross-Origin-Embedder-Policy", "require-corp",
		"Cross-Origin-Resource-Policy", "cross-origin",
		"Permissions-Policy", permissions,
	)

	revalidateHeader = fields("Cache-Control", "no-cache", "Cross-Origin-Resource-Policy", "same-origin")
	noStoreHeader    = fields("Cache-Control", "no-store", "Cross-Origin-Resource-Policy", "same-origin")

	// apiHeader: prices are public, so other sites' scripts may read them.
	apiHeader = fields(
		"Cache-Control", "no-cache",
		"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
		"Cross-Origin-Resource-Policy", "cross-origin",
		"Access-Control-Allow-Origin", "*",
	)

	errorHeader = fields(
		"Cache-Control", "no-store",
		"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
		"Cross-Origin-Resource-Policy", "same-origin",
	)
)

// assetHeader is the header of a file. A frame that is sandboxed without
// allow-same-origin loads as an opaque origin, hence the last two lines.
func assetHeader(a *asset.Asset) []field {
	cache := "no-cache"
	switch a.Class {
	case asset.Immutable:
		cache = "public, max-age=31536000, immutable"
	case asset.NoStore:
		cache = "no-store"
	case asset.Revalidate:
	}
	if !a.CrossOrigin {
		return fields("Cache-Control", cache, "Cross-Origin-Resource-Policy", "same-origin")
	}
	return fields("Cache-Control", cache,
		"Access-Control-Allow-Origin", "*",
		"Cross-Origin-Resource-Policy", "cross-origin")
}
