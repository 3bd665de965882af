package geojson

import "cleryreport/generator/diag"

// mapFile is the map of the sample institution, which the examples change.
const mapFile = "site/map.geojson"

// law allows a map and asks that it be accurate.
const law = "34 CFR 668.46(c)(10)"

// Rules explains the rules of this package.
var Rules = []diag.Rule{
	{ID: RuleSyntax, Title: "A map that cannot be read", Severity: diag.Error,
		Why:    "A file that was cut off or mended by hand holds nothing that a program of maps could draw.",
		Law:    law,
		Mend:   "Export the shapes anew as GeoJSON.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: mapFile, Text: "]}\n"},
		Good:   diag.Example{Path: mapFile, Text: "\n"}},
	{ID: RuleForm, Title: "A shape of another form than GeoJSON asks for", Severity: diag.Error,
		Why:    "A map is a list of features, each of which has a geometry made of points, lines or polygons. Anything else would be left out of the map.",
		Law:    law,
		Mend:   "Draw the shape anew as points, lines or polygons, or delete it.",
		Extent: diag.Lines,
		Bad:    example(`"geometry": null},`),
		Good:   example(`"geometry": {"type": "Polygon", "coordinates": [[[-87.492512, 47.702124], [-87.491817, 47.702268], [-87.491924, 47.702502], [-87.492619, 47.702358], [-87.492512, 47.702124]]]}},`)},
	{ID: RuleEmpty, Title: "A map without a shape", Severity: diag.Error,
		Why:  "Whoever places the map would place an empty frame.",
		Law:  law,
		Mend: "Draw the places of site/places.csv, or delete the file.",
		Bad:  diag.Example{Path: mapFile, Text: "{\"type\": \"FeatureCollection\", \"features\": []}\n"},
		Good: diag.Example{Path: mapFile, Text: "{\"type\": \"FeatureCollection\", \"features\": [\n{\"type\": \"Feature\", \"properties\": {\"place\": \"library\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [-87.499, 47.7005]}}\n]}\n"}},
	{ID: RulePlace, Title: "A shape that belongs to no place", Severity: diag.Error,
		Why:    "The map shows the places of the register, with their names and kinds. Of a shape without a place neither is known.",
		Law:    law,
		Mend:   "Give the properties of the shape the key place, with an id of site/places.csv.",
		Extent: diag.Lines,
		Bad:    example(`{"name": "boathouse"}`),
		Good:   example(`{"place": "boathouse"}`)},
	{ID: RulePosition, Title: "A position that lies nowhere on the earth", Severity: diag.Error,
		Why:    "Positions are longitude and latitude in degrees, in this order. Programs of maps may export meters instead, which would be drawn as degrees.",
		Law:    law,
		Mend:   "Export the shapes with the coordinate system WGS 84 (EPSG:4326).",
		Extent: diag.Lines,
		Bad:    example(`[-9740456, 6058742]}}`),
		Good:   example(`[-87.495989, 47.702025]}}`)},
	{ID: RuleRing, Title: "An outline that is not closed", Severity: diag.Error,
		Why:    "The last position of an outline repeats its first. Where it does not, part of the shape may be lost, and nobody can tell where it should end.",
		Law:    law,
		Mend:   "Repeat the first position at the end of the outline.",
		Extent: diag.Lines,
		Bad:    example(`[-87.492619, 47.702358]]]`),
		Good:   example(`[-87.492619, 47.702358], [-87.492512, 47.702124]]]`)},
}

func example(text string) diag.Example { return diag.Example{Path: mapFile, Text: text} }
