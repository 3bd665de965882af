// Package markdown reads a page of Markdown (CommonMark with tables) into doc.
// It is the only importer of goldmark, and refuses what has no place in every
// output: raw HTML, pictures within a line, footnotes, and any brace that is neither a
// citation of a heading nor a variable nor a placement. It resolves nothing:
// what a variable, a citation, a link or a picture stands for is the loader's matter.
package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

// Page is a page as its author wrote it.
type Page struct {
	File        *source.File
	FrontMatter *yaml.Node // a mapping; nil if there is none or it cannot be read
	Blocks      []doc.Block
}

// Parse reads a page. The page is never nil; what cannot be read is left out
// of it and has a finding.
func Parse(f *source.File) (*Page, []diag.Diagnostic) {
	found := &findings{file: f}
	page := &Page{File: f}
	front, ok := cutFrontMatter(found)
	if !ok {
		return page, found.list
	}
	page.FrontMatter = readFrontMatter(found, front)

	mask := newMask(f.Data, front.end)
	cites := readHeadings(found, mask, tree(mask.masked))
	c := &converter{findings: found, mask: mask, cites: cites, level: 1}
	page.Blocks = c.blocks(tree(mask.masked))
	return page, diag.Sort(found.list)
}

// commonMark is CommonMark with tables and nothing else. Attributes of
// headings are read by this package.
var commonMark = parser.NewParser(
	parser.WithBlockParsers(parser.DefaultBlockParsers()...),
	parser.WithInlineParsers(parser.DefaultInlineParsers()...),
	parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
		util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
	parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
)

// tree returns the goldmark tree of a text.
func tree(data []byte) ast.Node {
	return commonMark.Parse(text.NewReader(data))
}
