package generator

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/schema"
)

// TestRulesSayEverything holds each rule to saying all of what a reader needs.
func TestRulesSayEverything(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] {
			t.Errorf("%s is explained twice", r.ID)
		}
		seen[r.ID] = true
		if r.Title == "" || strings.HasSuffix(r.Title, ".") {
			t.Errorf("%s: the title %q is empty or ends with a full stop", r.ID, r.Title)
		}
		for _, text := range []string{r.Why, r.Mend} {
			if !strings.HasSuffix(text, ".") {
				t.Errorf("%s: %q is no sentence", r.ID, text)
			}
		}
		if r.Bad.Path == "" || r.Good.Path == "" || r.Bad == r.Good && build[r.ID] == nil && !slices.Contains(notShown, r.ID) {
			t.Errorf("%s has no two examples", r.ID)
		}
	}
}

// TestCountingRulesOfTheLaw holds the law to the list of counting rules: a leaf
// names one that exists.
func TestCountingRulesOfTheLaw(t *testing.T) {
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, leaf := range law.Leaves {
		id := leaf.AnsweredBy.CountingRule
		if id != "" && !slices.ContainsFunc(CountingRules(), func(r count.Rule) bool { return r.ID == id }) {
			t.Errorf("%s names the counting rule %s, which does not exist", leaf.Citation, id)
		}
	}
}

// TestEveryFindingHasARule holds the catalogue to the sources: every id that
// they hand to a finding is explained, by its own package, and no other is.
func TestEveryFindingHasARule(t *testing.T) {
	used := idsInSources(t)
	var explained []string
	for _, r := range Rules() {
		explained = append(explained, r.ID)
		if _, ok := used[r.ID]; !ok {
			t.Errorf("no finding has the rule %s", r.ID)
		}
	}
	for id, folder := range used {
		if !slices.Contains(explained, id) {
			t.Errorf("%s reports %s, which Rules does not explain", folder, id)
		}
		prefix, _, _ := strings.Cut(id, ".")
		if want := folderOf(prefix); folder != want {
			t.Errorf("%s stands in %s, and its prefix belongs to %s", id, folder, want)
		}
	}
}

// folderOf is the package whose rules begin with a word.
func folderOf(prefix string) string {
	switch prefix {
	case "yaml", "csv", "geojson", "markdown":
		return "parse/" + prefix
	case "config", "pack":
		return "load"
	case "log":
		return "importer/logs"
	case "theme", "import":
		return "."
	case "adopt", "ed":
		return "importer/" + prefix
	case "workbook":
		return "form"
	default:
		return prefix
	}
}

// ruleID is the form of the id of a rule.
var ruleID = regexp.MustCompile(`^(source|adopt|yaml|csv|geojson|markdown|config|load|log|pack|seal|count|privacy|checklist|exception|report|survey|theme|ed|import|workbook)\.[a-z0-9-]+$`)

// idsInSources returns the ids that constants hold or that stand in a call of
// diag.New, with the folder of their package.
func idsInSources(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.FromSlash(name), nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			for _, value := range idExpressions(n) {
				if literal, ok := value.(*ast.BasicLit); ok && literal.Kind == token.STRING {
					if id, err := strconv.Unquote(literal.Value); err == nil && ruleID.MatchString(id) {
						found[id] = path.Dir(name)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// idExpressions returns the values of constants and the first argument of a
// call of diag.New.
func idExpressions(n ast.Node) []ast.Expr {
	switch x := n.(type) {
	case *ast.GenDecl:
		if x.Tok != token.CONST {
			return nil
		}
		var values []ast.Expr
		for _, spec := range x.Specs {
			values = append(values, spec.(*ast.ValueSpec).Values...)
		}
		return values
	case *ast.CallExpr:
		fn, ok := x.Fun.(*ast.SelectorExpr)
		if !ok || fn.Sel.Name != "New" || len(x.Args) == 0 {
			return nil
		}
		if pkg, ok := fn.X.(*ast.Ident); ok && pkg.Name == "diag" {
			return x.Args[:1]
		}
	}
	return nil
}

func TestSuggestRule(t *testing.T) {
	for word, want := range map[string]string{"load.unknown-refrence": "load.unknown-reference", "HEIR": "HIER"} {
		if got := SuggestRule(word); got != "did you mean "+want+"?" {
			t.Errorf("%s: %q", word, got)
		}
	}
}
