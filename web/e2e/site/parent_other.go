//go:build !linux

package site

import "os/exec"

// EndWithParent can do nothing here: other systems do not tie a process to its parent.
func EndWithParent(*exec.Cmd) {}
