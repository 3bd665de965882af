// Package geojson reads the shapes of a map (RFC 7946): which place of the
// register each belongs to, and where it lies. It refuses what could be drawn
// in more than one way, such as a ring that is not closed; whether the places
// are there is not its matter.
package geojson

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
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
	if d, ok := syntax(f); !ok {
		return nil, []diag.Diagnostic{d}
	}
	root, found := yaml.Parse(f)
	r := reader{findings: found}
	if root == nil || len(found) > 0 {
		return nil, found
	}
	return r.collection(root), r.findings
}

// syntax reports text that is no JSON. The parser that remembers places is one
// of YAML, which takes more.
func syntax(f *source.File) (diag.Diagnostic, bool) {
	decoder := json.NewDecoder(bytes.NewReader(f.Data))
	var whole json.RawMessage
	at, err := len(f.Data), decoder.Decode(&whole)
	var wrong *json.SyntaxError
	switch {
	case errors.As(err, &wrong):
		at = int(wrong.Offset) - 1
	case err == nil:
		if _, err = decoder.Token(); errors.Is(err, io.EOF) {
			return diag.Diagnostic{}, true
		}
		at = int(decoder.InputOffset())
	}
	at = min(max(at, 0), len(f.Data))
	return diag.New(RuleSyntax, diag.Error, source.Span{File: f, Start: at, End: min(at+1, len(f.Data))},
		"the map cannot be read: from here on it is no GeoJSON",
		diag.Help("export the shapes anew as GeoJSON instead of mending the file by hand")), false
}

// reader collects the findings about one file.
type reader struct {
	findings []diag.Diagnostic
	outside  bool // a position outside the earth was found; most often it is every one
}

func (r *reader) report(rule string, n *yaml.Node, message, help string) {
	r.findings = append(r.findings, diag.New(rule, diag.Error, n.Span, message, diag.Help(help)))
}

func (r *reader) collection(root *yaml.Node) []model.MapShape {
	features := root.Get("features")
	if word(root, "type") != "FeatureCollection" || features == nil || features.Kind != yaml.Sequence {
		r.report(RuleForm, start(root), "a map is a FeatureCollection with a list of features, and this is none",
			"export the shapes as GeoJSON: the file begins with {\"type\": \"FeatureCollection\", \"features\": [")
		return nil
	}
	if len(features.Items) == 0 {
		r.report(RuleEmpty, features, "the map has no shape",
			"draw the places of site/places.csv, or delete the file")
	}
	var shapes []model.MapShape
	for _, n := range features.Items {
		if s, ok := r.feature(n); ok {
			shapes = append(shapes, s)
		}
	}
	return shapes
}

// feature reads one shape with the place that it belongs to.
func (r *reader) feature(n *yaml.Node) (model.MapShape, bool) {
	geometry := n.Get("geometry")
	if word(n, "type") != "Feature" || geometry == nil || geometry.Kind != yaml.Mapping {
		r.report(RuleForm, start(n), "this is no feature with a geometry", "write {\"type\": \"Feature\", \"properties\": {\"place\": ...}, \"geometry\": {...}}, or delete it")
		return model.MapShape{}, false
	}
	place := n.Get("properties").Get("place")
	if place == nil || place.Text == "" || place.Kind == yaml.Mapping || place.Kind == yaml.Sequence {
		r.report(RulePlace, start(n), "this shape does not say which place it shows",
			"give its properties the key place with an id of site/places.csv, or delete the shape")
		return model.MapShape{}, false
	}
	before, outside := len(r.findings), r.outside
	g := r.geometry(geometry)
	return model.MapShape{Place: place.Text, Geometry: g, Span: place.Span}, len(r.findings) == before && !outside
}

// word returns the text under a key.
func word(n *yaml.Node, key string) string {
	if value := n.Get(key); value != nil {
		return value.Text
	}
	return ""
}

// start returns a node that stands for the first character of another, so that a
// finding does not show all of a long value.
func start(n *yaml.Node) *yaml.Node {
	span := n.Span
	span.End = min(span.Start+1, span.End)
	return &yaml.Node{Span: span}
}
