package model

import "cleryreport/generator/source"

// Section is what stands under one heading of a text, down to the next heading,
// as its readers see it: without marking, with variables filled in.
type Section struct {
	Path       string   // of the text
	Above      []string // the headings above it, the outermost first
	Heading    string   // its words; of the first section of a text, the title of the text
	Cites      []string // paragraphs of law that the heading answers
	Paragraphs []string // its paragraphs, items of lists and rows of tables
	Span       source.Span
}

// FormerOffice is an office as an edition that was published knew it.
type FormerOffice struct {
	ID, Title, Head string
}

// Wording is what an edition says in words.
type Wording struct {
	Sections []Section      // by path, then in the order of the text
	Offices  []FormerOffice // in the order of the register
}
