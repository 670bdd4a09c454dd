package browser

import (
	"context"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// traffic remembers every request that the page sent.
type traffic struct {
	mu   sync.Mutex
	urls []string
}

func (n *traffic) see(event any) {
	if e, ok := event.(*network.EventRequestWillBeSent); ok {
		n.mu.Lock()
		defer n.mu.Unlock()
		n.urls = append(n.urls, e.Request.URL)
	}
}

// Requests lists the addresses requested so far that contain a text.
func (p *Page) Requests(containing string) []string {
	p.net.mu.Lock()
	defer p.net.mu.Unlock()
	var found []string
	for _, u := range p.net.urls {
		if strings.Contains(u, containing) {
			found = append(found, u)
		}
	}
	return found
}

// Block refuses every request whose address matches one of the patterns, in which * stands for anything.
func (p *Page) Block(patterns ...string) {
	p.T.Helper()
	p.hold(patterns, func(ctx context.Context, id fetch.RequestID) {
		refused := fetch.FailRequestParams{RequestID: id, ErrorReason: network.ErrorReasonBlockedByClient}
		_, _ = chromedp.Call(ctx, fetch.FailRequest, refused) // an error means that the tab has gone
	})
}

// Unblock lets every request through again.
func (p *Page) Unblock() {
	p.T.Helper()
	Call(p, "letting requests through", fetch.Disable, cdp.Empty{})
}

// Hold keeps back every request whose address matches the pattern until the returned function is called.
func (p *Page) Hold(pattern string) (release func()) {
	p.T.Helper()
	gate := make(chan struct{})
	p.hold([]string{pattern}, func(ctx context.Context, id fetch.RequestID) {
		select {
		case <-gate:
			_, _ = chromedp.Call(ctx, fetch.ContinueRequest, fetch.ContinueRequestParams{RequestID: id}) // as above
		case <-ctx.Done(): // which is where a held request ends too
		}
	})
	return sync.OnceFunc(func() { close(gate) })
}

// Offline cuts the page's network off, or restores it.
func (p *Page) Offline(off bool) {
	p.T.Helper()
	p.line(network.Conditions{Offline: off, DownloadThroughput: -1, UploadThroughput: -1})
}

// SlowLine makes the page wait so many milliseconds for an answer, of which so many bytes come in a second. Offline(false)
// ends that.
func (p *Page) SlowLine(latency, throughput float64) {
	p.T.Helper()
	p.line(network.Conditions{Latency: latency, DownloadThroughput: throughput, UploadThroughput: throughput})
}

// line gives requests their conditions, and tells the page of them.
func (p *Page) line(c network.Conditions) {
	p.T.Helper()
	Call(p, "switching the network", network.EmulateNetworkConditionsByRule,
		network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{&c}})
	Call(p, "telling of the network", network.OverrideNetworkState, network.OverrideNetworkStateParams{
		Offline: c.Offline, Latency: c.Latency, DownloadThroughput: c.DownloadThroughput, UploadThroughput: c.UploadThroughput})
}

// holds decides on requests that the browser has paused for us.
type holds struct {
	mu     sync.Mutex
	decide func(context.Context, fetch.RequestID)
}

// hold pauses matching requests and lets decide settle each. A page has one such rule at a time.
func (p *Page) hold(patterns []string, decide func(context.Context, fetch.RequestID)) {
	p.T.Helper()
	p.held.mu.Lock()
	p.held.decide = decide
	p.held.mu.Unlock()
	var list []*fetch.RequestPattern
	for _, s := range patterns {
		list = append(list, &fetch.RequestPattern{URLPattern: s})
	}
	Call(p, "pausing requests", fetch.Enable, fetch.EnableParams{Patterns: list})
}

func (h *holds) see(ctx context.Context, event any) {
	e, ok := event.(*fetch.EventRequestPaused)
	if !ok {
		return
	}
	h.mu.Lock()
	decide := h.decide
	h.mu.Unlock()
	go decide(ctx, e.RequestID) // the event loop must go on meanwhile
}

// PassWorker has what follows asked of the server, as if no service worker were there.
func (p *Page) PassWorker() {
	p.T.Helper()
	Call(p, "going around the worker", network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true})
}
