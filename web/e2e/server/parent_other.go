//go:build !linux

package server

import "os/exec"

// endWithParent can do nothing here: other systems do not tie a process to its parent.
func endWithParent(*exec.Cmd) {}
