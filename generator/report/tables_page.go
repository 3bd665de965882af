package report

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// Tables is the statistics alone, for a terminal: the tables of each campus that
// has a cell, every geography with its column. What is said of the numbers of a
// year is not said of those of a part of it.
func Tables(corpus *model.Corpus, stats *model.Statistics) *doc.Document {
	shown := *corpus
	shown.Report.Absence = say.NotApplicable()
	if stats.Quarter > 0 || stats.AsOf != "" {
		shown.Notes, shown.Restatements = nil, nil
	}
	b := &builder{corpus: &shown, stats: stats, anchors: newAnchors(), tables: map[string]bool{}}
	d := &doc.Document{
		Lang:        "en-US",
		Title:       "Statistics",
		Subtitle:    say.Upper(b.periodText()),
		Institution: corpus.Report.Institution.Name,
	}
	for _, campus := range corpus.Campuses {
		if section := b.campusTables(campus); len(section.Blocks) > 0 {
			d.Sections = append(d.Sections, section)
		}
	}
	return d
}

// campusTables is every table of a campus; no block if there is none.
func (b *builder) campusTables(campus model.Campus) *doc.Section {
	s := &doc.Section{ID: b.anchors.unique(campus.Name), Level: 2, Title: doc.NewText(campus.Name)}
	for _, table := range model.Tables {
		if b.hasCells(campus, table) {
			s.Blocks = append(s.Blocks, b.crimeBlocks(campus, table)...)
		}
	}
	if len(b.facilities(campus)) > 0 {
		s.Blocks = append(s.Blocks, b.fireTable(campus))
	}
	return s
}

func (b *builder) hasCells(campus model.Campus, table model.Table) bool {
	for _, c := range b.stats.Cells {
		if c.Campus == campus.ID && c.Table == table {
			return true
		}
	}
	return false
}
