package house

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// markup is what a renderer writes around words: tags, attributes and verbs of
// formats.
var markup = regexp.MustCompile(`<[^>]*>?|[a-zA-Z-]+="[^"]*"?|/[A-Z][A-Za-z0-9]*|%[a-z]`)

// prose is two words in a row, or one that begins with a capital letter and
// expects another. A word alone may be a name of PDF.
var prose = regexp.MustCompile(`(^|[\s>(*])([A-Za-z]{2,} [a-z]{2,}|[A-Z][a-z]{2,}[ .,:])`)

// TestRenderersHoldNoWords keeps every word that a renderer of an edition puts
// into it in one place, doc.Words, for the sake of another language.
func TestRenderersHoldNoWords(t *testing.T) {
	for _, f := range program(mustFiles(t)) {
		switch f.pkg {
		case "generator/render/html", "generator/render/text", "generator/render/pdf/layout":
			for _, text := range literals(f.ast) {
				if said := markup.ReplaceAllString(text, ""); prose.MatchString(said) {
					t.Errorf("%s holds the words %q: put them into doc.Words", f.path, said)
				}
			}
		}
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
	return strings.Contains("fail Errorf New newElem MustCompile NewReplacer", name)
}
