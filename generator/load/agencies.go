package load

import (
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// agencies reads what the police agencies answered for a campus and year.
func (l *loader) agencies(f folder) {
	in := l.open("agencies", f.base("agencies"))
	if in == nil {
		return
	}
	list := model.AgencyList{Campus: f.campus, Year: f.year, Path: in.file.Path, Span: in.root.Span}
	seen := once{}
	for _, n := range items(in.root, "agencies") {
		office := text(n, "agency")
		if office != "" && seen.again(l, in, office, "the agency "+quoted(office), spanOf(n, "agency")) {
			continue
		}
		asked := n.Get("asked")
		list.Agencies = append(list.Agencies, model.Agency{
			Office: office, AskedOn: text(asked, "on"), AskedHow: text(asked, "how"), AskedGeography: text(asked, "geography"),
			Reminded: texts(n, "reminded"), Answered: text(n, "answered"), State: text(n, "state"),
			Supplied: l.agencyCells(in, n.Get("supplied"), f),
			Matched:  l.agencyCells(in, n.Get("matched"), f),
			Unplaced: l.agencyCells(in, n.Get("unplaced"), f),
			Span:     spanOf(n, "agency"),
		})
	}
	l.corpus.AgencyLists = append(l.corpus.AgencyLists, list)
}

// agencyCells reads numbers that stand in the form of counts.yaml.
func (l *loader) agencyCells(in *input, n *yaml.Node, f folder) []model.Cell {
	var cells []model.Cell
	for _, table := range model.Tables {
		if written := n.Get(string(table)); written != nil {
			cells = append(cells, l.cells(in, table, written, f)...)
		}
	}
	return cells
}
