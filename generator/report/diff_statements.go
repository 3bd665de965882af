package report

import (
	"strings"

	"cleryreport/generator/diff"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// statements is a section for each statement that differs.
func (p *diffPage) statements() *doc.Section {
	if len(p.d.Statements) == 0 {
		return nil
	}
	section := &doc.Section{ID: p.anchors.unique("statements"), Level: 2, Title: doc.NewText("Statements")}
	for i := range p.d.Statements {
		s := &p.d.Statements[i]
		section.Sections = append(section.Sections, &doc.Section{ID: p.anchors.unique(s.At().Heading), Level: 3,
			Title: doc.NewText(say.Upper(kindWords[s.Kind]) + ": " + s.At().Heading), Blocks: p.statement(s)})
	}
	return section
}

// statement says where a section stands, what of it changed beside its words, and
// its words.
func (p *diffPage) statement(s *diff.Statement) []doc.Block {
	about := []string{standsIn(s.At())}
	if s.Before != nil && s.After != nil {
		if before := standsIn(s.Before); before != about[0] {
			about = append(about, "before, it stood in "+before)
		}
		if s.Before.Heading != s.After.Heading {
			about = append(about, "before, its heading was “"+s.Before.Heading+"”")
		}
	}
	if len(s.CitesGo) > 0 && s.After != nil {
		about = append(about, "it answers no longer "+say.And(s.CitesGo))
	}
	if len(s.CitesGo) > 0 && s.After == nil {
		about = append(about, "it answered "+say.And(s.CitesGo))
	}
	if len(s.CitesNew) > 0 {
		about = append(about, "it now answers "+say.And(s.CitesNew))
	}
	blocks := []doc.Block{doc.NewParagraph("In " + strings.Join(about, "; ") + ".")}
	if s.Kind == diff.Moved || s.Kind == diff.Renamed || s.Kind == diff.Recited {
		return append(blocks, doc.NewParagraph("Its words are as before."))
	}
	return append(blocks, redline(s.Runs, p.whole)...)
}

// standsIn is the file of a section and the headings above it.
func standsIn(s *model.Section) string {
	return strings.Join(append([]string{s.Path}, s.Above...), ", under ")
}
