package report

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/survey"
)

// SurveyPage is the worksheet of the federal survey, for the person who keys it
// in: a section for each campus, in it one for each screen in their order.
func SurveyPage(corpus *model.Corpus, sheets []survey.Sheet) *doc.Document {
	b := &builder{corpus: corpus, anchors: newAnchors()}
	d := b.reviewPage("Survey worksheet")
	d.Subtitle = fmt.Sprintf("The statistics of edition %d in the order of the Campus Safety and Security Survey", corpus.Report.Edition)
	d.Contents, d.Published = true, ""
	d.Front = []doc.Block{
		doc.NewParagraph("This worksheet is an aid for the person who keys in the federal survey, and no legal advice. It follows the screens as far as they are known. What could not be confirmed is marked on each screen: compare it with the survey itself. Whether the survey takes a file is unconfirmed as well, so that this is a sheet to key in."),
		doc.NewParagraph("Key in each number as it stands, zeros too. Where a cell reads “leave blank”, there was no such place or the campus was not open. A number that is missing is marked as missing; find it before you key in the screen, and never write zero in its place."),
		doc.NewParagraph("Let a second person compare what was keyed in with this sheet, or fill in the last column of the sheet as CSV and run: clery survey --compare FILE"),
	}
	for _, sheet := range sheets {
		d.Sections = append(d.Sections, b.surveySheet(sheet))
	}
	return d
}

// surveySheet is the worksheet of one campus.
func (b *builder) surveySheet(sheet survey.Sheet) *doc.Section {
	s := &doc.Section{ID: b.anchors.unique(sheet.Campus.Name), Level: 2, Title: doc.NewText(sheet.Campus.Name)}
	if id := sheet.Campus.UnitID; id != "" {
		s.Blocks = []doc.Block{doc.NewParagraph("Unit id " + id)}
	}
	for i, screen := range sheet.Screens {
		section := &doc.Section{ID: b.anchors.unique(sheet.Campus.ID + " screen " + itoa(i+1)), Number: itoa(i + 1), Level: 3, Title: doc.NewText(screen.Title)}
		section.Blocks = b.surveyScreen(sheet, screen, section.ID)
		s.Sections = append(s.Sections, section)
	}
	return s
}

// surveyScreen is one screen: what is unconfirmed, the tables, and the caveats.
func (b *builder) surveyScreen(sheet survey.Sheet, screen survey.Screen, id string) []doc.Block {
	var blocks []doc.Block
	if screen.Unconfirmed != "" {
		blocks = append(blocks, &doc.Paragraph{Inlines: []doc.Inline{&doc.Strong{Inlines: doc.NewText("Unconfirmed.")}, &doc.Text{Value: " " + screen.Unconfirmed}}})
	}
	if screen.Closed != "" {
		return append(blocks, doc.NewParagraph("This screen does not open. "+screen.Closed))
	}
	if screen.Address != "" {
		blocks = append(blocks, doc.NewParagraph("Address: "+screen.Address))
	}
	switch screen.ID {
	case string(model.HateCrimes):
		blocks = append(blocks, hateScreen(sheet, screen, id)...)
	case "fires":
		blocks = append(blocks, fireScreen(sheet, screen, id)...)
	case "identification":
		blocks = append(blocks, factsTable(sheet, screen, id))
	default:
		blocks = append(blocks, linesTable(sheet, screen, id))
	}
	for _, line := range screen.Lines {
		if line.Note != "" {
			blocks = append(blocks, doc.NewParagraph(line.Note))
		}
	}
	return append(blocks, caveats(screen)...)
}

// caveats are what to write into the box below a table with changed numbers.
func caveats(screen survey.Screen) []doc.Block {
	if len(screen.Changes) == 0 {
		return nil
	}
	list := &doc.List{Tight: true}
	for _, c := range screen.Changes {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{doc.NewParagraph(Caveat(c.Restatement, c.Lines))}})
	}
	return []doc.Block{doc.NewParagraph("Write into the caveat box below the table:"), list}
}

// linesTable has a row for each line and a column for each year.
func linesTable(sheet survey.Sheet, screen survey.Screen, id string) *doc.Table {
	t := surveyTable(sheet, screen, id, "Each row is one line of the screen; each column is one calendar year.")
	t.Columns = []doc.Column{{Weight: 0.7}, {Weight: 4}}
	t.Head = []doc.Row{{Cells: []doc.Cell{headCell("Line"), headCell(lineHead(screen))}}}
	for _, year := range sheet.Years {
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1.4})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(itoa(year)))
	}
	for _, line := range screen.Lines {
		row := doc.Row{Cells: []doc.Cell{textCell(line.Letter), headCell(line.Title)}}
		for _, cell := range line.Cells {
			row.Cells = append(row.Cells, surveyCell(cell))
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
	}
	return t
}

func lineHead(screen survey.Screen) string {
	if table, ok := screen.Table(); ok {
		return headWord(table)
	}
	return "Question"
}

// factsTable has a row for each answer that the survey asks once.
func factsTable(sheet survey.Sheet, screen survey.Screen, id string) *doc.Table {
	t := surveyTable(sheet, screen, id, "Each row is one answer.")
	t.Columns = []doc.Column{{Weight: 2}, {Weight: 4}}
	t.Head = []doc.Row{{Cells: []doc.Cell{headCell("Question"), headCell("Answer")}}}
	for _, line := range screen.Lines {
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(line.Title), surveyCell(line.Cells[0])}}}})
	}
	return t
}

// surveyTable is the table of a screen without columns and rows.
func surveyTable(sheet survey.Sheet, screen survey.Screen, id, summary string) *doc.Table {
	return &doc.Table{ID: tablePrefix + id, Caption: doc.NewText(sheet.Campus.Name + ": " + say.Lower(screen.Title)), Summary: summary}
}

// surveyCell prints an answer, or what to do without one.
func surveyCell(c survey.Cell) doc.Cell {
	switch c.Status {
	case model.Reported:
		return textCell(c.Value)
	case model.Absent, model.NotOpen:
		return textCell("leave blank")
	case model.NotYetCollected:
		return textCell("not asked")
	case model.Elsewhere:
		return textCell(say.Elsewhere())
	default:
		return doc.Cell{Inlines: []doc.Inline{&doc.Strong{Inlines: doc.NewText(say.Missing())}}}
	}
}
