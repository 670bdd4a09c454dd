//go:build unix

package host

import (
	"math"
	"syscall"
)

// openFiles is how many files, connections among them, the system lets us have
// open. Go has raised the limit as far as it may before main runs.
func openFiles() int {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil || uint64(limit.Cur) > math.MaxInt32 {
		return math.MaxInt32
	}
	return int(limit.Cur)
}
