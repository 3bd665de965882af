package report

import (
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/schema"
)

// gap is the gap report: for reviewers, each leaf of the law with its state at
// each campus, what it asks, and what answers it.
func (b *builder) gap(c *checklist.Coverage) *doc.Document {
	d := b.reviewPage("Gap report")
	d.Contents = true
	d.Front = []doc.Block{doc.NewParagraph("This checklist is an aid for the people who prepare and review the report. It is no legal advice, and it does not say that a report complies with the law: it shows what each paragraph asks and what was found for it. Where the text of a duty could not be confirmed, the entry says so.")}
	d.Sections = []*doc.Section{b.gapSummary(c), b.gapOpen(c)}
	if differences := b.gapDifferences(c); differences != nil {
		d.Sections = append(d.Sections, differences)
	}
	d.Sections = append(d.Sections, b.gapTexts(c)...)
	return d
}

// reviewPage is a page for reviewers without its text.
func (b *builder) reviewPage(title string) *doc.Document {
	r := b.corpus.Report
	return &doc.Document{
		Lang:        "en-US",
		Title:       title,
		Subtitle:    b.title(),
		Institution: r.Institution.Name,
		Published:   say.Date(r.Published),
		ISODate:     r.Published,
		Draft:       b.draft,
	}
}

// gapTexts is a section for each text of the law, with the states of its first
// paragraphs, such as 668.46(b), and in it a section for each of those.
func (b *builder) gapTexts(c *checklist.Coverage) []*doc.Section {
	var sections []*doc.Section
	for _, text := range texts(c.Entries) {
		name := schema.Citation{Text: text[0].Leaf.Citation.Text}
		section := &doc.Section{ID: textID(name), Level: 2, Title: doc.NewText(name.Text), Blocks: []doc.Block{gapParts(c, text)}}
		for _, paragraph := range paragraphs(text) {
			section.Sections = append(section.Sections, b.gapParagraph(c, paragraph))
		}
		sections = append(sections, section)
	}
	return sections
}

// texts cuts the entries into those of each text of the law.
func texts(entries []checklist.Entry) [][]checklist.Entry {
	return runs(entries, func(e checklist.Entry) string { return e.Leaf.Citation.Text })
}

// textID is the anchor of a text of the law in the gap report.
func textID(text schema.Citation) string { return slug(text.Text) }

// paragraphs cuts the entries into those of each first paragraph.
func paragraphs(entries []checklist.Entry) [][]checklist.Entry {
	return runs(entries, func(e checklist.Entry) string { return firstParagraph(e.Leaf.Citation).String() })
}

// runs cuts the entries where the name of their group changes.
func runs(entries []checklist.Entry, name func(checklist.Entry) string) [][]checklist.Entry {
	var groups [][]checklist.Entry
	for i, e := range entries {
		if i == 0 || name(entries[i-1]) != name(e) {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], e)
	}
	return groups
}

// firstParagraph is the outermost paragraph around a citation, or the text
// itself if it has none.
func firstParagraph(c schema.Citation) schema.Citation {
	for c = c.Bare(); strings.Count(c.Path, "(") > 1; {
		c = c.Parent()
	}
	return c
}

// paragraphName is the citation of a paragraph with its title.
func paragraphName(c *checklist.Coverage, paragraph schema.Citation) string {
	return strings.TrimSpace(paragraph.Heading() + " " + c.Title(paragraph))
}

// paragraphID is the anchor of a first paragraph in the gap report.
func paragraphID(paragraph schema.Citation) string { return "paragraph-" + slug(paragraph.Heading()) }

// gapParagraph is a table of the leaves of a paragraph with their states, and
// then each leaf with what answers it.
func (b *builder) gapParagraph(c *checklist.Coverage, entries []checklist.Entry) *doc.Section {
	paragraph := firstParagraph(entries[0].Leaf.Citation)
	t := &doc.Table{
		ID:      tablePrefix + "gap-" + slug(paragraph.Heading()),
		Caption: doc.NewText(paragraph.Heading() + ": requirements and their states"),
		Summary: "Each row is one requirement of the law; each further column is one campus with the state there.",
		Columns: []doc.Column{{Weight: 4}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Requirement")}}},
	}
	for _, campus := range c.Campuses {
		t.Columns = append(t.Columns, doc.Column{Weight: 1.2})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(campus.Name))
	}
	s := &doc.Section{ID: paragraphID(paragraph), Level: 3, Title: doc.NewText(paragraphName(c, paragraph)), Blocks: []doc.Block{t}}
	for _, e := range entries {
		row := doc.Row{Cells: []doc.Cell{leafCell(e.Leaf)}}
		for _, a := range e.Answers {
			row.Cells = append(row.Cells, doc.Cell{Inlines: stateInlines(a.State)})
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
		s.Sections = append(s.Sections, b.gapEntry(e))
	}
	return s
}

// leafCell heads a row of one leaf and leads to its entry.
func leafCell(l *schema.Leaf) doc.Cell {
	return doc.Cell{Header: true, Inlines: linkTo(LeafID(l), leafName(l))}
}

// stateInlines prints a state, one that asks for work in bold.
func stateInlines(state checklist.State) []doc.Inline {
	text := doc.NewText(string(state))
	if isOpen(state) {
		text = []doc.Inline{&doc.Strong{Inlines: text}}
	}
	return text
}
