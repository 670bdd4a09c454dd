package host

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"time"

	"tusou/web/asset"
)

// serveAsset sends an asset in the encoding that the client likes best.
func serveAsset(w *response, r *http.Request, a *asset.Asset, status int) {
	c, ok := negotiate(r.Header["Accept-Encoding"], codingsOf(a))
	if !ok {
		fail(w, http.StatusNotAcceptable)
		return
	}
	w.Header()["Content-Type"] = []string{a.Type}
	sendBody(w, r, bodyOf(a, c), c, status)
}

// sendBody sends one encoding of something, heeding conditions and ranges. Tags
// and ranges are those of the encoded bytes. Only a success has conditions.
func sendBody(w *response, r *http.Request, b asset.Body, c coding, status int) {
	w.coding = c
	if status == http.StatusOK {
		w.Header()["Etag"] = []string{b.ETag}
		if conditional(r) {
			// The library knows the rules. It wants to set the length itself,
			// which it does only if no encoding is set: response adds that.
			http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(b.Bytes))
			return
		}
		w.Header()["Accept-Ranges"] = acceptRanges
	}
	w.Header()["Content-Length"] = []string{strconv.Itoa(len(b.Bytes))}
	w.sendAll(status, b.Bytes)
}

var acceptRanges = []string{"bytes"}

// conditional reports whether a request asks for more than the whole body. It
// also drops a request for several ranges at once, which we answer with the
// whole: no client of ours asks that, and parts of an encoding are of no use.
func conditional(r *http.Request) bool {
	ranges := r.Header["Range"]
	if len(ranges) > 1 || len(ranges) == 1 && strings.Contains(ranges[0], ",") {
		delete(r.Header, "Range")
	}
	for _, key := range [...]string{"Range", "If-None-Match", "If-Match", "If-Range"} {
		if len(r.Header[key]) > 0 {
			return true
		}
	}
	return false
}

// fail sends an error that has no page of its own.
func fail(w *response, status int) {
	h := w.Header()
	setAll(h, errorHeader)
	body := strconv.Itoa(status) + " " + http.StatusText(status) + "\n"
	h["Content-Type"] = []string{"text/plain; charset=utf-8"}
	h["Content-Length"] = []string{strconv.Itoa(len(body))}
	w.coding = identity
	w.sendAll(status, []byte(body))
}

// redirect sends the visitor to an address of ours. The query came off the wire
// and is written back with what is not plain ASCII escaped; it cannot change
// the host, which comes before it.
func redirect(w *response, status int, to, rawQuery string) {
	h := w.Header()
	setAll(h, errorHeader)
	if rawQuery != "" {
		to += "?" + escapeQuery(rawQuery)
	}
	h["Location"] = []string{to}
	h["Content-Length"] = []string{"0"}
	w.WriteHeader(status)
}

func escapeQuery(raw string) string {
	const hex = "0123456789ABCDEF"
	var b []byte
	for i := range len(raw) {
		if c := raw[i]; c <= ' ' || c >= 0x7f {
			b = append(b, '%', hex[c>>4], hex[c&15])
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}
