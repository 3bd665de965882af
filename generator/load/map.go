package load

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/geojson"
	"cleryreport/generator/source"
)

// mapFile holds the shapes of the places.
const mapFile = "site/map.geojson"

// mapLaw allows a map and asks that it be accurate.
const mapLaw = "34 CFR 668.46(c)(10)"

// siteMap reads site/map.geojson. A shape whose place is not in the register is
// left out.
func (l *loader) siteMap() {
	file := l.tree.File(mapFile)
	if file == nil {
		return
	}
	shapes, found := geojson.Parse(file)
	l.findings = append(l.findings, found...)
	ids := l.placeIDs()
	if l.unread["places"] || len(ids) == 0 {
		return
	}
	for _, s := range shapes {
		if slices.Contains(ids, s.Place) {
			l.corpus.Map = append(l.corpus.Map, s)
			continue
		}
		l.find(diag.New(RuleReference, diag.Error, s.Span, "there is no place "+quoted(s.Place),
			diag.Help(suggested(diag.Nearest(s.Place, ids), "add it to site/places.csv, or delete the shape")), diag.Law(mapLaw)))
	}
	if len(found) == 0 {
		l.mapCoverage(source.Span{File: file, End: min(1, len(file.Data))})
	}
}

// mapCoverage holds the map against the register: an accurate map shows every
// place that counts, and none that does not.
func (l *loader) mapCoverage(top source.Span) {
	for _, campus := range l.corpus.Campuses {
		places := l.corpus.PlacesShown(campus.ID)
		mapped := func(p model.Place) bool {
			return slices.ContainsFunc(l.corpus.Map, func(s model.MapShape) bool { return s.Place == p.ID })
		}
		if !slices.ContainsFunc(places, mapped) {
			continue // the map is of another campus
		}
		for _, p := range places {
			if p.Class != "outside" && !mapped(p) {
				l.find(diag.New(RuleUnmapped, diag.Note, top, "the map of "+campus.Name+" has no shape of "+p.Name+" ("+p.ID+")",
					diag.Help("draw it, with its id as the property place"), diag.Law(mapLaw), diag.See(p.Span, "the place")))
			}
		}
	}
	for _, s := range l.corpus.Map {
		rows := l.corpus.PlaceRows(s.Place)
		if !slices.ContainsFunc(rows, l.corpus.Shown) {
			l.find(diag.New(RuleOldShape, diag.Note, s.Span, "the place "+quoted(s.Place)+" is in no year of this report, so that its shape is not drawn",
				diag.Help("delete the shape, or mend from and until of the place"), diag.Law(mapLaw), diag.See(rows[0].Span, "the place")))
		}
	}
}
