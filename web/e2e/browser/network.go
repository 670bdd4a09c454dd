package browser

import (
	"context"
	"strings"
	"sync"

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
	p.hold(patterns, func(ctx context.Context, id fetch.RequestID) error {
		return fetch.FailRequest(id, network.ErrorReasonBlockedByClient).Do(ctx)
	})
}

// Unblock lets every request through again.
func (p *Page) Unblock() {
	p.T.Helper()
	p.Do("letting requests through", fetch.Disable())
}

// Hold keeps back every request whose address matches the pattern until the returned function is called.
func (p *Page) Hold(pattern string) (release func()) {
	p.T.Helper()
	gate := make(chan struct{})
	p.hold([]string{pattern}, func(ctx context.Context, id fetch.RequestID) error {
		select {
		case <-gate:
			return fetch.ContinueRequest(id).Do(ctx)
		case <-ctx.Done():
			return ctx.Err()
		}
	})
	return sync.OnceFunc(func() { close(gate) })
}

// Offline cuts the page's network off, or restores it.
func (p *Page) Offline(off bool) {
	p.T.Helper()
	p.Do("switching the network", network.EmulateNetworkConditions(off, 0, -1, -1))
}

// holds decides on requests that the browser has paused for us.
type holds struct {
	mu     sync.Mutex
	decide func(context.Context, fetch.RequestID) error
}

// hold pauses matching requests and lets decide settle each. A page has one such rule at a time.
func (p *Page) hold(patterns []string, decide func(context.Context, fetch.RequestID) error) {
	p.T.Helper()
	p.held.mu.Lock()
	p.held.decide = decide
	p.held.mu.Unlock()
	var list []*fetch.RequestPattern
	for _, s := range patterns {
		list = append(list, &fetch.RequestPattern{URLPattern: s})
	}
	p.Do("pausing requests", fetch.Enable().WithPatterns(list))
}

func (h *holds) see(ctx context.Context, event any) {
	e, ok := event.(*fetch.EventRequestPaused)
	if !ok {
		return
	}
	h.mu.Lock()
	decide := h.decide
	h.mu.Unlock()
	// The event loop must go on meanwhile, and commands need the tab's executor.
	go func() {
		c := chromedp.FromContext(ctx)
		if c == nil || c.Target == nil {
			return
		}
		// An error means that the tab has gone, which is where a held request ends too.
		_ = chromedp.Run(ctx, call(func(ctx context.Context) error { return decide(ctx, e.RequestID) }))
	}()
}

// PassWorker has what follows asked of the server, as if no service worker were there.
func (p *Page) PassWorker() {
	p.T.Helper()
	p.Do("going around the worker", network.SetBypassServiceWorker(true))
}
