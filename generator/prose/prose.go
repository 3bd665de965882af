// Package prose holds the words of the report's texts: it cuts texts into
// sections as readers see them, finds the section of another edition that each
// one comes from, and compares the two word by word. It judges nothing, and
// knows no renderer and no marking.
package prose

import (
	"maps"
	"slices"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// Of returns what a report repository says in words. Citations are given the
// form in which the law prints them.
func Of(corpus *model.Corpus, law *schema.Law) model.Wording {
	var w model.Wording
	for _, p := range corpus.Policies {
		w.Sections = append(w.Sections, cut(p, law)...)
	}
	for _, o := range corpus.Offices {
		w.Offices = append(w.Offices, model.FormerOffice{ID: o.ID, Title: o.Title, Head: o.Head})
	}
	return w
}

// cut returns the sections of one text. The first is its title with what stands
// above the first heading.
func cut(p *model.Policy, law *schema.Law) []model.Section {
	sections := []model.Section{{Path: p.Path, Heading: p.Title, Span: p.TitleSpan}}
	var open []*doc.Heading // those above the next heading
	for _, block := range p.Blocks {
		h, ok := block.(*doc.Heading)
		if !ok {
			last := &sections[len(sections)-1]
			last.Paragraphs = append(last.Paragraphs, paragraphs(block)...)
			continue
		}
		for len(open) > 0 && open[len(open)-1].Level >= h.Level {
			open = open[:len(open)-1]
		}
		s := model.Section{Path: p.Path, Heading: line(doc.PlainText(h.Inlines)), Span: h.Span}
		for _, o := range open {
			s.Above = append(s.Above, line(doc.PlainText(o.Inlines)))
		}
		for _, cite := range h.Cites {
			s.Cites = append(s.Cites, citation(cite.Text, law))
		}
		sections, open = append(sections, s), append(open, h)
	}
	return sections
}

// citation is a citation as the law prints it, or as it was written if it is
// none.
func citation(text string, law *schema.Law) string {
	if c, err := law.Parse(text); err == nil {
		return c.String()
	}
	return text
}

// paragraphs are the words of a block, each paragraph, item and row by itself.
func paragraphs(block doc.Block) []string {
	switch n := block.(type) {
	case *doc.Paragraph:
		return kept(words(n.Inlines))
	case *doc.Code:
		return kept(n.Text)
	case *doc.Quote:
		return each(n.Blocks)
	case *doc.List:
		var list []string
		for _, item := range n.Items {
			list = append(list, each(item.Blocks)...)
		}
		return list
	case *doc.Table:
		return rows(n)
	case *doc.Placement:
		return kept(placement(n))
	default:
		return nil
	}
}

func each(blocks []doc.Block) []string {
	var list []string
	for _, block := range blocks {
		list = append(list, paragraphs(block)...)
	}
	return list
}

func rows(t *doc.Table) []string {
	var list []string
	add := func(rows []doc.Row) {
		for _, row := range rows {
			var cells []string
			for _, c := range row.Cells {
				cells = append(cells, words(c.Inlines))
			}
			list = append(list, kept(strings.Join(cells, " | "))...)
		}
	}
	add(t.Head)
	for _, g := range t.Groups {
		add(g.Rows)
	}
	return list
}

// placement stands for a table or register that is computed: that it is there is
// part of the text, what it shows is compared as numbers.
func placement(p *doc.Placement) string {
	about := []string{p.Kind, p.Name}
	for _, key := range slices.Sorted(maps.Keys(p.Args)) {
		about = append(about, key+" "+p.Args[key])
	}
	return "[" + strings.TrimSpace(strings.Join(about, " ")) + "]"
}

// words are inlines without their marking. A link that leads out of the report
// is followed by its address, unless its words are the address: a reader who
// follows it arrives there.
func words(inlines []doc.Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Emphasis:
			b.WriteString(words(n.Inlines))
		case *doc.Strong:
			b.WriteString(words(n.Inlines))
		case *doc.Link:
			said := words(n.Inlines)
			b.WriteString(said)
			if target := address(n.Target); target != "" && !strings.Contains(said, target) {
				b.WriteString(" (" + target + ")")
			}
		default:
			b.WriteString(doc.PlainText([]doc.Inline{in}))
		}
	}
	return b.String()
}

// address is what a reader sees of where a link leads; empty for a place of the
// report itself and for telephone numbers, which the words say.
func address(target string) string {
	if strings.HasPrefix(target, "https:") || strings.HasPrefix(target, "http:") {
		return target
	}
	if mailbox, ok := strings.CutPrefix(target, "mailto:"); ok {
		return mailbox
	}
	return ""
}

// kept is a text in a line, if it has any words.
func kept(text string) []string {
	if text = line(text); text != "" {
		return []string{text}
	}
	return nil
}

// line puts one space between words, whatever stood there.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }
