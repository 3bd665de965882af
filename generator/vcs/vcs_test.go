package vcs_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator/source"
	"cleryreport/generator/vcs"
)

// run runs git in a folder of the test's own, without the user's settings.
func run(t *testing.T, dir string, args ...string) {
	t.Helper()
	command := exec.Command("git", args...)
	command.Dir = dir
	command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org",
		"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_AUTHOR_DATE=2026-01-01T00:00:00Z", "GIT_COMMITTER_DATE=2026-01-01T00:00:00Z")
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	full := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// repository makes a Git repository with a report in the folder safety.
func repository(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Fatal("git is needed: ", err)
	}
	dir := t.TempDir()
	run(t, dir, "init", "--quiet", "--initial-branch=main")
	write(t, dir, "safety/site/report.yaml", "edition: 2025\n")
	write(t, dir, "safety/content/ünï code.md", "é\r\n")
	write(t, dir, "safety/content/empty.md", "")
	write(t, dir, "safety/notes.txt", "not read")
	write(t, dir, "content/other.md", "of another folder")
	if err := os.Symlink("report.yaml", filepath.Join(dir, "safety", "site", "link.yaml")); err != nil {
		t.Fatal("symbolic links are needed: ", err)
	}
	run(t, dir, "add", ".")
	run(t, dir, "commit", "--quiet", "--message", "first")
	run(t, dir, "tag", "before")
	write(t, dir, "safety/site/report.yaml", "edition: 2026\n")
	run(t, dir, "rm", "--quiet", "safety/content/empty.md")
	run(t, dir, "commit", "--quiet", "--all", "--message", "second")
	write(t, dir, "safety/site/report.yaml", "edition: not committed\n")
	return filepath.Join(dir, "safety")
}

func TestOpenShowsTheRevision(t *testing.T) {
	dir := repository(t)
	tests := []struct{ revision, edition, files string }{
		{"before", "edition: 2025\n", "content/empty.md content/ünï code.md site/report.yaml"},
		{"HEAD~1", "edition: 2025\n", "content/empty.md content/ünï code.md site/report.yaml"},
		{"main", "edition: 2026\n", "content/ünï code.md site/report.yaml"},
	}
	for _, tt := range tests {
		t.Run(tt.revision, func(t *testing.T) {
			fsys, err := vcs.Open(context.Background(), dir, tt.revision, source.Folders)
			if err != nil {
				t.Fatal(err)
			}
			tree, err := source.ReadFS(fsys)
			if err != nil {
				t.Fatal(err)
			}
			var paths []string
			for _, f := range tree.Files() {
				paths = append(paths, f.Path)
			}
			if got := strings.Join(paths, " "); got != tt.files {
				t.Errorf("files %q, want %q", got, tt.files)
			}
			if got := string(tree.File("site/report.yaml").Data); got != tt.edition {
				t.Errorf("report.yaml holds %q", got)
			}
			if got := string(tree.File("content/ünï code.md").Data); got != "é\r\n" {
				t.Errorf("the text came as %q", got)
			}
			if p := tree.Problems(); len(p) != 1 || p[0].Kind != source.Link {
				t.Errorf("the link is not seen as one: %v", p)
			}
			if _, err := fs.Stat(fsys, "notes.txt"); err == nil {
				t.Error("a file outside the folders was read")
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := repository(t)
	for _, revision := range []string{"", "none", "--all", "-h", "HEAD:site", "before..main", "^main", "main\n", "HEAD\x00"} {
		if _, err := vcs.Open(context.Background(), dir, revision, source.Folders); !errors.Is(err, vcs.ErrNoRevision) {
			t.Errorf("revision %q: %v", revision, err)
		}
	}
	if _, err := vcs.Open(context.Background(), t.TempDir(), "HEAD", source.Folders); !errors.Is(err, vcs.ErrNoRepository) {
		t.Errorf("outside a repository: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := vcs.Open(ctx, dir, "HEAD", source.Folders); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled run: %v", err)
	}
}

// TestOpenInAShallowClone says why an older revision is not there.
func TestOpenInAShallowClone(t *testing.T) {
	origin, dir := filepath.Dir(repository(t)), t.TempDir()
	run(t, dir, "clone", "--quiet", "--depth", "1", "file://"+filepath.ToSlash(origin), "clone")
	clone := filepath.Join(dir, "clone", "safety")
	if _, err := vcs.Open(context.Background(), clone, "HEAD", source.Folders); err != nil {
		t.Error(err)
	}
	if _, err := vcs.Open(context.Background(), clone, "HEAD~1", source.Folders); !errors.Is(err, vcs.ErrShallow) {
		t.Errorf("a revision that was not fetched: %v", err)
	}
}

// TestOpenInAHook calls it with what Git sets for a hook.
func TestOpenInAHook(t *testing.T) {
	dir := repository(t)
	t.Setenv("GIT_DIR", ".git")
	t.Setenv("GIT_PREFIX", "elsewhere/")
	if _, err := vcs.Open(context.Background(), dir, "HEAD", source.Folders); err != nil {
		t.Error(err)
	}
}

func TestOpenWithoutGit(t *testing.T) {
	dir := repository(t)
	t.Setenv("PATH", "")
	_, err := vcs.Open(context.Background(), dir, "HEAD", source.Folders)
	if !errors.Is(err, vcs.ErrNoGit) {
		t.Errorf("without git: %v", err)
	}
}
