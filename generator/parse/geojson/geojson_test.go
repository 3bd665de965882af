package geojson_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/geojson"
	"cleryreport/generator/source"
)

// collection is a map of features, each on a line of its own.
func collection(features ...string) string {
	return "{\"type\": \"FeatureCollection\", \"features\": [\n" + strings.Join(features, ",\n") + "\n]}\n"
}

func feature(kind, coordinates string) string {
	return fmt.Sprintf(`{"type": "Feature", "properties": {"place": "library"}, "geometry": {"type": %q, "coordinates": %s}}`, kind, coordinates)
}

func parse(text string) ([]model.MapShape, []diag.Diagnostic) {
	return geojson.Parse(source.NewFile("site/map.geojson", []byte(text)))
}

func TestShapes(t *testing.T) {
	p := func(lon, lat float64) model.Position { return model.Position{Lon: lon, Lat: lat} }
	for _, tt := range []struct {
		kind, coordinates string
		want              model.Geometry
	}{
		{"Point", "[-87.5, 47.7]", model.Geometry{Points: []model.Position{p(-87.5, 47.7)}}},
		{"Point", "[-8.75e1, 47, 210.5]", model.Geometry{Points: []model.Position{p(-87.5, 47)}}},
		{"MultiPoint", "[[1, 2], [3, 4]]", model.Geometry{Points: []model.Position{p(1, 2), p(3, 4)}}},
		{"LineString", "[[1, 2], [3, 4]]", model.Geometry{Lines: [][]model.Position{{p(1, 2), p(3, 4)}}}},
		{"MultiLineString", "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]", model.Geometry{Lines: [][]model.Position{{p(1, 2), p(3, 4)}, {p(5, 6), p(7, 8)}}}},
		{"Polygon", "[[[0, 0], [9, 0], [9, 9], [0, 0]], [[4, 1], [5, 1], [5, 2], [4, 1]]]", model.Geometry{Polygons: [][][]model.Position{
			{{p(0, 0), p(9, 0), p(9, 9), p(0, 0)}, {p(4, 1), p(5, 1), p(5, 2), p(4, 1)}}}}},
		{"MultiPolygon", "[[[[0, 0], [9, 0], [9, 9], [0, 0]]]]", model.Geometry{Polygons: [][][]model.Position{{{p(0, 0), p(9, 0), p(9, 9), p(0, 0)}}}}},
	} {
		shapes, found := parse(collection(feature(tt.kind, tt.coordinates)))
		if len(found) > 0 || len(shapes) != 1 || shapes[0].Place != "library" || !reflect.DeepEqual(shapes[0].Geometry, tt.want) {
			t.Errorf("%s %s is read as %+v, with the findings %v", tt.kind, tt.coordinates, shapes, found)
		}
	}
}

// Files that programs of maps write: tabs, everything on one line, keys beside
// those that are read, a byte order mark.
func TestForeignFiles(t *testing.T) {
	for _, text := range []string{
		"{\n\t\"type\": \"FeatureCollection\",\n\t\"name\": \"campus\",\n\t\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\n\t\"features\": [\n\t\t" + feature("Point", "[1, 2]") + "\n\t]\n}",
		`{"type":"FeatureCollection","features":[{"type":"Feature","id":7,"properties":{"fid":7,"name":"A\/B \ud83c\udf93","place":"library"},"geometry":{"type":"Point","coordinates":[1.0,2.0]}}]}`,
		"\uFEFF" + collection(feature("Point", "[1, 2]")),
		strings.ReplaceAll(collection(feature("Point", "[1, 2]")), "\n", "\r\n"),
	} {
		if shapes, found := parse(text); len(found) > 0 || len(shapes) != 1 {
			t.Errorf("%q has %d shapes and the findings %v", text, len(shapes), found)
		}
	}
}

