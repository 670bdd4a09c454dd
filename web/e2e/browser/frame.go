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
// by a part of its address. Expressions are evaluated inside it, and its console's errors count as the page's do. Keys and the mouse stay with the page around: they go
// where the focus or the pointer is, into the frame too.
func (p *Page) Frame(containing string) *Page {
	p.T.Helper()
	me := chromedp.FromContext(p.ctx)
	deadline := time.Now().Add(patience)
	for time.Now().Before(deadline) {
		infos, err := target.GetTargets().WithFilter(target.Filter{{Type: "iframe"}}).Do(cdp.WithExecutor(p.ctx, me.Browser))
		if err != nil {
			p.T.Fatalf("listing the frames: %v", err)
		}
		for _, info := range infos {
			if info.BrowserContextID == p.profile() && strings.Contains(info.URL, containing) {
				return p.attach(info.TargetID)
			}
		}
		time.Sleep(10 * time.Millisecond) // between two looks at a condition
	}
	p.T.Fatalf("there is no frame whose address contains %q", containing)
	return nil
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
