package report

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// mapPicture shows the map of a campus that is a picture, with its day (34 CFR
// 668.46(c)(10)). Of one that cannot be used, which is a finding, a draft prints
// nothing.
func (b *builder) mapPicture(campus model.Campus, p *doc.Placement) []doc.Block {
	pic := b.corpus.Picture(campus.Map.Image)
	if pic == nil {
		return nil
	}
	return []doc.Block{&doc.Figure{
		At:      p.At,
		ID:      figurePrefix + "map-" + campus.ID,
		Caption: doc.NewText(say.MapPicture(campus.Name, say.Date(campus.Map.Date))),
		Alt:     campus.Map.Alt,
		Picture: pic,
	}}
}

// placeList lists the places of a map that is a picture: those of mapTable
// without numbers, which no picture of others shows.
func (b *builder) placeList(campus model.Campus, places []mappedPlace) *doc.Table {
	words := say.PlaceList(campus.Name, b.periodText())
	t := &doc.Table{
		ID:      tableID(campus.ID, "map"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 2.6}, {Weight: 1.8}, {Weight: 3}},
		Head:    headRow(words.Heads),
	}
	for _, m := range places {
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{
			headCell(placeWords(m.Place)), textCell(m.class.title), textCell(m.Address)}}}})
	}
	return t
}
