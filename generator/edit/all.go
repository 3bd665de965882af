package edit

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"cleryreport/generator/source"
)

// File is a file to be written: a new one, or the text that takes the place of
// what Old holds.
type File struct {
	Path string
	Text []byte
	Old  *source.File // nil for a file that is not there yet
}

// Exists reports whether the repository at dir has a file of that name.
func Exists(dir, name string) (bool, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return false, fmt.Errorf("open the report repository: %w", err)
	}
	defer root.Close()
	_, err = root.Lstat(filepath.FromSlash(name))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// WriteAll writes several files into the report repository at dir, all of them
// or none: if one cannot be written, those before it are taken back. Folders
// that were made for them stay.
func WriteAll(dir string, files []File) error {
	for i, f := range files {
		err := write(dir, f)
		if err == nil {
			continue
		}
		for _, done := range files[:i] {
			err = errors.Join(err, takeBack(dir, done))
		}
		return err
	}
	return nil
}

func write(dir string, f File) error {
	if f.Old == nil {
		return Create(dir, f.Path, f.Text)
	}
	return Write(dir, f.Old, f.Text)
}

// takeBack makes a file what it was before it was written.
func takeBack(dir string, f File) error {
	if f.Old != nil {
		return Write(dir, source.NewFile(f.Path, f.Text), f.Old.Data)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return root.Remove(filepath.FromSlash(f.Path))
}
