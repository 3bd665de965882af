package model

import (
	"slices"

	"cleryreport/generator/source"
)

// Position is a place on the earth in degrees of WGS 84, as in GeoJSON.
type Position struct{ Lon, Lat float64 }

// MapShape is a shape of site/map.geojson and the place that it belongs to.
type MapShape struct {
	Place    string // id of a place of the register
	Geometry Geometry
	Span     source.Span // the id
}

// Geometry is what a shape is made of. Of a polygon the first ring is its
// outline, the others are holes.
type Geometry struct {
	Points   []Position
	Lines    [][]Position
	Polygons [][][]Position
}

// Positions returns every position of the geometry.
func (g Geometry) Positions() []Position {
	all := slices.Clone(g.Points)
	for _, line := range g.Lines {
		all = append(all, line...)
	}
	for _, polygon := range g.Polygons {
		for _, ring := range polygon {
			all = append(all, ring...)
		}
	}
	return all
}
