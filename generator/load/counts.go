package load

import (
	"cmp"
	"strconv"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// counts reads the counts.yaml of a campus and year.
func (l *loader) counts(f folder) {
	in := l.open("counts", f.base("counts"))
	if in == nil {
		return
	}
	l.sameFolder(in, f)
	from := in.root.Get("from")
	c := model.Counts{Campus: f.campus, Year: f.year, From: countedFrom(from), Adopted: adoptedFrom(from), Path: in.file.Path, Span: in.root.Span}
	for _, table := range model.Tables {
		n := in.root.Get(string(table))
		if n == nil {
			continue
		}
		c.Tables = append(c.Tables, model.TableState{
			Table: table, Missing: truth(n, "missing"), Known: knownPlaces(n), Reason: text(n, "reason"), Span: n.Span,
		})
		c.Cells = append(c.Cells, l.cells(in, table, n, f)...)
		if table == model.Unfounded {
			c.Unfounded = unfoundedParts(n)
		}
		if table == model.HateCrimes {
			c.HateTotal = hateTotal(n, f)
		}
	}
	l.corpus.Counts = append(l.corpus.Counts, c)
}

// sameFolder reports a file that was copied into a folder and still names
// another campus or year.
func (l *loader) sameFolder(in *input, f folder) {
	if written := text(in.root, "campus"); written != "" && written != f.campus {
		l.add(in, diag.New(RuleOtherFolder, diag.Error, spanOf(in.root, "campus"),
			"this file says campus "+quoted(written)+", but lies in the folder of "+quoted(f.campus),
			diag.Help("write campus: "+f.campus+", or move the file")))
	}
	if written := number(in.root, "year"); written != 0 && written != f.year {
		l.add(in, diag.New(RuleOtherFolder, diag.Error, spanOf(in.root, "year"),
			"this file says year "+strconv.Itoa(written)+", but lies in the folder of "+strconv.Itoa(f.year),
			diag.Help("write year: "+strconv.Itoa(f.year)+", or move the file; make sure that the numbers are those of the year")))
	}
}

func countedFrom(n *yaml.Node) *model.CountedFrom {
	if n == nil || n.Get("adopted") != nil {
		return nil
	}
	return &model.CountedFrom{Ledger: text(n, "ledger"), Records: number(n, "records"), Pack: number(n, "pack"), Span: n.Span}
}

func adoptedFrom(n *yaml.Node) *model.AdoptedFrom {
	if n == nil || n.Get("adopted") == nil {
		return nil
	}
	return &model.AdoptedFrom{Report: text(n, "adopted"), Checked: truth(n, "checked"), Span: n.Span}
}

// cells returns every number written in a table.
func (l *loader) cells(in *input, table model.Table, n *yaml.Node, f folder) []model.Cell {
	key := model.Key{Campus: f.campus, Year: f.year, Table: table}
	switch {
	case table == model.HateCrimes && truth(n, "missing"):
		return l.knownHateCrimes(in, n, key)
	case truth(n, "missing"):
		return nil
	case table == model.HateCrimes:
		return l.hateCrimes(in, n.Items, key, "")
	case table == model.Unfounded:
		key.Category = model.Total
		if total := n.Get("total"); total != nil {
			n = total
		}
		return cell(nil, key, n)
	case table == model.Hazing:
		key.Category = model.HazingIncident
		return byGeography(nil, key, n)
	}
	var cells []model.Cell
	for _, row := range n.Fields {
		key.Category = model.Category(row.Key)
		cells = byGeography(cells, key, row.Value)
	}
	return cells
}

func byGeography(cells []model.Cell, key model.Key, row *yaml.Node) []model.Cell {
	for _, f := range row.Fields {
		key.Geography = model.Geography(f.Key)
		cells = cell(cells, key, f.Value)
	}
	return cells
}

// cell appends the cell if its number can be read.
func cell(cells []model.Cell, key model.Key, n *yaml.Node) []model.Cell {
	value, ok := count(n)
	if !ok {
		return cells
	}
	return append(cells, model.Cell{Key: key, Status: model.Reported, Count: value, Span: n.Span})
}

// knownPlaces are the kinds of places that a missing table of hate crimes knows.
func knownPlaces(n *yaml.Node) []model.Geography {
	known := n.Get("known")
	if known == nil {
		return nil
	}
	var places []model.Geography
	for _, f := range known.Fields {
		places = append(places, model.Geography(f.Key))
	}
	return places
}

// knownHateCrimes reads the hate crimes of a table that is not all in hand.
func (l *loader) knownHateCrimes(in *input, n *yaml.Node, key model.Key) []model.Cell {
	var cells []model.Cell
	for _, g := range knownPlaces(n) {
		cells = append(cells, l.hateCrimes(in, items(n.Get("known"), string(g)), key, g)...)
	}
	return cells
}

// hateCrimes reads a list of hate crimes, in which each stands once. Each says
// its place unless the list is of one.
func (l *loader) hateCrimes(in *input, list []*yaml.Node, key model.Key, place model.Geography) []model.Cell {
	var cells []model.Cell
	seen := once{}
	for _, n := range list {
		key.Category = model.Category(text(n, "offense"))
		key.Bias = model.Bias(text(n, "bias"))
		key.Geography = cmp.Or(place, model.Geography(text(n, "geography")))
		if key.Category == "" || key.Bias == "" || key.Geography == "" {
			continue
		}
		name := string(key.Category) + ", " + string(key.Bias) + ", " + string(key.Geography)
		if !seen.again(l, in, name, "the hate crime "+quoted(name), n.Span) {
			cells = cell(cells, key, n.Get("count"))
		}
	}
	return cells
}

func hateTotal(n *yaml.Node, f folder) *model.HateTotal {
	total, ok := count(n.Get("total"))
	if !ok || !truth(n, "missing") {
		return nil
	}
	return &model.HateTotal{Campus: f.campus, Year: f.year, Count: total, Reason: text(n, "reason"), Span: spanOf(n, "total")}
}

func unfoundedParts(n *yaml.Node) []model.UnfoundedPart {
	by := n.Get("by")
	if by == nil {
		return nil
	}
	var parts []model.UnfoundedPart
	for _, f := range by.Fields {
		if value, ok := count(f.Value); ok {
			parts = append(parts, model.UnfoundedPart{Category: model.Category(f.Key), Count: value, Span: f.Value.Span})
		}
	}
	return parts
}
