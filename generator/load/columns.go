package load

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

// neededColumns are the columns without which nothing can be imported, by kind.
var neededColumns = map[string][]string{
	"crimes": {"ref", "reported", "offense"},
	"fires":  {"date", "facility"},
}

// Columns reads a mapping of columns, from whatever place, for a corpus whose
// registers it names. It is nil if the file cannot be read at all.
func Columns(file *source.File, corpus *model.Corpus) (*model.Columns, []diag.Diagnostic) {
	l := newLoader(source.NewTree(), corpus, new(Memory))
	mapping := l.columnsFile(file)
	l.references()
	return mapping, diag.Sort(l.findings)
}

// mappings reads the mappings of columns that lie in stats/, so that a check
// says what is wrong with them before anything is imported.
func (l *loader) mappings() {
	for _, file := range l.tree.Under("stats") {
		if isMapping(file.Path) {
			l.columnsFile(file)
		}
	}
}

// mappings are the mappings of columns where there are several.
const mappings = "stats/columns-*.yaml"

// isMapping reports whether a path is stats/columns.yaml or, of several
// mappings, stats/columns-<name>.yaml.
func isMapping(file string) bool {
	ok, _ := path.Match(mappings, file)
	return ok || file == "stats/columns.yaml"
}

func (l *loader) columnsFile(file *source.File) *model.Columns {
	in := l.read("columns", file, false)
	if in == nil {
		return nil
	}
	c := &model.Columns{
		Kind: text(in.root, "kind"), Campus: text(in.root, "campus"), ReportedTo: text(in.root, "reported_to"),
		Encoding: text(in.root, "encoding"), Dates: texts(in.root, "dates"), Unknown: texts(in.root, "unknown"),
		Separator: text(in.root, "separator"), Span: in.root.Span,
	}
	if c.Kind == "" {
		c.Kind = "crimes"
	}
	if columns := in.root.Get("columns"); columns != nil {
		for _, f := range columns.Fields {
			c.Columns = append(c.Columns, model.Column{Field: f.Key, Head: f.Value.Text, Span: f.Value.Span})
		}
		l.neededColumns(c, columns)
	}
	for _, group := range in.root.Fields {
		for _, word := range group.Value.Fields {
			if group.Key == "columns" {
				continue
			}
			for _, item := range word.Value.Items {
				c.Meanings = append(c.Meanings, model.Meaning{Group: group.Key, Word: word.Key, Text: item.Text, Span: item.Span})
			}
		}
	}
	l.placesOf(in.root, "places")
	l.placesOf(in.root, "facilities")
	l.meanings(c)
	return c
}

// neededColumns reports what a mapping must name and does not.
func (l *loader) neededColumns(c *model.Columns, columns *yaml.Node) {
	for _, field := range neededColumns[c.Kind] {
		if _, ok := c.Column(field); !ok {
			l.find(diag.New(RuleColumns, diag.Error, columns.Span, "the mapping names no column for "+quoted(field)+", without which a row cannot be read",
				diag.Help("add "+field+": and the head of the column of the export")))
		}
	}
	if c.Kind == "crimes" && c.ReportedTo == "" {
		l.find(diag.New(RuleColumns, diag.Error, c.Span, "the mapping does not say to which office the incidents were reported",
			diag.Help("add reported_to: and the id of the office of site/offices.yaml that keeps the log"), diag.Law("34 CFR 668.46(c)(2)(i)")))
	}
	first := map[string]string{}
	for _, column := range c.Columns {
		field, twice := first[Folded(column.Head)]
		if twice {
			l.find(diag.New(RuleColumns, diag.Error, column.Span, "this column is named twice, for "+quoted(field)+" and for "+quoted(column.Field),
				diag.Help("a column holds one thing; delete one of the two")))
		}
		first[Folded(column.Head)] = column.Field
	}
}

// placesOf reports words of a group that are no place of the register.
func (l *loader) placesOf(root *yaml.Node, group string) {
	node := root.Get(group)
	if node == nil || l.unread["places"] {
		return
	}
	other := []string{"on_campus", "student_housing", "noncampus", "public_property", "outside", "unknown"}
	if group == "facilities" {
		other = []string{"none"}
	}
	ids := l.placeIDs()
	for _, f := range node.Fields {
		if slices.Contains(ids, f.Key) || slices.Contains(other, f.Key) {
			continue
		}
		l.find(diag.New(RuleColumns, diag.Error, f.KeySpan, "there is no place "+quoted(f.Key)+" in the register",
			diag.Help(suggested(diag.Nearest(f.Key, slices.Concat(ids, other)), "add it to site/places.csv, or write one of: "+strings.Join(other, ", ")))))
	}
}

// meanings reports texts that cannot be looked up: of two meanings where there
// can be one, and those that stand for everything.
func (l *loader) meanings(c *model.Columns) {
	first := map[string]model.Meaning{}
	for _, m := range c.Meanings {
		if strings.Trim(m.Text, "* ") == "" {
			l.find(diag.New(RuleColumns, diag.Error, m.Span, "this text stands for everything, so that nothing would be left to decide",
				diag.Help("write what the export says; an asterisk may only stand at its end")))
			continue
		}
		key := m.Group + "\n" + Folded(m.Text)
		other, twice := first[key]
		if !twice {
			first[key] = m
			continue
		}
		if m.Group == "offenses" && m.Word != other.Word && m.Word != "none" && other.Word != "none" {
			continue
		}
		l.find(diag.New(RuleColumns, diag.Error, m.Span, "this text stands under "+quoted(other.Word)+" and under "+quoted(m.Word)+", and only one can be meant",
			diag.Help("delete one of the two"), diag.See(other.Span, "the other place")))
	}
}

// Folded is a text of an export as it is compared: in small letters, with single
// spaces.
func Folded(text string) string { return strings.Join(strings.Fields(strings.ToLower(text)), " ") }
