//go:build browser

package offline

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"

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
			manifest := browser.Call(p, "reading the manifest", page.GetAppManifest, page.GetAppManifestParams{})
			for _, fault := range manifest.Errors {
				t.Errorf("%s, line %d: %s", manifest.URL, fault.Line, fault.Message)
			}
			var got struct{ ID, Scope string }
			if err := json.Unmarshal([]byte(manifest.Data), &got); err != nil {
				t.Errorf("%s: %v", manifest.URL, err)
			}
			if want := base + strings.TrimPrefix(start, "/"); got.ID != want || got.Scope != base {
				t.Errorf("%s: id and scope are %+v, want %s and %s", manifest.URL, got, want, base)
			}
			for _, o := range browser.Call(p, "asking about the installation", page.GetInstallabilityErrors, cdp.Empty{}).InstallabilityErrors {
				t.Errorf("not installable: %s %v", o.ErrorID, o.ErrorArguments)
			}
		})
	}
}
