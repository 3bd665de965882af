package report

import (
	"slices"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/schema"
)

// open are the states that ask for work, the most urgent first.
var open = []checklist.State{checklist.Missing, checklist.Starter, checklist.Draft, checklist.Incomplete}

func isOpen(state checklist.State) bool { return slices.Contains(open, state) }

// tones are how urgent the states are.
var tones = map[checklist.State]doc.Tone{
	checklist.Missing:       doc.ToneAlert,
	checklist.Starter:       doc.ToneAlert,
	checklist.Draft:         doc.ToneWarning,
	checklist.Incomplete:    doc.ToneWarning,
	checklist.Present:       doc.ToneGood,
	checklist.Accepted:      doc.ToneGood,
	checklist.NotApplicable: doc.ToneQuiet,
	checklist.Excepted:      doc.ToneQuiet,
}

// gapSummary counts the leaves by state, at each campus and in each text of the
// law, as numbers and as bars: one screen.
func (b *builder) gapSummary(c *checklist.Coverage) *doc.Section {
	campuses := stateTable("table-gap-campuses", "Requirements by campus and state", "Campus",
		"Each row is one campus; each column is one state. The numbers count requirements of the law.")
	for i, campus := range c.Campuses {
		addStates(campuses, doc.NewText(campus.Name), func(a checklist.Answer) bool { return a.Campus == c.Campuses[i].ID }, c.Entries)
	}
	parts := stateTable("table-gap-parts", "Requirements by part of the law and state", "Part of the law",
		"Each row is one text of the law; each column is one state. A requirement is counted once for each campus.")
	for _, text := range texts(c.Entries) {
		name := schema.Citation{Text: text[0].Leaf.Citation.Text}
		addStates(parts, linkTo(textID(name), paragraphName(c, name)), everyAnswer, text)
	}
	return &doc.Section{ID: "summary", Level: 2, Title: doc.NewText("Summary"), Blocks: []doc.Block{campuses, parts}}
}

// gapParts counts the leaves of one text of the law by its first paragraphs.
func gapParts(c *checklist.Coverage, text []checklist.Entry) *doc.Table {
	name := text[0].Leaf.Citation.Text
	t := stateTable(tablePrefix+"gap-parts-"+slug(name), name+": requirements by paragraph and state", "Paragraph",
		"Each row is one paragraph; each column is one state. A requirement is counted once for each campus.")
	for _, entries := range paragraphs(text) {
		paragraph := firstParagraph(entries[0].Leaf.Citation)
		addStates(t, linkTo(paragraphID(paragraph), paragraphName(c, paragraph)), everyAnswer, entries)
	}
	return t
}

func everyAnswer(checklist.Answer) bool { return true }

func linkTo(id, name string) []doc.Inline {
	return []doc.Inline{&doc.Link{Target: "#" + id, Inlines: doc.NewText(name)}}
}

// stateTable is a table with a column for each state and no row yet.
func stateTable(id, caption, first, summary string) *doc.Table {
	t := &doc.Table{
		ID:      id,
		Caption: doc.NewText(caption),
		Summary: summary,
		Columns: []doc.Column{{Weight: 4}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell(first)}}},
		Groups:  []doc.RowGroup{{}},
	}
	for _, state := range checklist.States {
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1.2})
		t.Head[0].Cells = append(t.Head[0].Cells, doc.Cell{Header: true, Inlines: []doc.Inline{
			&doc.Text{Value: string(state)}, &doc.Bar{Pieces: []doc.Piece{{Tone: tones[state], Value: 1}}}}})
	}
	return t
}

// addStates adds a row that counts the chosen answers of entries by state.
func addStates(t *doc.Table, name []doc.Inline, chosen func(checklist.Answer) bool, entries []checklist.Entry) {
	counts := map[checklist.State]int{}
	for _, e := range entries {
		for _, a := range e.Answers {
			if chosen(a) {
				counts[a.State]++
			}
		}
	}
	bar := &doc.Bar{}
	row := doc.Row{Cells: []doc.Cell{{Header: true, Inlines: append(slices.Clone(name), bar)}}}
	for _, state := range checklist.States {
		bar.Pieces = append(bar.Pieces, doc.Piece{Tone: tones[state], Value: counts[state]})
		row.Cells = append(row.Cells, numberCell(counts[state]))
	}
	t.Groups[0].Rows = append(t.Groups[0].Rows, row)
}

// OpenLeaf is a leaf that asks for work: its name, the most urgent of its states
// over the campuses, and its anchor in the gap report.
type OpenLeaf struct {
	Name   string
	State  checklist.State
	Anchor string
}

// OpenLeaves lists the leaves that are missing, starter, draft or incomplete, in
// the order of the law.
func OpenLeaves(c *checklist.Coverage) []OpenLeaf {
	var list []OpenLeaf
	for _, e := range c.Entries {
		if state := worst(e); state != "" {
			list = append(list, OpenLeaf{leafName(e.Leaf), state, LeafID(e.Leaf)})
		}
	}
	return list
}

// gapOpen names the leaves that are missing, starter, draft or incomplete.
func (b *builder) gapOpen(c *checklist.Coverage) *doc.Section {
	s := &doc.Section{ID: "open-requirements", Level: 2, Title: doc.NewText("Open requirements")}
	list := &doc.List{Tight: true}
	for _, leaf := range OpenLeaves(c) {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{
			&doc.Link{Target: "#" + leaf.Anchor, Inlines: doc.NewText(leaf.Name)},
			&doc.Text{Value: ": " + string(leaf.State)}}}}})
	}
	if len(list.Items) == 0 {
		s.Blocks = []doc.Block{doc.NewParagraph("No requirement is missing, starter, draft or incomplete.")}
	} else {
		s.Blocks = []doc.Block{list}
	}
	return s
}

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
