package report

import (
	"slices"

	"cleryreport/generator/model"
)

// Footnote is what the report says of numbers beside them, for the open data.
type Footnote struct {
	model.At        // of which numbers; an empty field is all
	Facility string // of a fire statistic
	Kind     string // note, of_which, elsewhere, restated or police
	Text     string
}

// footnotes returns all that the report says of its numbers in footnotes: those
// of stats/notes.yaml in parts, changes of published numbers, and what police
// agencies did not give. Where the statistics of crimes or of fires are in a
// document of their own elsewhere, so are their footnotes.
func (b *builder) footnotes() []Footnote {
	f := footnoteList{years: b.stats.Years}
	if b.corpus.Report.HoldsSecurity() {
		for _, note := range b.corpus.Notes {
			f.add(note.At, "", "note", note.Text)
			f.add(note.At, "", "of_which", note.OfWhich)
			f.add(note.At, "", "elsewhere", note.Elsewhere)
		}
	}
	for i := range b.corpus.Restatements {
		r := &b.corpus.Restatements[i]
		switch ofFires := r.Table == model.FireStatistics; {
		case ofFires && b.corpus.Report.HoldsFire():
			f.add(r.At, r.Facility, "restated", b.changedFireText(r))
		case !ofFires && b.corpus.Report.HoldsSecurity():
			f.add(r.At, "", "restated", b.changedText(r))
		}
	}
	if b.corpus.Report.HoldsSecurity() {
		b.policeFootnotes(&f)
	}
	return f.list
}

// footnoteList collects the footnotes of the edition's years.
type footnoteList struct {
	years []int
	list  []Footnote
}

func (f *footnoteList) add(at model.At, facility, kind, text string) {
	if text != "" && (at.Year == 0 || slices.Contains(f.years, at.Year)) {
		f.list = append(f.list, Footnote{at, facility, kind, text})
	}
}

// policeFootnotes adds what police agencies did not give.
func (b *builder) policeFootnotes(f *footnoteList) {
	for _, answers := range b.corpus.AgencyLists {
		for _, agency := range answers.Agencies {
			for _, table := range policeTables {
				at := model.At{Campus: answers.Campus, Year: answers.Year, Table: table}
				f.add(at, "", "police", b.agencyText(agency, answers.Year, table))
			}
		}
	}
}
