package report

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/survey"
)

// manyLacking is the number of answers of one screen that may be lacking in a
// row before they are named together.
const manyLacking = 3

// ComparisonPage is what differs between the worksheets of the federal survey
// and what was submitted: a row for each answer, or for many answers of one
// screen that were not submitted.
func ComparisonPage(corpus *model.Corpus, c survey.Comparison) *doc.Document {
	b := &builder{corpus: corpus, anchors: newAnchors()}
	d := b.reviewPage("Survey comparison")
	d.Subtitle, d.Published = "The worksheet and what was submitted", ""
	d.Front = []doc.Block{doc.NewParagraph(comparedText(c))}
	if len(c.Differences) == 0 {
		return d
	}
	t := &doc.Table{
		ID: tableID("", "differences"), Caption: doc.NewText("Answers that differ"), Summary: "Each row is one answer of the survey.",
		Columns: []doc.Column{{Weight: 1.6}, {Weight: 3}, {Weight: 3}, {Align: doc.AlignRight, Weight: 0.8},
			{Align: doc.AlignRight, Weight: 1.4}, {Align: doc.AlignRight, Weight: 1.4}, {Weight: 2.4}},
		Head: []doc.Row{{Cells: []doc.Cell{headCell("Campus"), headCell("Screen"), headCell("Line"), headCell("Year"),
			headCell("Worksheet"), headCell("Submitted"), headCell("Where")}}},
	}
	for i := 0; i < len(c.Differences); {
		n := lackingFrom(c.Differences[i:])
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{differenceRow(c.Differences[i], n)}})
		i += n
	}
	d.Front = append(d.Front, t)
	return d
}

func comparedText(c survey.Comparison) string {
	if len(c.Differences) == 0 {
		return fmt.Sprintf("%s answers were compared, and none differs.", say.Number(c.Compared))
	}
	return fmt.Sprintf("%s answers were compared; %s of them differ.", say.Number(c.Compared), say.Number(len(c.Differences)))
}

// lackingFrom returns how many differences the first row stands for.
func lackingFrom(list []survey.Difference) int {
	n := 0
	for n < len(list) && list[n].Kind == survey.NotSubmitted && list[n].Campus.ID == list[0].Campus.ID && list[n].Screen.Title == list[0].Screen.Title {
		n++
	}
	if n <= manyLacking {
		return 1
	}
	return n
}

func differenceRow(d survey.Difference, n int) doc.Row {
	line, year, here := d.Line.Title, "", statusWord(d.Cell)
	if d.Cell.Year > 0 {
		year = itoa(d.Cell.Year)
	}
	if n > 1 {
		line, year, here = fmt.Sprintf("%d answers", n), "", "present"
	}
	submitted, where := d.Submitted, ""
	if submitted == "" {
		submitted = "nothing"
	}
	if !d.Span.IsZero() && n == 1 {
		where = d.Span.String()
	}
	return doc.Row{Cells: []doc.Cell{textCell(d.Campus.Name), textCell(d.Screen.Title), textCell(line), textCell(year),
		textCell(here), textCell(submitted), textCell(where)}}
}

func statusWord(c survey.Cell) string {
	if c.Status == model.Reported {
		return c.Value
	}
	return doc.PlainText(surveyCell(c).Inlines)
}
