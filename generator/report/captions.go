package report

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
)

// nameTables gives each table of an author that has no caption the title of its
// section as one, and finds tables of one section that have the same.
func (b *builder) nameTables(sections []*doc.Section) {
	for _, s := range sections {
		n := namer{builder: b, section: s, first: map[string]*doc.Table{}}
		n.blocks(s.Blocks)
		b.nameTables(s.Sections)
	}
}

type namer struct {
	*builder
	section *doc.Section
	first   map[string]*doc.Table // by caption
}

func (n *namer) blocks(blocks []doc.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *doc.Quote:
			n.blocks(block.Blocks)
		case *doc.List:
			for _, item := range block.Items {
				n.blocks(item.Blocks)
			}
		case *doc.Table:
			if block.ID == "" {
				n.table(block)
			}
		}
	}
}

func (n *namer) table(t *doc.Table) {
	if len(t.Caption) == 0 {
		t.Caption = doc.NewText(doc.PlainText(n.section.Title))
	}
	caption := doc.PlainText(t.Caption)
	if first := n.first[caption]; first != nil {
		n.found = append(n.found, diag.New(RuleSameCaption, diag.Warning, t.Span,
			fmt.Sprintf("two tables under the heading %s have the name %s", quoted(doc.PlainText(n.section.Title)), quoted(caption)),
			diag.Help("write directly above each of them a paragraph that says what it shows, such as Table: Opening hours during the week"),
			diag.See(first.Span, "the first of them")))
		return
	}
	n.first[caption] = t
}
