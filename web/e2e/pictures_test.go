//go:build browser && screenshots

package e2e

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"

	"tusou/app"
	"tusou/static"
	"tusou/web/e2e/browser"
)

// TestPictures takes the pictures that the manifests, the README and links on social networks show, into static/screenshots.
func TestPictures(t *testing.T) {
	for _, first := range app.Pages() {
		if first.Name != "compare" {
			continue
		}
		// A phone's picture has a phone's pixels.
		take(t, first.Path, static.Picture(first.Lang, static.Wide), emulation.SetDeviceMetricsOverrideParams{Width: 1280, Height: 800, DeviceScaleFactor: 1})
		take(t, first.Path, static.Picture(first.Lang, static.Narrow), emulation.SetDeviceMetricsOverrideParams{Width: 390, Height: 844, DeviceScaleFactor: 2, Mobile: true})
	}
}

// maxPicture is how much a picture may weigh, in bytes.
const maxPicture = 150_000

// few draws a picture in its 256 most frequent colours, which for a page are all but shades of letters' edges.
func few(img image.Image) image.Image {
	count := map[color.Color]int{}
	area := img.Bounds()
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			count[img.At(x, y)]++
		}
	}
	palette := color.Palette(slices.Collect(maps.Keys(count)))
	slices.SortFunc(palette, func(a, b color.Color) int {
		return cmp.Or(count[b]-count[a], strings.Compare(fmt.Sprint(a), fmt.Sprint(b))) // one order, so that pictures compare
	})
	out := image.NewPaletted(area, palette[:min(len(palette), 256)])
	draw.Draw(out, area, img, area.Min, draw.Src)
	return out
}

func take(t *testing.T, address, name string, size emulation.SetDeviceMetricsOverrideParams) {
	t.Helper()
	p := chromium.New(t, browser.Look{})
	browser.Call(p, "choosing a size", emulation.SetDeviceMetricsOverride, size)
	show(p, address)
	p.Settle()
	raw := browser.Call(p, "taking a picture", page.CaptureScreenshot, page.CaptureScreenshotParams{}).Data
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	// Chromium writes for speed, and every colour of every letter's edge.
	var small bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&small, few(img)); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %d × %d, %d bytes, %d before", name, img.Bounds().Dx(), img.Bounds().Dy(), small.Len(), len(raw))
	if small.Len() > maxPicture {
		t.Errorf("%s is larger than %d bytes", name, maxPicture)
	}
	if err := os.WriteFile(filepath.Join(host.Root, "static", filepath.FromSlash(name)), small.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
