//go:build browser && screenshots

package e2e

import (
	"fmt"
	"path/filepath"
	"testing"

	"tusou/app"
	"tusou/web/e2e/browser"
)

// TestScreenshots writes .build/screenshots/PAGE-LANGUAGE-WIDTH-SCHEME.png for everything that a person should look at.
func TestScreenshots(t *testing.T) {
	eachPage(t, func(t *testing.T, page app.Page) {
		for _, size := range []browser.Look{phone, desk} {
			for _, scheme := range []string{"light", "dark"} {
				size.Scheme = scheme
				p := open(t, page.Path, size)
				file := fmt.Sprintf("%s-%s-%s.png", page.Name, page.Lang, size.Name())
				p.Screenshot(filepath.Join(host.Root, ".build", "screenshots", file))
			}
		}
	})
}
