package asset

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace writes files into a folder, in place of what an earlier run wrote
// there. It writes beside the folder and then changes the two over, so that a
// run which is cut off leaves the old one whole. It refuses a folder that
// holds anything else: what is ours has a file, mark, that names the product.
func Replace(folder, mark string, files []File) error {
	folder = filepath.Clean(folder)
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		content, err := os.ReadFile(filepath.Join(folder, mark))
		if err != nil || !bytes.Contains(content, []byte("tusou")) {
			return fmt.Errorf("%s holds something else, and is left alone", folder)
		}
	}
	parent := filepath.Dir(folder)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	next, err := os.MkdirTemp(parent, filepath.Base(folder)+".*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(next) }() // gone already unless we failed
	if err := os.Chmod(next, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		name := filepath.FromSlash(f.Name)
		if !filepath.IsLocal(name) {
			return fmt.Errorf("%s is not below %s", f.Name, folder)
		}
		name = filepath.Join(next, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Content, 0o644); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	return os.Rename(next, folder)
}
