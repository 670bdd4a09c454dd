//go:build browser

package embed

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"tusou/app/snippet"
	"tusou/app/words"
	"tusou/static"
	"tusou/web/e2e/browser"
)

// product imitates the host: the two scripts, and widgets that do what the test says.
type product struct {
	*httptest.Server
	mu     sync.Mutex
	framed []string      // addresses of widgets that were asked for
	gate   chan struct{} // holds the scripts back, unless closed
}

// hold keeps the scripts back, the page's and the widget's, until release.
func (p *product) hold() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.gate = make(chan struct{})
}

func (p *product) release() { close(p.gate) }

func serve(t *testing.T, widget string) *product {
	p := &product{}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/tools/tusou/web/")
		switch {
		case name == "embed.js" || name == "widget.js":
			p.mu.Lock()
			gate := p.gate
			p.mu.Unlock()
			if gate != nil {
				select {
				case <-gate:
				case <-r.Context().Done():
					return
				}
			}
			script, err := static.FS.ReadFile(name)
			if err != nil {
				t.Error(err)
			}
			w.Header().Set("Content-Type", "text/javascript")
			_, _ = w.Write(script)
		case strings.HasSuffix(r.URL.Path, "/embed"):
			p.mu.Lock()
			p.framed = append(p.framed, r.URL.RequestURI())
			p.mu.Unlock()
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<!doctype html><title>widget</title>", widget)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(p.Close)
	return p
}

func (p *product) asked() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.framed...)
}

// honest is a widget of a certain height, which changes when the test asks for it.
const honest = `<script src="/tools/tusou/web/widget.js"></script><style>body { margin: 0 } #tusou { height: 555px }</style>
	<body><div id=tusou><input id=calls></div>`

// documentation is a page on another site than the product: localhost is not 127.0.0.1.
func documentation(t *testing.T, body string, headers ...string) string {
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		fmt.Fprintf(w, "<!doctype html><html lang=en><title>Documentation</title><h1>Documentation</h1>%s<p id=below>below</p>", body)
	}))
	t.Cleanup(page.Close)
	return local(t, page.Listener.Addr())
}

func open(t *testing.T, p *product, elements string, headers ...string) *browser.Page {
	page := chromium.New(t, browser.Look{})
	page.Goto(documentation(t, `<script async src="`+p.URL+`/tools/tusou/web/embed.js"></script>`+elements, headers...))
	page.Until("the element is defined", `customElements.get("tusou-calculator")`)
	return page
}

// inside is the element's frame.
const inside = `document.querySelector("tusou-calculator").shadowRoot.querySelector("iframe")`

const height = inside + `.getBoundingClientRect().height`

func TestFrameIsIsolated(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := open(t, h, `<tusou-calculator calls="5" qps="2" lang="en" theme="dark" controls="0" class="x" onclick2="y">words</tusou-calculator>`)
	f := p.Frame("/embed")
	f.Until("the frame has been read", `document.readyState === "complete"`)
	if got := f.Text(`self.origin + " " + location.pathname + location.search`); got != "null /tools/tusou/en/embed?calls=5&qps=2&theme=dark&controls=0" {
		t.Errorf("in the frame: %s", got)
	}
	want := `allow-scripts allow-popups allow-popups-to-escape-sandbox|lazy|no-referrer|Tusou: what image search costs a month`
	if got := p.Text(`((f) => [f.getAttribute("sandbox"), f.loading, f.referrerPolicy, f.title].join("|"))(` + inside + `)`); got != want {
		t.Errorf("the frame has %s", got)
	}
	if got := f.Text(`document.documentElement.dataset.theme + " " + document.documentElement.dataset.controls`); got != "dark off" {
		t.Errorf("the frame is set to %s", got)
	}
	if got := f.Text(`document.referrer`); got != "" {
		t.Errorf("the frame knows where it is: %s", got)
	}
}

