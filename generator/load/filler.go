package load

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

// filler puts facts in the place of the variables of one file, and resolves its
// links to other files.
type filler struct {
	loader *loader
	facts  facts
	paths  []string // of the texts of the report, sorted
	file   *source.File
}

func (f filler) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		switch n := b.(type) {
		case *doc.Heading:
			n.Inlines = f.inlines(n.Inlines)
		case *doc.Paragraph:
			n.Inlines = f.inlines(n.Inlines)
		case *doc.List:
			for i := range n.Items {
				f.blocks(n.Items[i].Blocks)
			}
		case *doc.Quote:
			f.blocks(n.Blocks)
		case *doc.Image:
			n.Alt, n.Caption = f.inlines(n.Alt), f.inlines(n.Caption)
			f.image(n)
		case *doc.Table:
			f.table(n)
		}
	}
}

func (f filler) table(t *doc.Table) {
	t.Caption = f.inlines(t.Caption)
	f.rows(t.Head)
	for _, group := range t.Groups {
		f.rows(group.Rows)
	}
	for i := range t.Notes {
		t.Notes[i].Inlines = f.inlines(t.Notes[i].Inlines)
	}
}

func (f filler) rows(rows []doc.Row) {
	for _, row := range rows {
		for i := range row.Cells {
			row.Cells[i].Inlines = f.inlines(row.Cells[i].Inlines)
		}
	}
}

func (f filler) inlines(inlines []doc.Inline) []doc.Inline {
	for i, in := range inlines {
		switch n := in.(type) {
		case *doc.Variable:
			inlines[i] = &doc.Text{At: n.At, Value: f.value(n.Path, n.Span)}
		case *doc.Emphasis:
			n.Inlines = f.inlines(n.Inlines)
		case *doc.Strong:
			n.Inlines = f.inlines(n.Inlines)
		case *doc.Link:
			n.Inlines = f.inlines(n.Inlines)
			f.target(n)
		}
	}
	return inlines
}

// value returns the value of a variable. One that does not exist or is empty is
// reported and leaves nothing behind.
func (f filler) value(name string, span source.Span) string {
	v, ok := f.facts[name]
	if !ok && f.loader.unread[writtenIn(name)] {
		return ""
	}
	if places := f.loader.placeRegister(); !ok && len(places.ids) == 0 && writtenIn(name) == places.kind {
		f.loader.noEntries(places, span)
		return ""
	}
	if !ok {
		f.loader.findOnce(name, diag.New(RuleVariable, diag.Error, span, "there is no fact "+quoted(name), diag.Help(f.suggestion(name))))
		return ""
	}
	if v.value == "" {
		f.loader.findOnce(name, diag.New(RuleEmptyVariable, diag.Error, span, quoted(name)+" is used here, but nothing is written for it",
			diag.Help("add "+v.key+": to this entry of "+v.file), diag.See(v.span, "the entry that has no "+v.key)))
	}
	return v.value
}

// writtenIn returns the kind of file in which the facts of a name are written.
func writtenIn(name string) string {
	switch group, _, _ := strings.Cut(name, "."); group {
	case "offices", "campuses", "places":
		return group
	default:
		return "report"
	}
}

// suggestion names the facts nearest to a name, or where a new one is written.
func (f filler) suggestion(name string) string {
	otherwise := "write it under facts: in site/report.yaml and use it as {{ facts.name }}"
	if kind := writtenIn(name); kind != "report" {
		otherwise = "add it to the " + kind + " in site/"
	}
	if near := diag.Nearest(name, f.facts.names()); near != "" {
		return suggested(near, otherwise)
	}
	parent := name[:strings.LastIndexByte(name, '.')+1]
	var siblings []string
	for _, known := range f.facts.names() {
		if parent != "" && strings.HasPrefix(known, parent) {
			siblings = append(siblings, known)
		}
	}
	if len(siblings) > 0 && len(siblings) < 12 {
		return "known here: " + strings.Join(siblings, ", ")
	}
	return otherwise
}

// target fills in the variables of a link and resolves a link to another file:
// ../policies/x.md#y becomes policies/x.md#y.
func (f filler) target(link *doc.Link) {
	variables := markdown.Variables(link)
	for _, v := range slices.Backward(variables) {
		link.Target = link.Target[:v.Start] + f.value(v.Path, v.Span) + link.Target[v.End:]
	}
	file, slug, anchored := strings.Cut(link.Target, "#")
	if path.Ext(file) != ".md" || strings.Contains(file, ":") {
		return
	}
	resolved := path.Join(path.Dir(f.file.Path), file)
	if _, ok := slices.BinarySearch(f.paths, resolved); !ok && !f.loader.hidden(resolved) {
		near := nearestFile(resolved, f.paths)
		f.loader.find(diag.New(RuleLink, diag.Error, link.Span, "this link leads to "+resolved+", which is no file of the report",
			diag.Help(suggested(near, "delete the link"))))
		return
	}
	link.Target = resolved
	if anchored {
		link.Target += "#" + slug
	}
}
