package load

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

// citations attaches the citations of the head to their headings, brings all
// into the form of a heading, and reports statements without words.
func (l *loader) citations(p *model.Policy, head *yaml.Node) {
	l.answers(p, head)
	for i, b := range p.Blocks {
		h, ok := b.(*doc.Heading)
		if !ok {
			continue
		}
		h.Cites = l.cites(h.Cites)
		if len(h.Cites) > 0 && empty(p.Blocks[i+1:], h.Level) {
			l.emptyStatement(h)
		}
	}
}

// cites returns the citations that name a paragraph, each once, in the form in
// which a heading writes them.
func (l *loader) cites(written []doc.Cite) []doc.Cite {
	var cites []doc.Cite
	for _, cite := range written {
		c, ok := l.paragraph(cite.Text, cite.Span)
		if !ok {
			continue
		}
		cite.Text = c.Heading()
		if !slices.ContainsFunc(cites, func(other doc.Cite) bool { return other.Text == cite.Text }) {
			cites = append(cites, cite)
		}
	}
	return cites
}

// answers attaches the citations that the head lists by heading.
func (l *loader) answers(p *model.Policy, head *yaml.Node) {
	list := head.Get("answers")
	if list == nil {
		return
	}
	headings, titles := headingsOf(p)
	for _, f := range list.Fields {
		i := slices.Index(titles, strings.TrimSpace(f.Key))
		if i < 0 {
			l.find(diag.New(RuleAnswers, diag.Error, f.KeySpan, "this file has no heading "+quoted(f.Key),
				diag.Help(suggested(diag.Nearest(f.Key, titles), "write the heading here as it stands below"))))
			continue
		}
		for _, item := range f.Value.Items {
			headings[i].Cites = append(headings[i].Cites, doc.Cite{At: doc.At{Span: item.Span}, Text: item.Text})
		}
	}
}

func headingsOf(p *model.Policy) (headings []*doc.Heading, titles []string) {
	for _, b := range p.Blocks {
		if h, ok := b.(*doc.Heading); ok {
			headings = append(headings, h)
			titles = append(titles, strings.TrimSpace(doc.PlainText(h.Inlines)))
		}
	}
	return headings, titles
}

// empty reports whether nothing but headings and pictures stands before the
// next heading of the level or above.
func empty(following []doc.Block, level int) bool {
	for _, b := range following {
		switch n := b.(type) {
		case *doc.Heading:
			if n.Level <= level {
				return true
			}
		case *doc.Image:
		default:
			return false
		}
	}
	return true
}

func (l *loader) emptyStatement(h *doc.Heading) {
	c, _ := l.paragraph(h.Cites[0].Text, source.Span{})
	l.find(diag.New(RuleEmptyStatement, diag.Error, h.Span, "nothing stands under the heading "+quoted(doc.PlainText(h.Inlines)),
		diag.Help("write the statement under it, or take the citation away until it is written"), diag.Law(c.String())))
}
