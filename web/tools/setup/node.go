package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

// nodePackage is the Node.js that npm ships as an ordinary package, used only where the system's own is too old.
const nodePackage = "22.23.3"

// node makes sure of a Node.js that the HTML validator and Go's js/wasm runner accept, and of npm.
func node() error {
	if !found("node", "nodejs") || !found("npm") {
		if err := install("nodejs", "npm"); err != nil {
			return err
		}
	}
	version, err := exec.Command("node", "--version").Output()
	if err != nil {
		return fmt.Errorf("node --version: %w", err)
	}
	if recent(strings.TrimSpace(string(version))) {
		return nil
	}
	return nodeFromNpm(strings.TrimSpace(string(version)))
}

// recent tells whether a version such as v20.19.2 satisfies html-validate 10: 20.19, 22.16, or 24 and later.
func recent(version string) bool {
	major, rest, _ := strings.Cut(strings.TrimPrefix(version, "v"), ".")
	minor, _, _ := strings.Cut(rest, ".")
	x, errX := strconv.Atoi(major)
	y, errY := strconv.Atoi(minor)
	if errX != nil || errY != nil {
		return false
	}
	return x == 20 && y >= 19 || x == 22 && y >= 16 || x >= 24
}

// nodeFromNpm installs a newer Node.js beside the system's, for this project only.
func nodeFromNpm(have string) error {
	arch, ok := map[string]string{"amd64": "x64", "arm64": "arm64"}[runtime.GOARCH]
	if !ok || runtime.GOOS != "linux" {
		return fmt.Errorf("%s is too old: please install Node.js 20.19, 22.16, or 24 and later", have)
	}
	name := "node-linux-" + arch
	home := filepath.Join(".build", "node")
	fmt.Printf("setup: Node.js %s is too old for the HTML validator, taking %s from npm\n", have, nodePackage)
	if err := run("npm", "install", "--prefix", home, "--no-save", "--ignore-scripts", name+"@"+nodePackage); err != nil {
		return fmt.Errorf("npm install %s@%s failed: %w", name, nodePackage, err)
	}
	link := filepath.Join(".build", "bin", "node")
	if err := os.MkdirAll(filepath.Dir(link), 0o755); err != nil {
		return err
	}
	os.Remove(link) // an older link, or none
	return os.Symlink(filepath.Join("..", "node", "node_modules", name, "bin", "node"), link)
}
