// Package adopt cuts last year's report, written as one Markdown file by a word
// processor's converter, into the files of a report repository: texts by
// subject, and the numbers of the tables that it can read for certain. It keeps
// every sentence, proposes citations and owners with its reasons, and lists what
// it changed, left out or could not read. It reads and writes no file, calls no
// text adopted, and guesses no number.
package adopt

import (
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// Setting is what adopting a report depends on.
type Setting struct {
	Corpus  *model.Corpus // the repository that the report goes into; its facts may be lacking
	Law     *schema.Law   // of the next edition
	Campus  string        // id of the campus of the tables that name none; empty: the only one there is
	Edition int           // of the report that is adopted; 0: the year after the last one of its tables
	Taken   []string      // paths of the files that are there
}

// Adopted is a report cut into files, none of which is there yet, save those of
// numbers that held none.
type Adopted struct {
	Title    string // of the report, as it was printed; empty if it had none
	Edition  int    // of the report; 0 if nothing tells it
	Pages    []*Page
	Parts    []Part
	Counts   []CountsFile
	Listed   []Entry
	Proposed []Proposal
}

// Page is one text of the new repository.
type Page struct {
	Path  string
	Title string
	Owner string // id of an office; empty if none is named for certain
	Line  int    // where it begins in the report
	Text  []byte // the whole file

	keeper   string // id of the office that keeps the report, which stands for the owner until one is named
	sections []*section
}

// Part is a part of the outline: a chapter of the report that was cut into
// several files, or files that follow one another.
type Part struct {
	Title string
	Pages []*Page

	singles bool // its pages are chapters of their own
}

// Read cuts a report. What was done with its pieces is in Listed, in the order
// of the report.
func Read(f *source.File, s Setting) *Adopted {
	l := &list{}
	blocks := split(clean(f, l), l)
	findHeadings(blocks)
	blocks = withoutFurniture(blocks, l)
	anchors := anchorsOf(blocks)
	withoutNumbers(blocks, l)
	tree := outline(blocks)
	a := &Adopted{Title: tree.title, Edition: s.Edition}
	numbers := newNumbers(s)
	numbers.read(tree, l)
	captions(tree, l)
	if a.Edition == 0 && numbers.lastYear() > 0 {
		a.Edition = numbers.lastYear() + 1
	}
	a.cut(tree, l)
	a.Proposed = newProposer(s.Law).propose(a.Pages)
	for _, page := range a.Pages {
		page.Owner = ownerOf(page, s.Corpus.Offices)
		if keeper, ok := s.Corpus.Office(s.Corpus.Report.Notice.Office); ok {
			page.keeper = keeper.ID
		}
	}
	a.name(s.Taken)
	newFacts(s.Corpus.Offices).fill(a.Pages, l)
	linkPages(a.Pages, anchors, l)
	for _, page := range a.Pages {
		page.Text = page.compose()
	}
	a.Counts = numbers.files(f.Path)
	a.Listed = l.sorted()
	return a
}
