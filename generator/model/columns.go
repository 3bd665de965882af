package model

import "cleryreport/generator/source"

// Columns says how a table that another system exported becomes records: which
// of its columns hold what, and what its words mean (stats/columns.yaml).
type Columns struct {
	Kind       string // crimes or fires
	Campus     string // id, for rows whose place is not in the register
	ReportedTo string // id of the office that keeps the log
	Encoding   string // utf-8 or windows-1252
	Dates      []string
	Unknown    []string // what stands for a day that nobody knows
	Separator  string   // between several offenses of one cell, or empty
	Columns    []Column // in the order written
	Meanings   []Meaning
	Span       source.Span
}

// Column names the head of the column that holds a field.
type Column struct {
	Field, Head string
	Span        source.Span
}

// Meaning is a text of the export and the word of ours that it stands for. Of
// texts that end in an asterisk only the beginning is compared.
type Meaning struct {
	Group string // offenses, biases, dispositions, geographies, places, facilities or causes
	Word  string
	Text  string
	Span  source.Span
}

// Column returns the column that holds a field.
func (c *Columns) Column(field string) (Column, bool) {
	for _, column := range c.Columns {
		if column.Field == field {
			return column, true
		}
	}
	return Column{}, false
}
