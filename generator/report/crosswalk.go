package report

import (
	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// The kinds of a crosswalk row beside those of evidence.
const (
	KindPointer       = "pointer"        // other paragraphs answer it; they stand in the place of the heading
	KindNotApplicable = "not applicable" // the place is that of the fact that switches it off
	KindNone          = "none"           // nothing answers it
)

// CrosswalkRow says where one leaf of the law is answered for one campus. A
// leaf that several places answer has a row for each.
type CrosswalkRow struct {
	Citation schema.Citation
	Title    string // of the leaf
	Campus   string // id
	Kind     string // of the evidence, or one of the kinds above
	Path     string // of the file that holds the answer
	Line     int    // in that file, 0 if it is about the file as a whole
	Heading  string // of the section or table in the report; of a pointer the paragraphs that answer it
	Anchor   string // of the section or table; empty if the answer does not stand in the report
}

// Crosswalk leads from paragraphs of the law to headings of the report and
// back. Rows are in the order of the law.
type Crosswalk struct {
	Rows []CrosswalkRow

	places   []place           // of the report, in its order
	campuses map[string]string // names by id
	page     *doc.Document     // without its text
	href     string            // of the report's page
}

// crosswalk gathers the rows once the report is arranged.
func (b *builder) crosswalk(c *checklist.Coverage) *Crosswalk {
	w := &Crosswalk{places: b.places, campuses: map[string]string{}, page: b.reviewPage("Crosswalk"), href: b.reportHref}
	for _, campus := range c.Campuses {
		w.campuses[campus.ID] = campus.Name
	}
	titles := map[string]string{}
	for _, p := range b.places {
		titles[p.anchor] = p.title
	}
	for _, e := range c.Entries {
		for _, a := range e.Answers {
			w.Rows = append(w.Rows, b.crosswalkRows(e, a, titles)...)
		}
	}
	return w
}

func (b *builder) crosswalkRows(e checklist.Entry, a checklist.Answer, titles map[string]string) []CrosswalkRow {
	row := CrosswalkRow{Citation: e.Leaf.Citation, Title: e.Leaf.Title, Campus: a.Campus}
	switch {
	case a.Fact != nil:
		row.Kind = KindNotApplicable
		row.at(a.Fact.Span)
		return []CrosswalkRow{row}
	case len(e.Leaf.SatisfiedBy) > 0:
		row.Kind, row.Heading = KindPointer, satisfiedBy(e.Leaf)
		return []CrosswalkRow{row}
	case len(a.Evidence) == 0:
		row.Kind = KindNone
		return []CrosswalkRow{row}
	}
	var rows []CrosswalkRow
	for _, evidence := range a.Evidence {
		row.Kind = string(evidence.Kind)
		row.at(evidence.Span)
		row.Anchor = b.evidenceAnchor(evidence, a.Campus)
		row.Heading = titles[row.Anchor]
		rows = append(rows, row)
	}
	return rows
}

func (r *CrosswalkRow) at(span source.Span) {
	r.Path, r.Line = span.Path(), 0
	if !span.IsZero() && !span.IsWhole() {
		r.Line = span.Position().Line
	}
}
