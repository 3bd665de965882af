package generator

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/report"
)

// Place is a heading of a page and where it is written.
type Place struct {
	Anchor, Title string
	Path          string // of the file
	Line          int

	start int // byte offset in the file
}

// Places lists the headings of a page that stand in files of the repository, in
// the order of the page.
func (p *Pages) Places(path string) []Place { return p.places[path] }

func placesOf(sections []*doc.Section) []Place {
	var list []Place
	for _, s := range sections {
		if file := s.Span.Path(); file != "" {
			list = append(list, Place{Anchor: s.ID, Title: doc.PlainText(s.Title), Path: file, Line: s.Span.Position().Line, start: s.Span.Start})
		}
		list = append(list, placesOf(s.Sections)...)
	}
	return list
}

// Where finds the place of a page that a finding speaks of: in the gap report
// the leaf, in another page the heading above what is wrong. ok is false if the
// page has none.
func (p *Pages) Where(d diag.Diagnostic, path string) (place Place, ok bool) {
	if path == gapPath {
		return p.leaf(d)
	}
	for _, at := range p.Places(path) {
		if at.Path == d.Span.Path() && (!ok || at.start <= d.Span.Start) {
			place, ok = at, true
		}
	}
	return place, ok
}

// leaf finds the leaf of the gap report that a finding is about.
func (p *Pages) leaf(d diag.Diagnostic) (Place, bool) {
	if d.Leaf == "" {
		return Place{}, false
	}
	for _, e := range p.result.Coverage.Entries {
		if e.Leaf.Citation.String() == d.Leaf {
			return Place{Anchor: report.LeafID(e.Leaf), Title: e.Leaf.Title}, true
		}
	}
	return Place{}, false
}
