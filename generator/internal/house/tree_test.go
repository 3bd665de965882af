// Package house holds the rules of this house as tests: which package may
// import which, who may touch files, the clock and the environment, and how
// long a file or a function may grow. It judges the text of the program, never
// what the program does.
package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "cleryreport"

// goFile is one parsed file of the module.
type goFile struct {
	path   string // from the root of the repository, with slashes
	pkg    string // folder of the package, from the root
	isTest bool
	lines  int
	ast    *ast.File
	fset   *token.FileSet
}

// at prints the place of a node.
func (f goFile) at(n ast.Node) string {
	return f.path + ":" + strconv.Itoa(f.fset.Position(n.Pos()).Line)
}

// imports returns the import paths of a file; those of this module are written
// from the root of the repository, with "./" in front.
func (f goFile) imports() []string {
	var out []string
	for _, spec := range f.ast.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		if own, ok := strings.CutPrefix(p, module+"/"); ok {
			p = "./" + own
		}
		out = append(out, p)
	}
	return out
}

// mustFiles parses every Go file of the module, by path.
func mustFiles(t *testing.T) []goFile {
	t.Helper()
	root := mustRoot(t)
	var files []goFile
	err := filepath.WalkDir(root, func(full string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && full != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		rel, err := filepath.Rel(root, full)
		if err != nil {
			return err
		}
		f, err := parse(full, filepath.ToSlash(rel))
		files = append(files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 100 {
		t.Fatalf("only %d Go files found under %s: the walk does not see the module", len(files), root)
	}
	return files
}

func parse(full, rel string) (goFile, error) {
	data, err := os.ReadFile(full)
	if err != nil {
		return goFile{}, err
	}
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, rel, data, parser.ParseComments)
	return goFile{path: rel, pkg: path.Dir(rel), isTest: strings.HasSuffix(rel, "_test.go"),
		lines: strings.Count(string(data), "\n"), ast: tree, fset: fset}, err
}

// mustRoot is the root of the repository.
func mustRoot(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil || !strings.HasPrefix(string(data), "module "+module+"\n") {
		t.Fatalf("%s is not the root of module %s: %v", root, module, err)
	}
	return root
}

// program keeps the files that are no tests.
func program(files []goFile) []goFile {
	return slices.DeleteFunc(slices.Clone(files), func(f goFile) bool { return f.isTest })
}
