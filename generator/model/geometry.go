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

// MapPicture is a map that is a picture, in the place of shapes (34 CFR
// 668.46(c)(10)). Its image is empty if the campus has none.
type MapPicture struct {
	Image, Alt string
	Date       string      // ISO date for which the map is right
	Span       source.Span // the path of the image
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
