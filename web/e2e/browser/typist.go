package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/chromedp/chromedp/remote"
)

// Typist sends keys as people do: without waiting until the page has dealt with the last one. While the page's thread
// is busy the browser queues them, which is exactly when keys get lost. chromedp waits for each command's answer, so
// the typist has a connection to the tab of its own.
type Typist struct {
	t        testing.TB
	conn     *remote.Conn
	sent     int64
	answered chan int64
	failed   chan error
}

// Typist connects a second keyboard to the page's tab.
func (p *Page) Typist() *Typist {
	p.T.Helper()
	address := "ws://127.0.0.1:" + p.browser.port + "/devtools/page/" + string(chromedp.FromContext(p.ctx).Target.TargetID)
	conn, err := remote.DialContext(p.ctx, address)
	if err != nil {
		p.T.Fatalf("connecting a keyboard: %v", err)
	}
	k := &Typist{t: p.T, conn: conn, answered: make(chan int64, 1<<14), failed: make(chan error, 1)}
	p.T.Cleanup(func() { _ = conn.Close() })
	go k.read()
	return k
}

// read collects the browser's answers until the connection closes.
func (k *Typist) read() {
	for {
		var m cdproto.Message
		if err := k.conn.Read(context.Background(), &m); err != nil {
			k.failed <- err
			return
		}
		if m.Error != nil {
			k.failed <- m.Error
			return
		}
		k.answered <- m.ID
	}
}

// Key sends one key, down and up, and returns at once.
func (k *Typist) Key(key string) {
	k.t.Helper()
	for _, r := range key {
		down := *kb.Encode(r)[0]
		up := down
		down.Type, up.Type = kb.KeyRawDown, kb.KeyUp
		if strings.ContainsRune("\r", r) || r >= ' ' && len(down.Key) == 1 {
			down.Type, down.Text, down.UnmodifiedText = kb.KeyDown, string(r), string(r)
		}
		k.send(down)
		k.send(up)
	}
}

func (k *Typist) send(event input.DispatchKeyEventParams) {
	k.t.Helper()
	params, err := json.Marshal(event)
	if err != nil {
		k.t.Fatal(err)
	}
	k.sent++
	m := &cdproto.Message{ID: k.sent, Method: cdproto.MethodType(input.DispatchKeyEvent.Method), Params: params}
	if err := k.conn.Write(context.Background(), m); err != nil {
		k.t.Fatalf("typing: %v", err)
	}
}

// Wait returns when the page has dealt with every key.
func (k *Typist) Wait() {
	k.t.Helper()
	deadline := time.After(patience)
	for last := int64(0); last < k.sent; {
		select {
		case id := <-k.answered:
			last = max(last, id)
		case err := <-k.failed:
			k.t.Fatalf("typing: %v", err)
		case <-deadline:
			k.t.Fatalf("the page has not dealt with all keys after %v: %d of %d", patience, last, k.sent)
		}
	}
}

// debuggingPort reads where the browser listens from its profile. The browser writes that a little after it has begun to.
func debuggingPort(profile string) (port string, err error) {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		var file []byte
		file, err = os.ReadFile(filepath.Join(profile, "DevToolsActivePort"))
		if port, _, whole := strings.Cut(string(file), "\n"); whole {
			return port, nil
		}
	}
	return "", fmt.Errorf("the browser does not say where it listens: %v", err)
}
