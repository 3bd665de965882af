package load

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/parse/yaml"
)

// mapPictures reads the maps that are pictures, and holds each against the
// register and against the shapes of its campus.
func (l *loader) mapPictures() {
	for _, campus := range l.corpus.Campuses {
		if campus.Map.Image == "" {
			continue
		}
		l.picture(campus.Map.Image, campus.Map.Span)
		l.findings = append(l.findings, markdown.PictureWords(strings.TrimSpace(campus.Map.Alt), campus.Map.Span)...)
		l.mapTwice(campus)
		l.mapDay(campus)
	}
}

// mapTwice finds a campus that has shapes as well: nobody could tell which of
// the two maps is right.
func (l *loader) mapTwice(campus model.Campus) {
	for _, s := range l.corpus.Map {
		if slices.ContainsFunc(l.corpus.PlaceRows(s.Place), func(p model.Place) bool { return p.Campus == campus.ID }) {
			l.find(diag.New(RuleMapPicture, diag.Error, campus.Map.Span, campus.Name+" has a map that is a picture and shapes of its places",
				diag.Help("delete map: here, or the shapes of this campus in "+mapFile), diag.Law(mapLaw), diag.See(s.Span, "a shape")))
			return
		}
	}
}

// mapDay holds the day of a map against the publication and the places that
// were added since.
func (l *loader) mapDay(campus model.Campus) {
	m, published := campus.Map, l.corpus.Report.Published
	if wrong, _ := checkDate(&yaml.Node{Text: m.Date}); wrong != "" {
		return // which has its own finding
	}
	if published != "" && m.Date > published {
		l.find(diag.New(RuleMapPicture, diag.Error, m.Span, fmt.Sprintf("the map of %s is of %s, after the day of publication, %s", campus.Name, m.Date, published),
			diag.Help("write the day for which the map was checked"), diag.Law(mapLaw)))
	}
	var newer []string
	for _, p := range l.corpus.PlacesShown(campus.ID) {
		if p.From > m.Date && p.Class != "outside" {
			newer = append(newer, p.Name)
		}
	}
	if len(newer) > 0 {
		l.find(diag.New(RuleMapPicture, diag.Note, m.Span, fmt.Sprintf("the map of %s is of %s, and these places are newer: %s", campus.Name, m.Date, strings.Join(newer, ", ")),
			diag.Help("see whether the map shows them, and write the day on which you did"), diag.Law(mapLaw)))
	}
}
