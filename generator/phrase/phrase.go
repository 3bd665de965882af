// Package phrase holds every word that the program itself prints into an
// edition, and how dates, numbers, sums of money and lists are written in its
// sentences. An edition in another language is another value of Language, which
// does not compile while a sentence is missing. It knows no document and no
// numbers: it is given what a sentence speaks of and returns the sentence. The
// terms of the law's tables stand in package model, findings and what only
// reviewers read beside the code that finds it.
package phrase

// Language is the words of an edition in one language.
type Language interface {
	formats
	titles
	chapters
	notice
	campusTables
	hateCrimes
	unfounded
	fires
	registers
	figures
	footnotes
	crosswalk

	// Frame is what renderers put around a text.
	Frame() Frame
}

// English is American English.
var English Language = english{}

type english struct{}

// Frame is the words that a renderer itself puts into an edition.
type Frame struct {
	Contents    string // heading of the table of contents
	Skip        string // the link past the contents
	Published   string // before the date of publication
	PublishedAt string // before the address of publication
	Draft       string // at the top of a page of a draft
	DraftLine   string // at the top of a text of a draft
	Watermark   string // across the paper of a draft
	Page        string // with the number of a page and that of all pages
	Table       string // name of a table without a caption, before its section
	Notes       string // name of the list of a table's notes
	Note        string // name of the mark of a note, before the mark
	BackToMark  string // name of the way back from a note, before the mark
	Inserted    string // before words that a comparison found to be new, for those who hear them
	Deleted     string // before words that are gone
	EndOfChange string // behind both
	Cut         string // at the end of a comment that has no room for all, with the number of parts left out
}

// Table is the words of a table: its caption, how it is read, and the heads of
// its columns from left to right, as far as they do not depend on its numbers.
type Table struct {
	Caption, Summary string
	Heads            []string
}
