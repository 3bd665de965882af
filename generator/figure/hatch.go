package figure

import (
	"math"
	"slices"

	"cleryreport/generator/doc"
)

// hatch returns parallel lines through what rings surround, spacing apart, at
// an angle in degrees from the horizontal. Holes stay free.
func hatch(rings [][]doc.Point, angle, spacing float64, paint doc.Paint) []doc.Shape {
	along, across := axes(angle)
	low, high := math.Inf(1), math.Inf(-1)
	for _, ring := range rings {
		for _, p := range ring {
			t := dot(p, across)
			low, high = min(low, t), max(high, t)
		}
	}
	var shapes []doc.Shape
	for k := math.Ceil(low / spacing); k*spacing <= high; k++ {
		t := k * spacing
		for _, piece := range cross(rings, along, across, t) {
			if piece[1]-piece[0] >= nearest {
				shapes = append(shapes, &doc.Stroke{From: at(along, across, piece[0], t), To: at(along, across, piece[1], t), Width: 0.7, Paint: paint})
			}
		}
	}
	return shapes
}

// cross returns the pieces of the line at t, measured along it, that lie within
// the rings: from every first crossing of an edge to the next.
func cross(rings [][]doc.Point, along, across doc.Point, t float64) [][2]float64 {
	var crossings []float64
	for _, ring := range rings {
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			tp, tq := dot(p, across), dot(q, across)
			if (tp <= t) == (tq <= t) {
				continue
			}
			sp, sq := dot(p, along), dot(q, along)
			crossings = append(crossings, sp+(sq-sp)*(t-tp)/(tq-tp))
		}
	}
	slices.Sort(crossings)
	var pieces [][2]float64
	for i := 0; i+1 < len(crossings); i += 2 {
		pieces = append(pieces, [2]float64{crossings[i], crossings[i+1]})
	}
	return pieces
}

// axes returns the direction of an angle and the direction across it.
func axes(angle float64) (along, across doc.Point) {
	sin, cos := math.Sincos(angle * math.Pi / 180)
	return doc.Point{X: cos, Y: -sin}, doc.Point{X: sin, Y: cos}
}

func dot(p, q doc.Point) float64 { return p.X*q.X + p.Y*q.Y }

// at returns the point that lies s along and t across.
func at(along, across doc.Point, s, t float64) doc.Point {
	return doc.Point{X: s*along.X + t*across.X, Y: s*along.Y + t*across.Y}
}
