//go:build browser

package embed

import (
	"fmt"
	"testing"

	"tusou/app/snippet"
	"tusou/app/words"
	"tusou/web/e2e/browser"
)

// The room that the code sets aside is what the widget needs, at every width: it is not cut off, has no scroll bar, and
// leaves little empty. In a hurry every question in both languages, with fields in one of them; of two questions with as
// many remarks each has them in another one.
func TestRoomFitsTheContent(t *testing.T) {
	t.Parallel()
	site := start(t)
	p := chromium.New(t, browser.Look{Width: 1100})
	for i, c := range []struct {
		query   string
		remarks int
	}{
		{"", 0}, {"calls=63334&images=2500000", 0}, {"images=100000000", 1}, {"calls=5000&images=100000&qps=1&trial=1", 2}, {"qps=100", 2},
	} {
		for _, language := range []string{"zh-CN", "en"} {
			for _, readOnly := range []bool{false, true} {
				if testing.Short() && readOnly == (i%2 == 0) == (language == "en") {
					continue
				}
				w := widget(site, language, c.query, readOnly)
				w.Remarks = c.remarks
				p.Goto(documentation(t, `<div id=column>`+code(w.Frame(320))+`</div>`))
				f := p.Frame("/embed")
				f.Expect(left)
				f.Until("it is there", `document.readyState === "complete"`)
				for _, width := range []int{320, 390, 479, 480, 600, 720, 1000} {
					p.Eval(fmt.Sprintf(`document.querySelector("#column").style.width = "%dpx"`, width), nil)
					f.Until("the frame has that width", fmt.Sprintf(`innerWidth === %d`, width))
					f.Settle()
					var height struct{ Room, Needed, Scrolled float64 }
					f.Eval(`({Room: innerHeight, Needed: document.body.firstElementChild.getBoundingClientRect().bottom, Scrolled: document.documentElement.scrollHeight})`, &height)
					what := fmt.Sprintf("%s %q read only %v at %d: needs %.0f of %.0f", language, c.query, readOnly, width, height.Needed, height.Room)
					if want := float64(w.Height(width)); height.Room < want-1 || height.Room > want {
						t.Errorf("%s, which should be %.0f", what, want)
					}
					if height.Needed > height.Room || height.Scrolled > height.Room {
						t.Errorf("%s and scrolls", what)
					}
					empty := 0.2
					if c.remarks > 0 {
						empty = 0.28 // how long remarks are is not known
					}
					if height.Room-height.Needed > empty*height.Room {
						t.Errorf("%s and leaves too much empty", what)
					}
					if over := f.Text(`String(document.documentElement.scrollWidth - innerWidth)`); over != "0" {
						t.Errorf("%s: %s pixels too wide", what, over)
					}
				}
			}
		}
	}
}

// The numbers that are given to oEmbed are those that a browser makes of the style.
func TestStyleIsTheHeight(t *testing.T) {
	t.Parallel()
	p := chromium.New(t, browser.Look{})
	for _, w := range []snippet.Widget{{Language: words.English}, {Language: words.Chinese, ReadOnly: true, Remarks: 2}, {Language: words.English, Limit: 555}} {
		p.Goto(documentation(t, `<div id=column><div style="container-type:inline-size"><div id=room style="height:`+w.Style()+`"></div></div></div>`))
		for _, width := range []int{280, 320, 479, 480, 481, 730, 1500} {
			p.Eval(fmt.Sprintf(`document.querySelector("#column").style.width = "%dpx"`, width), nil)
			var got float64
			p.Eval(`document.querySelector("#room").getBoundingClientRect().height`, &got)
			if want := float64(w.Height(width)); got < want-1 || got > want+1 {
				t.Errorf("%+v at %d: %v, want %v", w, width, got, want)
			}
		}
	}
}
