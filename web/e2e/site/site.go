// Package site builds the product as a user does and serves it on loopback by the real program, for tests that need all
// of it.
package site

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Site is a running host.
type Site struct {
	URL  string // without a slash at the end
	Root string // of the repository

	command *exec.Cmd
	output  *journal
}

// address is what the host prints when it is ready to serve.
var address = regexp.MustCompile(`http://127\.0\.0\.1:\d+`)

// Build builds what is out of date, and returns the repository's folder. Of packages that are tested side by side one
// builds, while the others wait.
func Build() (root string, err error) {
	if root, err = repository(); err != nil {
		return "", err
	}
	folder, err := os.Open(root)
	if err != nil {
		return "", err
	}
	defer folder.Close() // which ends the lock
	if err := syscall.Flock(int(folder.Fd()), syscall.LOCK_EX); err != nil {
		return "", err
	}
	build := exec.Command("make", "--silent", "build")
	build.Dir = root
	build.Env = append(os.Environ(), "MAKEFLAGS=", "MFLAGS=") // not those of the make that runs the tests
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("make build: %w\n%s", err, out)
	}
	return root, nil
}

// Start builds what is out of date and starts the host on a free port of the loopback interface.
func Start() (*Site, error) {
	root, err := Build()
	if err != nil {
		return nil, err
	}
	s := &Site{Root: root, output: &journal{}}
	s.command = exec.Command(filepath.Join(root, ".build", "tusou"), "serve", "-addr", "127.0.0.1:0")
	s.command.Dir = root
	EndWithParent(s.command)
	reader, writer := io.Pipe()
	s.command.Stdout, s.command.Stderr = writer, writer
	if err := s.command.Start(); err != nil {
		return nil, err
	}
	found := make(chan string, 1)
	go s.read(reader, found)
	go func() { _ = s.command.Wait(); _ = writer.Close() }()
	select {
	case s.URL = <-found:
		if s.URL == "" {
			return nil, fmt.Errorf("the host ended at once:\n%s", s.output)
		}
		return s, nil
	case <-time.After(2 * time.Minute):
		s.Stop()
		return nil, fmt.Errorf("the host did not print its address:\n%s", s.output)
	}
}

// read keeps the host's output, and reports the address in it, or "" at its end.
func (s *Site) read(output io.Reader, found chan<- string) {
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		s.output.add(lines.Text())
		if url := address.FindString(lines.Text()); url != "" && found != nil {
			found <- url
			found = nil
		}
	}
	if found != nil {
		found <- ""
	}
}

// Stop asks the host to end, and ends it if it does not.
func (s *Site) Stop() {
	_ = s.command.Process.Signal(syscall.SIGTERM) // gone already is as good
	for range 100 {
		if s.command.Process.Signal(syscall.Signal(0)) != nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	_ = s.command.Process.Kill()
}

// repository is the nearest folder above that holds go.mod.
func repository() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no go.mod above the working directory")
		}
		dir = parent
	}
}

// journal keeps the last lines of a long output.
type journal struct {
	mu    sync.Mutex
	lines []string
}

func (j *journal) add(line string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.lines = append(j.lines, line)
	if len(j.lines) > 200 {
		j.lines = j.lines[len(j.lines)-100:]
	}
}

// String returns what is kept.
func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return strings.Join(j.lines, "\n")
}
