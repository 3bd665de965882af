package doc

// Words are the words that a renderer itself puts into an edition: every one of
// them stands here, so that an edition in another language needs no renderer
// changed. What a report says is written by package report.
type Words struct {
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

var english = Words{
	Contents:    "Contents",
	Skip:        "Skip to the text",
	Published:   "Published",
	PublishedAt: "This page is published at",
	Draft:       "Draft. This page is for review only. It is not the published report, and its numbers may change.",
	DraftLine:   "DRAFT for review only. Not published.",
	Watermark:   "DRAFT",
	Page:        "Page %d of %d",
	Table:       "Table",
	Notes:       "Notes of this table",
	Note:        "note",
	BackToMark:  "back to the mark of note",
	Inserted:    "inserted:",
	Deleted:     "deleted:",
	EndOfChange: "end of change",
	Cut:         "Cut here, because a comment has no room for more. Parts left out: %d. The page of clery diff --format html shows all of them.",
}

// Words returns the words in the language of the document. There is one so far.
func (d *Document) Words() Words { return english }
