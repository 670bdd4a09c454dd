//go:build bench

package load

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// processorTime is what a process and its children, such as nginx's workers, have used.
func processorTime(t *testing.T, pid int) time.Duration {
	t.Helper()
	const tick = 10 * time.Millisecond // the kernel's unit, whatever its clock is
	stat := read(t, pid, "stat")
	fields := strings.Fields(stat[strings.LastIndexByte(stat, ')')+1:]) // from the third on
	total := time.Duration(number(t, fields[11])+number(t, fields[12])) * tick
	for _, child := range strings.Fields(read(t, pid, fmt.Sprintf("task/%d/children", pid))) {
		total += processorTime(t, number(t, child))
	}
	return total
}

func read(t *testing.T, pid int, name string) string {
	t.Helper()
	content, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, name))
	if err != nil {
		t.Fatalf("what a process uses is read from Linux' /proc: %v", err)
	}
	return string(content)
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// processor is the name of the machine's processor.
func processor() string {
	content, _ := os.ReadFile("/proc/cpuinfo") // without one it has no name
	for line := range bytes.Lines(content) {
		if name, value, _ := strings.Cut(string(line), ":"); strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "processor"
}
