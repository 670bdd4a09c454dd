//go:build browser

package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// chromium is the one browser of this package's tests.
var chromium *Browser

func TestMain(m *testing.M) {
	var err error
	if chromium, err = Launch(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	chromium.Close()
	os.Exit(code)
}

// serve answers every path with one page, whose head may hold something too.
func serve(t *testing.T, body string, head ...string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if r.URL.Path == "/favicon.ico" {
			return
		}
		fmt.Fprintf(w, "<!doctype html><html lang=en><title>A page</title>%s<body><main><h1>A page</h1>%s</main>",
			strings.Join(head, ""), body)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// The detectors are worth something only if they find the faults they are for: here each gets a page that has one.

func TestConsoleFaultsAreCollected(t *testing.T) {
	for name, script := range map[string]string{
		"exception": `setTimeout(() => { throw new Error("boom") })`,
		"console":   `console.error("boom")`,
		"rejection": `Promise.reject(new Error("boom"))`,
	} {
		t.Run(name, func(t *testing.T) {
			p := chromium.Open(t, Look{}, serve(t, "<script>"+script+"</script>"))
			for len(p.Faults()) == 0 { // bounded by Settle's own bound and the test's timeout
				p.Settle()
			}
			if faults := p.Faults(); !strings.Contains(faults[0], "boom") {
				t.Errorf("collected %q", faults)
			}
			p.Forget()
		})
	}
}

func TestPolicyViolationsAreCollected(t *testing.T) {
	p := chromium.Open(t, Look{}, serve(t, `<p style="color:red">x</p>`,
		`<meta http-equiv=Content-Security-Policy content="style-src 'none'">`))
	p.Until("the violation is seen", `tusouSeen.violations.length > 0`)
	if v := p.Violations(); len(v) != 1 || !strings.HasPrefix(v[0], "style-src") {
		t.Errorf("violations: %q", v)
	}
	if len(p.Faults()) == 0 {
		t.Error("a violation is not among the faults that fail a test")
	}
	p.Forget()
}

func TestLayoutShiftsAreSummed(t *testing.T) {
	p := chromium.Open(t, Look{}, serve(t, `<div id=box></div><p id=moved>moved</p>`))
	p.Settle()
	p.Eval(`document.getElementById("box").style.height = "300px"`, nil)
	p.Until("the shift is seen", `tusouSeen.shifts.length > 0`)
	shifts := p.Shifts(false)
	if len(shifts) == 0 || !strings.Contains(shifts[0].String(), "p#moved") {
		t.Errorf("shifts: %v", shifts)
	}
}

func TestBlankFramesAreFound(t *testing.T) {
	p := chromium.New(t, Look{Width: 400, Height: 300})
	p.Goto(serve(t, `<p style="background:#123;height:200px">x</p>`))
	p.Settle()
	film, stop := p.Record()
	film.wait(t, 1)
	for i, display := range []string{"none", "block"} {
		p.Eval(`document.body.style.display = "`+display+`"`, nil)
		film.wait(t, i+2)
	}
	stop()
	frames, err := film.Frames()
	if err != nil {
		t.Fatal(err)
	}
	if len(Blank(frames)) == 0 || len(Blank(frames)) == len(frames) {
		t.Errorf("%d frames, blank: %v", len(frames), Blank(frames))
	}
}

// wait returns when there are so many frames.
func (f *Film) wait(t *testing.T, frames int) {
	t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		f.mu.Lock()
		n := len(f.frames)
		f.mu.Unlock()
		if n >= frames {
			return
		}
	}
	t.Fatalf("there are not %d frames after %v", frames, patience)
}

func TestTreesAreCompared(t *testing.T) {
	p := chromium.Open(t, Look{}, serve(t, `<input id=calls value=5><p id=a class=b>text</p><div id=app-wasm-loader></div>`))
	p.Eval(`document.getElementById("app-wasm-loader").remove(); document.getElementById("calls").setAttribute("value", "6")`, nil)
	for _, difference := range []string{p.ServedDifference(), p.ParsedDifference()} {
		if difference != "" {
			t.Errorf("loader and value must not count: %s", difference)
		}
	}
	for _, change := range []string{
		`document.getElementById("a").firstChild.data = "text "`,
		`document.getElementById("a").className = "c"`,
		`document.getElementById("a").append(document.createElement("b"))`,
	} {
		p.Eval(change, nil)
		for _, difference := range []string{p.ServedDifference(), p.ParsedDifference()} {
			if !strings.Contains(difference, "p#a") {
				t.Errorf("%s: reported as %q", change, difference)
			}
		}
	}
}

func TestAccessibilityFaultsAreReported(t *testing.T) {
	p := chromium.Open(t, Look{}, serve(t, `<input id=nameless>`))
	found := p.Accessibility("../../..")
	if !slices.ContainsFunc(found, func(s string) bool {
		return strings.HasPrefix(s, "label ") && strings.Contains(s, "#nameless")
	}) {
		t.Errorf("found: %q", found)
	}
}

func TestKeysAndCompositions(t *testing.T) {
	p := chromium.Open(t, Look{}, serve(t, `<input id=a><script>
		const log = window.log = [];
		for (const type of ["keydown", "compositionstart", "compositionend"])
			a.addEventListener(type, e => log.push(type === "keydown" ? e.key : type));
	</script>`))
	p.Focus("#a")
	p.Type("12")
	p.Press(Left)
	p.Compose("wan")
	p.Commit("万")
	p.Press(End)
	p.Type("k")
	if got, want := p.Text(`a.value + " " + log.join(" ")`), "1万2k 1 2 ArrowLeft compositionstart compositionend End k"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p.Retype("#a", "9")
	if got := p.Text(`a.value`); got != "9" {
		t.Errorf("after retyping: %q", got)
	}
}

// A condition that is a promise is what the promise yields: the promise itself would always be true.
func TestPromisesAreAwaited(t *testing.T) {
	p := chromium.Open(t, Look{}, serve(t, ""))
	if p.Is(`Promise.resolve(false)`) || !p.Is(`Promise.resolve(true)`) || p.Is(`0`) || !p.Is(`"text"`) {
		t.Error("a promise is taken for what it yields not")
	}
	looks := 0
	p.UntilDoing("the third look", `Promise.resolve((window.looks = (window.looks ?? 0) + 1) === 3)`, func() { looks++ })
	if looks != 2 {
		t.Errorf("the condition was true after %d looks in vain, want 2", looks)
	}
}

func TestTypistDoesNotWait(t *testing.T) {
	sent := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		if r.URL.Path == "/busy" { // until the last key has been sent
			select {
			case <-sent:
			case <-r.Context().Done():
			}
			return
		}
		fmt.Fprint(w, `<!doctype html><html lang=en><title>A page</title><input id=a><script>
			a.addEventListener("input", () => {
				const request = new XMLHttpRequest();
				request.open("GET", "/busy", false);
				request.send();
			}, {once: true});
		</script>`)
	}))
	t.Cleanup(server.Close)
	p := chromium.Open(t, Look{}, server.URL)
	p.Focus("#a")
	keys := p.Typist()
	for range 20 {
		for _, key := range []string{"1", "2", "8", Backspace, Left, "7", Left, Delete, "3", Right} {
			keys.Key(key)
		}
	}
	close(sent)
	keys.Wait()
	if got, want := p.Text(`a.value`), strings.Repeat("132", 20); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRequestsAreHeldBlockedAndCounted(t *testing.T) {
	p := chromium.New(t, Look{})
	p.Goto(serve(t, `<script>window.get = u => fetch(u).then(r => r.status, () => "refused")</script>`))
	release := p.Hold("*held*")
	p.Eval(`void get("/held").then(s => window.answer = s)`, nil)
	p.Eval(`get("/free")`, nil) // answered while the other waits
	if p.Text(`String(window.answer)`) != "undefined" {
		t.Error("a held request was answered")
	}
	release()
	p.Until("the released request is answered", `window.answer === 200`)
	if n := len(p.Requests("/held")); n != 1 {
		t.Errorf("%d requests counted", n)
	}
	p.Expect(`blocked|Failed to load|ERR_`)
	p.Block("*held*")
	if got := p.Text(`get("/held")`); got != "refused" {
		t.Errorf("a blocked request: %s", got)
	}
	p.Offline(true)
	if got := p.Text(`get("/free")`); got != "refused" {
		t.Errorf("a request offline: %s", got)
	}
}

func TestNoScript(t *testing.T) {
	p := chromium.New(t, Look{})
	p.NoScript()
	p.Goto(serve(t, `<p id=a>as served</p><script>a.textContent = "changed"</script>`))
	if got := p.Text(`document.getElementById("a").textContent`); got != "as served" {
		t.Errorf("a script ran: %q", got)
	}
}
