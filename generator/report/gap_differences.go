package report

import (
	"slices"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
)

// gapDifferences says where the campuses differ: what a fact switches off at
// some of them, fact by fact, and the leaves whose state or whose answering text
// is not the same where they apply; nil if there is neither. Tables and registers
// are each campus's own by nature and make no difference.
func (b *builder) gapDifferences(c *checklist.Coverage) *doc.Section {
	section := &doc.Section{ID: "where-campuses-differ", Level: 2, Title: doc.NewText("Where campuses differ"), Blocks: []doc.Block{
		doc.NewParagraph("At every other requirement the campuses have the same state, and the same text where text answers it.")}}
	for _, t := range []*doc.Table{b.answeredDifferently(c), factTable(c)} {
		if len(t.Groups) > 0 {
			section.Blocks = append(section.Blocks, t)
		}
	}
	if len(section.Blocks) == 1 {
		return nil
	}
	return section
}

func (b *builder) answeredDifferently(c *checklist.Coverage) *doc.Table {
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
	return t
}

// factTable has a row for each fact that switches leaves off at one campus and
// not at all of them: one cause, however many leaves it takes away.
func factTable(c *checklist.Coverage) *doc.Table {
	t := &doc.Table{
		ID:      tablePrefix + "gap-facts",
		Caption: doc.NewText("Requirements that do not apply at every campus"),
		Summary: "Each row is one fact of one campus; the last column lists the requirements that do not apply there because of it.",
		Columns: []doc.Column{{Weight: 2}, {Weight: 3}, {Weight: 6}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Campus"), headCell("Why they do not apply"), headCell("Requirements")}}},
	}
	for i, campus := range c.Campuses {
		rows := map[string]int{} // a fact and its row
		for _, e := range c.Entries {
			fact := e.Answers[i].Fact
			if fact == nil || len(applying(e)) == 0 {
				continue
			}
			at, again := rows[fact.Reason]
			if !again {
				at = len(t.Groups)
				rows[fact.Reason] = at
				t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(campus.Name), textCell(say.Upper(sentence(fact.Reason))), {}}}}})
			}
			list := &t.Groups[at].Rows[0].Cells[2]
			if len(list.Inlines) > 0 {
				list.Inlines = append(list.Inlines, &doc.Text{Value: ", "})
			}
			list.Inlines = append(list.Inlines, &doc.Link{Target: "#" + LeafID(e.Leaf), Inlines: doc.NewText(e.Leaf.Citation.Heading())})
		}
	}
	return t
}

// campusesDiffer reports whether an entry has two states or two texts at the
// campuses where it applies.
func campusesDiffer(e checklist.Entry) bool {
	answers := applying(e)
	for _, a := range answers {
		if a.State != answers[0].State || !sameEvidence(sectionsOf(a), sectionsOf(answers[0])) {
			return true
		}
	}
	return false
}

// applying returns the answers at the campuses where no fact switches the leaf
// off.
func applying(e checklist.Entry) []checklist.Answer {
	return slices.DeleteFunc(slices.Clone(e.Answers), func(a checklist.Answer) bool { return a.Fact != nil })
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
// or without a link if it does not stand there, or there is no page to link to.
func (b *builder) placeLink(e checklist.Evidence, campus string) doc.Inline {
	heading := &doc.Text{Value: doc.PlainText(e.Heading.Inlines)}
	if anchor := b.evidenceAnchor(e, campus); anchor != "" && b.reportHref != "" {
		return &doc.Link{Target: b.reportHref + "#" + anchor, Inlines: []doc.Inline{heading}}
	}
	return heading
}
