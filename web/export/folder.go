package export

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// mark is in every export, and is how a later one knows that it may replace it.
const mark = "app-worker.js"

// Write writes the files into a folder, in place of an earlier export. It
// writes beside the folder and then changes the two over, so that a run which
// is cut off leaves the old export whole. A folder that holds anything else is
// refused.
func Write(folder string, files []File) error {
	folder = filepath.Clean(folder)
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		worker, err := os.ReadFile(filepath.Join(folder, mark))
		if err != nil || !bytes.Contains(worker, []byte("tusou")) {
			return fmt.Errorf("%s holds something else than an export", folder)
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
		if !filepath.IsLocal(filepath.FromSlash(f.Name)) {
			return fmt.Errorf("export: %s is not below the folder", f.Name)
		}
		name := filepath.Join(next, filepath.FromSlash(f.Name))
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
