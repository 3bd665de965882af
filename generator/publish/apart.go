package publish

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// ErrNested is returned for folders of which one lies in the other, or is the
// other.
var ErrNested = errors.New("one of these folders lies in the other")

// Apart returns ErrNested if a folder is, holds or lies in one of the others.
// Links are followed as far as the folders exist.
func Apart(folder string, others ...string) error {
	own, err := resolved(folder)
	if err != nil {
		return err
	}
	for _, other := range others {
		full, err := resolved(other)
		if err != nil {
			return err
		}
		if within(own, full) || within(full, own) {
			return fmt.Errorf("%s and %s: %w", folder, other, ErrNested)
		}
	}
	return nil
}

// resolved is the path of a folder without links; what does not exist yet is taken
// as written.
func resolved(folder string) (string, error) {
	full, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	rest := ""
	for at := full; ; at = filepath.Dir(at) {
		if found, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(found, rest), nil
		}
		if at == filepath.Dir(at) {
			return full, nil
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}

// within reports whether a path is the folder or lies in it. Systems that do not
// tell capitals from small letters are taken into account.
func within(path, folder string) bool {
	rel, err := filepath.Rel(strings.ToLower(folder), strings.ToLower(path))
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
