package edit

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"cleryreport/generator/source"
)

// ErrChanged is returned when a file on disk is no longer what was read.
var ErrChanged = errors.New("the file has changed since it was read")

// byteOrderMark is what source leaves out of a file's text.
var byteOrderMark = []byte("\uFEFF")

// Write replaces the text of a file in the report repository at dir: beside the
// file first, forced to disk, then put in its place in one step. The file keeps
// its mode and its byte order mark. It returns ErrChanged, and changes nothing,
// if the file on disk does not hold the text of f.
func Write(dir string, f *source.File, text []byte) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("open the report repository: %w", err)
	}
	defer root.Close()
	name := filepath.FromSlash(f.Path)
	info, err := root.Lstat(name)
	if err != nil {
		return fmt.Errorf("write %s: %w", f.Path, err)
	}
	old, err := root.ReadFile(name)
	if err != nil {
		return fmt.Errorf("write %s: %w", f.Path, err)
	}
	bare := bytes.TrimPrefix(old, byteOrderMark)
	if !info.Mode().IsRegular() || !bytes.Equal(bare, f.Data) {
		return fmt.Errorf("write %s: %w", f.Path, ErrChanged)
	}
	if err := replace(root, name, slices.Concat(old[:len(old)-len(bare)], text), info.Mode().Perm()); err != nil {
		return fmt.Errorf("write %s: %w", f.Path, err)
	}
	return syncFolder(root, path.Dir(f.Path))
}

// replace writes a file beside name and renames it. Its name begins with a
// point, so that one left by a killed run is never read.
func replace(root *os.Root, name string, data []byte, mode fs.FileMode) (err error) {
	beside := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+".clery-new")
	if err := root.Remove(beside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := root.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			root.Remove(beside)
		}
	}()
	_, written := file.Write(data)
	if err := errors.Join(written, file.Chmod(mode), file.Sync(), file.Close()); err != nil {
		return err
	}
	return root.Rename(beside, name)
}

// syncFolder forces the name of a replaced file to disk. Not every system can
// do that with a folder, and the file is whole without it.
func syncFolder(root *os.Root, folder string) error {
	opened, err := root.Open(filepath.FromSlash(folder))
	if err != nil {
		return err
	}
	_ = opened.Sync()
	return opened.Close()
}
