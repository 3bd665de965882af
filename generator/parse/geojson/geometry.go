package geojson

import (
	"encoding/json"
	"math"
	"strconv"

	"cleryreport/generator/model"
)

// geometry reads the shape of a feature.
func (r *reader) geometry(n *node) model.Geometry {
	coordinates := n.get("coordinates")
	if coordinates == nil {
		coordinates = &node{span: n.span}
	}
	var g model.Geometry
	switch kind := n.word("type"); kind {
	case "Point":
		g.Points = []model.Position{r.position(coordinates)}
	case "MultiPoint":
		g.Points = r.positions(coordinates)
	case "LineString":
		g.Lines = [][]model.Position{r.line(coordinates)}
	case "MultiLineString":
		for _, item := range r.list(coordinates) {
			g.Lines = append(g.Lines, r.line(item))
		}
	case "Polygon":
		g.Polygons = [][][]model.Position{r.polygon(coordinates)}
	case "MultiPolygon":
		for _, item := range r.list(coordinates) {
			g.Polygons = append(g.Polygons, r.polygon(item))
		}
	default:
		r.report(RuleForm, n.start(), "a shape of the type "+strconv.Quote(kind)+" cannot be drawn",
			"draw a Point, a LineString, a Polygon, or several of one kind")
	}
	return g
}

// list returns the items of a list, of which there must be one at least.
func (r *reader) list(n *node) []*node {
	if !n.list || len(n.items) == 0 {
		r.report(RuleForm, n.start(), "coordinates are missing: expected a list", "draw the shape anew, or delete it")
	}
	return n.items
}

func (r *reader) positions(n *node) []model.Position {
	var list []model.Position
	for _, item := range r.list(n) {
		list = append(list, r.position(item))
	}
	return list
}

// position reads longitude and latitude; a height behind them is not drawn.
func (r *reader) position(n *node) model.Position {
	const help = "write longitude and latitude in degrees (WGS 84), such as [-93.62, 42.03]"
	if !n.list || len(n.items) < 2 {
		r.report(RulePosition, n.span, "this is no position", help)
		return model.Position{}
	}
	lon, lonOK := degrees(n.items[0])
	lat, latOK := degrees(n.items[1])
	switch {
	case !lonOK || !latOK:
		r.report(RulePosition, n.span, "this position is not made of two numbers", help)
	case math.Abs(lon) > 180 || math.Abs(lat) > 90:
		r.outsideEarth(n, math.Abs(lon) <= 90 && math.Abs(lat) <= 180, help)
	}
	return model.Position{Lon: lon, Lat: lat}
}

// outsideEarth reports the first position of a file that is no longitude and
// latitude: where one is in meters, or exchanged, all are.
func (r *reader) outsideEarth(n *node, exchanged bool, help string) {
	r.wrong = true
	if r.outside {
		return
	}
	r.outside = true
	message := "this position lies outside the earth: longitude goes from -180 to 180 and latitude from -90 to 90"
	if exchanged {
		message += "; longitude is written first"
	}
	r.report(RulePosition, n.span, message, help+"; a program of maps exports them as EPSG:4326")
}

// degrees returns a number.
func degrees(n *node) (float64, bool) {
	number, ok := n.scalar.(json.Number)
	if !ok {
		return 0, false
	}
	value, err := number.Float64()
	return value, err == nil
}

func (r *reader) line(n *node) []model.Position {
	line := r.positions(n)
	if !r.wrong && distinct(line) < 2 {
		r.report(RuleRing, n.start(), "this line has no length: it needs two positions", "draw the line anew, or draw a point")
	}
	return line
}

func (r *reader) polygon(n *node) [][]model.Position {
	var rings [][]model.Position
	for _, item := range r.list(n) {
		ring := r.positions(item)
		if !r.wrong {
			r.ring(item, ring)
		}
		rings = append(rings, ring)
	}
	return rings
}

// ring reports a ring that is not closed or surrounds nothing (RFC 7946, 3.1.6).
func (r *reader) ring(n *node, ring []model.Position) {
	switch {
	case ring[0] != ring[len(ring)-1]:
		r.report(RuleRing, n.items[len(n.items)-1].span, "this outline is not closed: its last position is not its first",
			"repeat the first position at the end")
	case distinct(ring) < 3:
		r.report(RuleRing, n.start(), "this outline surrounds nothing: it needs three corners", "draw the shape anew, or draw a line or a point")
	}
}

// distinct counts the different positions of a line.
func distinct(line []model.Position) int {
	seen := map[model.Position]bool{}
	for _, p := range line {
		seen[p] = true
	}
	return len(seen)
}
