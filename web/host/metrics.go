package host

import (
	"net/http"
	"runtime"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// The kinds of requests that the figures tell apart. An address that does not
// exist is unknown, whatever it is: the number of figures is fixed.
const (
	kindUnknown = "unknown"
	kindPage    = "page"
	kindAsset   = "asset"
	kindAPI     = "api"
	kindHealth  = "health"
	kindOther   = "other"
)

// metrics are the host's figures.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	bytes    *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	refused  prometheus.Counter
}

func newMetrics(version string, g *gate) *metrics {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	f := promauto.With(registry)
	gauge := func(name, help string, value func() float64) {
		f.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value)
	}
	gauge("tusou_computing", "Pages and API calls being computed.", func() float64 { return float64(len(g.slots)) })
	gauge("tusou_waiting", "Pages and API calls waiting for their turn.", func() float64 { return float64(g.waiting.Load()) })
	f.NewGauge(prometheus.GaugeOpts{Name: "tusou_build_info", Help: "Always 1; the version is a label.",
		ConstLabels: prometheus.Labels{"version": version, "go": runtime.Version()}}).Set(1)
	return &metrics{
		registry: registry,
		requests: f.NewCounterVec(prometheus.CounterOpts{Name: "tusou_requests_total", Help: "Requests answered, by kind and class of status."}, []string{"kind", "status"}),
		bytes:    f.NewCounterVec(prometheus.CounterOpts{Name: "tusou_response_bytes_total", Help: "Bytes of bodies sent, by kind."}, []string{"kind"}),
		seconds: f.NewHistogramVec(prometheus.HistogramOpts{Name: "tusou_request_seconds", Help: "Time to answer, by kind.",
			Buckets: []float64{.0005, .001, .002, .005, .01, .025, .1, .5, 2.5}}, []string{"kind"}),
		refused: f.NewCounter(prometheus.CounterOpts{Name: "tusou_refused_total", Help: "Requests turned away because too much was being computed."}),
	}
}

func (m *metrics) record(w *response, d time.Duration) {
	m.requests.WithLabelValues(w.kind, strconv.Itoa(w.status/100)+"xx").Inc()
	m.bytes.WithLabelValues(w.kind).Add(float64(w.bytes))
	m.seconds.WithLabelValues(w.kind).Observe(d.Seconds())
}

// Metrics serves the host's figures in Prometheus' text format. It belongs on
// an address that the public does not reach.
func (h *Host) Metrics() http.Handler {
	return promhttp.HandlerFor(h.metrics.registry, promhttp.HandlerOpts{})
}
