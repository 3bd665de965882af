package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// markup is what a renderer writes around words: fields of a message, tags,
// attributes and verbs of formats.
var markup = regexp.MustCompile(`[A-Z][A-Za-z-]+: [^\r]*\r\n|<[^>]*>?|[a-zA-Z-]+="[^"]*"?|/[A-Z][A-Za-z0-9]*|%[a-z]`)

// prose is two words in a row, or one that begins with a capital letter and
// expects another. A word alone may be a name of PDF.
var prose = regexp.MustCompile(`(^|[\s>(*])([A-Za-z]{2,} [a-z]{2,}|[A-Z][a-z]{2,}[ .,:])`)

// title is one word that begins with a capital letter, as the head of a column
// does.
var title = regexp.MustCompile(`^[A-Z][a-z]+$`)

// reviewed is the files of package report that write what is no part of the
// published edition: findings and their rules, the gap report, the crosswalk of
// reviewers, the comparison of editions, the worksheet of the survey and tables for a
// terminal.
var reviewed = []string{"approvals_page.go", "caveat.go", "catalog.go", "comparison_page.go", "crosswalk.go", "crosswalk_page.go",
	"diff_page.go", "diff_statements.go", "diff_tables.go", "gap.go", "gap_differences.go", "gap_entry.go", "gap_findings.go", "gap_summary.go", "glyphs.go", "redline.go", "status_page.go", "survey_page.go", "survey_screens.go", "tables_page.go"}

// TestWordsStandInOnePlace keeps every word that the program itself puts into an
// edition in package phrase, for the sake of another language.
func TestWordsStandInOnePlace(t *testing.T) {
	for _, f := range program(mustFiles(t)) {
		switch f.pkg {
		case "generator/report":
			if slices.Contains(reviewed, path.Base(f.path)) {
				continue
			}
		case "generator/figure", "generator/doc", "generator/render/html", "generator/render/mail", "generator/render/text", "generator/render/pdf/layout":
		default:
			continue
		}
		for _, text := range said(f.ast, f.pkg == "generator/report") {
			t.Errorf("%s holds the words %q: put them into package phrase", f.path, text)
		}
	}
}

// said returns the words in the strings of a file; titles too, unless they may be
// names of structure elements.
func said(file *ast.File, titles bool) []string {
	var list []string
	for _, text := range literals(file) {
		text = markup.ReplaceAllString(text, "")
		if prose.MatchString(text) || titles && title.MatchString(text) {
			list = append(list, text)
		}
	}
	return list
}

func TestSaid(t *testing.T) {
	const code = `package report
import "fmt"
var head = headCell("Year")
func f() string {
	fail("nobody reads this in an edition")
	b.found = append(b.found, diag.New(rule, span, "nor this", diag.Help("nor that")))
	write("<p class=\"note\">")
	return fmt.Sprintf("%d crimes were reported at %s.", 3, "main_campus")
}`
	file, err := parser.ParseFile(token.NewFileSet(), "f.go", code, 0)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(said(file, true), "|")
	if want := "Year| crimes were reported at ."; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
}

// literals returns the strings of a file but those of imports, of errors, and
// of structure elements, which nobody reads in an edition.
func literals(file *ast.File) []string {
	var list []string
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CallExpr:
			return !silent(n.Fun)
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
				list = append(list, text)
			}
		}
		return true
	})
	return list
}

// silent reports whether what a function is given reaches no reader.
func silent(function ast.Expr) bool {
	name := ""
	switch f := function.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	return slices.Contains([]string{"fail", "Errorf", "New", "newElem", "MustCompile", "NewReplacer", "refuse", "fitsPage"}, name)
}