func TestFindings(t *testing.T) {
	square := "[0, 0], [9, 0], [9, 9]"
	for _, tt := range []struct{ name, text, want string }{
		{"no JSON", "{\"type\": \"FeatureCollection\",\n \"features\": [,]}", "2:15: geojson.syntax"},
		{"cut off", "{\"type\": \"FeatureCollection\",\n \"features\": [", "2:14: geojson.syntax"},
		{"empty", "", "1:1: geojson.syntax"},
		{"two values", collection() + "{}", "4:1: geojson.syntax"},
		{"YAML", "type: FeatureCollection\nfeatures: []\n", "1:2: geojson.syntax"},
		{"too deep", strings.Repeat("[", 20000), "1:10001: geojson.syntax"},
		{"a list", "[]", "1:1: geojson.form"},
		{"TopoJSON", `{"type": "Topology", "objects": {}}`, "1:1: geojson.form"},
		{"features of another kind", `{"type": "FeatureCollection", "features": {}}`, "1:1: geojson.form"},
		{"no features", collection(), "1:43: geojson.empty"},
		{"a shape alone", collection(`{"type": "Point", "coordinates": [1, 2]}`), "2:1: geojson.form"},
		{"no geometry", collection(`{"type": "Feature", "properties": {"place": "library"}, "geometry": null}`), "2:1: geojson.form"},
		{"several kinds", collection(feature("GeometryCollection", "[]")), "2:69: geojson.form"},
		{"no coordinates", collection(feature("Polygon", "[]")), "2:104: geojson.form"},
		{"no properties", collection(`{"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [1, 2]}}`), "2:1: geojson.place"},
		{"no place", collection(`{"type": "Feature", "properties": {"place": ""}, "geometry": {"type": "Point", "coordinates": [1, 2]}}`), "2:1: geojson.place"},
		{"a point of one number", collection(feature("Point", "[1]")), "2:102: geojson.position"},
		{"a point in quotes", collection(feature("Point", `["1", "2"]`)), "2:102: geojson.position"},
		{"not a number", collection(feature("Point", `[1, true]`)), "2:102: geojson.position"},
		{"meters", collection(feature("LineString", "[[-9740000, 6050000], [-9740100, 6050000], [-9740100, 6050100]]")), "2:108: geojson.position"},
		{"latitude first", collection(feature("Point", "[47.7, -93.5]")), "2:102: geojson.position"},
		{"an open ring", collection(feature("Polygon", "[["+square+"]]")), "2:122: geojson.ring"},
		{"a ring around nothing", collection(feature("Polygon", "[[[0, 0], [9, 0], [0, 0]]]")), "2:105: geojson.ring"},
		{"an open hole", collection(feature("Polygon", "[["+square+", [0, 0]], ["+square+"]]")), "2:156: geojson.ring"},
		{"a line to itself", collection(feature("LineString", "[[1, 2], [1, 2]]")), "2:107: geojson.ring"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			shapes, found := parse(tt.text)
			var got []string
			for _, d := range found {
				p := d.Span.Position()
				got = append(got, fmt.Sprintf("%d:%d: %s", p.Line, p.Column, d.Rule))
				if d.Help == "" || d.Severity != diag.Error {
					t.Errorf("%s is no error with help", d.Message)
				}
			}
			if strings.Join(got, "\n") != tt.want || len(shapes) > 0 {
				t.Errorf("%d shapes and the findings %v, want %s", len(shapes), got, tt.want)
			}
		})
	}
}

// The right shapes of a file are read although another one is wrong.
func TestOthersStay(t *testing.T) {
	shapes, found := parse(collection(feature("Point", "[1, 2]"), feature("Point", "[1000, 2]"), feature("Point", "[3, 4]"), feature("Point", "[3000, 4]")))
	if len(shapes) != 2 || len(found) != 1 {
		t.Errorf("%d shapes and %d findings, want the right shapes and one finding for what is wrong everywhere", len(shapes), len(found))
	}
}

func FuzzParse(f *testing.F) {
	f.Add(collection(feature("Point", "[1, 2]"), feature("Polygon", "[[[0, 0], [9, 0], [9, 9], [0, 0]]]")))
	f.Add(collection(feature("MultiPolygon", "[[[[0, 0], [9, 0]]], []]")))
	f.Add(`{"type": "FeatureCollection", "features": [null, 1, {"type": "Feature", "geometry": {"type": {}}}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		shapes, found := parse(text)
		for _, d := range found {
			if d.Rule == "" || d.Message == "" || d.Span.IsZero() || d.Span.Start > d.Span.End {
				t.Errorf("a finding without rule, words or place: %+v", d)
			}
		}
		for _, s := range shapes {
			if s.Place == "" || len(s.Geometry.Positions()) == 0 {
				t.Errorf("a shape without a place or a position: %+v", s)
			}
		}
	})
}
