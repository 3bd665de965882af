package cli_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"cleryreport/generator/workbook/filled"
)

func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	replace(ts, args[0], unescape(args[1]), unescape(args[2]))
}

func replaceBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: bytes FILE OLD HEX")
	}
	after, err := hex.DecodeString(args[2])
	ts.Check(err)
	replace(ts, args[0], unescape(args[1]), string(after))
}

func replace(ts *testscript.TestScript, file, before, after string) {
	text := ts.ReadFile(file)
	if n := strings.Count(text, before); n != 1 {
		ts.Fatalf("%s holds %q %d times, not once", file, before, n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(file), []byte(strings.Replace(text, before, after, 1)), 0o644))
}

func appendLine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: append FILE TEXT")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+unescape(args[1])+"\n"), 0o644))
}

func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: fill FILE SHEET CELL VALUE")
	}
	data, err := filled.Workbook([]byte(ts.ReadFile(args[0])), func(f *filled.File) error {
		if n, err := strconv.Atoi(args[3]); err == nil {
			return f.SetCellInt(args[1], args[2], int64(n))
		}
		return f.SetCellStr(args[1], args[2], args[3])
	})
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

func unescape(text string) string { return strings.ReplaceAll(text, `\n`, "\n") }

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits N clery [ARG ...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var status *exec.ExitError
		if !errors.As(err, &status) {
			ts.Fatalf("%v", err)
		}
		got = status.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// commands are those that know an earlier publication of the sample.
type commands struct{ publication string }

func (c commands) published(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: published")
	}
	ts.Check(os.CopyFS(ts.MkAbs("."), os.DirFS(c.publication)))
}

func (c commands) unchanged(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: unchanged")
	}
	for _, folder := range []string{"public", "review"} {
		before, err := digests(filepath.Join(c.publication, folder))
		ts.Check(err)
		after, err := digests(ts.MkAbs(folder))
		ts.Check(err)
		if !maps.Equal(before, after) {
			ts.Fatalf("%s is not as it was published", folder)
		}
	}
}

func (c commands) refused(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: refused N")
	}
	exits(ts, false, []string{args[0], "clery", "build"})
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("build prints to the standard output:\n%s", out)
	}
	if !strings.Contains(ts.ReadFile("stderr"), "nothing was published") {
		ts.Fatalf("build does not say that nothing was published")
	}
	c.unchanged(ts, false, nil)
}

// digests returns the SHA-256 of every file in a folder by its path.
func digests(dir string) (map[string][sha256.Size]byte, error) {
	sums := map[string][sha256.Size]byte{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		sums[path[len(dir):]] = sha256.Sum256(data)
		return err
	})
	return sums, err
}
