package browser

import (
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/page"
)

// Screenshot writes the whole page as it is to a PNG file.
func (p *Page) Screenshot(file string) {
	p.T.Helper()
	p.Settle()
	png := Call(p, "taking a screenshot", page.CaptureScreenshot, page.CaptureScreenshotParams{CaptureBeyondViewport: new(true)}).Data
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		p.T.Fatal(err)
	}
	if err := os.WriteFile(file, png, 0o644); err != nil {
		p.T.Fatal(err)
	}
}
