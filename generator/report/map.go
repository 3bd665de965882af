package report

import (
	"slices"

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
	{string(model.OnCampus), say.ClassOnCampus(), figure.PatternFilled},
	{string(model.StudentHousing), say.ClassStudentHousing(), figure.PatternHatched},
	{string(model.Noncampus), say.ClassNoncampus(), figure.PatternCrossed},
	{string(model.PublicProperty), say.ClassPublicProperty(), figure.PatternCountered},
	{"outside", say.ClassNotCounted(), figure.PatternEmpty},
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
	shapes, height := figure.Map(drawn, keys, func(feet int) string { return say.MapScale(say.Number(feet)) })
	return &doc.Figure{
		At:      p.At,
		ID:      figurePrefix + "map-" + campus.ID,
		Caption: doc.NewText(say.MapCaption(campus.Name, b.periodText())),
		Alt:     say.MapAlt(),
		Width:   figure.Width, Height: height, Shapes: shapes,
	}
}

// mapTable lists the places of a map in words.
func (b *builder) mapTable(campus model.Campus, places []mappedPlace) *doc.Table {
	words := say.MapTable(campus.Name, b.periodText())
	t := &doc.Table{
		ID:      tableID(campus.ID, "map"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Align: doc.AlignRight, Weight: 0.8}, {Weight: 2.6}, {Weight: 1.8}, {Weight: 3}},
		Head:    headRow(words.Heads),
	}
	for _, m := range places {
		onMap := say.NotOnMap()
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
	return say.PlaceUntil(p.Name, p.Formerly, say.Date(p.Until))
}
