package browser

import (
	"context"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
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
				return p.attach(info.TargetID)
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
	infos, err := target.GetTargets().WithFilter(target.Filter{{Type: kind}}).Do(cdp.WithExecutor(p.ctx, chromedp.FromContext(p.ctx).Browser))
	if err != nil {
		p.T.Fatalf("listing what there is of %s: %v", kind, err)
	}
	profile := p.profile()
	for _, info := range infos {
		if info.BrowserContextID == profile {
			list = append(list, info)
		}
	}
	return list
}

// profile is the page's browser context.
func (p *Page) profile() cdp.BrowserContextID {
	var id cdp.BrowserContextID
	p.Do("looking at the tab", call(func(ctx context.Context) error {
		c := chromedp.FromContext(ctx)
		info, err := target.GetTargetInfo().WithTargetID(c.Target.TargetID).Do(cdp.WithExecutor(ctx, c.Browser))
		if err == nil {
			id = info.BrowserContextID
		}
		return err
	}))
	return id
}

func (p *Page) attach(id target.ID) *Page {
	ctx, cancel := chromedp.NewContext(p.ctx, chromedp.WithTargetID(id))
	f := &Page{T: p.T, browser: p.browser, ctx: ctx}
	p.T.Cleanup(func() {
		f.logs.report(p.T)
		cancel()
	})
	// The browser repeats what was said before anybody listened.
	chromedp.ListenTarget(ctx, f.listen)
	if err := chromedp.Run(ctx, log.Enable()); err != nil {
		p.T.Fatalf("attaching to a frame: %v", err)
	}
	return f
}
