package browser

import (
	"bytes"
	"context"
	"fmt"
	"image/png"

	"github.com/chromedp/cdproto/page"
)

// Pixel is the colour at a place on the screen, as six hexadecimal digits.
func (p *Page) Pixel(x, y int) (colour string) {
	p.T.Helper()
	p.Do("looking at a pixel", call(func(ctx context.Context) error {
		file, err := page.CaptureScreenshot().WithClip(&page.Viewport{X: float64(x), Y: float64(y), Width: 1, Height: 1, Scale: 1}).Do(ctx)
		if err != nil {
			return err
		}
		picture, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			return err
		}
		r, g, b, _ := picture.At(picture.Bounds().Min.X, picture.Bounds().Min.Y).RGBA()
		colour = fmt.Sprintf("%02x%02x%02x", r>>8, g>>8, b>>8)
		return nil
	}))
	return colour
}
