// Package publish puts finished artifacts on disk: all of them or none. It
// writes beside the target, forces the bytes to disk and exchanges the two
// folders in one step, so that a failed, killed or cancelled run leaves the last
// published report whole. It is the only writer of outputs and knows nothing
// of what they say.
package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Artifact is one file to be published. Path is relative to the target folder
// and uses slashes.
type Artifact struct {
	Path string
	Data []byte
}

// ErrForeign is returned when the target folder holds something that this
// program has not published and would destroy.
var ErrForeign = errors.New("the folder holds files that clery did not publish")

// Publish replaces the folder target by artifacts and their manifest.
//
// A target that exists must be empty or hold a manifest of an earlier
// publication; otherwise Publish returns ErrForeign and changes nothing. When
// ctx is cancelled before the exchange, the target stays as it was.
func Publish(ctx context.Context, target string, artifacts []Artifact, m Manifest) error {
	return publish(ctx, target, artifacts, m, openToAll)
}

// PublishPrivate is Publish for artifacts that only the user who runs the
// program may read.
func PublishPrivate(ctx context.Context, target string, artifacts []Artifact, m Manifest) error {
	return publish(ctx, target, artifacts, m, ownerOnly)
}

func publish(ctx context.Context, target string, artifacts []Artifact, m Manifest, who modes) error {
	target = filepath.Clean(target)
	if err := CheckTarget(target); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	if err := removeStale(target); err != nil {
		return err
	}
	stage, err := openStage(target, who)
	if err != nil {
		return err
	}
	defer stage.remove()
	manifest, err := m.encode(artifacts)
	if err != nil {
		return err
	}
	for _, a := range append(artifacts[:len(artifacts):len(artifacts)], Artifact{Path: manifestName, Data: manifest}) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := stage.write(a); err != nil {
			return err
		}
	}
	if err := stage.sync(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return stage.exchange(target)
}

// CheckTarget returns ErrForeign for a target that Publish would refuse, so that
// a run with several targets can ask before it writes the first.
func CheckTarget(target string) error {
	entries, err := os.ReadDir(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(entries) == 0:
		return nil
	}
	if _, err := ReadManifest(target); err != nil {
		return fmt.Errorf("%s: %w", target, ErrForeign)
	}
	return nil
}

// validPath reports whether a path stays inside the target.
func validPath(p string) bool {
	return p != "" && path.Clean(p) == p && !path.IsAbs(p) && p != ".." && !strings.HasPrefix(p, "../") && filepath.IsLocal(filepath.FromSlash(p))
}
