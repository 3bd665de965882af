package edit

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"cleryreport/generator/source"
)

// Change is a file of a report repository as it is to become.
type Change struct {
	Before *source.File // as it was read; nil for a file that is not there yet
	After  *source.File
}

// Together makes changes in the folder dir all or none, and makes the folder if
// it is not there. If one cannot be made, what was changed before it is put
// back, and the folders that were made are taken away. It returns ErrChanged if
// a file is not what was read, or is there although none was.
func Together(dir string, changes []Change) (err error) {
	t := together{dir: dir}
	defer func() {
		if err != nil {
			err = errors.Join(err, t.takeBack())
		}
	}()
	if err := t.makeFolders(dir); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	for _, c := range changes {
		if err := t.make(c); err != nil {
			return err
		}
	}
	return nil
}

// together is what has been made so far.
type together struct {
	dir     string
	folders []string // that were made, outer ones first
	changes []Change
}

func (t *together) make(c Change) error {
	var err error
	if c.Before != nil {
		err = Write(t.dir, c.Before, c.After.Data)
	} else if err = t.makeFolders(filepath.Join(t.dir, filepath.FromSlash(path.Dir(c.After.Path)))); err == nil {
		err = Create(t.dir, c.After.Path, c.After.Data)
	}
	if err == nil {
		t.changes = append(t.changes, c)
	}
	return err
}

// makeFolders makes a folder with those above it, and remembers each.
func (t *together) makeFolders(folder string) error {
	if _, err := os.Stat(folder); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := t.makeFolders(filepath.Dir(folder)); err != nil {
		return err
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		return err
	}
	t.folders = append(t.folders, folder)
	return nil
}

// takeBack undoes what was made, the last first.
func (t *together) takeBack() error {
	var errs []error
	for i := len(t.changes) - 1; i >= 0; i-- {
		c := t.changes[i]
		if c.Before == nil {
			errs = append(errs, os.Remove(filepath.Join(t.dir, filepath.FromSlash(c.After.Path))))
		} else {
			errs = append(errs, Write(t.dir, c.After, c.Before.Data))
		}
	}
	for i := len(t.folders) - 1; i >= 0; i-- {
		errs = append(errs, os.Remove(t.folders[i]))
	}
	return errors.Join(errs...)
}
