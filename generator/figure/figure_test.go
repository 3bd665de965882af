package figure

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

func TestTicks(t *testing.T) {
	for top, want := range map[int][]int{
		-1:    {0, 1},
		0:     {0, 1},
		1:     {0, 1},
		2:     {0, 1, 2},
		3:     {0, 1, 2, 3},
		6:     {0, 1, 2, 3, 4, 5, 6},
		7:     {0, 2, 4, 6, 8},
		12:    {0, 2, 4, 6, 8, 10, 12},
		13:    {0, 5, 10, 15},
		47:    {0, 10, 20, 30, 40, 50},
		112:   {0, 20, 40, 60, 80, 100, 120},
		500:   {0, 100, 200, 300, 400, 500},
		13000: {0, 5000, 10000, 15000},
	} {
		if got := Ticks(top); !slices.Equal(got, want) {
			t.Errorf("up to %d: %v, want %v", top, got, want)
		}
	}
}

func TestBars(t *testing.T) {
	groups := []Group{{Title: "Arson", Bars: []Bar{
		{Name: "2023", Count: 3, Known: true, Text: "3"},
		{Name: "2024", Text: "missing", Count: 9},
		{Name: "2025", Known: true, Text: "0"},
	}}}
	shapes, height := Bars(groups, strconv.Itoa)
	if height != BarsHeight(groups) {
		t.Errorf("the chart is %g tall, announced %g", height, BarsHeight(groups))
	}
	var bars, words []string
	for _, shape := range shapes {
		switch s := shape.(type) {
		case *doc.Area:
			if s.Outline != doc.PaintNone {
				bars = append(bars, fmt.Sprintf("%.0f wide", s.Rings[0][1].X-s.Rings[0][0].X))
			}
		case *doc.Label:
			words = append(words, s.Text)
			if s.At.X < 0 || s.At.X > Width || s.At.Y > height {
				t.Errorf("%q stands outside the drawing", s.Text)
			}
		}
	}
	if want := []string{"312 wide"}; !slices.Equal(bars, want) {
		t.Errorf("bars %q, want %q: neither a zero nor a number that is missing has one", bars, want)
	}
	if want := []string{"0", "1", "2", "3", "Arson", "2023", "3", "2024", "missing", "2025", "0"}; !slices.Equal(words, want) {
		t.Errorf("words %q, want %q", words, want)
	}
}

func TestProjection(t *testing.T) {
	// A kilometer north and a kilometer east at 60 degrees, where a degree of
	// longitude is half as long as one of latitude.
	north, east := 1000.0/metersPerDegree, 2000.0/metersPerDegree
	corners := []model.Position{{Lon: 10, Lat: 60 - north/2}, {Lon: 10 + east, Lat: 60 + north/2}}
	p, height := newProjection(corners, 120, 500, 10)
	if math.Abs(height-120) > 0.01 || math.Abs(p.scale-0.1) > 1e-9 {
		t.Errorf("height %g, scale %g, want 120 and 0.1", height, p.scale)
	}
	for i, want := range []doc.Point{{X: 10, Y: 110}, {X: 110, Y: 10}} {
		if got := p.point(corners[i]); distance(got, want) > 0.01 {
			t.Errorf("%v lies at %v, want %v: north is up", corners[i], got, want)
		}
	}

	tall := []model.Position{{Lon: 10, Lat: 0}, {Lon: 10, Lat: 1}}
	if _, height := newProjection(tall, 120, 300, 10); math.Abs(height-300) > 1e-9 {
		t.Errorf("a map that is taller than wide is %g tall, want 300", height)
	}
	p, height = newProjection(corners[:1], 120, 300, 10)
	if got := p.point(corners[0]); math.IsNaN(height) || math.IsInf(height, 0) || distance(got, doc.Point{X: 60, Y: height / 2}) > 1e-9 {
		t.Errorf("a single point lies at %v of a map that is %g tall", got, height)
	}
}

// Hatches leave holes free, whichever way the rings turn.
func TestHatch(t *testing.T) {
	square := func(low, high float64) []doc.Point {
		return []doc.Point{{X: low, Y: low}, {X: high, Y: low}, {X: high, Y: high}, {X: low, Y: high}}
	}
	hole := square(4, 6)
	turned := slices.Clone(hole)
	slices.Reverse(turned)
	for _, inner := range [][]doc.Point{hole, turned} {
		length := 0.0
		for _, shape := range hatch([][]doc.Point{square(0, 10), inner}, 0, 1, doc.PaintInk) {
			s := shape.(*doc.Stroke)
			length += distance(s.From, s.To)
			if s.From.Y > 4 && s.From.Y < 6 && s.From.X < 5 && s.To.X > 5 {
				t.Errorf("a line from %v to %v crosses the hole", s.From, s.To)
			}
		}
		if math.Abs(length-96) > 0.01 { // 10 lines of 10 without 2 pieces of 2
			t.Errorf("%g of lines, want 96", length)
		}
	}
	if diagonal := hatch([][]doc.Point{square(0, 10)}, 45, 2, doc.PaintInk); len(diagonal) != 7 {
		t.Errorf("%d diagonal lines, want 7", len(diagonal))
	} else if s := diagonal[0].(*doc.Stroke); (s.To.X-s.From.X)*(s.To.Y-s.From.Y) >= 0 {
		t.Errorf("the line from %v to %v does not rise to the right", s.From, s.To)
	}
}

