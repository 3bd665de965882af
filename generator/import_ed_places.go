package generator

import (
	"sort"
	"strconv"
	"strings"

	"cleryreport/generator/edit"
	"cleryreport/generator/importer/ed"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// places plans the rows of student housing facilities that the register does
// not have, and finds the ids of all.
func (p *edImport) places() {
	taken := map[string]bool{}
	for _, place := range p.corpus.Places {
		taken[place.ID] = true
	}
	p.facilities = map[string]map[string]string{}
	var rows []map[string]string
	for _, c := range p.institution.Campuses {
		ids := map[string]string{}
		for _, f := range c.Facilities() {
			id := facilityOf(p.corpus.Places, p.ids[c.UnitID], f.Name)
			if id == "" {
				id = ed.FacilityID(f.Name, taken)
				taken[id] = true
				rows = append(rows, p.institution.Row(c, f, p.ids[c.UnitID], id))
			}
			ids[f.Name] = id
		}
		p.facilities[c.UnitID] = ids
	}
	if len(rows) > 0 {
		p.addPlaces(rows)
	}
}

// facilityOf returns the id of the student housing of a name, or "".
func facilityOf(places []model.Place, campus, name string) string {
	for _, place := range places {
		same := strings.EqualFold(place.Name, name) || strings.EqualFold(place.Formerly, name)
		if same && place.Campus == campus && place.Class == string(model.StudentHousing) {
			return place.ID
		}
	}
	return ""
}

// addPlaces adds rows at the end of the register, whichever its form is.
func (p *edImport) addPlaces(rows []map[string]string) {
	if file := p.tree.File("site/places.yaml"); file != nil {
		p.addPlacesYAML(file, rows)
		return
	}
	text := strings.Join(ed.PlacesHeader, ",") + "\n"
	header := ed.PlacesHeader
	if file := p.tree.File("site/places.csv"); file != nil {
		text = string(file.Data)
		first, _, _ := strings.Cut(text, "\n")
		header = strings.Split(strings.TrimSpace(first), ",")
	}
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	for _, row := range rows {
		text += ed.CSVLine(header, row)
	}
	p.files = append(p.files, source.NewFile("site/places.csv", []byte(text)))
}

func (p *edImport) addPlacesYAML(file *source.File, rows []map[string]string) {
	text := file.Data
	for _, row := range rows {
		var lines []string
		for key, value := range row {
			lines = append(lines, key+": "+strconv.Quote(value))
		}
		sort.Strings(lines)
		longer, err := edit.AppendItem(text, "places", lines)
		if err != nil {
			p.kept(source.Whole(file.Path), "the facility "+row["name"]+" cannot be added to this file, because its list is written in another form",
				"add this entry by hand:\n"+strings.Join(lines, "\n"))
			return
		}
		text = longer
	}
	p.files = append(p.files, source.NewFile(file.Path, text))
}
