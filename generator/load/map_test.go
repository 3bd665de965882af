package load_test

import (
	"strings"
	"testing"
)

// mapOf is a map with a square for each place.
func mapOf(places ...string) string {
	var features []string
	for _, id := range places {
		features = append(features, `{"type": "Feature", "properties": {"place": "`+id+`"}, "geometry": {"type": "Polygon",
			"coordinates": [[[-87.5, 47.7], [-87.4, 47.7], [-87.4, 47.8], [-87.5, 47.7]]]}}`)
	}
	return `{"type": "FeatureCollection", "features": [` + strings.Join(features, ",\n") + "]}\n"
}

// TestMap holds the shapes of a map against the register of places.
func TestMap(t *testing.T) {
	file, places := "site/map.geojson", "site/places.csv"
	both := mapOf("aster-hall", "library")
	withPlaces := func(shapes, rows string) map[string]string {
		return with(map[string]string{file: shapes, places: repository[places] + rows})
	}
	runFindings(t, []findingTest{
		{"all places", with(map[string]string{file: both}), nil, "", ""},
		{"a place that is not in the register", with(map[string]string{file: mapOf("aster-hall", "library", "libary")}),
			[]string{`site/map.geojson:5:45: there is no place "libary" [load.unknown-reference]`}, "did you mean library?", "34 CFR 668.46(c)(10)"},
		{"a place without a shape", with(map[string]string{file: mapOf("library")}),
			[]string{`site/map.geojson:1:1: note: the map of Main Campus has no shape of Aster Hall (aster-hall) [load.unmapped-place]`}, "draw it", "34 CFR 668.46(c)(10)"},
		{"a place that does not count needs no shape", withPlaces(both, "mill,Mill House,x,main,outside,,\n"), nil, "", ""},
		{"a place that was given up long ago needs no shape", withPlaces(both, "barn,Barn,x,main,on_campus,1950-01-01,2001-06-30\n"), nil, "", ""},
		{"a place to come needs no shape", withPlaces(both, "tower,Tower,x,main,on_campus,2031-01-01,\n"), nil, "", ""},
		{"a shape of a place that was given up long ago", withPlaces(mapOf("aster-hall", "library", "barn"), "barn,Barn,x,main,on_campus,1950-01-01,2001-06-30\n"),
			[]string{`site/map.geojson:5:45: note: the place "barn" is in no year of this report, so that its shape is not drawn [load.unused-shape]`}, "delete the shape", "34 CFR 668.46(c)(10)"},
		{"what is wrong with a shape is said once", with(map[string]string{file: `{"type": "FeatureCollection", "features": []}`}),
			[]string{`site/map.geojson:1:43: the map has no shape [geojson.empty]`}, "delete the file", ""},
		{"a register that cannot be read is said once", with(map[string]string{file: both, places: "\n"}),
			[]string{`site/places.csv:1:1: the table is empty: expected a first line with the names of its columns [csv.empty]`}, "", ""},
	})
}
