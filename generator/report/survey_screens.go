package report

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/survey"
)

// hateScreen is a screen of hate crimes: a row for each offense and bias that is
// not 0 in every year, and a sentence on all others. The survey shows a grid of
// every offense and bias, which nobody could follow on paper.
func hateScreen(sheet survey.Sheet, screen survey.Screen, id string) []doc.Block {
	others := make([]string, len(sheet.Years)) // what every cell says that has no row, by year
	for i := range sheet.Years {
		others[i] = otherCells(screen, i)
	}
	shown := screen
	shown.Lines = nil
	for _, line := range screen.Lines {
		if says(line, others) {
			continue
		}
		if line.Bias == survey.AllBiases {
			line.Title += ", all categories of bias"
		}
		shown.Lines = append(shown.Lines, line)
	}
	all := "Every cell"
	var blocks []doc.Block
	if len(shown.Lines) > 0 {
		all = "Every other cell"
		blocks = []doc.Block{linesTable(sheet, shown, id)}
	}
	words := make([]string, len(others))
	for i, word := range others {
		words[i] = fmt.Sprintf("%s in %d", word, sheet.Years[i])
	}
	return append(blocks, paragraphf("%s, in %d lines and %d categories of bias, reads %s.", all,
		len(model.Categories[model.HateCrimes]), len(model.Biases), say.And(words)))
}

// otherCells is what the cells of a year say that need no row of their own: 0 or
// a status, whichever most of them say.
func otherCells(screen survey.Screen, year int) (most string) {
	cells := map[string]int{}
	for _, line := range screen.Lines {
		word := statusWord(line.Cells[year])
		if line.Cells[year].Status == model.Reported {
			word = "0"
		}
		if cells[word]++; cells[word] > cells[most] {
			most = word
		}
	}
	return most
}

// says reports whether the cells of a line say just the words, year by year.
func says(line survey.Line, words []string) bool {
	for i, c := range line.Cells {
		if statusWord(c) != words[i] {
			return false
		}
	}
	return true
}

// fireScreen is the number of fires of a facility in each year, and each fire.
func fireScreen(sheet survey.Sheet, screen survey.Screen, id string) []doc.Block {
	count := screen
	count.Lines = screen.Lines[:1]
	blocks := []doc.Block{linesTable(sheet, count, id)}
	if len(screen.Lines) == 1 {
		return blocks
	}
	t := surveyTable(sheet, screen, id+"-each", "Each row is one fire.")
	t.Caption = doc.NewText(doc.PlainText(t.Caption) + ", each fire")
	t.Columns = []doc.Column{{Align: doc.AlignRight, Weight: 1}, {Align: doc.AlignRight, Weight: 0.7}, {Weight: 1.6}, {Weight: 4},
		{Align: doc.AlignRight, Weight: 1.1}, {Align: doc.AlignRight, Weight: 1}, {Align: doc.AlignRight, Weight: 2}}
	t.Head = []doc.Row{{Cells: []doc.Cell{headCell("Year"), headCell("Fire"), headCell("Category"), headCell("Cause"),
		headCell("Injuries"), headCell("Deaths"), headCell("Damage")}}}
	for i, line := range screen.Lines[1:] {
		if i == 0 || line.Fire != screen.Lines[i].Fire || line.Cells[0].Year != screen.Lines[i].Cells[0].Year {
			t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{yearCell(line.Cells[0].Year), headCell(itoa(line.Fire))}}}})
		}
		row := &t.Groups[len(t.Groups)-1].Rows[0]
		row.Cells = append(row.Cells, surveyCell(line.Cells[0]))
	}
	return append(blocks, t)
}
