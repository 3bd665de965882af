package geojson

import (
	"math"
	"strconv"

	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// geometry reads the shape of a feature.
func (r *reader) geometry(n *yaml.Node) model.Geometry {
	coordinates := n.Get("coordinates")
	if coordinates == nil {
		coordinates = &yaml.Node{Span: start(n).Span}
	}
	var g model.Geometry
	switch kind := word(n, "type"); kind {
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
		r.report(RuleForm, start(n), "a shape of the type "+strconv.Quote(kind)+" cannot be drawn",
			"draw a Point, a LineString, a Polygon, or several of one kind")
	}
	return g
}

// list returns the items of a list, of which there must be one at least.
func (r *reader) list(n *yaml.Node) []*yaml.Node {
	if n.Kind != yaml.Sequence || len(n.Items) == 0 {
		r.report(RuleForm, start(n), "coordinates are missing: expected a list", "draw the shape anew, or delete it")
	}
	return n.Items
}

func (r *reader) positions(n *yaml.Node) []model.Position {
	var list []model.Position
	for _, item := range r.list(n) {
		list = append(list, r.position(item))
	}
	return list
}

// position reads longitude and latitude; a height behind them is not drawn.
func (r *reader) position(n *yaml.Node) model.Position {
	const help = "write longitude and latitude in degrees (WGS 84), such as [-93.62, 42.03]"
	if n.Kind != yaml.Sequence || len(n.Items) < 2 {
		r.report(RulePosition, n, "this is no position", help)
		return model.Position{}
	}
	lon, lonOK := degrees(n.Items[0])
	lat, latOK := degrees(n.Items[1])
	switch {
	case !lonOK || !latOK:
		r.report(RulePosition, n, "this position is not made of two numbers", help)
	case !r.outside && (math.Abs(lon) > 180 || math.Abs(lat) > 90):
		r.outside = true
		message := "this position lies outside the earth: longitude goes from -180 to 180 and latitude from -90 to 90"
		if math.Abs(lon) <= 90 && math.Abs(lat) <= 180 {
			message += "; longitude is written first"
		}
		r.report(RulePosition, n, message, help+"; a program of maps exports them as EPSG:4326")
	}
	return model.Position{Lon: lon, Lat: lat}
}

// degrees returns a number that stands without quotes.
func degrees(n *yaml.Node) (float64, bool) {
	if n.Quoted || n.Kind != yaml.Number && n.Kind != yaml.String {
		return 0, false
	}
	value, err := strconv.ParseFloat(n.Text, 64)
	return value, err == nil && !math.IsNaN(value) && !math.IsInf(value, 0)
}

func (r *reader) line(n *yaml.Node) []model.Position {
	before := len(r.findings)
	line := r.positions(n)
	if len(r.findings) == before && distinct(line) < 2 {
		r.report(RuleRing, start(n), "this line has no length: it needs two positions", "draw the line anew, or draw a point")
	}
	return line
}

func (r *reader) polygon(n *yaml.Node) [][]model.Position {
	var rings [][]model.Position
	for _, item := range r.list(n) {
		before := len(r.findings)
		ring := r.positions(item)
		if len(r.findings) == before {
			r.ring(item, ring)
		}
		rings = append(rings, ring)
	}
	return rings
}

// ring reports a ring that is not closed or surrounds nothing (RFC 7946, 3.1.6).
func (r *reader) ring(n *yaml.Node, ring []model.Position) {
	switch {
	case ring[0] != ring[len(ring)-1]:
		r.report(RuleRing, n.Items[len(n.Items)-1], "this outline is not closed: its last position is not its first",
			"repeat the first position at the end")
	case distinct(ring) < 3:
		r.report(RuleRing, start(n), "this outline surrounds nothing: it needs three corners", "draw the shape anew, or draw a line or a point")
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
