// Package trail says where each number comes from: the records of the ledger
// that are counted in it, the figures of police agencies, or the line on which
// somebody typed it; and what was looked at and not counted. What it writes
// holds reference numbers and belongs to the records ring. It counts nothing
// itself, and refuses to repeat any free text of the ledger.
package trail

import (
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Origin is how a number came about.
type Origin string

// The origins of a number.
const (
	Ledger  Origin = "ledger"  // records at hand, with what police agencies supplied and less what is in both
	Typed   Origin = "typed"   // written in a counts file that does not say it was counted
	Counted Origin = "counted" // counted from records that are not at hand
	Police  Origin = "police"  // figures of police agencies that cannot be placed
	None    Origin = "none"    // there is no number
)

// Answer says where the number of one cell comes from.
type Answer struct {
	Name     string // of the cell, in words
	Cell     model.Cell
	Origin   Origin
	Written  []source.Span    // where the counts file holds the number; several places for hate crimes
	Note     string           // what the first line of a counts file says of itself, empty if it says nothing
	Records  []count.Decision // that are counted in it
	Shares   []Share
	Unplaced int // of a police figure without a place: what the counts file adds to that of the agencies
	Restated []model.Restatement
}

// Share is what a police agency adds to a cell, with the title of the agency.
type Share struct {
	Agency string
	count.Share
}

// Sum is the number as its parts give it: that of Cell, unless the counts file
// and the ledger disagree.
func (a Answer) Sum() int {
	if a.Origin == Typed || a.Origin == Counted {
		return a.Cell.Count
	}
	sum := a.Unplaced
	for _, d := range a.Records {
		sum += d.Units
	}
	for _, s := range a.Shares {
		sum += s.Supplied.Count - s.Matched.Count + s.Unplaced.Count
	}
	return sum
}

// Agrees reports whether the number that is written is the sum of its parts. A
// cell that takes no number must have none.
func (a Answer) Agrees() bool { return a.Cell.Count == a.Sum() }

// Book answers for every number of a report repository.
type Book struct {
	corpus *model.Corpus
	stats  *model.Statistics
	tally  *count.Tally
	counts map[campusYear]*model.Counts
}

type campusYear struct {
	campus string
	year   int
}

// NewBook counts the ledger of a corpus, if it is at hand. Findings about the
// ledger are those of count.Count.
func NewBook(c *model.Corpus, stats *model.Statistics) *Book {
	b := &Book{corpus: c, stats: stats, counts: map[campusYear]*model.Counts{}}
	b.tally, _ = count.Ledger(c)
	for i := range c.Counts {
		b.counts[campusYear{c.Counts[i].Campus, c.Counts[i].Year}] = &c.Counts[i]
	}
	return b
}

// Holds reports whether the ledger holds an incident of the campus and year.
func (b *Book) Holds(campus string, year int) bool { return b.tally.Records(campus, year) > 0 }

// Answer says where the number of a cell comes from.
func (b *Book) Answer(key model.Key) Answer {
	cell := b.stats.At(key)
	a := Answer{Name: count.Words(b.corpus, key), Cell: cell}
	counts := b.counts[campusYear{key.Campus, key.Year}]
	if key.Geography == model.PoliceUnplaced {
		b.withoutPlace(&a, counts)
		return a
	}
	if counts != nil && cell.Status == model.Reported {
		a.Written = count.Written(counts, key)
	}
	switch {
	case b.Holds(key.Campus, key.Year):
		a.Origin, a.Records, a.Shares = Ledger, b.tally.Trail(key), b.shares(key)
	case cell.Status != model.Reported:
		a.Origin = None
	case counts != nil && counts.From != nil:
		a.Origin = Counted
	default:
		a.Origin, a.Note = Typed, headLine(counts)
	}
	for _, r := range b.corpus.Restatements {
		if r.Matches(key) {
			a.Restated = append(a.Restated, r)
		}
	}
	return a
}

// withoutPlace answers for a figure of the police that nobody can place: what
// agencies gave, and what the counts file holds besides.
func (b *Book) withoutPlace(a *Answer, counts *model.Counts) {
	a.Origin, a.Shares = Police, b.shares(a.Cell.Key)
	if counts == nil {
		return
	}
	for _, cell := range counts.Cells {
		if cell.Key == a.Cell.Key {
			a.Written, a.Note = append(a.Written, cell.Span), headLine(counts)
			a.Unplaced += cell.Count
		}
	}
	if len(a.Shares) == 0 && len(a.Written) > 0 {
		a.Origin = Typed
	}
}

func (b *Book) shares(key model.Key) []Share {
	var list []Share
	for _, s := range count.Shares(b.corpus, key) {
		office, _ := b.corpus.Office(s.Office)
		list = append(list, Share{Agency: office.Title, Share: s})
	}
	return list
}

// headLine is the comment on the first line of a counts file, which an import
// or a person may have left there.
func headLine(counts *model.Counts) string {
	if counts == nil || counts.Span.File == nil {
		return ""
	}
	comment, ok := strings.CutPrefix(counts.Span.File.LineText(1), "#")
	if !ok {
		return ""
	}
	return strings.TrimSpace(comment)
}

// KeptOut returns the records that belong to the line of a cell and are not
// counted in it; see count.Tally.KeptOut.
func (b *Book) KeptOut(key model.Key) []count.Decision { return b.tally.KeptOut(key) }

// Answers returns the answer for every cell of the edition, in the order of the
// statistics.
func (b *Book) Answers() []Answer {
	answers := make([]Answer, 0, len(b.stats.Cells))
	for _, cell := range b.stats.Cells {
		answers = append(answers, b.Answer(cell.Key))
	}
	return answers
}

// Considered returns what was looked at and is not counted in its own table, in
// the order of the ledger.
func (b *Book) Considered() []count.Decision {
	var list []count.Decision
	for _, d := range b.tally.Decisions {
		if d.Out != "" {
			list = append(list, d)
		}
	}
	return list
}
