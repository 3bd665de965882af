package report

import (
	"slices"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/schema"
)

// gap is the gap report: for reviewers, each leaf of the law with its state at
// each campus, what it asks, and what answers it.
func (b *builder) gap(c *checklist.Coverage) *doc.Document {
	r := b.corpus.Report
	return &doc.Document{
		Lang:        "en-US",
		Title:       "Gap report",
		Subtitle:    b.title(),
		Institution: r.Institution.Name,
		Published:   date(r.Published),
		ISODate:     r.Published,
		Draft:       b.draft,
		Contents:    true,
		Front:       []doc.Block{doc.NewParagraph("This checklist is an aid for the people who prepare and review the report. It is no legal advice, and it does not say that a report complies with the law: it shows what each paragraph asks and what was found for it. Where the text of a duty could not be confirmed, the entry says so.")},
		Sections:    append([]*doc.Section{b.gapSummary(c)}, b.gapTexts(c)...),
	}
}

// gapSummary counts the leaves by state at each campus, and names the gaps.
func (b *builder) gapSummary(c *checklist.Coverage) *doc.Section {
	t := &doc.Table{
		ID:      "table-gap-summary",
		Caption: doc.NewText("Requirements by state"),
		Summary: "Each row is one state; each column is one campus. The numbers count requirements of the law.",
		Columns: []doc.Column{{Weight: 2}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("State")}}},
	}
	for _, campus := range c.Campuses {
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(campus.Name))
	}
	for _, state := range checklist.States {
		row := doc.Row{Cells: []doc.Cell{headCell(string(state))}}
		for i := range c.Campuses {
			n := 0
			for _, e := range c.Entries {
				if e.Answers[i].State == state {
					n++
				}
			}
			row.Cells = append(row.Cells, numberCell(n))
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
	}
	s := &doc.Section{ID: "summary", Level: 2, Title: doc.NewText("Summary"), Blocks: []doc.Block{t}}
	s.Blocks = append(s.Blocks, openEntries(c)...)
	return s
}

// openEntries lists the leaves that are missing, starter, draft or incomplete.
func openEntries(c *checklist.Coverage) []doc.Block {
	list := &doc.List{Tight: true}
	for _, e := range c.Entries {
		if state := worst(e); state != "" {
			list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{
				&doc.Link{Target: "#" + leafID(e.Leaf), Inlines: doc.NewText(leafName(e.Leaf))},
				&doc.Text{Value: ": " + string(state)}}}}})
		}
	}
	if len(list.Items) == 0 {
		return []doc.Block{doc.NewParagraph("No requirement is missing, starter, draft or incomplete.")}
	}
	return []doc.Block{doc.NewParagraph("Open requirements:"), list}
}

// open are the states that ask for work, the most urgent first.
var open = []checklist.State{checklist.Missing, checklist.Starter, checklist.Draft, checklist.Incomplete}

func isOpen(state checklist.State) bool { return slices.Contains(open, state) }

// worst is the most urgent open state of an entry over its campuses; empty if
// it has none.
func worst(e checklist.Entry) checklist.State {
	for _, state := range open {
		if slices.ContainsFunc(e.Answers, func(a checklist.Answer) bool { return a.State == state }) {
			return state
		}
	}
	return ""
}

// gapTexts is a section for each text of the law, in it one for each of its
// first paragraphs, such as 668.46(b).
func (b *builder) gapTexts(c *checklist.Coverage) []*doc.Section {
	var sections []*doc.Section
	for _, text := range runs(c.Entries, func(e checklist.Entry) string { return e.Leaf.Citation.Text }) {
		title := text[0].Leaf.Citation.Text
		section := &doc.Section{ID: slug(title), Level: 2, Title: doc.NewText(title)}
		for _, paragraph := range runs(text, func(e checklist.Entry) string { return firstParagraph(e.Leaf.Citation).Heading() }) {
			section.Sections = append(section.Sections, b.gapParagraph(paragraph))
		}
		sections = append(sections, section)
	}
	return sections
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

// gapParagraph is a table of the leaves of a paragraph with their states, and
// then each leaf with what answers it.
func (b *builder) gapParagraph(entries []checklist.Entry) *doc.Section {
	name := firstParagraph(entries[0].Leaf.Citation).Heading()
	t := &doc.Table{
		ID:      tablePrefix + "gap-" + slug(name),
		Caption: doc.NewText(name + ": requirements and their states"),
		Summary: "Each row is one requirement of the law; each further column is one campus with the state there.",
		Columns: []doc.Column{{Weight: 4}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Requirement")}}},
	}
	for _, campus := range b.corpus.Campuses {
		t.Columns = append(t.Columns, doc.Column{Weight: 1.2})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(campus.Name))
	}
	s := &doc.Section{ID: "paragraph-" + slug(name), Level: 3, Title: doc.NewText(name), Blocks: []doc.Block{t}}
	for _, e := range entries {
		row := doc.Row{Cells: []doc.Cell{{Header: true, Inlines: []doc.Inline{&doc.Link{Target: "#" + leafID(e.Leaf), Inlines: doc.NewText(leafName(e.Leaf))}}}}}
		for _, a := range e.Answers {
			row.Cells = append(row.Cells, stateCell(a.State))
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
		s.Sections = append(s.Sections, b.gapEntry(e))
	}
	return s
}

// stateCell prints a state, one that asks for work in bold.
func stateCell(state checklist.State) doc.Cell {
	text := doc.NewText(string(state))
	if isOpen(state) {
		text = []doc.Inline{&doc.Strong{Inlines: text}}
	}
	return doc.Cell{Inlines: text}
}
