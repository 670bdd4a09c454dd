package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// chromium is needed by every browser test. Any of the names under which browsers of that family are installed will do;
// the tests look them up in the same order. Its headless shell only makes them faster.
func chromium() error {
	if os.Getenv("CHROMIUM") != "" {
		return nil
	}
	if !found("chromium", "chromium-browser", "google-chrome-stable", "google-chrome") {
		if err := install("chromium"); err != nil {
			return err
		}
	}
	if !found("chromium-headless-shell") {
		if err := install("chromium-headless-shell"); err != nil {
			fmt.Fprintln(os.Stderr, "setup: no headless shell of Chromium, so the browser tests take a third longer:", err)
		}
	}
	return nil
}

// cc is what the race detector is linked with.
func cc() error {
	if found("cc", "gcc", "clang") {
		return nil
	}
	return install("gcc", "libc6-dev")
}

// fonts makes Chinese text more than empty boxes: layout and screenshots depend on real glyphs.
func fonts() error {
	if out, err := exec.Command("fc-list", ":lang=zh-cn", "family").Output(); err == nil && len(out) > 0 {
		return nil
	}
	return install("fonts-noto-cjk")
}

// firefox is Debian's: its driver is a package of npm's, which speaks to the browser itself.
func firefox() error {
	if os.Getenv("FIREFOX") != "" || found("firefox-esr") {
		return nil
	}
	return install("firefox-esr")
}

// webkit is WebKitGTK with the small browser that comes with it, which its driver starts on a screen that nobody sees.
func webkit() error {
	var missing []string
	if !found("WebKitWebDriver") {
		missing = append(missing, "webkit2gtk-driver")
	}
	if !found("Xvfb") {
		missing = append(missing, "xvfb")
	}
	if len(missing) == 0 {
		return nil
	}
	return install(missing...)
}

// paper reads what is printed.
func paper() error {
	if found("pdftotext") {
		return nil
	}
	return install("poppler-utils")
}

// load makes the requests of the load benchmark.
func load() error {
	if found("wrk") {
		return nil
	}
	return install("wrk")
}

// found tells whether any of the commands is on the PATH.
func found(names ...string) bool {
	for _, name := range names {
		if _, err := exec.LookPath(name); err == nil {
			return true
		}
	}
	return false
}

// install asks apt for the packages, through sudo where it must, or says what a person has to install.
func install(packages ...string) error {
	list := strings.Join(packages, " ")
	if !found("apt-get") {
		return fmt.Errorf("missing, and this system has no apt-get: please install %s with your package manager", list)
	}
	var prefix []string
	if os.Geteuid() != 0 {
		if !found("sudo") {
			return fmt.Errorf("missing: please run as root: apt-get install %s", list)
		}
		prefix = []string{"sudo"}
	}
	fmt.Println("setup: installing", list)
	apt := append(prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")
	if err := run(append(apt, "update")...); err != nil {
		return fmt.Errorf("apt-get update failed: %w", err)
	}
	if err := run(append(append(apt, "install", "--yes", "--no-install-recommends"), packages...)...); err != nil {
		return fmt.Errorf("apt-get install %s failed: %w", list, err)
	}
	return nil
}

// run starts a command with its messages on stderr, so that a failure explains itself.
func run(command ...string) error {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	return cmd.Run()
}
