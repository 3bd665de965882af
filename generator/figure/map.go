package figure

import (
	"math"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// Place is a place of a map. Its number stands on the map and in the list
// beside it; several shapes may belong to one place.
type Place struct {
	Number   int
	Pattern  Pattern
	Geometry []model.Geometry
}

// Pattern is how the places of one kind are filled. Each pattern differs from
// every other in its lines as well as in its color.
type Pattern int

// The patterns.
const (
	PatternFilled    Pattern = iota // a light ground
	PatternHatched                  // lines that rise to the right
	PatternCrossed                  // lines both ways
	PatternCountered                // lines that fall to the right
	PatternEmpty                    // an outline alone
)

// Key is an entry of the key of a map.
type Key struct {
	Pattern Pattern
	Text    string
}

// Measures of a map.
const (
	mapMost   = 380.0 // the tallest map
	mapMargin = 16.0
	halfBand  = 2.4  // half the width of a place that is drawn as a line
	spotSize  = 10.0 // radius of a place that is drawn as a point, which its number does not hide
)

// Map draws places with their numbers, a line of the length that ScaleLength
// chose, named by length, and a key below them. There must be a position.
func Map(places []Place, keys []Key, length func(feet int) string) (shapes []doc.Shape, height float64) {
	m := drawing{}
	m.projection, height = newProjection(positions(places), Width, mapMost, mapMargin)
	m.add(&doc.Area{Rings: [][]doc.Point{rectangle(0.5, 0.5, Width-1, height-1)}, Outline: doc.PaintFaint})
	var spots []spot
	for _, p := range places {
		m.place(p)
		spots = append(spots, spot{number: p.Number, at: m.anchor(p)})
	}
	m.numbers(spots, height)
	below := m.scaleLine(height, length)
	return m.shapes, m.key(keys, below)
}

func positions(places []Place) []model.Position {
	var all []model.Position
	for _, p := range places {
		for _, g := range p.Geometry {
			all = append(all, g.Positions()...)
		}
	}
	return all
}

type drawing struct {
	projection projection
	shapes     []doc.Shape
}

func (m *drawing) add(shapes ...doc.Shape) { m.shapes = append(m.shapes, shapes...) }

func (m *drawing) place(p Place) {
	for _, g := range p.Geometry {
		for _, polygon := range g.Polygons {
			m.fill(m.rings(polygon), p.Pattern)
		}
		for _, line := range g.Lines {
			path := m.projection.path(line)
			for i := 1; i < len(path); i++ {
				m.fill([][]doc.Point{band(path[i-1], path[i])}, p.Pattern)
			}
		}
		for _, q := range g.Points {
			m.fill([][]doc.Point{circle(m.projection.point(q), spotSize)}, p.Pattern)
		}
	}
}

func (m *drawing) rings(polygon [][]model.Position) [][]doc.Point {
	var rings [][]doc.Point
	for _, ring := range polygon {
		rings = append(rings, m.projection.path(ring))
	}
	return rings
}

// fill draws an area in a pattern.
func (m *drawing) fill(rings [][]doc.Point, pattern Pattern) {
	const near, wide = 3.2, 4.4
	outline := doc.PaintMain
	area := &doc.Area{Rings: rings, Fill: doc.PaintGround}
	m.add(area)
	switch pattern {
	case PatternFilled:
		area.Fill = doc.PaintFaint
	case PatternHatched:
		m.add(hatch(rings, 45, near, doc.PaintMain)...)
	case PatternCrossed:
		outline = doc.PaintAccent
		m.add(hatch(rings, 45, wide, outline)...)
		m.add(hatch(rings, -45, wide, outline)...)
	case PatternCountered:
		outline = doc.PaintQuiet
		m.add(hatch(rings, -45, near, outline)...)
	case PatternEmpty:
		outline = doc.PaintQuiet
	}
	m.add(&doc.Area{Rings: rings, Outline: outline})
}

// band returns a rectangle around the line between two points.
func band(from, to doc.Point) []doc.Point {
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	dx, dy := -(to.Y-from.Y)/length*halfBand, (to.X-from.X)/length*halfBand
	return []doc.Point{{X: from.X + dx, Y: from.Y + dy}, {X: to.X + dx, Y: to.Y + dy},
		{X: to.X - dx, Y: to.Y - dy}, {X: from.X - dx, Y: from.Y - dy}}
}

// circle returns a ring of points around a center.
func circle(center doc.Point, radius float64) []doc.Point {
	const corners = 20
	ring := make([]doc.Point, corners)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		ring[i] = doc.Point{X: center.X + radius*cos, Y: center.Y + radius*sin}
	}
	return ring
}

// key draws the entries of the key below each other in two columns, from y down,
// and returns where they end.
func (m *drawing) key(keys []Key, y float64) float64 {
	const column, row, swatch = Width / 2, 15.0, 14.0
	for i, k := range keys {
		x := float64(i%2) * column
		top := y + float64(i/2)*row
		m.fill([][]doc.Point{rectangle(x+0.5, top+2, swatch, 9)}, k.Pattern)
		m.add(&doc.Label{At: doc.Point{X: x + swatch + 6, Y: top + 9.5}, Text: k.Text, Size: smallSize, Paint: doc.PaintInk})
	}
	return y + float64((len(keys)+1)/2)*row
}

// scaleLine draws the scale at the foot of the map, and returns where the key
// begins below it.
func (m *drawing) scaleLine(height float64, length func(feet int) string) float64 {
	const most, metersPerFoot = 110.0, 0.3048
	feet := ScaleLength(most / m.projection.scale / metersPerFoot)
	y, width := height+9, float64(feet)*metersPerFoot*m.projection.scale
	m.add(&doc.Stroke{From: doc.Point{X: 0.5, Y: y}, To: doc.Point{X: 0.5 + width, Y: y}, Width: 1.2, Paint: doc.PaintInk})
	for _, x := range []float64{0.5, 0.5 + width} {
		m.add(&doc.Stroke{From: doc.Point{X: x, Y: y - 3}, To: doc.Point{X: x, Y: y + 3}, Width: 1.2, Paint: doc.PaintInk})
	}
	m.add(&doc.Label{At: doc.Point{X: width + 7, Y: y + 3}, Text: length(feet), Size: smallSize, Paint: doc.PaintInk})
	return height + 18
}

// ScaleLength returns the longest of 1, 2, 5, 10, 20 ... that is not above most.
func ScaleLength(most float64) int {
	best := 1
	for unit := 1; float64(unit) <= most; unit *= 10 {
		for _, n := range []int{unit, 2 * unit, 5 * unit} {
			if float64(n) <= most {
				best = n
			}
		}
	}
	return best
}
