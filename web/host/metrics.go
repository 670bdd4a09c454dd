package host

import (
	"bytes"
	"fmt"
	"net/http"
	"runtime"
	"strconv"
	"sync/atomic"
	"time"
)

// kind is the kind of a request, as far as the figures tell them apart. An
// address that does not exist is of kind unknown, whatever it is: the number of
// figures is fixed.
type kind uint8

const (
	kindUnknown kind = iota
	kindPage
	kindAsset
	kindAPI
	kindHealth
	kindOther
	kinds
)

func (k kind) String() string {
	return [...]string{"unknown", "page", "asset", "api", "health", "other"}[k]
}

// bounds of the histogram of durations, with their names in the figures.
var (
	bounds     = [...]time.Duration{500 * time.Microsecond, time.Millisecond, 2 * time.Millisecond, 5 * time.Millisecond, 10 * time.Millisecond, 25 * time.Millisecond, 100 * time.Millisecond, 500 * time.Millisecond, 2500 * time.Millisecond}
	boundNames = [...]string{"0.0005", "0.001", "0.002", "0.005", "0.01", "0.025", "0.1", "0.5", "2.5"}
)

// metrics are counters only; reading them does not stop the host.
type metrics struct {
	status  [kinds][6]atomic.Int64 // by hundreds
	bytes   [kinds]atomic.Int64
	buckets [kinds][len(bounds) + 1]atomic.Int64
	nanos   [kinds]atomic.Int64
	refused atomic.Int64
}

func (m *metrics) record(k kind, status int, bytes int64, d time.Duration) {
	if class := status / 100; class >= 0 && class < len(m.status[k]) {
		m.status[k][class].Add(1)
	}
	m.bytes[k].Add(bytes)
	m.nanos[k].Add(int64(d))
	i := 0
	for i < len(bounds) && d > bounds[i] {
		i++
	}
	m.buckets[k][i].Add(1)
}

// Metrics serves the host's figures in Prometheus' text format. It belongs on
// an address that the public does not reach.
func (h *Host) Metrics() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header()["Allow"] = allow
			http.Error(w, "405 Method Not Allowed", http.StatusMethodNotAllowed)
			return
		}
		body := h.figures()
		w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		_, _ = w.Write(body) // the reader has gone, then
	})
}

func (h *Host) figures() []byte {
	var b bytes.Buffer
	head := func(name, kind, help string) {
		fmt.Fprintf(&b, "# HELP tusou_%s %s\n# TYPE tusou_%s %s\n", name, help, name, kind)
	}
	m := &h.metrics

	head("build_info", "gauge", "Always 1; the version is a label.")
	fmt.Fprintf(&b, "tusou_build_info{version=%q,go=%q} 1\n", h.cfg.Version, runtime.Version())

	head("requests_total", "counter", "Requests answered, by kind and class of status.")
	for k := range kinds {
		for class := range m.status[k] {
			if n := m.status[k][class].Load(); n > 0 {
				fmt.Fprintf(&b, "tusou_requests_total{kind=%q,status=\"%dxx\"} %d\n", k, class, n)
			}
		}
	}
	head("response_bytes_total", "counter", "Bytes of bodies sent, by kind.")
	for k := range kinds {
		fmt.Fprintf(&b, "tusou_response_bytes_total{kind=%q} %d\n", k, m.bytes[k].Load())
	}
	head("request_seconds", "histogram", "Time to answer, by kind.")
	for k := range kinds {
		var total int64
		for i := range bounds {
			total += m.buckets[k][i].Load()
			fmt.Fprintf(&b, "tusou_request_seconds_bucket{kind=%q,le=%q} %d\n", k, boundNames[i], total)
		}
		total += m.buckets[k][len(bounds)].Load()
		fmt.Fprintf(&b, "tusou_request_seconds_bucket{kind=%q,le=\"+Inf\"} %d\n", k, total)
		nanos := m.nanos[k].Load()
		fmt.Fprintf(&b, "tusou_request_seconds_sum{kind=%q} %d.%09d\n", k, nanos/1e9, nanos%1e9)
		fmt.Fprintf(&b, "tusou_request_seconds_count{kind=%q} %d\n", k, total)
	}
	head("refused_total", "counter", "Requests turned away because too much was being computed.")
	fmt.Fprintf(&b, "tusou_refused_total %d\n", m.refused.Load())
	head("computing", "gauge", "Pages and API calls being computed.")
	fmt.Fprintf(&b, "tusou_computing %d\n", len(h.gate.slots))
	head("waiting", "gauge", "Pages and API calls waiting for their turn.")
	fmt.Fprintf(&b, "tusou_waiting %d\n", max(0, h.gate.waiting.Load()))

	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	head("goroutines", "gauge", "Goroutines.")
	fmt.Fprintf(&b, "tusou_goroutines %d\n", runtime.NumGoroutine())
	head("heap_bytes", "gauge", "Bytes of live and not yet collected objects.")
	fmt.Fprintf(&b, "tusou_heap_bytes %d\n", mem.HeapAlloc)
	return b.Bytes()
}
