package browser

import (
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// Frame attaches to a frame that the browser keeps in a process of its own, as it does with a sandboxed or foreign one,
// by a part of its address, in which a space stands for the end. Expressions are evaluated inside it, and the errors in
// its console count as the page's do. Keys and the mouse stay with the page around: they go where the focus or the
// pointer is, into the frame too.
func (p *Page) Frame(containing string) *Page {
	p.T.Helper()
	return p.target("iframe", containing)
}

// Opened attaches to the tab that the page has opened, by a part of its address.
func (p *Page) Opened(containing string) *Page {
	p.T.Helper()
	return p.target("page", containing)
}

// Workers counts the service workers of the page's profile.
func (p *Page) Workers() int {
	p.T.Helper()
	return len(p.targets("service_worker"))
}

func (p *Page) target(kind, containing string) *Page {
	p.T.Helper()
	own := chromedp.FromContext(p.ctx).Target.TargetID
	deadline := time.Now().Add(patience)
	for time.Now().Before(deadline) {
		for _, info := range p.targets(kind) {
			if info.TargetID != own && strings.Contains(info.URL+" ", containing) {
				return p.browser.attach(p.T, p.ctx, chromedp.WithTargetID(info.TargetID))
			}
		}
		time.Sleep(10 * time.Millisecond) // between two looks at a condition
	}
	p.T.Fatalf("there is no %s whose address contains %q; the page: %s", kind, containing, p.state())
	return nil
}

// targets lists what the page's profile has of a kind.
func (p *Page) targets(kind string) (list []*target.Info) {
	p.T.Helper()
	found := callBrowser(p, "listing what there is of "+kind, target.GetTargets, target.GetTargetsParams{Filter: target.Filter{{Type: kind}}})
	profile := p.profile()
	for _, info := range found.TargetInfos {
		if info.BrowserContextID == profile {
			list = append(list, info)
		}
	}
	return list
}

// profile is the page's browser context.
func (p *Page) profile() cdp.BrowserContextID {
	p.T.Helper()
	tab := target.GetTargetInfoParams{TargetID: chromedp.FromContext(p.ctx).Target.TargetID}
	return callBrowser(p, "looking at the tab", target.GetTargetInfo, tab).TargetInfo.BrowserContextID
}
