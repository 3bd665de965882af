package figure

import (
	"math"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// metersPerDegree is the length of a degree of latitude: a sixtieth of it is a
// nautical mile of 1852 meters.
const metersPerDegree = 60 * 1852

// leastExtent is how much of the world a map shows at least, in meters.
const leastExtent = 60

// projection puts positions on a drawing: an equirectangular projection, true
// to scale at the middle latitude. Over the few miles of a campus it shows
// every shape as it is; north is up.
type projection struct {
	lon, lat float64   // middle of the map, in degrees
	cos      float64   // of the middle latitude
	scale    float64   // units of the drawing for a meter
	middle   doc.Point // of the drawing
}

// newProjection fits positions into a box at the upper left corner of the
// drawing, with a margin on each side, and returns the height that it takes.
func newProjection(positions []model.Position, width, most, margin float64) (p projection, height float64) {
	west, east, south, north := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, q := range positions {
		west, east = min(west, q.Lon), max(east, q.Lon)
		south, north = min(south, q.Lat), max(north, q.Lat)
	}
	p.lon, p.lat = (west+east)/2, (south+north)/2
	p.cos = math.Cos(p.lat * math.Pi / 180)
	x := max((east-west)*p.cos*metersPerDegree, leastExtent)
	y := max((north-south)*metersPerDegree, leastExtent)
	p.scale = min((width-2*margin)/x, (most-2*margin)/y)
	height = y*p.scale + 2*margin
	p.middle = doc.Point{X: width / 2, Y: height / 2}
	return p, height
}

// point is where a position lies on the drawing.
func (p projection) point(q model.Position) doc.Point {
	return doc.Point{
		X: p.middle.X + (q.Lon-p.lon)*p.cos*metersPerDegree*p.scale,
		Y: p.middle.Y - (q.Lat-p.lat)*metersPerDegree*p.scale,
	}
}

// nearest is how close two points of an outline lie at least: closer ones look
// like one.
const nearest = 0.2

// path puts positions on the drawing and leaves out points that lie on the one
// before.
func (p projection) path(positions []model.Position) []doc.Point {
	var points []doc.Point
	for _, q := range positions {
		point := p.point(q)
		if n := len(points); n == 0 || math.Hypot(point.X-points[n-1].X, point.Y-points[n-1].Y) >= nearest {
			points = append(points, point)
		}
	}
	return points
}
