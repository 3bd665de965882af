package load

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/csv"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// ledgerRows turns a ledger in CSV, with a row for each offense or line of
// persons, into the incidents that it would have in YAML. Rows of one ref make
// one incident; what they say of the incident itself is taken from the first.
// Without the column ref no row can be told from another, and none is read.
func (l *loader) ledgerRows(in *input, parsed *csv.Table) *yaml.Node {
	incident := in.shape.Key("incidents").Item()
	offense, persons := incident.Key("offenses").Item(), incident.Key("persons").Item()
	perOffense := flat(offense)
	perOffense = slices.DeleteFunc(perOffense, func(key string) bool { return slices.Contains(flat(incident), key) })
	perIncident := append(flat(incident), "also")
	allowed := slices.Concat(perIncident, perOffense, persons.Keys())
	known := l.columns(in, parsed, allowed, []string{"ref", "reported", "occurred", "reported_to"})

	list := &yaml.Node{Kind: yaml.Sequence, Span: source.Span{File: in.file}}
	if !slices.Contains(known, "ref") {
		return wrapped(in.file, "incidents", list)
	}
	byRef := map[string]*yaml.Node{}
	for _, r := range parsed.Rows {
		ref := cellText(parsed.Header, r, "ref")
		head := in.table.row(parsed.Header, r, incident, intersect(known, perIncident))
		line := in.table.row(parsed.Header, r, offense, intersect(known, perOffense))
		otherBooks(head)
		node := byRef[ref]
		if node == nil || ref == "" {
			node = head
			byRef[ref] = node
			list.Items = append(list.Items, node)
		} else {
			l.sameIncident(in, node, head, line)
		}
		appendTo(node, "offenses", line)
		appendTo(node, "persons", in.table.row(parsed.Header, r, persons, intersect(known, persons.Keys())))
	}
	return wrapped(in.file, "incidents", list)
}

// sameIncident compares a further row of an incident with its first. Another
// place belongs to the offense of the row; anything else that differs is an
// error, because only one of the two can be right.
func (l *loader) sameIncident(in *input, first, further, line *yaml.Node) {
	for _, f := range further.Fields {
		if f.Value.Text == text(first, f.Key) || f.Value.Kind != yaml.String {
			continue
		}
		if f.Key == "place" && line.Get("offense") != nil {
			line.Fields = append(line.Fields, f)
			continue
		}
		l.add(in, diag.New(RuleRowsDiffer, diag.Error, f.KeySpan, "two rows of one incident differ in "+quoted(f.Key),
			diag.Help("write the same in both rows, leave the cell of the second empty, or give the second its own reference")))
	}
}

// flat returns the keys whose values fit into a cell.
func flat(shape *schema.Shape) []string {
	var keys []string
	for _, key := range shape.Keys() {
		if s := shape.Key(key); s.May("string") || s.Is("integer") || s.Is("boolean") {
			keys = append(keys, key)
		}
	}
	return keys
}

func intersect(a, b []string) []string {
	var both []string
	for _, s := range a {
		if slices.Contains(b, s) {
			both = append(both, s)
		}
	}
	return both
}

func cellText(header []csv.Cell, r csv.Row, column string) string {
	for i, h := range header {
		if h.Text == column && i < len(r.Cells) {
			return r.Cells[i].Text
		}
	}
	return ""
}

// appendTo adds a line to the list under a key, unless the line is empty.
func appendTo(incident *yaml.Node, key string, line *yaml.Node) {
	if len(line.Fields) == 0 {
		return
	}
	if list := incident.Get(key); list != nil {
		list.Items = append(list.Items, line)
		return
	}
	list := &yaml.Node{Kind: yaml.Sequence, Span: line.Span, Items: []*yaml.Node{line}}
	incident.Fields = append(incident.Fields, field(key, list, line.Span))
}

// otherBooks turns the entries book:number of the column also into a source and
// a ref each.
func otherBooks(incident *yaml.Node) {
	list := incident.Get("also")
	if list == nil {
		return
	}
	for _, item := range list.Items {
		book, ref, ok := strings.Cut(item.Text, ":")
		if !ok {
			continue
		}
		item.Kind, item.Text = yaml.Mapping, ""
		for _, part := range [][2]string{{"source", book}, {"ref", ref}} {
			node := &yaml.Node{Kind: yaml.String, Span: item.Span, Text: strings.TrimSpace(part[1])}
			item.Fields = append(item.Fields, field(part[0], node, item.Span))
		}
	}
}
