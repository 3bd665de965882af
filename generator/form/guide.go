package form

import (
	"fmt"

	"cleryreport/generator/model"
	"cleryreport/generator/workbook"
)

// guideName is the first sheet, which is for people alone.
const guideName = "Read me first"

// guide is the sheet that explains the others, and lists them.
func guide(c *model.Corpus, choice Choice, list []Subject, sheets []workbook.Sheet) workbook.Sheet {
	g := workbook.Sheet{Name: guideName, Locked: true, Widths: []float64{34, 90}}
	line := func(look workbook.Look, words ...string) {
		var row []workbook.Cell
		for _, w := range words {
			row = append(row, text(look, w))
		}
		g.Rows = append(g.Rows, row)
	}
	line(workbook.Title, fmt.Sprintf("%s: %s of the calendar year %d", c.Report.Institution.Name, choice.What, choice.Year))
	for _, words := range explanations {
		line(workbook.Plain, words)
	}
	line(workbook.Plain)
	line(workbook.Head, "Sheet", "What it holds")
	for i, s := range sheets {
		campus, _ := c.Campus(list[i].Campus)
		line(workbook.Plain, s.Name, fmt.Sprintf("%s, %s, %d", list[i].title(), campus.Name, list[i].Year))
	}
	line(workbook.Mark, fmt.Sprintf("%s %d", markWord, version))
	return g
}

// explanations are read by people who have never seen the program.
var explanations = []string{
	"1. Fill in the white cells with a frame. Gray cells take nothing: there was no such place, or the number is counted elsewhere.",
	"2. Write 0 only if you know that there was none. An empty cell is a number that is not in hand, and is never taken as zero.",
	"3. Write whole numbers in plain digits: no formulas, no words, no ranges.",
	"4. Numbers that are there were known when the workbook was made. Correct them if they are wrong.",
	"5. On campus includes student housing: a number on campus is never smaller than the one in student housing.",
	"6. Write no names of persons anywhere.",
	"7. Save the workbook as .xlsx and send it back. The coordinator takes it over with: clery import xlsx FILE",
	"8. Everything is checked first. If anything is wrong, each cell is named, and nothing is taken over.",
}
