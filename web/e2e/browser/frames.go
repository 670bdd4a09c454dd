package browser

import (
	"bytes"
	"image"
	_ "image/png" // screencast frames
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Film is what was on the screen, frame by frame.
type Film struct {
	mu     sync.Mutex
	frames [][]byte
}

// Record films the page until the returned function is called.
func (p *Page) Record() (film *Film, stop func()) {
	p.T.Helper()
	film = &Film{}
	err := chromedp.Listen(p.ctx, func(event any) {
		e, ok := event.(*page.EventScreencastFrame)
		if !ok {
			return
		}
		film.mu.Lock()
		film.frames = append(film.frames, e.Data)
		film.mu.Unlock()
		go func() {
			_, _ = chromedp.Call(p.ctx, page.ScreencastFrameAck, page.ScreencastFrameAckParams{SessionID: e.SessionID})
		}()
	})
	if err != nil {
		p.T.Fatalf("filming: %v", err)
	}
	Call(p, "filming", page.StartScreencast, page.StartScreencastParams{Format: page.StartScreencastFormatPng, EveryNthFrame: 1})
	return film, func() { Call(p, "filming", page.StopScreencast, cdp.Empty{}) }
}

// Frame is what one frame shows: how large a share of its pixels differ from its most frequent colour.
type Frame struct {
	Ink   float64
	PNG   []byte
	image image.Image
}

// Frames decodes what has been filmed.
func (f *Film) Frames() ([]Frame, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var list []Frame
	for _, data := range f.frames {
		img, _, err := image.Decode(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		list = append(list, Frame{Ink: ink(img), PNG: data, image: img})
	}
	return list, nil
}

// ink is the share of pixels, on a grid of every second one, that do not have the image's most frequent colour.
func ink(img image.Image) float64 {
	counts := map[[3]uint8]int{}
	total, most := 0, 0
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y += 2 {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x += 2 {
			r, g, b, _ := img.At(x, y).RGBA()
			c := [3]uint8{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8)}
			counts[c]++
			total++
			most = max(most, counts[c])
		}
	}
	if total == 0 {
		return 0
	}
	return 1 - float64(most)/float64(total)
}

// Blank returns the frames that lost at least half of the ink that the frame before the take-over had: a flash of an
// empty or half-built page. Frames before the first one with ink are the browser's own empty tab.
func Blank(frames []Frame) (blank []int) {
	usual := 0.0
	for i, f := range frames {
		if usual > 0 && f.Ink < usual/2 {
			blank = append(blank, i)
			continue
		}
		usual = max(usual, f.Ink)
	}
	return blank
}

// LargestChange compares each frame with the last one and returns the largest share of pixels that differ, and in which
// frame.
func LargestChange(frames []Frame) (share float64, frame int) {
	if len(frames) == 0 {
		return 0, 0
	}
	last := frames[len(frames)-1].image
	for i, f := range frames {
		if s := differing(f.image, last); s > share {
			share, frame = s, i
		}
	}
	return share, frame
}

// differing is the share of pixels, on a grid of every second one, in which two pictures visibly differ.
func differing(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	total, changed := 0, 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y += 2 {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x += 2 {
			total++
			r, g, bl, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			if apart(r, r2) || apart(g, g2) || apart(bl, b2) {
				changed++
			}
		}
	}
	return float64(changed) / float64(max(1, total))
}

// apart tells colours that an eye can tell.
func apart(a, b uint32) bool { return max(a, b)-min(a, b) > 0x0800 }

// Keep writes a frame to .build/frames and returns where, for a message of failure.
func Keep(t testing.TB, f Frame, root string) string {
	file := filepath.Join(root, ".build", "frames", strings.ReplaceAll(t.Name(), "/", "-")+".png")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err.Error()
	}
	if err := os.WriteFile(file, f.PNG, 0o644); err != nil {
		return err.Error()
	}
	return file
}
