//go:build browser

package offline

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"tusou/web/e2e/browser"
)

// Chromium finds nothing that would keep it from installing the product, in either language and wherever it is mounted.
func TestInstallable(t *testing.T) {
	t.Parallel()
	chromium, err := browser.LaunchWhole()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(chromium.Close)
	for base, start := range map[string]string{"/": "/", "/tools/tusou/": "/en"} {
		if testing.Short() && base == "/" {
			continue // the other has more that could go wrong
		}
		t.Run(base, func(t *testing.T) {
			t.Parallel()
			h := serve(t, base)
			p := chromium.Everyday(t, browser.Look{})
			p.Goto(h.URL + start)
			p.Live()
			p.Until("a copy is kept", ready)
			p.Do("asking about the installation", chromedp.ActionFunc(func(ctx context.Context) error {
				address, faults, content, _, err := page.GetAppManifest().Do(ctx)
				if err != nil {
					return err
				}
				for _, fault := range faults {
					t.Errorf("%s, line %d: %s", address, fault.Line, fault.Message)
				}
				var manifest struct{ ID, Scope string }
				if err := json.Unmarshal([]byte(content), &manifest); err != nil {
					t.Errorf("%s: %v", address, err)
				}
				if want := base + strings.TrimPrefix(start, "/"); manifest.ID != want || manifest.Scope != base {
					t.Errorf("%s: id and scope are %+v, want %s and %s", address, manifest, want, base)
				}
				obstacles, err := page.GetInstallabilityErrors().Do(ctx)
				for _, o := range obstacles {
					t.Errorf("not installable: %s %v", o.ErrorID, o.ErrorArguments)
				}
				return err
			}))
		})
	}
}
