package cli_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"cleryreport/cmd/clery/internal/cli"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"clery": func() { os.Exit(cli.Main(context.Background(), os.Args[1:], os.Stdout, os.Stderr)) },
	})
}

// TestScript runs the scripts in testdata/script. Each begins in a folder that
// holds a copy of the sample institution without its ledger, and may use these
// commands beside testscript's own:
//
//	edit FILE OLD NEW    replaces the one place in FILE that reads OLD
//	append FILE TEXT     adds a line to FILE
//
// In OLD, NEW and TEXT, \n stands for a line break.
func TestScript(t *testing.T) {
	root, err := filepath.Abs("../../../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			for _, folder := range []string{"content", "policies", "stats", "site"} {
				if err := os.CopyFS(filepath.Join(env.WorkDir, folder), os.DirFS(filepath.Join(root, folder))); err != nil {
					return err
				}
			}
			return os.RemoveAll(filepath.Join(env.WorkDir, "stats", "ledger"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"edit":   edit,
			"append": appendLine,
		},
	})
}

func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	text, before, after := ts.ReadFile(args[0]), unescape(args[1]), unescape(args[2])
	if n := strings.Count(text, before); n != 1 {
		ts.Fatalf("%s holds %q %d times, not once", args[0], before, n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, before, after, 1)), 0o644))
}

func appendLine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: append FILE TEXT")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+unescape(args[1])+"\n"), 0o644))
}

func unescape(text string) string { return strings.ReplaceAll(text, `\n`, "\n") }
