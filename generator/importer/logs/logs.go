// Package logs turns a log that another system exported, of crimes or of fires,
// into files of the ledger and fire logs. Nothing of the export reaches them but
// dates, numbers and references: every word comes from the mapping of columns.
// The package refuses to guess: what the export does not say stays open in the
// record, and is said with the lines concerned. It reads and writes no file.
package logs

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Log is what an export becomes.
type Log struct {
	Files   []File // by campus and year; a long year has several
	Summary Summary
}

// File is the text of one file for a campus and year.
type File struct {
	Campus  string
	Year    int
	Text    []byte
	Records int // incidents or fires
	Pending int // of them those that a person must complete
}

// Summary says what became of the rows.
type Summary struct {
	Rows    int // with anything in them
	Known   int // rows of records that the ledger or fire log already holds
	LeftOut int // rows that cannot be read, or whose words nobody mapped
	Nothing []Nothing
}

// Nothing is a text of the mapping that means no offense of the statistics, or
// no student housing, with the lines where the export has it.
type Nothing struct {
	Text  string
	Lines []int
}

// reader is an export on its way to a log.
type reader struct {
	mapping  *model.Columns
	corpus   *model.Corpus
	file     *source.File
	table    *table
	meanings map[string][]model.Meaning
	looked   map[string][]model.Meaning // by group and text, because a log repeats its words
	known    map[string][]string        // references of the ledger, with the years of their reports
	// references are those of the export and of the ledger, folded; nil until one is looked for
	references map[string]bool
	dates      []layout
	log        *Log
	findings   []diag.Diagnostic
	lacks      map[string]*lack
	nothing    map[string]*Nothing
}

// Read reads an export by a mapping of columns. The name is shown in findings,
// which hold no text of a record. The log is nil if the table as a whole cannot
// be used; with a log, an error says that rows were left out of it.
func Read(name string, data []byte, m *model.Columns, c *model.Corpus) (*Log, []diag.Diagnostic) {
	r := &reader{mapping: m, corpus: c, log: &Log{}, known: knownReferences(c),
		meanings: map[string][]model.Meaning{}, looked: map[string][]model.Meaning{}, lacks: map[string]*lack{}, nothing: map[string]*Nothing{}}
	for _, meaning := range m.Meanings {
		r.meanings[meaning.Group] = append(r.meanings[meaning.Group], meaning)
	}
	for _, form := range m.Dates {
		r.dates = append(r.dates, newLayout(form))
	}
	if !r.decode(name, data) || !r.readTable() {
		return nil, r.sorted()
	}
	if m.Kind == "fires" {
		r.fires()
	} else {
		r.crimes()
	}
	r.log.Summary.Nothing = r.allNothing()
	return r.log, r.sorted()
}
