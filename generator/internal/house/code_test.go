package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// The most lines that a file and a function of the program may have. The aim
// is 300 and 40.
const (
	maxFileLines     = 400
	maxFunctionLines = 80
)

// maxTestFileLines is higher, because tables of cases are read one by one.
const maxTestFileLines = 600

func TestLengthOfFiles(t *testing.T) {
	for _, f := range mustFiles(t) {
		limit := maxFileLines
		if f.isTest {
			limit = maxTestFileLines
		}
		if f.lines > limit {
			t.Errorf("%s has %d lines, at most %d are allowed: is it still one idea?", f.path, f.lines, limit)
		}
	}
}

func TestLengthOfFunctions(t *testing.T) {
	for _, f := range program(mustFiles(t)) {
		for _, fn := range functions(f) {
			lines := f.fset.Position(fn.End()).Line - f.fset.Position(fn.Pos()).Line + 1
			if lines > maxFunctionLines {
				t.Errorf("%s: function %s has %d lines, at most %d are allowed", f.at(fn), fn.Name.Name, lines, maxFunctionLines)
			}
		}
	}
}

// TestPackageComments asks for one comment per package that says its one job.
func TestPackageComments(t *testing.T) {
	comments := map[string][]string{}
	names := map[string]string{}
	for _, f := range mustFiles(t) {
		if strings.HasSuffix(f.ast.Name.Name, "_test") {
			continue
		}
		names[f.pkg] = f.ast.Name.Name
		if f.ast.Doc != nil {
			comments[f.pkg] = append(comments[f.pkg], f.ast.Doc.Text())
		}
	}
	for pkg, name := range names {
		want := "Package " + name + " "
		if name == "main" {
			want = "Command " + pkg[strings.LastIndex(pkg, "/")+1:] + " "
		}
		switch list := comments[pkg]; {
		case len(list) != 1:
			t.Errorf("package %s has %d package comments, it must have one", pkg, len(list))
		case !strings.HasPrefix(list[0], want):
			t.Errorf("the comment of package %s must begin with %q", pkg, want)
		}
	}
}

func TestExportedNamesHaveComments(t *testing.T) {
	for _, f := range program(mustFiles(t)) {
		for _, decl := range f.ast.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && receiverIsExported(d) && d.Doc == nil {
					t.Errorf("%s: %s has no comment", f.at(d), d.Name.Name)
				}
			case *ast.GenDecl:
				for _, name := range uncommented(d) {
					t.Errorf("%s: %s has no comment", f.at(d), name)
				}
			}
		}
	}
}

// receiverIsExported reports whether a function stands by itself or belongs to
// an exported type.
func receiverIsExported(d *ast.FuncDecl) bool {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return true
	}
	typ := d.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if generic, ok := typ.(*ast.IndexExpr); ok {
		typ = generic.X
	}
	name, ok := typ.(*ast.Ident)
	return !ok || name.IsExported()
}

// uncommented lists the exported types, constants and variables of a
// declaration that neither it nor they themselves explain.
func uncommented(d *ast.GenDecl) []string {
	if d.Doc != nil {
		return nil
	}
	var out []string
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() && s.Doc == nil && s.Comment == nil {
				out = append(out, s.Name.Name)
			}
		case *ast.ValueSpec:
			if s.Names[0].IsExported() && s.Doc == nil && s.Comment == nil {
				out = append(out, s.Names[0].Name)
			}
		}
	}
	return out
}

// TestPanicsOnlyInMust allows panic in functions whose name begins with must.
func TestPanicsOnlyInMust(t *testing.T) {
	for _, f := range program(mustFiles(t)) {
		for _, decl := range f.ast.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if ok && strings.HasPrefix(strings.ToLower(fn.Name.Name), "must") {
				continue
			}
			for _, call := range calls(decl, "", "panic") {
				t.Errorf("%s: panic outside a function named must...", f.at(call))
			}
		}
	}
}

