package browser

import (
	"bytes"
	"fmt"
	"image/png"

	"github.com/chromedp/cdproto/page"
)

// Pixel is the colour at a place on the screen, as six hexadecimal digits.
func (p *Page) Pixel(x, y int) string {
	p.T.Helper()
	file := Call(p, "looking at a pixel", page.CaptureScreenshot, page.CaptureScreenshotParams{
		Clip: &page.Viewport{X: float64(x), Y: float64(y), Width: 1, Height: 1, Scale: 1}}).Data
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		p.T.Fatalf("looking at a pixel: %v", err)
	}
	r, g, b, _ := picture.At(picture.Bounds().Min.X, picture.Bounds().Min.Y).RGBA()
	return fmt.Sprintf("%02x%02x%02x", r>>8, g>>8, b>>8)
}
