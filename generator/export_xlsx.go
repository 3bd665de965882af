package generator

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/form"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/render/data"
	"cleryreport/generator/source"
	"cleryreport/generator/workbook"
)

// ExportXLSX returns a workbook in which offices fill in the numbers, or a list,
// of a year, with what is known already. Year 0 is the last one of the edition.
// The workbook is nil if the configuration, or a file of stats/ that it would
// show, cannot be read: that is what the findings say. A choice that is not
// there is a UsageError.
func ExportXLSX(o Options, choice form.Choice) ([]byte, []diag.Diagnostic, error) {
	tree, records, err := read(o)
	if err != nil {
		return nil, nil, err
	}
	return exportXLSX(tree, records, choice)
}

func exportXLSX(tree, records *source.Tree, choice form.Choice) ([]byte, []diag.Diagnostic, error) {
	corpus, loaded := load.Load(tree, records)
	loaded = redacted(slices.DeleteFunc(loaded, aboutText))
	n := &Numbers{Corpus: corpus, Findings: loaded}
	if slices.ContainsFunc(loaded, n.withoutNumbers) {
		return nil, loaded, nil
	}
	n.Stats, _ = count.Count(corpus) // whose findings are no reason not to fill in what they miss
	if choice.Year == 0 {
		choice.Year = n.Stats.Years[len(n.Stats.Years)-1]
	}
	if err := n.canExport(choice); err != nil {
		return nil, nil, err
	}
	if unread := unreadStatistics(loaded); len(unread) > 0 {
		return nil, unread, nil
	}
	book := form.Lay(corpus, n.Stats, choice)
	if len(book.Sheets) == 1 {
		return nil, nil, UsageError{fmt.Errorf("there is nothing to fill in: no campus that was chosen had %s in %d", choice.What, choice.Year)}
	}
	file, err := workbook.Write(book)
	return file, nil, err
}

// canExport refuses a choice that the edition does not have.
func (n *Numbers) canExport(choice form.Choice) error {
	if err := n.knownCampus(choice.Campus); err != nil {
		return err
	}
	if !slices.Contains(n.Stats.Years, choice.Year) {
		return UsageError{fmt.Errorf("the edition does not show %d; it shows %s", choice.Year, model.YearsInWords(n.Stats.Years))}
	}
	if !slices.Contains(form.Whats(), choice.What) {
		return UsageError{fmt.Errorf("there is no workbook of %q; %s", choice.What, diag.DidYouMean(choice.What, form.Whats()))}
	}
	return nil
}

// unreadStatistics keeps the errors of the files in stats/ but the ledger: what
// cannot be read there must not look as if it were not known.
func unreadStatistics(loaded []diag.Diagnostic) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(loaded), func(d diag.Diagnostic) bool {
		_, ofYear := yearFolder(d.Span.Path())
		return d.Severity < diag.Error || !ofYear || inLedger(d.Span.Path()) || d.Rule == load.RuleMissingKey
	})
}

// XLSX is the numbers as statistics.csv has them, as a workbook to look at and
// to calculate with.
func (n *Numbers) XLSX() ([]byte, error) {
	table, err := data.StatisticsCSV(n.Stats)
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		return nil, err
	}
	sheet := workbook.Sheet{Name: "Statistics", Frozen: 1, Filter: true}
	for i, row := range rows {
		var cells []workbook.Cell
		for j, text := range row {
			cell := workbook.Cell{Kind: workbook.Text, Text: text}
			number, err := strconv.Atoi(text)
			switch {
			case i == 0:
				cell.Look = workbook.Head
				sheet.Widths = append(sheet.Widths, 20)
			case err == nil && (rows[0][j] == "year" || rows[0][j] == "count"):
				cell = workbook.Cell{Kind: workbook.Number, Number: number}
			case text == "":
				cell = workbook.Cell{}
			}
			cells = append(cells, cell)
		}
		sheet.Rows = append(sheet.Rows, cells)
	}
	return workbook.Write(workbook.Book{Title: n.Corpus.Report.Institution.Name, Date: n.Corpus.Report.Published, Sheets: []workbook.Sheet{sheet}})
}
