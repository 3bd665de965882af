package report

import (
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// chapterLevel is the level of a file's title: the document's title is 1, a
// part 2.
const chapterLevel = 3

// deepestLevel is the deepest level of heading on a web page and in a PDF.
const deepestLevel = 6

// registerFiles gives every file and every heading its anchor before anything
// is arranged, so that references may lead forward.
func (b *builder) registerFiles() {
	b.chapters, b.headings, b.placed = map[string]string{}, map[string]string{}, map[string]bool{}
	b.sources = map[*doc.Heading]string{}
	for _, part := range b.outline() {
		for _, ref := range part.Files {
			if p := b.corpus.Policy(ref.Path); p != nil {
				b.registerFile(p)
			}
		}
	}
}

func (b *builder) registerFile(p *model.Policy) {
	b.chapters[p.Path] = b.anchors.unique(p.Title)
	for _, block := range p.Blocks {
		switch n := block.(type) {
		case *doc.Heading:
			id := b.anchors.unique(doc.PlainText(n.Inlines))
			b.sources[n] = id
			b.headings[p.Path+"#"+slug(doc.PlainText(n.Inlines))] = id
		case *doc.Placement:
			b.markPlaced(n)
		}
	}
}

// chapter is a file as a section, its headings as nested sections.
func (b *builder) chapter(p *model.Policy) *doc.Section {
	chapter := &doc.Section{ID: b.chapters[p.Path], Level: chapterLevel, Title: doc.NewText(p.Title), Span: p.TitleSpan}
	open := []*doc.Section{chapter}
	if len(p.Campuses) > 0 && len(p.Campuses) < len(b.corpus.Campuses) {
		chapter.Blocks = append(chapter.Blocks, b.addressees(p))
	}
	for _, block := range p.Blocks {
		if h, ok := block.(*doc.Heading); ok {
			for open[len(open)-1].Level >= headingLevel(h) && len(open) > 1 {
				open = open[:len(open)-1]
			}
			parent := open[len(open)-1]
			section := &doc.Section{ID: b.sources[h], Level: parent.Level + 1, Title: b.resolve(h.Inlines, p.Path), Span: h.Span}
			parent.Sections = append(parent.Sections, section)
			open = append(open, section)
			continue
		}
		current := open[len(open)-1]
		current.Blocks = append(current.Blocks, b.block(block, p.Path)...)
	}
	return chapter
}

// headingLevel is the level of a heading in the report. A draft may hold
// headings that skip a level or go too deep: sections nest without gaps all the
// same, and none is deeper than the deepest that a page can show.
func headingLevel(h *doc.Heading) int {
	return min(chapterLevel+h.Level-1, deepestLevel)
}

// addressees says for which campuses a chapter speaks.
func (b *builder) addressees(p *model.Policy) doc.Block {
	var names []string
	for _, id := range p.Campuses {
		if c, ok := b.corpus.Campus(id); ok {
			names = append(names, c.Name)
		}
	}
	return &doc.Paragraph{Inlines: []doc.Inline{&doc.Emphasis{Inlines: doc.NewText(say.About(names))}}}
}

// block resolves the placements and references in a block.
func (b *builder) block(block doc.Block, from string) []doc.Block {
	switch n := block.(type) {
	case *doc.Placement:
		return b.place(n)
	case *doc.Image:
		return b.picture(n)
	case *doc.Paragraph:
		return []doc.Block{&doc.Paragraph{At: n.At, Inlines: b.resolve(n.Inlines, from)}}
	case *doc.Quote:
		return []doc.Block{&doc.Quote{At: n.At, Blocks: b.blocks(n.Blocks, from)}}
	case *doc.List:
		list := *n
		list.Items = make([]doc.Item, len(n.Items))
		for i, item := range n.Items {
			list.Items[i] = doc.Item{At: item.At, Blocks: b.blocks(item.Blocks, from)}
		}
		return []doc.Block{&list}
	case *doc.Table:
		return []doc.Block{b.authorTable(n, from)}
	default:
		return []doc.Block{block}
	}
}

func (b *builder) blocks(blocks []doc.Block, from string) []doc.Block {
	var out []doc.Block
	for _, block := range blocks {
		out = append(out, b.block(block, from)...)
	}
	return out
}

func (b *builder) authorTable(t *doc.Table, from string) *doc.Table {
	table := *t
	table.Caption = b.resolve(t.Caption, from)
	table.Head = b.rows(t.Head, from)
	table.Groups = make([]doc.RowGroup, len(t.Groups))
	for i, g := range t.Groups {
		table.Groups[i] = doc.RowGroup{Rows: b.rows(g.Rows, from)}
	}
	return &table
}

func (b *builder) rows(rows []doc.Row, from string) []doc.Row {
	out := make([]doc.Row, len(rows))
	for i, row := range rows {
		for _, cell := range row.Cells {
			cell.Inlines = b.resolve(cell.Inlines, from)
			out[i].Cells = append(out[i].Cells, cell)
		}
	}
	return out
}

// resolve turns links to other files of the repository into links inside the
// report.
func (b *builder) resolve(inlines []doc.Inline, from string) []doc.Inline {
	out := make([]doc.Inline, len(inlines))
	for i, in := range inlines {
		switch n := in.(type) {
		case *doc.Link:
			out[i] = &doc.Link{At: n.At, Target: b.target(n, from), Inlines: b.resolve(n.Inlines, from)}
		case *doc.Emphasis:
			out[i] = &doc.Emphasis{At: n.At, Inlines: b.resolve(n.Inlines, from)}
		case *doc.Strong:
			out[i] = &doc.Strong{At: n.At, Inlines: b.resolve(n.Inlines, from)}
		default:
			out[i] = in
		}
	}
	return out
}

// target is where a link leads in the report: a link to a Markdown file, whose
// path load has written from the root, or to a heading, in whatever letters,
// becomes an anchor, any other stays as it is.
func (b *builder) target(link *doc.Link, from string) string {
	file, heading, _ := strings.Cut(link.Target, "#")
	switch {
	case file == "" && heading != "":
		file = from
	case !strings.HasSuffix(file, ".md") || strings.Contains(file, ":"):
		return link.Target
	}
	if id, ok := b.chapters[file]; ok && heading == "" {
		return "#" + id
	}
	if id, ok := b.headings[file+"#"+slug(heading)]; ok {
		return "#" + id
	}
	b.found = append(b.found, diag.New(RuleBrokenLink, diag.Error, link.Span,
		"the link leads to "+link.Target+", which is not in the report",
		diag.Help("write the path of a file of the outline, and behind # the heading in small letters with hyphens, such as reporting.md#whom-to-tell")))
	return "#"
}
