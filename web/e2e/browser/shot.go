package browser

import (
	"os"
	"path/filepath"

	"github.com/chromedp/chromedp"
)

// Screenshot writes the whole page as it is to a PNG file.
func (p *Page) Screenshot(file string) {
	p.T.Helper()
	p.Settle()
	var png []byte
	p.Do("taking a screenshot", chromedp.FullScreenshot(&png, 100))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		p.T.Fatal(err)
	}
	if err := os.WriteFile(file, png, 0o644); err != nil {
		p.T.Fatal(err)
	}
}
