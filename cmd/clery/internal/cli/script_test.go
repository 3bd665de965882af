package cli_test

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
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
//	edit FILE OLD NEW        replaces the one place in FILE that reads OLD
//	append FILE TEXT         adds a line to FILE
//	bytes FILE OLD HEX       replaces the one place in FILE that reads OLD by bytes
//	fill FILE SHEET CELL VALUE writes a number or a text into a cell of a workbook
//	exits N clery [ARG ...]  runs clery, which must exit with the status N
//	published                puts an earlier publication of the sample into public/ and review/
//	unchanged                public/ and review/ are that publication, byte for byte
//	refused N                clery build exits with N, says so, and leaves that publication unchanged
//
// COLLEGE is a collection of the Department of Education with one fictional
// college, 999903, in it.
//
// In OLD, NEW and TEXT, \n stands for a line break.
func TestScript(t *testing.T) {
	root, err := filepath.Abs("../../../..")
	if err != nil {
		t.Fatal(err)
	}
	c := commands{publication: publish(t, root)}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("COLLEGE", filepath.Join(root, "generator", "importer", "ed", "testdata", "larkmoor-college.zip"))
			return copySample(env.WorkDir, root)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"edit":      edit,
			"append":    appendLine,
			"bytes":     replaceBytes,
			"fill":      fill,
			"exits":     exits,
			"published": c.published,
			"unchanged": c.unchanged,
			"refused":   c.refused,
		},
	})
}

// copySample copies the sample institution without its ledger.
func copySample(dir, root string) error {
	for _, folder := range []string{"content", "policies", "schemas/local", "stats", "site"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join(root, folder))); err != nil {
			return err
		}
	}
	return os.RemoveAll(filepath.Join(dir, "stats", "ledger"))
}

// publish builds the sample once and returns the folder that holds its public/
// and review/.
func publish(t *testing.T, root string) string {
	t.Helper()
	dir, built := t.TempDir(), t.TempDir()
	if err := copySample(dir, root); err != nil {
		t.Fatal(err)
	}
	var talk bytes.Buffer
	args := []string{"build", dir, "--output", filepath.Join(built, "public"), "--review", filepath.Join(built, "review")}
	if status := cli.Main(context.Background(), args, io.Discard, &talk); status != 0 {
		t.Fatalf("build of the sample: exit status %d\n%s", status, talk.String())
	}
	return built
}