func TestLanguageIsThatOfThePage(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := open(t, h, `<div lang="zh-Hans"><tusou-calculator id=a></tusou-calculator></div><tusou-calculator id=b></tusou-calculator>
		<tusou-calculator id=c lang="zh-CN" aria-label="my own words"></tusou-calculator>`)
	got := p.Text(`[...document.querySelectorAll("tusou-calculator")].map(e => e.shadowRoot.querySelector("iframe"))
		.map(f => new URL(f.src).pathname + " " + f.title).join("\n")`)
	if want := "/tools/tusou/embed 图搜比价：图片搜索的月费\n/tools/tusou/en/embed Tusou: what image search costs a month\n/tools/tusou/embed my own words"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestHeightFollowsTheContent(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := open(t, h, `<tusou-calculator height="300"></tusou-calculator>`)
	p.Until("the frame is as high as its content", height+` === 555`)
	f := p.Frame("/embed")
	f.Eval(`document.getElementById("tusou").style.height = "700.4px"`, nil)
	p.Until("it grows with it", height+` === 701`)
	// The engine replaces what the server had rendered.
	f.Eval(`document.body.innerHTML = '<div id=tusou style="height: 640px"></div>'`, nil)
	p.Until("it follows what replaces the content", height+` === 640`)
	f.Eval(`document.getElementById("tusou").style.height = "200px"`, nil)
	p.Until("it gives back no more than it was given", height+` === 300`)
}

// The code that the product writes keeps the element's place from the first paint on: before the script has come,
// while the frames load, and when they have said how high they are.
func TestNothingShifts(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	w := snippet.Widget{Site: h.URL + "/tools/tusou", Language: words.English, Link: "Compare"}
	code := strings.Join(w.Element(), "\n")
	tag, element, _ := strings.Cut(code, "\n")
	for name, c := range map[string]struct {
		elements string
		shifts   bool
	}{
		"as written":               {`<div style="max-width:44rem">` + strings.Repeat(element+"<p>between</p>", 3) + `</div>`, false},
		"in columns":               {`<div style="display:grid;grid-template-columns:20rem 1fr"><div>` + element + `</div><div>` + element + `</div></div>`, false},
		"by the page's own style":  {`<style>tusou-calculator { display: block; min-height: 600px }</style><tusou-calculator></tusou-calculator>`, false},
		"nothing is kept (a trap)": {strings.Repeat(`<tusou-calculator height="600"></tusou-calculator><p>between</p>`, 3), true},
	} {
		t.Run(name, func(t *testing.T) {
			h.hold()
			p := chromium.New(t, browser.Look{})
			p.Goto(documentation(t, tag+c.elements))
			p.Settle() // it has been painted without the script
			if p.Is(`customElements.get("tusou-calculator")`) {
				t.Fatal("the script was not held back")
			}
			h.release()
			p.Until("the frames on the screen have been filled", `[...document.querySelectorAll("tusou-calculator")]
				.every(e => e.getBoundingClientRect().top > innerHeight || e.shadowRoot?.querySelector("iframe").style.minHeight === "555px")`)
			p.Eval(`scrollTo(0, document.documentElement.scrollHeight)`, nil)
			p.Until("all frames have been filled", `[...document.querySelectorAll("tusou-calculator")]
				.every(e => e.shadowRoot.querySelector("iframe").style.minHeight === "555px")`)
			shifts := p.Shifts(true)
			if c.shifts != (len(shifts) > 0) {
				t.Errorf("shifted: %v", shifts)
			}
		})
	}
}

// The frame fills the room that is set aside, whoever does it.
func TestRoom(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := open(t, h, `<style>#b { min-height: 600px }</style><tusou-calculator id=a></tusou-calculator><tusou-calculator id=b></tusou-calculator>
		<tusou-calculator id=c height="700"></tusou-calculator><tusou-calculator id=d height="tall" style="min-height: 0"></tusou-calculator>`)
	p.Eval(`scrollTo(0, document.documentElement.scrollHeight)`, nil)
	p.Until("the frames fill their room", `[...document.querySelectorAll("tusou-calculator")].map(e => [e, e.shadowRoot.querySelector("iframe")])
		.map(pair => pair.map(e => e.getBoundingClientRect().height).join("=")).join(" ") === "555=555 600=600 700=700 555=555"`)
	p.Eval(`document.querySelector("#c").removeAttribute("height")`, nil)
	p.Until("the room can be taken back", `document.querySelector("#c").getBoundingClientRect().height === 555`)
}

func TestAttributesUpdateTheFrame(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := open(t, h, `<tusou-calculator calls="5"></tusou-calculator>`)
	f := p.Frame("/embed")
	f.Until("the frame has been read", `document.readyState === "complete"`)
	before := p.Text(`String(history.length)`)
	for i := range 3 {
		p.Eval(fmt.Sprintf(`{
			const e = document.querySelector("tusou-calculator");
			e.setAttribute("calls", "%d"); e.setAttribute("qps", "9"); e.setAttribute("class", "changed"); e.setAttribute("lang", "zh");
		}`, i+10), nil)
		f = p.Frame(fmt.Sprintf("/tools/tusou/embed?calls=%d&qps=9", i+10))
		f.Until("the frame has been read", `document.readyState === "complete"`)
	}
	if after := p.Text(`String(history.length)`); after != before {
		t.Errorf("the history had %s entries, now %s", before, after)
	}
	if got := strings.Join(h.asked(), " "); got != "/tools/tusou/en/embed?calls=5 /tools/tusou/embed?calls=10&qps=9 /tools/tusou/embed?calls=11&qps=9 /tools/tusou/embed?calls=12&qps=9" {
		t.Errorf("asked for: %s", got)
	}
	p.Eval(`document.querySelector("tusou-calculator").removeAttribute("calls")`, nil)
	p.Frame("/tools/tusou/embed?qps=9")
	p.Eval(`{ const e = document.querySelector("tusou-calculator"); e.remove(); document.body.append(e); }`, nil)
	p.Until("the moved element has a frame", height+` > 100`)
}

// A frame that is still loading can be given another address, too, and the way back stays that of the page around.
func TestAttributesUpdateALoadingFrame(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := open(t, h, ``)
	h.hold()
	before := p.Text(`document.body.insertAdjacentHTML("beforeend", "<tusou-calculator calls=5></tusou-calculator>"); String(history.length)`)
	p.Frame("/embed?calls=5").Until("the frame is being read", `document.readyState === "loading" && document.title === "widget"`)
	p.Eval(`document.querySelector("tusou-calculator").setAttribute("calls", "6")`, nil)
	f := p.Frame("/embed?calls=6")
	h.release()
	f.Until("the frame has been read", `document.readyState === "complete"`)
	p.Until("it is as high as it says", height+` === 555`)
	if after := p.Text(`String(history.length)`); after != before {
		t.Errorf("the history had %s entries, now %s", before, after)
	}
}

// Whoever else speaks, and whatever is said, the height is what the frame itself says, within bounds.
func TestSpoofedAndAbsurdMessages(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := open(t, h, `<tusou-calculator height="300"></tusou-calculator><iframe id=other srcdoc="
		<script>addEventListener('message', () => { parent.postMessage({tusou: 'height', height: 999}, '*'); parent.postMessage('other done', '*'); });</script>"></iframe>`)
	p.Until("the frame is as high as its content", height+` === 555`)
	f := p.Frame("/embed")

	// A message that is heard comes after the others, so once it has had its effect the others have had theirs.
	p.Eval(`{ window.done = ""; addEventListener("message", e => { if (e.data === "other done") done = e.data; }); }`, nil)
	p.Eval(`{ postMessage({tusou: "height", height: 998}, "*"); document.getElementById("other").contentWindow.postMessage("go", "*"); }`, nil)
	p.Until("the strangers have spoken", `done`)
	if got := p.Text(`String(` + height + `)`); got != "555" {
		t.Errorf("strangers set the height to %s", got)
	}
	for _, m := range []string{`"height"`, `null`, `42`, `{height: 900}`, `{tusou: "height"}`, `{tusou: "height", height: "900"}`, `{tusou: "height", height: NaN}`,
		`{tusou: "height", height: Infinity}`, `{tusou: "height", height: [900]}`, `{tusou: "navigate", height: 900}`, `[900]`} {
		f.Eval(`parent.postMessage(`+m+`, "*"); parent.postMessage("other done", "*")`, nil)
		p.Eval(`done = ""`, nil)
		f.Eval(`parent.postMessage("other done", "*")`, nil)
		p.Until("the message has come", `done`)
		if got := p.Text(`String(` + height + `)`); got != "555" {
			t.Errorf("%s sets the height to %s", m, got)
		}
	}
	for said, want := range map[string]string{"1e9": "4000", "-5": "300", "0": "300", "1": "300", "600.2": "601"} {
		f.Eval(`parent.postMessage({tusou: "height", height: `+said+`}, "*")`, nil)
		p.Until("a height of "+said+" is kept within bounds", height+` === `+want)
	}
}

// A frame that does not load, or is not the widget, gives way to the words between the tags or a link.
func TestFallback(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ element, want string }{
		"own words": {`<tusou-calculator calls="5"><a href="https://example.com/">Own words</a></tusou-calculator>`, ""},
		"a link":    {`<tusou-calculator calls="5" theme="dark" controls="0"></tusou-calculator>`, "/tools/tusou/en?calls=5"},
	} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, `<p>not the widget`)
			p := open(t, h, c.element)
			p.Until("the fallback is shown", `document.querySelector("tusou-calculator").shadowRoot.querySelector(".instead").checkVisibility()`)
			got := p.Text(`(e => e.children.length ? e.children[0].checkVisibility() + e.innerText : (a => a.checkVisibility() + a.href + a.target + a.rel)(e.shadowRoot.querySelector("a")))(document.querySelector("tusou-calculator"))`)
			want := "trueOwn words"
			if c.want != "" {
				want = "true" + h.URL + c.want + "_blanknoopener"
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestWithoutScripts(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := chromium.New(t, browser.Look{})
	p.NoScript()
	p.Goto(documentation(t, `<script async src="`+h.URL+`/tools/tusou/web/embed.js"></script><tusou-calculator><a href="https://example.com/">Own words</a></tusou-calculator>`))
	if got := p.Text(`String(document.querySelector("tusou-calculator a").checkVisibility())`); got != "true" {
		t.Error("without scripts the words between the tags are not shown")
	}
}

// Pages with a strict policy of their own: no inline styles, trusted types.
func TestStrictPages(t *testing.T) {
	t.Parallel()
	h := serve(t, honest)
	p := open(t, h, `<tusou-calculator height="300"></tusou-calculator>`, "Content-Security-Policy",
		"default-src 'none'; script-src "+h.URL+"; frame-src "+h.URL+"; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'")
	p.Until("the frame is as high as its content", height+` === 555`)
	if got := p.Text(inside + `.getBoundingClientRect().width + " " + getComputedStyle(` + inside + `).borderTopWidth`); !strings.HasSuffix(got, " 0px") {
		t.Errorf("the frame's style is not applied: %s", got)
	}
}