func TestScaleLength(t *testing.T) {
	for most, want := range map[float64]int{0.3: 1, 1: 1, 4.9: 2, 5: 5, 99: 50, 450: 200, 1000: 1000, 54321: 50000} {
		if got := ScaleLength(most); got != want {
			t.Errorf("within %g: %d, want %d", most, got, want)
		}
	}
}

// Places of every kind, some at one point: each number stands on the map, and no
// two cover each other.
func TestMap(t *testing.T) {
	at := func(x, y float64) model.Position { return model.Position{Lon: -87.5 + x/75000, Lat: 47.7 + y/111120} }
	ring := []model.Position{at(0, 0), at(200, 0), at(200, 150), at(0, 150), at(0, 0)}
	hole := []model.Position{at(50, 20), at(150, 20), at(150, 130), at(50, 130), at(50, 20)}
	places := []Place{
		{Number: 1, Pattern: PatternFilled, Geometry: []model.Geometry{{Polygons: [][][]model.Position{{ring, hole}}}}},
		{Number: 2, Pattern: PatternHatched, Geometry: []model.Geometry{{Points: []model.Position{at(300, 75)}}}},
		{Number: 3, Pattern: PatternCrossed, Geometry: []model.Geometry{{Points: []model.Position{at(300, 75)}}}},
		{Number: 4, Pattern: PatternCountered, Geometry: []model.Geometry{{Lines: [][]model.Position{{at(0, -20), at(100, -20), at(100, -20), at(300, -20)}}}}},
		{Number: 5, Pattern: PatternEmpty, Geometry: []model.Geometry{{Points: []model.Position{at(300, 80)}}, {Lines: [][]model.Position{{at(10, 200), at(20, 200)}}}}},
	}
	shapes, height := Map(places, []Key{{PatternFilled, "On campus"}, {PatternHatched, "Housing"}, {PatternCrossed, "Noncampus"}}, strconv.Itoa)
	numbers := map[string]doc.Point{}
	for _, shape := range shapes {
		if l, ok := shape.(*doc.Label); ok && l.Size == 8 {
			numbers[l.Text] = l.At
			if l.At.X < spotRadius || l.At.X > Width-spotRadius || l.At.Y < 0 || l.At.Y > height {
				t.Errorf("number %s stands at %v", l.Text, l.At)
			}
		}
		if a, ok := shape.(*doc.Area); ok {
			for _, p := range slices.Concat(a.Rings...) {
				if math.IsNaN(p.X) || math.IsNaN(p.Y) || p.X < -1 || p.X > Width+1 || p.Y < -1 || p.Y > height {
					t.Fatalf("an area reaches %v of a drawing of %d by %g", p, Width, height)
				}
			}
		}
	}
	if len(numbers) != len(places) {
		t.Fatalf("%d numbers, want %d", len(numbers), len(places))
	}
	for a, p := range numbers {
		for b, q := range numbers {
			if a != b && distance(p, q) < 2*spotRadius {
				t.Errorf("the numbers %s and %s cover each other: %v, %v", a, b, p, q)
			}
		}
	}
	p, _ := newProjection(positions(places), Width, mapMost, mapMargin)
	if inHole := p.point(at(100, 75)); distance(inHole, numbers["1"]) < 20 {
		t.Errorf("the number of a building with a court stands in the court, at %v", numbers["1"])
	}
}

// However the shapes lie, a map has a size and every number stands on it.
func FuzzMap(f *testing.F) {
	f.Add(-87.5, 47.7, -87.4, 47.8, 0.0, 0.0)
	f.Add(180.0, 90.0, -180.0, -90.0, 0.0, 90.0)
	f.Fuzz(func(t *testing.T, a, b, c, d, e, g float64) {
		at := func(lon, lat float64) model.Position {
			if math.IsNaN(lon) || math.IsNaN(lat) {
				return model.Position{}
			}
			return model.Position{Lon: max(-180, min(lon, 180)), Lat: max(-90, min(lat, 90))}
		}
		ring := []model.Position{at(a, b), at(c, d), at(e, g), at(a, b)}
		places := []Place{
			{Number: 1, Pattern: PatternCrossed, Geometry: []model.Geometry{{Polygons: [][][]model.Position{{ring}}}}},
			{Number: 2, Pattern: PatternHatched, Geometry: []model.Geometry{{Lines: [][]model.Position{ring}, Points: ring[:1]}}},
		}
		shapes, height := Map(places, nil, strconv.Itoa)
		if !(height > 0 && height < 1000) || len(shapes) == 0 || len(shapes) > 10000 {
			t.Errorf("a map that is %g tall, of %d shapes", height, len(shapes))
		}
		for _, shape := range shapes {
			if l, ok := shape.(*doc.Label); ok && !(l.At.X >= 0 && l.At.X <= Width+1 && l.At.Y >= 0 && l.At.Y <= height) {
				t.Errorf("%q stands at %v", l.Text, l.At)
			}
		}
	})
}
