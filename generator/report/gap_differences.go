package report

import (
	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
)

// gapDifferences lists the leaves whose state or whose answering text is not
// the same at every campus; nil if there is none. Tables and registers are each
// campus's own by nature and make no difference.
func (b *builder) gapDifferences(c *checklist.Coverage) *doc.Section {
	t := &doc.Table{
		ID:      tablePrefix + "gap-differences",
		Caption: doc.NewText("Requirements that the campuses answer differently"),
		Summary: "Each row is one requirement of the law; each further column is one campus with the state there and what it comes from.",
		Columns: []doc.Column{{Weight: 2}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Requirement")}}},
	}
	for _, campus := range c.Campuses {
		t.Columns = append(t.Columns, doc.Column{Weight: 2})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(campus.Name))
	}
	for _, e := range c.Entries {
		if !campusesDiffer(e) {
			continue
		}
		row := doc.Row{Cells: []doc.Cell{leafCell(e.Leaf)}}
		for _, a := range e.Answers {
			row.Cells = append(row.Cells, doc.Cell{Inlines: b.differenceInlines(a)})
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
	}
	if len(t.Groups) == 0 {
		return nil
	}
	return &doc.Section{ID: "where-campuses-differ", Level: 2, Title: doc.NewText("Where campuses differ"), Blocks: []doc.Block{
		doc.NewParagraph("At every other requirement the campuses have the same state, and the same text where text answers it."), t}}
}

// campusesDiffer reports whether an entry has two states or two texts.
func campusesDiffer(e checklist.Entry) bool {
	for _, a := range e.Answers {
		if a.State != e.Answers[0].State || !sameEvidence(sectionsOf(a), sectionsOf(e.Answers[0])) {
			return true
		}
	}
	return false
}

func sectionsOf(a checklist.Answer) []checklist.Evidence {
	var sections []checklist.Evidence
	for _, e := range a.Evidence {
		if e.Kind == checklist.Section {
			sections = append(sections, e)
		}
	}
	return sections
}

// differenceInlines is the state at one campus, and the texts or the fact from
// which it comes.
func (b *builder) differenceInlines(a checklist.Answer) []doc.Inline {
	out := stateInlines(a.State)
	if a.Fact != nil {
		return append(out, &doc.Text{Value: ": " + sentence(a.Fact.Reason)})
	}
	for i, e := range sectionsOf(a) {
		separator := ", "
		if i == 0 {
			separator = ": "
		}
		out = append(out, &doc.Text{Value: separator}, b.placeLink(e, a.Campus))
	}
	return out
}

// placeLink is the heading of a section as a link to its place in the report,
// or without a link if it does not stand there.
func (b *builder) placeLink(e checklist.Evidence, campus string) doc.Inline {
	heading := &doc.Text{Value: doc.PlainText(e.Heading.Inlines)}
	if anchor := b.evidenceAnchor(e, campus); anchor != "" {
		return &doc.Link{Target: b.reportHref + "#" + anchor, Inlines: []doc.Inline{heading}}
	}
	return heading
}
