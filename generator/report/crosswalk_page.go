package report

import (
	"slices"
	"strings"

	"cleryreport/generator/doc"
)

// Document is the crosswalk as a page for reviewers: from the law to the report
// and back. Pages are those of the anchors in the PDF.
func (w *Crosswalk) Document(pages map[string]int) *doc.Document {
	d := *w.page
	d.Front = []doc.Block{doc.NewParagraph("Where the report answers each paragraph of the law, and which paragraphs each of its headings answers. Pages are those of the PDF.")}
	forward := crosswalkTable("crosswalk-paragraphs")
	forward.Caption = doc.NewText("Paragraphs of the law, and where they are answered")
	forward.Groups = w.groups(func(rows []CrosswalkRow) []doc.Inline { return w.reviewWhere(rows, pages) })
	d.Sections = []*doc.Section{
		{ID: "paragraphs", Level: 2, Title: doc.NewText("From the law to the report"), Blocks: []doc.Block{forward}},
		{ID: "headings", Level: 2, Title: doc.NewText("From the report to the law"), Blocks: []doc.Block{w.headingTable(pages)}},
	}
	return &d
}

// crosswalkTable is a table from the law to the report without its rows.
func crosswalkTable(name string) *doc.Table {
	words := say.Crosswalk()
	return &doc.Table{
		ID:      tableID("", name),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 2}, {Weight: 3}, {Weight: 4}},
		Head:    headRow(words.Heads),
	}
}

// groups is a row for each leaf for which where finds something to say.
func (w *Crosswalk) groups(where func([]CrosswalkRow) []doc.Inline) []doc.RowGroup {
	var groups []doc.RowGroup
	for start := 0; start < len(w.Rows); {
		end := start
		for end < len(w.Rows) && w.Rows[end].Citation == w.Rows[start].Citation {
			end++
		}
		if inlines := where(w.Rows[start:end]); len(inlines) > 0 {
			first := w.Rows[start]
			groups = append(groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{
				headCell(first.Citation.Heading()), textCell(first.Title), {Inlines: inlines}}}}})
		}
		start = end
	}
	return groups
}

// appendix is the table that a {{ crosswalk }} line places: what stands in the
// report, with its page where there are pages.
func (w *Crosswalk) appendix() []doc.RowGroup {
	return w.groups(func(rows []CrosswalkRow) []doc.Inline {
		printed := slices.DeleteFunc(slices.Clone(rows), func(r CrosswalkRow) bool { return r.Anchor == "" })
		return w.where(printed, func(r CrosswalkRow) []doc.Inline {
			return []doc.Inline{&doc.Link{Target: "#" + r.Anchor, Inlines: doc.NewText(r.Heading)}, &doc.PageRef{Anchor: r.Anchor, Before: say.BeforePage()}}
		})
	})
}

// reviewWhere is where a leaf is answered, in the report or beside it.
func (w *Crosswalk) reviewWhere(rows []CrosswalkRow, pages map[string]int) []doc.Inline {
	return w.where(rows, func(r CrosswalkRow) []doc.Inline {
		switch {
		case r.Anchor != "":
			return w.reportLink(place{r.Anchor, r.Heading}, pages)
		case r.Kind == KindPointer:
			return doc.NewText("see " + r.Heading)
		case r.Kind == KindNotApplicable:
			return doc.NewText("not applicable")
		case r.Kind == KindNone:
			return []doc.Inline{&doc.Strong{Inlines: doc.NewText("not answered")}}
		case r.Path == "":
			return doc.NewText(r.Kind + ", not printed")
		default:
			return []doc.Inline{&doc.Text{Value: r.Kind + ", "}, &doc.CodeSpan{Value: r.Path}}
		}
	})
}

// where joins the places of one leaf. A place that does not answer for every
// campus names those for which it does.
func (w *Crosswalk) where(rows []CrosswalkRow, show func(CrosswalkRow) []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for i, r := range rows {
		same := func(other CrosswalkRow) bool {
			return other.Anchor == r.Anchor && other.Kind == r.Kind && (r.Anchor != "" || other.Path == r.Path)
		}
		if slices.ContainsFunc(rows[:i], same) {
			continue
		}
		if len(out) > 0 {
			out = append(out, &doc.Text{Value: "; "})
		}
		out = append(out, show(r)...)
		var names []string
		for _, other := range rows {
			if name := w.campuses[other.Campus]; same(other) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) < len(w.campuses) {
			out = append(out, &doc.Text{Value: " (" + say.And(names) + ")"})
		}
	}
	return out
}

// reportLink leads to a place of the report and names its page.
func (w *Crosswalk) reportLink(p place, pages map[string]int) []doc.Inline {
	link := []doc.Inline{&doc.Link{Target: w.href + "#" + p.anchor, Inlines: doc.NewText(p.title)}}
	if page, ok := pages[p.anchor]; ok {
		link = append(link, &doc.Text{Value: ", page " + itoa(page)})
	}
	return link
}

// headingTable leads from each heading and table of the report that answers a
// paragraph to the paragraphs.
func (w *Crosswalk) headingTable(pages map[string]int) *doc.Table {
	t := &doc.Table{
		ID:      tableID("", "crosswalk-headings"),
		Caption: doc.NewText("Headings and tables of the report, and the paragraphs that they answer"),
		Summary: "Each row is one heading or table of the report with the paragraphs of the law that it answers.",
		Columns: []doc.Column{{Weight: 3}, {Weight: 4}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Heading or table"), headCell("Paragraphs")}}},
	}
	cites := map[string][]string{}
	for _, r := range w.Rows {
		if cite := r.Citation.Heading(); r.Anchor != "" && !slices.Contains(cites[r.Anchor], cite) {
			cites[r.Anchor] = append(cites[r.Anchor], cite)
		}
	}
	for _, p := range w.places {
		if list := cites[p.anchor]; len(list) > 0 {
			t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{
				{Header: true, Inlines: w.reportLink(p, pages)}, textCell(strings.Join(list, "; "))}}}})
		}
	}
	return t
}
