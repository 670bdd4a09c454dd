package host

import (
	"io"
	"sync"
	"time"
)

// LogWriter gathers what a log writes and passes it on a moment later, many
// lines at once: a busy host writes some thousand a second, and each would be a
// system call while its visitor's next request waits.
//
// What is written stays whole and in order. If what it goes to is slow, so are
// those who write, before memory fills. Close passes on the rest; what a crash
// or a kill cuts off is the last moment's lines.
type LogWriter struct {
	to io.Writer

	passing sync.Mutex // held while passing on, so that one batch follows another
	spare   []byte     // the buffer that was passed on last

	mu      sync.Mutex // of what follows; never held while passing on
	waiting []byte
	timer   *time.Timer
	err     error // of the last passing on
}

const (
	logDelay = 100 * time.Millisecond
	logBatch = 64 << 10
)

// NewLogWriter makes a writer that passes on to another.
func NewLogWriter(to io.Writer) *LogWriter { return &LogWriter{to: to} }

// Write takes lines over. It reports an error of an earlier passing on.
func (w *LogWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	if len(w.waiting) == 0 {
		if w.timer == nil {
			w.timer = time.AfterFunc(logDelay, w.pass)
		} else {
			w.timer.Reset(logDelay)
		}
	}
	w.waiting = append(w.waiting, p...)
	full, err := len(w.waiting) >= logBatch, w.err
	w.mu.Unlock()
	if full {
		w.pass()
	}
	if err != nil {
		return 0, err
	}
	return len(p), nil
}

// pass passes on what waits.
func (w *LogWriter) pass() {
	w.passing.Lock()
	defer w.passing.Unlock()
	w.mu.Lock()
	out := w.waiting
	w.waiting = w.spare[:0]
	w.mu.Unlock()
	var err error
	if len(out) > 0 {
		_, err = w.to.Write(out)
	}
	w.spare = out
	w.mu.Lock()
	w.err = err
	w.mu.Unlock()
}

// Close passes on the rest. It does not close what it passes on to.
func (w *LogWriter) Close() error {
	w.pass()
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.timer != nil {
		w.timer.Stop()
	}
	return w.err
}
