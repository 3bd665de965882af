package figure

import (
	"math"
	"strconv"

	"cleryreport/generator/doc"
)

// spot is the number of a place and where it stands.
type spot struct {
	number int
	at     doc.Point
}

const (
	spotRadius = 6.6
	spotApart  = 2*spotRadius + 0.8
)

// anchor is a point of a place: within its widest part if it has areas, halfway
// along a line, or the point itself.
func (m *drawing) anchor(p Place) doc.Point {
	var line []doc.Point
	var spot *doc.Point
	widest, best := -1.0, doc.Point{}
	for _, g := range p.Geometry {
		for _, polygon := range g.Polygons {
			if at, width := middle(m.rings(polygon)); width > widest {
				widest, best = width, at
			}
		}
		for _, l := range g.Lines {
			line = m.projection.path(l)
		}
		for _, q := range g.Points {
			at := m.projection.point(q)
			spot = &at
		}
	}
	switch {
	case widest >= 0:
		return best
	case line != nil:
		return halfway(line)
	default:
		return *spot
	}
}

// middle returns the middle of the widest piece of what rings surround, at half
// its height, and how wide that piece is. It lies in no hole.
func middle(rings [][]doc.Point) (doc.Point, float64) {
	top, bottom := math.Inf(1), math.Inf(-1)
	for _, p := range rings[0] {
		top, bottom = min(top, p.Y), max(bottom, p.Y)
	}
	along, across := axes(0)
	best, widest := rings[0][0], 0.0
	for _, piece := range cross(rings, along, across, (top+bottom)/2) {
		if width := piece[1] - piece[0]; width > widest {
			widest = width
			best = at(along, across, (piece[0]+piece[1])/2, (top+bottom)/2)
		}
	}
	return best, widest
}

// halfway returns the point in the middle of a path.
func halfway(path []doc.Point) doc.Point {
	total := 0.0
	for i := 1; i < len(path); i++ {
		total += distance(path[i-1], path[i])
	}
	left := total / 2
	for i := 1; i < len(path); i++ {
		step := distance(path[i-1], path[i])
		if left <= step {
			return doc.Point{X: path[i-1].X + (path[i].X-path[i-1].X)*left/step, Y: path[i-1].Y + (path[i].Y-path[i-1].Y)*left/step}
		}
		left -= step
	}
	return path[0]
}

func distance(p, q doc.Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }

// numbers draws the numbers of places in discs that do not cover each other. One
// that had to give way is joined to its place by a line.
func (m *drawing) numbers(spots []spot, height float64) {
	places := make([]doc.Point, len(spots))
	for i, s := range spots {
		places[i] = s.at
	}
	spread(spots, height)
	for i, s := range spots {
		if distance(s.at, places[i]) > spotRadius {
			m.add(&doc.Stroke{From: places[i], To: s.at, Width: 0.8, Paint: doc.PaintInk})
		}
	}
	for _, s := range spots {
		m.add(&doc.Area{Rings: [][]doc.Point{circle(s.at, spotRadius)}, Fill: doc.PaintGround, Outline: doc.PaintInk},
			&doc.Label{At: doc.Point{X: s.at.X, Y: s.at.Y + 2.9}, Text: strconv.Itoa(s.number), Size: 8, Bold: true, Align: doc.AlignCenter, Paint: doc.PaintInk})
	}
}

// spread moves spots that are too close away from each other, a little at a
// time, and keeps them on the map.
func spread(spots []spot, height float64) {
	const rounds = 60
	for range rounds {
		for i := range spots {
			for j := range spots[:i] {
				part(&spots[i].at, &spots[j].at)
			}
			spots[i].at.X = min(max(spots[i].at.X, spotRadius+1), Width-spotRadius-1)
			spots[i].at.Y = min(max(spots[i].at.Y, spotRadius+1), height-spotRadius-1)
		}
	}
}

// part moves two points halfway to the distance that they should have. Of two at
// one place, one goes to the right.
func part(p, q *doc.Point) {
	d := distance(*p, *q)
	if d >= spotApart {
		return
	}
	direction := doc.Point{X: 1}
	if d > 0 {
		direction = doc.Point{X: (p.X - q.X) / d, Y: (p.Y - q.Y) / d}
	}
	by := (spotApart - d) / 2
	p.X, p.Y = p.X+direction.X*by, p.Y+direction.Y*by
	q.X, q.Y = q.X-direction.X*by, q.Y-direction.Y*by
}