// hiddenInputs are the functions that would let something other than the files
// of the repository into an artifact: the clock, its zone, the environment.
var hiddenInputs = []struct {
	pkg   string
	names []string
	only  string // the package that may call them
}{
	{"time", []string{"Now", "Since", "Until", "After", "Tick", "Sleep", "LoadLocation"}, "cmd/clery/internal/cli"},
	{"os", []string{"Getenv", "LookupEnv", "Environ", "Hostname", "Getwd", "UserHomeDir"}, "cmd/clery/internal/cli"},
	{"os", []string{"Exit"}, "cmd/clery"},
	{"fmt", []string{"Print", "Printf", "Println"}, ""},
}

func TestNoHiddenInputs(t *testing.T) {
	for _, f := range program(mustFiles(t)) {
		for _, h := range hiddenInputs {
			if f.pkg == h.only {
				continue
			}
			for _, call := range calls(f.ast, h.pkg, h.names...) {
				t.Errorf("%s calls a function of %s that only the command line may call", f.at(call), h.pkg)
			}
		}
	}
}

// TestFilesAreWrittenInOnePlace finds calls that change files outside publish and edit.
// The command line may write the list of findings where a user asks for it.
func TestFilesAreWrittenInOnePlace(t *testing.T) {
	writers := []string{"generator/publish", "generator/edit", "generator/internal/golden", "cmd/clery/internal/cli"}
	for _, f := range program(mustFiles(t)) {
		if slices.Contains(writers, f.pkg) {
			continue
		}
		for _, call := range calls(f.ast, "os", "WriteFile", "Create", "CreateTemp", "OpenFile", "Mkdir", "MkdirAll",
			"MkdirTemp", "Remove", "RemoveAll", "Rename", "Symlink", "Link", "Chmod", "Truncate") {
			t.Errorf("%s writes to disk, which only publish may", f.at(call))
		}
	}
}

func TestNoInitFunctions(t *testing.T) {
	for _, f := range program(mustFiles(t)) {
		for _, fn := range functions(f) {
			if fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s: an init function hides who runs and when", f.at(fn))
			}
		}
	}
}

func TestNamesOfPackages(t *testing.T) {
	vague := []string{"util", "utils", "common", "helper", "helpers", "misc", "base", "shared"}
	for _, f := range mustFiles(t) {
		if slices.Contains(vague, f.ast.Name.Name) {
			t.Errorf("%s: %q does not say what the package is for", f.path, f.ast.Name.Name)
		}
	}
}

// TestNoPromises finds comments that put work off.
func TestNoPromises(t *testing.T) {
	words := []string{"TO" + "DO", "FIX" + "ME", "XX" + "X"}
	for _, f := range mustFiles(t) {
		for _, group := range f.ast.Comments {
			for _, c := range group.List {
				for _, w := range words {
					if strings.Contains(c.Text, w) {
						t.Errorf("%s: %s: do it, or write an issue", f.at(c), w)
					}
				}
			}
		}
	}
}

func functions(f goFile) []*ast.FuncDecl {
	var out []*ast.FuncDecl
	for _, decl := range f.ast.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok {
			out = append(out, fn)
		}
	}
	return out
}

// calls finds the mentions of functions pkg.name, called or handed on; with an
// empty pkg the calls of built-in functions.
func calls(root ast.Node, pkg string, names ...string) []ast.Node {
	var out []ast.Node
	ast.Inspect(root, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.CallExpr:
			if id, ok := x.Fun.(*ast.Ident); ok && pkg == "" && slices.Contains(names, id.Name) {
				out = append(out, x)
			}
		case *ast.SelectorExpr:
			if id, ok := x.X.(*ast.Ident); ok && pkg != "" && id.Name == pkg && slices.Contains(names, x.Sel.Name) {
				out = append(out, x)
			}
		}
		return true
	})
	return out
}

// TestCalls shows that the search behind the tests above finds what it is for.
func TestCalls(t *testing.T) {
	src := `package p
import ("os"; "time")
func a() { panic("x") }
var clock = time.Now
func b() { os.Exit(1); x.Now() }
`
	tree, err := parser.ParseFile(token.NewFileSet(), "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		pkg, name string
		want      int
	}{{"", "panic", 1}, {"time", "Now", 1}, {"os", "Exit", 1}, {"os", "Getenv", 0}} {
		if got := len(calls(tree, c.pkg, c.name)); got != c.want {
			t.Errorf("calls(%q, %q) found %d, want %d", c.pkg, c.name, got, c.want)
		}
	}
}
