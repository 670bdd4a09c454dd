package browser

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/remote"
)

// Browser is one running Chromium.
type Browser struct {
	ctx   context.Context
	port  string // where it can be talked to
	close func()
}

// Launch starts Chromium headless with a new profile and without any of its own network traffic. A machine without
// Chromium gets an error, never a skipped test. In a hurry it is Chromium's headless shell, where there is one: the same
// engine without windows, which takes a third less of the processor.
func Launch() (*Browser, error) {
	if !flag.Parsed() {
		flag.Parse()
	}
	if testing.Short() {
		// The command of that name is a script that waits for the browser: killed, it would leave the browser behind.
		return launch(append([]string{"/usr/lib/chromium/chromium-headless-shell"}, whole...))
	}
	return LaunchWhole()
}

// LaunchWhole is Launch for what only the whole browser does, such as installing a page.
func LaunchWhole() (*Browser, error) { return launch(whole) }

// whole are the names of the browser that visitors have.
var whole = []string{"chromium", "chromium-browser", "google-chrome-stable", "google-chrome"}

func launch(names []string) (*Browser, error) {
	path, err := find(names)
	if err != nil {
		return nil, err
	}
	profile, err := os.MkdirTemp("", "tusou-browser-")
	if err != nil {
		return nil, err
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.UserDataDir(profile)}
	for _, flag := range []string{
		"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "no-default-browser-check",
		"disable-background-networking", "disable-component-update", "disable-sync", "disable-dev-shm-usage",
		"disable-extensions", "disable-default-apps", "metrics-recording-only", "hide-scrollbars", "mute-audio",
		// A tab in the background, as every second tab of a headless browser is, must not be slowed down.
		"disable-background-timer-throttling", "disable-backgrounding-occluded-windows", "disable-renderer-backgrounding",
		// Frames of other sites are in processes of their own, in the headless shell too.
		"site-per-process",
		// Hundreds of key events in a row are a test here, not an attack.
		"disable-ipc-flooding-protection",
	} {
		options = append(options, chromedp.Flag(flag, true))
	}
	options = append(options,
		// Two pages of the browser's own, for suggestions below its address bar, which nobody sees: half of what an empty
		// tab costs.
		chromedp.Flag("disable-features", "WebUIOmniboxPopup,WebUIOmniboxAimPopup"),
		chromedp.Flag("enable-features", "IsolateSandboxedIframes"),
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("lang", "en-US"),
		chromedp.WindowSize(1280, 900),
		remote.WebSocket, // and not a pipe, which has no second end for a [Typist]
		chromedp.WSURLReadTimeout(patience),
	)
	alloc, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(alloc)
	b := &Browser{ctx: ctx, close: func() {
		cancel()
		stop()
		_ = os.RemoveAll(profile) // in the system's folder for temporary files: a rest of it is no fault of the test
	}}
	if err := chromedp.Do(ctx); err != nil {
		b.Close()
		return nil, fmt.Errorf("starting %s: %w", path, err)
	}
	if b.port, err = debuggingPort(profile); err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

// Close ends the browser and removes its profile.
func (b *Browser) Close() { b.close() }

// find looks for Chromium where CHROMIUM says, or under some names.
func find(names []string) (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return exec.LookPath(path)
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("no Chromium found: run `make setup`, or set CHROMIUM to the browser's path")
}
