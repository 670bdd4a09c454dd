package browser

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
)

// faults collects what a visitor's console would show in red: errors, uncaught exceptions, and whatever the content
// security policy refused.
type faults struct {
	mu       sync.Mutex
	seen     []string
	expected []*regexp.Regexp
}

// Expect names errors that the test provokes on purpose, by a regular expression.
func (p *Page) Expect(pattern string) {
	p.logs.mu.Lock()
	defer p.logs.mu.Unlock()
	p.logs.expected = append(p.logs.expected, regexp.MustCompile(pattern))
}

// Faults returns what has been collected so far and was not expected.
func (p *Page) Faults() []string { return p.logs.unexpected() }

// Forget drops what has been collected, for tests of this package that provoke faults to see them.
func (p *Page) Forget() {
	p.logs.mu.Lock()
	defer p.logs.mu.Unlock()
	p.logs.seen = nil
}

func (f *faults) see(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		f.add("exception: " + text)
	case *runtime.EventConsoleAPICalled:
		if e.Type != runtime.ConsoleAPICalledTypeError && e.Type != runtime.ConsoleAPICalledTypeAssert {
			return
		}
		var parts []string
		for _, a := range e.Args {
			if a.Description != "" {
				parts = append(parts, a.Description)
			} else {
				parts = append(parts, string(a.Value))
			}
		}
		f.add("console: " + strings.Join(parts, " "))
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Source == log.EntrySourceSecurity {
			f.add(fmt.Sprintf("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL))
		}
	}
}

func (f *faults) add(s string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.seen = append(f.seen, s)
}

func (f *faults) unexpected() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	var left []string
next:
	for _, s := range f.seen {
		for _, e := range f.expected {
			if e.MatchString(s) {
				continue next
			}
		}
		left = append(left, s)
	}
	return left
}

func (f *faults) report(t testing.TB) {
	for _, s := range f.unexpected() {
		t.Errorf("the page complained: %s", s)
	}
}
