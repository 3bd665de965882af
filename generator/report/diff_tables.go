package report

import (
	"fmt"
	"strings"

	"cleryreport/generator/diff"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// numbers is a table of the cells that differ.
func (p *diffPage) numbers() *doc.Section {
	if len(p.d.Numbers) == 0 {
		return nil
	}
	t := &doc.Table{
		ID: tableID("", "numbers"), Caption: doc.NewText("Numbers that differ"), Summary: "Each row is one cell of the statistics.",
		Columns: []doc.Column{{Weight: 1.6}, {Align: doc.AlignRight, Weight: 0.8}, {Weight: 3}, {Align: doc.AlignRight, Weight: 1.2}, {Align: doc.AlignRight, Weight: 1.2}, {Weight: 3}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Campus"), headCell("Year"), headCell("Cell"), headCell("Was"), headCell("Is"), headCell("Why")}}},
	}
	for _, n := range p.d.Numbers {
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{textCell(p.campusWord(n.Campus)), textCell(itoa(n.Year)),
			headCell(p.cellName(n)), textCell(p.differing(n, n.Was)), textCell(p.differing(n, n.Now)), textCell(why(n))}}}})
	}
	return &doc.Section{ID: p.anchors.unique("numbers"), Level: 2, Title: doc.NewText("Numbers"), Blocks: []doc.Block{t}}
}

// cellName names a cell within its campus and year.
func (p *diffPage) cellName(n diff.Number) string {
	if n.Table == model.FireStatistics {
		return fmt.Sprintf("Fire statistics, %s, %s", p.facilityWord(n.Facility), model.FireTitle[n.Category])
	}
	words := []string{model.TableTitle[n.Table]}
	for _, word := range []string{model.CategoryTitle[n.Category], model.BiasTitle[n.Bias], model.GeographyTitle[n.Geography]} {
		if word != "" {
			words = append(words, word)
		}
	}
	return strings.Join(words, ", ")
}

func (p *diffPage) facilityWord(id string) string {
	if rows := p.corpus.PlaceRows(id); len(rows) > 0 {
		return rows[len(rows)-1].Name
	}
	return id
}

// differing prints a figure, or that there is none.
func (p *diffPage) differing(n diff.Number, f model.Figure) string {
	switch {
	case f == "":
		return "no such cell"
	case n.Table == model.FireStatistics:
		return p.fireFigure(n.Category, f)
	default:
		return p.figure(f, n.Geography)
	}
}

// why is what stats/restated.yaml tells of a change.
func why(n diff.Number) string {
	switch {
	case n.Restatement != nil:
		return strings.TrimSpace(say.Upper(plainWord(n.Restatement.Cause)) + ". " + n.Restatement.Say)
	case n.Published:
		return "Not explained: it was published, and stats/restated.yaml does not tell of the change."
	default:
		return "Not published before."
	}
}

// leaves is a table of the answers with another state.
func (p *diffPage) leaves() *doc.Section {
	if len(p.d.Leaves) == 0 {
		return nil
	}
	t := &doc.Table{
		ID: tableID("", "states"), Caption: doc.NewText("Requirements whose answer has another state"), Summary: "Each row is one requirement of the law at one campus.",
		Columns: []doc.Column{{Weight: 4}, {Weight: 1.6}, {Weight: 1.4}, {Weight: 1.4}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Requirement"), headCell("Campus"), headCell("Was"), headCell("Is")}}},
	}
	state := func(s string) doc.Cell {
		if s == "" {
			s = "not asked"
		}
		return textCell(s)
	}
	for _, l := range p.d.Leaves {
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(l.Citation + ", " + l.Title),
			textCell(p.campusWord(l.Campus)), state(string(l.Was)), state(string(l.Now))}}}})
	}
	return &doc.Section{ID: p.anchors.unique("what-answers-the-law"), Level: 2, Title: doc.NewText("What answers the law"), Blocks: []doc.Block{t}}
}

// facts is a table of the entries of site/ and the registers that differ.
func (p *diffPage) facts() *doc.Section {
	if len(p.d.Facts) == 0 {
		return nil
	}
	t := &doc.Table{
		ID: tableID("", "facts"), Caption: doc.NewText("Facts and registers that differ"), Summary: "Each row is one value, or an entry that came or went.",
		Columns: []doc.Column{{Weight: 1.4}, {Weight: 2}, {Weight: 1.6}, {Weight: 3}, {Weight: 3}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Register"), headCell("Entry"), headCell("Value"), headCell("Was"), headCell("Is")}}},
	}
	for _, f := range p.d.Facts {
		key := f.Key
		if key == "" {
			key = "new entry"
			if f.Now == "" {
				key = "entry is gone"
			}
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(say.Upper(f.Register)), textCell(f.Entry), textCell(key), textCell(f.Was), textCell(f.Now)}}}})
	}
	return &doc.Section{ID: p.anchors.unique("facts-and-registers"), Level: 2, Title: doc.NewText("Facts and registers"), Blocks: []doc.Block{t}}
}
