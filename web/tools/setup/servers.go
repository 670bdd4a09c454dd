package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// policy is where Debian's packages ask whether they may start what they have just installed.
const policy = "/usr/sbin/policy-rc.d"

// servers are the two that the tests put in front of a static export: nginx, with the module for files that are already
// compressed, and Caddy. The tests start them themselves, on free ports of the loopback interface.
func servers() error {
	var missing []string
	if !found("nginx", "/usr/sbin/nginx") {
		missing = append(missing, "nginx")
	}
	if modules, err := filepath.Glob("/usr/lib/nginx/modules/*brotli_static*"); err != nil || len(modules) == 0 {
		missing = append(missing, "libnginx-mod-http-brotli-static")
	}
	if !found("caddy") {
		missing = append(missing, "caddy")
	}
	if len(missing) == 0 {
		return nil
	}
	return withoutStarting(func() error { return install(missing...) })
}

// withoutStarting keeps packages from starting a server of the system's on a machine that only runs tests. As anyone
// but root it cannot, and then a package does what it usually does.
func withoutStarting(work func() error) error {
	if _, err := os.Stat(policy); !errors.Is(err, fs.ErrNotExist) || os.Geteuid() != 0 {
		return work() // the machine has an answer of its own
	}
	if err := os.WriteFile(policy, []byte("#!/bin/sh\nexit 101\n"), 0o755); err != nil {
		return err
	}
	return errors.Join(work(), os.Remove(policy))
}
