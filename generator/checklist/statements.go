package checklist

import (
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// section is a section of a policy whose heading cites the law.
type section struct {
	policy *model.Policy
	leaves []*schema.Leaf // that its heading cites
	Evidence
}

// sectionsOf finds the sections whose headings cite the law, in the order of
// the files. A citation of a paragraph stands for all its numbered parts and
// none of its sub-paragraphs.
func sectionsOf(corpus *model.Corpus, law *schema.Law) []section {
	var found []section
	for _, p := range corpus.Policies {
		var open []*doc.Heading // the heading and those above it
		for i, block := range p.Blocks {
			h, ok := block.(*doc.Heading)
			if !ok {
				continue
			}
			open = append(above(open, h.Level), h)
			if len(h.Cites) == 0 {
				continue
			}
			s := section{policy: p, leaves: leavesOf(law, h)}
			s.Evidence = sectionEvidence(p, open, sectionBlocks(p.Blocks[i+1:], h.Level))
			s.settle(corpus)
			found = append(found, s)
		}
	}
	return found
}

// settle makes starter text of what has placeholders or was never rewritten,
// whatever its file says of it.
func (s *section) settle(corpus *model.Corpus) {
	s.unfilled = len(placeholdersIn(s.Quote)) > 0
	s.copied = corpus.Report.Institution.Name != sampleInstitution && isStarterText(s.Heading)
	if s.unfilled {
		s.Status = statusStarter
	}
}

// statementsOf returns, for every leaf, the sections that cite it. Definitions
// may stay as the starter words them: they are the law's.
func statementsOf(sections []section) map[*schema.Leaf][]section {
	found := map[*schema.Leaf][]section{}
	for _, s := range sections {
		for _, leaf := range s.leaves {
			answer := s
			if s.copied && leaf.Kind != schema.Definition {
				answer.Status = statusStarter
			}
			found[leaf] = append(found[leaf], answer)
		}
	}
	return found
}

// sectionBlocks cuts the blocks down to the next heading of the level or above.
func sectionBlocks(blocks []doc.Block, level int) []doc.Block {
	for i, block := range blocks {
		if h, ok := block.(*doc.Heading); ok && h.Level <= level {
			return blocks[:i]
		}
	}
	return blocks
}

// above keeps the headings under which a heading of the level stands.
func above(open []*doc.Heading, level int) []*doc.Heading {
	for len(open) > 0 && open[len(open)-1].Level >= level {
		open = open[:len(open)-1]
	}
	return open
}

// sectionEvidence is the section under the last of the open headings.
func sectionEvidence(p *model.Policy, open []*doc.Heading, blocks []doc.Block) Evidence {
	r := reader{}
	r.blocks(blocks)
	h := open[len(open)-1]
	e := Evidence{Kind: Section, Span: h.Span, Quote: strings.Join(r.texts, "\n"), Status: p.Status, Path: p.Path, Heading: h, items: r.items}
	e.plain = plainWords(e.Quote)
	for _, o := range open {
		e.headings = append(e.headings, doc.PlainText(o.Inlines))
	}
	return e
}

// reader collects the words of blocks, and the items of their lists.
type reader struct {
	texts, items []string
}

func (r *reader) blocks(blocks []doc.Block) {
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Heading:
			r.add(doc.PlainText(n.Inlines))
		case *doc.Paragraph:
			r.add(doc.PlainText(n.Inlines))
		case *doc.Quote:
			r.blocks(n.Blocks)
		case *doc.Code:
			r.add(n.Text)
		case *doc.Image:
			r.add(doc.PlainText(n.Caption))
		case *doc.List:
			r.list(n)
		case *doc.Table:
			r.table(n)
		}
	}
}

func (r *reader) add(text string) {
	if text = strings.TrimSpace(text); text != "" {
		r.texts = append(r.texts, text)
	}
}

func (r *reader) list(l *doc.List) {
	for _, item := range l.Items {
		inner := reader{}
		inner.blocks(item.Blocks)
		text := strings.Join(inner.texts, " ")
		r.add(text)
		if text != "" {
			r.items = append(r.items, text)
		}
	}
}

func (r *reader) table(t *doc.Table) {
	r.add(doc.PlainText(t.Caption))
	for _, g := range t.Groups {
		for _, row := range g.Rows {
			var cells []string
			for _, c := range row.Cells {
				cells = append(cells, doc.PlainText(c.Inlines))
			}
			text := strings.Join(cells, " ")
			r.add(text)
			r.items = append(r.items, text)
		}
	}
}
