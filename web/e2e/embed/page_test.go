//go:build browser

package embed

import (
	"strings"
	"testing"

	"tusou/web/e2e/browser"
	"tusou/web/e2e/server"
)

// The page that writes the code shows the real widget, and its buttons copy exactly what is shown; in a hurry in one
// language.
func TestCodePage(t *testing.T) {
	t.Parallel()
	s := server.Host(t, root, server.Recipe, "-origin", "https://docs.example")
	for path, language := range map[string]string{"/widget": "zh-CN", "/en/widget": "en"} {
		if testing.Short() && language != "en" {
			continue
		}
		t.Run(language, func(t *testing.T) {
			p := chromium.New(t, browser.Look{Height: 2400}) // all of it is on the screen
			p.Before(`if (navigator.clipboard) navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }`)
			p.Goto(s.URL + path + "?theme=dark&images=2500000")
			p.Live()
			f := p.Frame("/embed?images=2500000&theme=dark")
			at := p.Text(`JSON.stringify((r => [r.x + r.width / 2, r.y + 20])(` + inside + `.getBoundingClientRect()))`)
			if at == "" {
				t.Fatal("the preview is nowhere")
			}
			f.Until("the preview is live", `document.documentElement.dataset.tusou === "live"`)
			expect(f, "amounts", amounts, atDefaults)
			expect(f, "ground", `getComputedStyle(document.documentElement).backgroundColor`, "rgb(22, 24, 27)")
			expect(f, "language", `document.documentElement.lang`, language)
			expect(p, "the preview fills its place", `document.querySelector("tusou-calculator").getBoundingClientRect().height === `+height, "true")

			p.Retype("#calls", "63334")
			p.Until("the code follows", `document.querySelector("#code-element").textContent.includes('calls="63334"') &&
				document.querySelector("#code-frame").textContent.includes("calls=63334")`)
			f = p.Frame("/embed?calls=63334&images=2500000&theme=dark")
			f.Until("the preview follows", amounts+` === "0.04 0.00 3800.00 3800.04"`)

			w := widget("https://docs.example/tools/tusou", language, "calls=63334&images=2500000", false)
			w.Theme = "dark"
			w.Title = map[string]string{"zh-CN": "图像搜索比价", "en": "Image search prices"}[language]
			w.Link = map[string]string{"zh-CN": "在图搜比价中打开完整比较", "en": "Open the whole comparison in Tusou"}[language]
			for id, want := range map[string]string{"element": code(w.Element()), "frame": code(w.Frame(320)), "table": ""} {
				p.Eval(`window.copied = ""`, nil)
				p.Click(`.code:has(#code-` + id + `) button`)
				p.Until("something is copied", `copied`)
				copied := p.Text(`copied`)
				shown := p.Text(`[...document.querySelectorAll("#code-` + id + ` code > span")].map(l => l.textContent).join("\n")`)
				if copied != shown {
					t.Errorf("%s: shown\n%s\ncopied\n%s", id, shown, copied)
				}
				if id == "table" {
					if !strings.Contains(copied, "| ¥3,800.00 | ¥3,800.04 |\n\n["+w.Link+"](") {
						t.Errorf("the table is\n%s", copied)
					}
				} else if copied != want {
					t.Errorf("%s is\n%s\nwant\n%s", id, copied, want)
				}
			}
			for _, s := range p.Shifts(false) {
				t.Errorf("shifted: %s", s)
			}
		})
	}
}

// A page without a dark side shows a dark widget dark, to its very edge, and a light one light.
func TestColours(t *testing.T) {
	t.Parallel()
	site := start(t)
	p := chromium.New(t, browser.Look{Width: 800, Height: 700})
	for theme, want := range map[string]string{"dark": "16181b", "light": "fbfaf7"} {
		w := widget(site, "en", "", true)
		w.Theme = theme
		p.Goto(documentation(t, `<style>html { background: #fff } body { margin: 0 } h1 { display: none }</style>`+code(w.Element())))
		f := p.Frame("theme=" + theme)
		f.Expect(left)
		f.Until("it is there", `document.readyState === "complete"`)
		p.Settle()
		for _, at := range [][2]int{{2, 2}, {797, 2}, {2, 300}, {797, 300}} {
			if got := p.Pixel(at[0], at[1]); got != want {
				t.Errorf("a %s widget has #%s at %v, want #%s", theme, got, at, want)
			}
		}
	}
}
