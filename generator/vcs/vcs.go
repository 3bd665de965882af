// Package vcs shows the files of a Git revision as a file system. It asks the
// git command, with arguments and never through a shell, only to look at what
// is committed: it changes neither the repository nor the folder, and runs
// nothing that the repository holds.
package vcs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"regexp"
	"slices"
	"strings"
)

// Reasons why a revision cannot be shown that the user can do something about.
var (
	ErrNoRepository = errors.New("the folder is in no Git repository")
	ErrNoRevision   = errors.New("there is no such revision")
	ErrShallow      = errors.New("this copy of the repository holds only its latest commits, and not this revision")
	ErrNoGit        = errors.New("the program git is needed for this and is not installed")
)

// Open returns the files that the folder dir and the folders under it held at a
// revision: a branch, a tag, a commit. Only the named entries of dir are read. An
// error is one of those above, or says why git could not do it.
func Open(ctx context.Context, dir, revision string, entries []string) (fs.FS, error) {
	r := repository{ctx: ctx, dir: dir}
	if _, err := r.git(nil, "rev-parse", "--git-dir"); err != nil {
		if exited(err) {
			return nil, fmt.Errorf("%w: %w", ErrNoRepository, err)
		}
		return nil, err
	}
	commit, err := r.commit(revision)
	if err != nil {
		return nil, err
	}
	blobs, err := r.list(commit, entries)
	if err != nil {
		return nil, err
	}
	return r.read(blobs)
}

// repository is a folder in which git is asked.
type repository struct {
	ctx context.Context
	dir string
}

// git runs one command and returns what it prints.
func (r repository) git(input []byte, args ...string) ([]byte, error) {
	command := exec.CommandContext(r.ctx, "git", args...)
	command.Dir = r.dir
	command.Stdin = bytes.NewReader(input)
	command.Env = append(slices.DeleteFunc(command.Environ(), pointsElsewhere), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_REPLACE_OBJECTS=1",
		"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=core.fsmonitor", "GIT_CONFIG_VALUE_0=false")
	out, err := command.Output()
	switch {
	case err == nil:
		return out, nil
	case r.ctx.Err() != nil:
		return nil, r.ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return nil, ErrNoGit
	}
	said := ""
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		first, _, _ := strings.Cut(string(exit.Stderr), "\n")
		said = ": " + first
	}
	return nil, fmt.Errorf("git %s: %w%s", args[0], err, said)
}

// pointsElsewhere reports whether a setting of the environment names a
// repository. Git sets these for its hooks, relative to another folder.
func pointsElsewhere(setting string) bool {
	name, _, _ := strings.Cut(setting, "=")
	return slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}, name)
}

// exited reports whether git ran and refused, as opposed to not being there.
func exited(err error) bool {
	_, ok := errors.AsType[*exec.ExitError](err)
	return ok
}

// objectName matches the full name of an object.
var objectName = regexp.MustCompile(`^[0-9a-f]{40}([0-9a-f]{24})?$`)

// commit returns the name of the commit that a revision stands for. A revision
// that looks like an option of git is none.
func (r repository) commit(revision string) (string, error) {
	unknown := fmt.Errorf("%w: %q", ErrNoRevision, revision)
	if shallow, err := r.git(nil, "rev-parse", "--is-shallow-repository"); err == nil && strings.TrimSpace(string(shallow)) == "true" {
		unknown = fmt.Errorf("%w: %q", ErrShallow, revision)
	}
	if revision == "" || strings.HasPrefix(revision, "-") || strings.ContainsRune(revision, 0) {
		return "", unknown
	}
	out, err := r.git(nil, "rev-parse", "--verify", "--quiet", revision+"^{commit}")
	name := strings.TrimSpace(string(out))
	switch {
	case err != nil && !exited(err):
		return "", err
	case err != nil || !objectName.MatchString(name):
		return "", unknown
	}
	return name, nil
}
