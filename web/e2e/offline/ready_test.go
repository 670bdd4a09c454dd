//go:build browser

package offline

import (
	"testing"

	"tusou/web/e2e/browser"
)

// The mark follows the copy: while one file is missing there is none.
func TestReadyWhenAllIsKept(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	l := lineTo(t, h)
	release := l.hold("/en/billing")
	defer release()
	p := open(t, l.URL+"/")
	p.Live()
	p.Until("the program is in the copy", `caches.match("`+h.program()+`")`)
	if got := p.Text(marked); got != "undefined" || p.Is(seen(".when-ready")) {
		t.Errorf("marked %s before the copy is whole", got)
	}
	release()
	p.Until("the copy is whole", ready+" && "+seen(".when-ready"))
}

// A page that arrives damaged is no copy; the page that is open works and says what is the matter.
func TestDamagedDownloadIsNotKept(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	l := lineTo(t, h)
	l.spoil("/en/billing")
	p := open(t, l.URL+"/en")
	p.Live()
	p.Until("the visitor is told", `document.documentElement.dataset.offline === "changed" && `+seen(".when-changed"))
	if p.Is(seen(".when-ready")) || caches(p) != "" {
		t.Errorf("a copy is claimed, or kept: %q", caches(p))
	}
	answers(p)

	// The next visit makes up for it.
	l.fault("/en/billing", nil)
	p.Reload()
	p.Live()
	p.Until("a copy is kept", ready)
}

// Without space there is no copy, and no word of one; all else works.
func TestQuotaExceeded(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	p := chromium.New(t, browser.Look{})
	p.Expect(`Failed to load resource|net::ERR_|registration failed`)
	p.Quota(h.Origin, 1_000_000)
	p.Goto(h.URL + "/en")
	p.Live()
	p.Until("the visitor is told", `document.documentElement.dataset.offline === "quota" && `+seen(".when-quota"))
	if p.Is(seen(".when-ready")) || caches(p) != "" {
		t.Errorf("a copy is claimed, or kept: %q", caches(p))
	}
	answers(p)
}

// answers checks that the English comparison computes.
func answers(p *browser.Page) {
	p.T.Helper()
	p.Retype("#calls", "250k")
	p.Until("the answer is that for 250,000 calls", showing("#quote-tencent-web-image-search", "15000.00"))
}
