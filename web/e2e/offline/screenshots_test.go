//go:build browser && screenshots

package offline

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/page"

	"tusou/web/e2e/browser"
)

// looks are the sizes and schemes that a person should look at.
var looks = []browser.Look{
	{Width: 390, Height: 844}, {Width: 390, Height: 844, Scheme: "dark"}, {Width: 1280, Height: 900}, {Width: 1280, Height: 900, Scheme: "dark"},
}

// TestScreenshots writes .build/screenshots/offline-STATE-LANGUAGE-WIDTH-SCHEME.png for what the page says of its copy.
func TestScreenshots(t *testing.T) {
	h := serve(t, "/")
	for language, address := range map[string]string{"zh": "/", "en": "/en"} {
		for _, look := range looks {
			shot := func(p *browser.Page, state string) {
				picture(p, fmt.Sprintf("offline-%s-%s-%s.png", state, language, look.Name()))
			}
			p := kept(t, h.URL+address)
			p.Show(look)
			say := func(name, value string) { p.Eval(`document.documentElement.dataset.`+name+` = "`+value+`"`, nil) }
			say("network", "offline")
			shot(p, "offline")
			say("update", "waiting")
			shot(p, "offline-and-update")
			p.Eval(`delete document.documentElement.dataset.network`, nil)
			shot(p, "update")
			p.Eval(newerListsSeen, nil)
			shot(p, "dated-and-update")
			p.Eval(`delete document.documentElement.dataset.update`, nil)
			shot(p, "dated")
			p.Eval(`delete document.documentElement.dataset.dated`, nil)
			say("offline", "quota")
			shot(p, "no-room")
			say("offline", "ready")
			say("install", "offered")
			p.Eval(`scrollTo({top: document.body.scrollHeight, behavior: "instant"})`, nil)
			shot(p, "ready-and-install")
			say("network", "offline")
			shot(p, "foot-offline")

			h.Down()
			p.Goto(h.URL + "/nowhere")
			p.Until("the page is explained", seen("#offline-fault"))
			shot(p, "no-copy")
			h.Up()

			p = chromium.New(t, look)
			p.Expect(`wasm|ERR_BLOCKED_BY_CLIENT|ERR_FAILED|Failed to fetch`)
			p.Block("*.wasm*")
			p.Goto(h.URL + address)
			p.MoveMouse()
			p.Until("the failure is explained", seen("#boot-fault"))
			shot(p, "failed")
		}
	}
}

// newerListsSeen does what lists.js does once the site has another list of Tencent's.
const newerListsSeen = `fetch("/web/lists.json").then(r => r.text()).then(text => {
	tusouLists.news = text.replace("2026-01-05", "2026-12-01").replace("60.00", "55.00");
	document.documentElement.dataset.dated = "";
	dispatchEvent(new Event("tusou-lists"));
	return new Promise(done => setTimeout(done)); // the program follows
})`

// picture writes what the window shows.
func picture(p *browser.Page, name string) {
	p.T.Helper()
	p.Settle()
	png := browser.Call(p, "taking a screenshot", page.CaptureScreenshot, page.CaptureScreenshotParams{}).Data
	folder := filepath.Join(root, ".build", "screenshots")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		p.T.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name), png, 0o644); err != nil {
		p.T.Fatal(err)
	}
}
