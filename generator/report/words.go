package report

import (
	"fmt"
	"strconv"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/phrase"
)

// say is the language of the edition. There is one so far.
var say = phrase.English

// yearWords are years as words of a sentence.
func yearWords(years []int) []string {
	words := make([]string, len(years))
	for i, y := range years {
		words[i] = strconv.Itoa(y)
	}
	return words
}

// plainWord turns an identifier of the input files into words.
func plainWord(id string) string {
	return strings.ReplaceAll(id, "_", " ")
}

// tablePrefix begins the anchor of every computed table.
const tablePrefix = "table-"

// tableID is the anchor of a computed table.
func tableID(campus, name string) string {
	id := tablePrefix + strings.ReplaceAll(name, "_", "-")
	if campus != "" {
		id += "-" + campus
	}
	return id
}

func headCell(text string) doc.Cell { return doc.Cell{Header: true, Inlines: doc.NewText(text)} }

// headRow is a head row with a cell for each word.
func headRow(words []string) []doc.Row {
	row := doc.Row{Cells: make([]doc.Cell, len(words))}
	for i, word := range words {
		row.Cells[i] = headCell(word)
	}
	return []doc.Row{row}
}

func textCell(text string) doc.Cell { return doc.Cell{Inlines: doc.NewText(text)} }

func yearCell(year int) doc.Cell {
	return doc.Cell{Header: true, Inlines: doc.NewText(strconv.Itoa(year))}
}

func numberCell(n int) doc.Cell { return textCell(say.Number(n)) }

func paragraphf(format string, args ...any) *doc.Paragraph {
	return doc.NewParagraph(fmt.Sprintf(format, args...))
}
