package form

import (
	"fmt"
	"strconv"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/workbook"
)

// spareRows are the empty rows of a list.
const spareRows = 40

// noneLabel stands before the cell that says that a list has nothing in it.
const noneLabel = "If there was nothing to list, write none here:"

// noneWord is what is written there.
const noneWord = "none"

// Lay returns the workbook of a choice. It has no sheet but the first one where
// the choice has nothing to be filled in.
func Lay(c *model.Corpus, s *model.Statistics, choice Choice) workbook.Book {
	list := subjects(c, s, choice)
	book := workbook.Book{
		Title:  fmt.Sprintf("%s: %s of %d", c.Report.Institution.Name, choice.What, choice.Year),
		Date:   c.Report.Published,
		Sheets: []workbook.Sheet{{}},
	}
	taken := map[string]bool{guideName: true}
	for _, subject := range list {
		name := sheetName(subject, taken)
		if subject.isList() {
			book.Sheets = append(book.Sheets, listSheet(c, s, subject, name))
		} else {
			book.Sheets = append(book.Sheets, gridSheet(c, s, subject, name))
		}
	}
	book.Sheets[0] = guide(c, choice, list, book.Sheets[1:])
	return book
}

// sheetName is a name of no more than 31 characters that no other sheet has.
func sheetName(subject Subject, taken map[string]bool) string {
	words := fmt.Sprintf(" %d %s", subject.Year, strings.ReplaceAll(subject.Name, "_", " "))
	for n := 1; ; n++ {
		end := words
		if n > 1 {
			end = fmt.Sprintf(" (%d)%s", n, words)
		}
		name := subject.Campus[:min(len(subject.Campus), 31-len(end))] + end
		if !taken[name] {
			taken[name] = true
			return name
		}
	}
}

func text(look workbook.Look, words string) workbook.Cell {
	return workbook.Cell{Kind: workbook.Text, Text: words, Look: look}
}

// top is what stands above every table: what it is, what to do, and the mark.
func top(c *model.Corpus, s *model.Statistics, subject Subject, how string) [][]workbook.Cell {
	campus, _ := c.Campus(subject.Campus)
	return [][]workbook.Cell{
		{text(workbook.Title, fmt.Sprintf("%s, %s, %d", subject.title(), campus.Name, subject.Year))},
		{text(workbook.Plain, how)},
		{text(workbook.Mark, mark{subject, version, digest(knownState(c, s, subject))}.String())},
	}
}

// gridSheet is the sheet of a table of numbers.
func gridSheet(c *model.Corpus, s *model.Statistics, subject Subject, name string) workbook.Sheet {
	sheet := workbook.Sheet{Name: name, Locked: true, Frozen: 4, Widths: []float64{42},
		Rows: top(c, s, subject, "Write whole numbers into the white cells: 0 if there was none. An empty cell is a number that is not in hand.")}
	head := []workbook.Cell{text(workbook.Head, "Line")}
	for _, g := range places(s, subject) {
		head = append(head, text(workbook.Head, placeTitle(g)))
		sheet.Widths = append(sheet.Widths, float64(max(16, len(placeTitle(g)))))
	}
	sheet.Rows = append(sheet.Rows, head)
	for i, line := range lines(s, subject) {
		row := []workbook.Cell{text(workbook.Label, model.CategoryTitle[model.Categories[model.Table(subject.Name)][i]])}
		for _, cell := range line {
			row = append(row, numberCell(cell))
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	return sheet
}

// numberCell is the cell of a number: filled in if it is known, and closed if
// there can be none.
func numberCell(cell model.Cell) workbook.Cell {
	switch {
	case cell.Status == model.Reported:
		return workbook.Cell{Kind: workbook.Number, Number: cell.Count, Look: workbook.Count}
	case closedWords[cell.Status] != "":
		return text(workbook.Closed, closedWords[cell.Status])
	default:
		return workbook.Cell{Look: workbook.Count}
	}
}

// closedWords say why a cell takes no number.
var closedWords = map[model.Status]string{
	model.Absent:          "no such place",
	model.NotOpen:         "not open",
	model.Elsewhere:       "counted elsewhere",
	model.NotYetCollected: "not asked yet",
}

// listSheet is the sheet of a list.
func listSheet(c *model.Corpus, s *model.Statistics, subject Subject, name string) workbook.Sheet {
	sheet := workbook.Sheet{Name: name, Locked: true, Frozen: 5,
		Rows: top(c, s, subject, "Write a line for each, below the last one. Where an arrow shows, choose a word. Separate several entries by semicolons. Days are written as 2025-02-28.")}
	rows, found := knownRows(c, subject)
	none := workbook.Cell{Look: workbook.Entry, Words: []string{noneWord}}
	if found && len(rows) == 0 {
		none.Kind, none.Text = workbook.Text, noneWord
	}
	sheet.Rows = append(sheet.Rows, []workbook.Cell{text(workbook.Label, noneLabel), none})
	var head []workbook.Cell
	cols := columns(c, s, subject)
	for _, col := range cols {
		head = append(head, text(workbook.Head, col.title))
		sheet.Widths = append(sheet.Widths, widthOf(col))
	}
	sheet.Rows = append(sheet.Rows, head)
	for i := range len(rows) + spareRows {
		var row []workbook.Cell
		for j, col := range cols {
			cell := workbook.Cell{Look: col.look}
			if !col.many {
				cell.Words = titles(col.words)
			}
			if i < len(rows) {
				cell = filled(cell, col, rows[i][j])
			}
			row = append(row, cell)
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	return sheet
}

// filled puts what is known into a cell of a list.
func filled(cell workbook.Cell, col column, known string) workbook.Cell {
	number, err := strconv.Atoi(known)
	switch {
	case known == "":
	case col.look == workbook.Count && err == nil:
		cell.Kind, cell.Number = workbook.Number, number
	case col.look == workbook.Day || col.look == workbook.Clock:
		cell.Kind, cell.Text = workbook.Date, known
	default:
		cell.Kind, cell.Text = workbook.Text, known
		if !col.many {
			cell.Text = titleOf(col.words, known)
		}
	}
	return cell
}

func widthOf(col column) float64 {
	switch {
	case col.look == workbook.Count || col.look == workbook.Day || col.look == workbook.Clock:
		return 14
	case len(col.words) > 0:
		return 30
	default:
		return 44
	}
}
