// Package yaml reads YAML into values that keep where they were written. The
// text of a scalar is the scalar's own text: 2026-09-28, 3.0 and yes stay
// text. It is the only importer of gopkg.in/yaml.v3, and refuses anchors,
// aliases, merge keys, tags, repeated keys and second documents.
package yaml

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// Rules of this package. Each is an error.
const (
	RuleSyntax         = "yaml.syntax"          // the file cannot be read as YAML
	RuleEmpty          = "yaml.empty"           // the file holds nothing
	RuleDuplicateKey   = "yaml.duplicate-key"   // a key stands twice in one mapping
	RuleAnchor         = "yaml.anchor"          // &name
	RuleAlias          = "yaml.alias"           // *name
	RuleMerge          = "yaml.merge"           // <<:
	RuleTag            = "yaml.tag"             // !!int and the like
	RuleSecondDocument = "yaml.second-document" // a second --- document
)

// Parse reads the one document of a file. The node is nil if the file cannot
// be read or is empty; every other finding still yields a node.
func Parse(f *source.File) (*Node, []diag.Diagnostic) {
	return ParseRegion(f, 0, len(f.Data))
}

// ParseRegion reads the bytes from start to end of a file as a document of its
// own, such as the front matter of a page. Spans are places in the whole file.
func ParseRegion(f *source.File, start, end int) (*Node, []diag.Diagnostic) {
	r := newReader(f, start, end)
	if at := notUTF8(r.all[r.start:]); at >= 0 {
		return nil, []diag.Diagnostic{diag.New(RuleSyntax, diag.Error, r.clamp(r.start+at, r.start+at+1),
			"the file is not UTF-8 text from this character on", diag.Help("save the file anew with the encoding UTF-8"))}
	}
	decoder := yaml.NewDecoder(bytes.NewReader(f.Data[r.start:r.end]))
	var document yaml.Node
	err := decoder.Decode(&document)
	if errors.Is(err, io.EOF) || err == nil && isEmpty(&document) {
		return nil, []diag.Diagnostic{diag.New(RuleEmpty, diag.Error, r.span(r.start, r.start),
			"there is nothing here: expected keys and values, one a line",
			diag.Help("write what the file should hold, such as \"name: value\", or remove the file"))}
	}
	if err != nil {
		return nil, []diag.Diagnostic{r.syntaxError(err)}
	}
	root := r.value(document.Content[0], 0)
	if !errors.Is(decoder.Decode(new(yaml.Node)), io.EOF) {
		r.report(RuleSecondDocument, r.secondDocument(root.Span.End),
			"a second document begins here, and a file holds one",
			"remove the line ---, or put what follows it into a file of its own")
	}
	return root, r.findings
}

// isEmpty reports whether a document has no value, as a lone --- has none.
func isEmpty(document *yaml.Node) bool {
	return len(document.Content) == 0 || document.Content[0].Tag == "!!null" && document.Content[0].Value == ""
}

// notUTF8 returns the offset of the first byte that is no UTF-8, or -1. The
// library would take some such files for UTF-16, and count other columns.
func notUTF8(text string) int {
	for i, char := range text {
		if _, size := utf8.DecodeRuneInString(text[i:]); char == utf8.RuneError && size == 1 {
			return i
		}
	}
	return -1
}
