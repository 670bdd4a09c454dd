package server

import (
	"fmt"
	"os"
	"slices"
)

// T is what this package needs of a test: a *testing.T, or a [Main].
type T interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	TempDir() string
	Cleanup(f func())
}

// Main takes the part of a test in a TestMain, where one server serves all tests of a package. Its zero value is ready.
type Main struct{ cleanups []func() }

// Helper does nothing: there is no line of a test to be named.
func (*Main) Helper() {}

// Fatal prints why, ends what was started, and ends the process.
func (m *Main) Fatal(args ...any) {
	fmt.Fprintln(os.Stderr, args...)
	m.Close()
	os.Exit(1)
}

// Fatalf is Fatal with a format.
func (m *Main) Fatalf(format string, args ...any) { m.Fatal(fmt.Sprintf(format, args...)) }

// TempDir makes a folder that Close removes.
func (m *Main) TempDir() string {
	folder, err := os.MkdirTemp("", "tusou-server-")
	if err != nil {
		m.Fatal(err)
	}
	m.Cleanup(func() { _ = os.RemoveAll(folder) }) // in the system's folder for temporary files
	return folder
}

// Cleanup keeps what Close does, the last first.
func (m *Main) Cleanup(f func()) { m.cleanups = append(m.cleanups, f) }

// Close ends the servers and removes their folders.
func (m *Main) Close() {
	for _, f := range slices.Backward(m.cleanups) {
		f()
	}
	m.cleanups = nil
}
