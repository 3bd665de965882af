// Package geojson reads the shapes of a map (RFC 7946): which place of the
// register each belongs to, and where it lies. It refuses what could be drawn
// in more than one way, such as a ring that is not closed; whether the places
// are there is not its matter.
package geojson

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Rules of this package. Each is an error.
const (
	RuleSyntax   = "geojson.syntax"   // the file is no JSON
	RuleForm     = "geojson.form"     // an object that is not what GeoJSON asks for, or a kind of shape that is not drawn
	RuleEmpty    = "geojson.empty"    // there is no shape
	RulePlace    = "geojson.place"    // a shape that does not say which place it shows
	RulePosition = "geojson.position" // a position that is none, or lies outside longitude and latitude
	RuleRing     = "geojson.ring"     // a ring that is not closed or surrounds nothing, or a line without length
)

// Parse reads a file whose root is a FeatureCollection. Shapes with a finding
// are left out.
func Parse(f *source.File) ([]model.MapShape, []diag.Diagnostic) {
	root, offset, err := decode(f)
	if err != nil {
		at := min(max(offset, 0), len(f.Data))
		return nil, []diag.Diagnostic{diag.New(RuleSyntax, diag.Error, source.Span{File: f, Start: at, End: min(at+1, len(f.Data))},
			"the map cannot be read: from here on it is no GeoJSON",
			diag.Help("export the shapes anew as GeoJSON instead of mending the file by hand"), diag.Law(law))}
	}
	r := reader{}
	shapes := r.collection(root)
	return shapes, r.findings
}

// reader collects the findings about one file.
type reader struct {
	findings []diag.Diagnostic
	wrong    bool // something in the feature that is read
	outside  bool // a position outside the earth was found; most often every one is
}

func (r *reader) report(rule string, at source.Span, message, help string) {
	r.findings = append(r.findings, diag.New(rule, diag.Error, at, message, diag.Help(help), diag.Law(law)))
	r.wrong = true
}

func (r *reader) collection(root *node) []model.MapShape {
	features := root.get("features")
	if root.word("type") != "FeatureCollection" || features == nil || !features.list {
		r.report(RuleForm, root.start(), "a map is a FeatureCollection with a list of features, and this is none",
			"export the shapes as GeoJSON: the file begins with {\"type\": \"FeatureCollection\", \"features\": [")
		return nil
	}
	if len(features.items) == 0 {
		r.report(RuleEmpty, features.span, "the map has no shape",
			"draw the places of site/places.csv, or delete the file")
	}
	var shapes []model.MapShape
	for _, n := range features.items {
		if s, ok := r.feature(n); ok {
			shapes = append(shapes, s)
		}
	}
	return shapes
}

// feature reads one shape with the place that it belongs to.
func (r *reader) feature(n *node) (model.MapShape, bool) {
	geometry, place := n.get("geometry"), n.get("properties").get("place")
	switch {
	case n.word("type") != "Feature" || geometry == nil || geometry.fields == nil:
		r.report(RuleForm, n.start(), "this is no feature with a geometry",
			"write {\"type\": \"Feature\", \"properties\": {\"place\": ...}, \"geometry\": {...}}, or delete it")
		return model.MapShape{}, false
	case n.get("properties").word("place") == "":
		r.report(RulePlace, n.start(), "this shape does not say which place it shows",
			"give its properties the key place with an id of site/places.csv, or delete the shape")
		return model.MapShape{}, false
	}
	r.wrong = false
	g := r.geometry(geometry)
	return model.MapShape{Place: n.get("properties").word("place"), Geometry: g, Span: place.span}, !r.wrong
}
