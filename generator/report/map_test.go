package report_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

func mapLine() doc.Block {
	return &doc.Placement{Kind: "map", Args: map[string]string{}, At: doc.At{Span: span("policies/a.md")}}
}

func shapeOf(place string, lon float64) model.MapShape {
	return model.MapShape{Place: place, Geometry: model.Geometry{Points: []model.Position{{Lon: lon, Lat: 47.7}}}}
}

func TestMap(t *testing.T) {
	c := corpus()
	c.Places = []model.Place{
		{ID: "avenue", Name: "University Avenue", Address: "1 to 9", Campus: "main", Class: "public_property"},
		{ID: "birch", Name: "North Hall", Address: "23", Campus: "main", Class: "student_housing", Interval: model.Interval{From: "1971-01-01", Until: "2024-07-31"}},
		{ID: "birch", Name: "Birch Hall", Formerly: "North Hall", Address: "23", Campus: "main", Class: "student_housing", Interval: model.Interval{From: "2024-08-01"}},
		{ID: "boathouse", Name: "Boathouse", Address: "60", Campus: "main", Class: "noncampus", Interval: model.Interval{Until: "2025-11-30"}},
		{ID: "barn", Name: "Barn", Address: "2", Campus: "main", Class: "on_campus", Interval: model.Interval{Until: "2001-06-30"}},
		{ID: "library", Name: "Library", Address: "3", Campus: "main", Class: "on_campus"},
		{ID: "mill", Name: "Mill House", Address: "45", Campus: "main", Class: "outside"},
		{ID: "quarry", Name: "Quarry", Address: "46", Campus: "main", Class: "outside"},
		{ID: "pier", Name: "Pier", Address: "40", Campus: "harbor", Class: "on_campus"},
	}
	c.Map = []model.MapShape{shapeOf("birch", -87.5), shapeOf("mill", -87.501), shapeOf("library", -87.502), shapeOf("barn", -80), shapeOf("avenue", -87.503), shapeOf("avenue", -87.504)}
	blocks := placed(t, c, statistics(c), mapLine())
	if len(blocks) != 2 {
		t.Fatalf("%d blocks, want one map and its list: the other campus has no shape", len(blocks))
	}
	f, table := blocks[0].(*doc.Figure), blocks[1].(*doc.Table)
	want := `1|Library|On campus|3
2|Birch Hall (formerly North Hall)|On campus, student housing|23
not on the map|Boathouse (until November 30, 2025)|Noncampus|60
3|University Avenue|Public property|1 to 9
4|Mill House|Not counted|45`
	if got := strings.Join(cells(table), "\n"); got != want {
		t.Errorf("list:\n%s\nwant:\n%s", got, want)
	}
	words, _ := labels(f)
	if got, want := strings.Join(words, "|"), "1|2|3|4|200 feet; north is up|On campus|On campus, student housing|Public property|Not counted"; got != want {
		t.Errorf("the map says %s, want %s", got, want)
	}
}
