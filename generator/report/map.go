package report

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/figure"
	"cleryreport/generator/model"
)

// placeClass is a class of the register on a map.
type placeClass struct {
	class, title string
	pattern      figure.Pattern
}

// placeClasses lists the classes in the order of the list beside a map
// (34 CFR 668.46(a), definitions of the geographies).
var placeClasses = []placeClass{
	{string(model.OnCampus), "On campus", figure.PatternFilled},
	{string(model.StudentHousing), "On campus, student housing", figure.PatternHatched},
	{string(model.Noncampus), "Noncampus", figure.PatternCrossed},
	{string(model.PublicProperty), "Public property", figure.PatternCountered},
	{"outside", "Not counted", figure.PatternEmpty},
}

// mappedPlace is a place of the list beside a map. Its number is 0 if the map
// does not show it.
type mappedPlace struct {
	model.Place
	class  placeClass
	number int
	shapes []model.Geometry
}

// placeMap turns a {{ map }} line into a map and the list of its places, for
// each campus that it speaks of (34 CFR 668.46(c)(10)).
func (b *builder) placeMap(p *doc.Placement) []doc.Block {
	campuses, ok := b.campusesOf(p)
	if !b.takes(p, "campus") || !ok {
		return nil
	}
	var blocks []doc.Block
	for _, campus := range campuses {
		places := b.mappedPlaces(campus)
		if campus.Map.Image != "" {
			blocks = append(blocks, b.mapPicture(campus, p)...)
			blocks = append(blocks, b.placeList(campus, places))
			continue
		}
		if slices.ContainsFunc(places, func(m mappedPlace) bool { return m.number > 0 }) {
			blocks = append(blocks, b.mapFigure(campus, places, p), b.mapTable(campus, places))
		}
	}
	if len(blocks) == 0 {
		b.found = append(b.found, diag.New(RuleEmptyMap, diag.Error, p.Span, "there is no map of this campus, neither shapes nor a picture",
			diag.Help("write the shapes of the places into site/map.geojson, or name a picture as map: in site/campuses.yaml, or take the line away"), diag.Law("34 CFR 668.46(c)(10)")))
	}
	return b.checkPlaced(p, blocks)
}

// mappedPlaces lists the places of a campus by class. A place that does not
// count is listed only if it has a shape.
func (b *builder) mappedPlaces(campus model.Campus) []mappedPlace {
	var list []mappedPlace
	number := 0
	for _, class := range placeClasses {
		for _, p := range b.corpus.PlacesShown(campus.ID) {
			if p.Class != class.class {
				continue
			}
			m := mappedPlace{Place: p, class: class}
			for _, s := range b.corpus.Map {
				if s.Place == p.ID {
					m.shapes = append(m.shapes, s.Geometry)
				}
			}
			if len(m.shapes) > 0 {
				number++
				m.number = number
			} else if class.pattern == figure.PatternEmpty {
				continue
			}
			list = append(list, m)
		}
	}
	return list
}

func (b *builder) mapFigure(campus model.Campus, places []mappedPlace, p *doc.Placement) *doc.Figure {
	var drawn []figure.Place
	var keys []figure.Key
	for _, m := range places {
		if m.number == 0 {
			continue
		}
		drawn = append(drawn, figure.Place{Number: m.number, Pattern: m.class.pattern, Geometry: m.shapes})
		if key := (figure.Key{Pattern: m.class.pattern, Text: m.class.title}); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	shapes, height := figure.Map(drawn, keys, func(feet int) string { return number(feet) + " feet; north is up" })
	return &doc.Figure{
		At:      p.At,
		ID:      figurePrefix + "map-" + campus.ID,
		Caption: doc.NewText(campus.Name + ": where the places of the crime statistics are, " + b.periodText()),
		Alt: "Map of the places in the table that follows, each with its number there and in the pattern of its kind. " +
			"The address of each stands in the table.",
		Width: figure.Width, Height: height, Shapes: shapes,
	}
}

// mapTable lists the places of a map in words.
func (b *builder) mapTable(campus model.Campus, places []mappedPlace) *doc.Table {
	t := &doc.Table{
		ID:      tableID(campus.ID, "map"),
		Caption: doc.NewText("The places of the map. " + campus.Name + ", " + b.periodText()),
		Summary: "Each row is a place, with its number on the map, its kind and its address.",
		Columns: []doc.Column{{Align: doc.AlignRight, Weight: 0.8}, {Weight: 2.6}, {Weight: 1.8}, {Weight: 3}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Number"), headCell("Place"), headCell("Kind"), headCell("Address")}}},
	}
	for _, m := range places {
		onMap := "not on the map"
		if m.number > 0 {
			onMap = itoa(m.number)
		}
		name := headCell(placeWords(m.Place))
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{
			textCell(onMap), name, textCell(m.class.title), textCell(m.Address)}}}})
	}
	return t
}

// placeWords names a place, with its former name and the days on which it began
// or ended within what the edition shows.
func placeWords(p model.Place) string {
	var more []string
	if p.Formerly != "" {
		more = append(more, "formerly "+p.Formerly)
	}
	if p.Until != "" {
		more = append(more, "until "+date(p.Until))
	}
	if len(more) == 0 {
		return p.Name
	}
	return p.Name + " (" + strings.Join(more, ", ") + ")"
}
