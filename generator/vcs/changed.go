package vcs

import (
	"context"
	"fmt"
	"strings"
)

// Changed returns what of the named entries of the folder dir is not as it was
// last committed, as paths from the root of its repository, new files among them
// and ignored ones not. An error is ErrNoRepository, or says why git could not
// do it.
func Changed(ctx context.Context, dir string, entries []string) ([]string, error) {
	r := repository{ctx: ctx, dir: dir}
	if _, err := r.prefix(); err != nil {
		return nil, err
	}
	out, err := r.git(nil, append([]string{"status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--"}, entries...)...)
	if err != nil {
		return nil, err
	}
	var paths []string
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		if len(entry) > 3 { // two letters and a space
			paths = append(paths, entry[3:])
		}
	}
	return paths, nil
}

// Prefix returns where the folder dir lies in its repository, with a slash at
// the end; empty for the root. An error is ErrNoRepository, or says why git could
// not do it.
func Prefix(ctx context.Context, dir string) (string, error) {
	return repository{ctx: ctx, dir: dir}.prefix()
}

func (r repository) prefix() (string, error) {
	out, err := r.git(nil, "rev-parse", "--show-prefix")
	if exited(err) {
		return "", fmt.Errorf("%w: %w", ErrNoRepository, err)
	}
	return strings.TrimSuffix(string(out), "\n"), err
}
