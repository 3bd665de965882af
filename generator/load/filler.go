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

// blocks returns the blocks filled in. Those that it is given stay as they are.
func (f filler) blocks(blocks []doc.Block) []doc.Block {
	filled := slices.Clone(blocks)
	for i, b := range blocks {
		switch n := b.(type) {
		case *doc.Heading:
			filled[i] = &doc.Heading{At: n.At, Level: n.Level, Inlines: f.inlines(n.Inlines), Cites: slices.Clip(n.Cites)}
		case *doc.Paragraph:
			filled[i] = &doc.Paragraph{At: n.At, Inlines: f.inlines(n.Inlines)}
		case *doc.List:
			list := *n
			list.Items = slices.Clone(n.Items)
			for j, item := range n.Items {
				list.Items[j].Blocks = f.blocks(item.Blocks)
			}
			filled[i] = &list
		case *doc.Quote:
			filled[i] = &doc.Quote{At: n.At, Blocks: f.blocks(n.Blocks)}
		case *doc.Image:
			image := *n
			image.Alt, image.Caption = f.inlines(n.Alt), f.inlines(n.Caption)
			f.image(&image)
			filled[i] = &image
		case *doc.Table:
			filled[i] = f.table(n)
		}
	}
	return filled
}

func (f filler) table(t *doc.Table) *doc.Table {
	filled := *t
	filled.Caption, filled.Head = f.inlines(t.Caption), f.rows(t.Head)
	filled.Groups, filled.Notes = slices.Clone(t.Groups), slices.Clone(t.Notes)
	for i, group := range t.Groups {
		filled.Groups[i].Rows = f.rows(group.Rows)
	}
	for i, note := range t.Notes {
		filled.Notes[i].Inlines = f.inlines(note.Inlines)
	}
	return &filled
}

func (f filler) rows(rows []doc.Row) []doc.Row {
	filled := slices.Clone(rows)
	for i, row := range rows {
		filled[i].Cells = slices.Clone(row.Cells)
		for j, cell := range row.Cells {
			filled[i].Cells[j].Inlines = f.inlines(cell.Inlines)
		}
	}
	return filled
}

func (f filler) inlines(inlines []doc.Inline) []doc.Inline {
	filled := slices.Clone(inlines)
	for i, in := range inlines {
		switch n := in.(type) {
		case *doc.Variable:
			filled[i] = &doc.Text{At: n.At, Value: f.value(n.Path, n.Span)}
		case *doc.Emphasis:
			filled[i] = &doc.Emphasis{At: n.At, Inlines: f.inlines(n.Inlines)}
		case *doc.Strong:
			filled[i] = &doc.Strong{At: n.At, Inlines: f.inlines(n.Inlines)}
		case *doc.Link:
			link := *n
			link.Inlines = f.inlines(n.Inlines)
			f.target(&link)
			filled[i] = &link
		}
	}
	return filled
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
