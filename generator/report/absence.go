package report

import (
	"strings"

	"cleryreport/generator/model"
)

// absenceText explains, before a campus's tables, which geographies it does
// not have and how the tables show it; empty if it has them all.
func (b *builder) absenceText(campus model.Campus) string {
	var reasons, omitted []string
	var cells []absentCells
	for _, g := range []model.Geography{model.StudentHousing, model.Noncampus} {
		without := b.yearsWithout(campus, g)
		if len(without) == 0 {
			continue
		}
		reasons = append(reasons, absenceReason(campus, g, without))
		if len(without) == len(b.stats.Years) && b.corpus.Report.Absence == omitAbsent {
			omitted = append(omitted, absentNoun(g))
			continue
		}
		cells = addCells(cells, absentNoun(g), say.And(yearWords(without)))
	}
	for _, c := range cells {
		reasons = append(reasons, say.AbsentCells(c.nouns, c.years, b.cellText(model.Cell{Status: model.Absent})))
	}
	if len(omitted) > 0 {
		reasons = append(reasons, say.AbsentColumns(omitted))
	}
	return strings.Join(reasons, " ")
}

// absentCells are geographies that did not exist in the same years.
type absentCells struct {
	nouns []string
	years string
}

// addCells joins geographies of the same years into one sentence.
func addCells(cells []absentCells, noun, years string) []absentCells {
	for i := range cells {
		if cells[i].years == years {
			cells[i].nouns = append(cells[i].nouns, noun)
			return cells
		}
	}
	return append(cells, absentCells{nouns: []string{noun}, years: years})
}

// absentNoun is what the text calls a geography that may not exist.
func absentNoun(g model.Geography) string {
	if g == model.StudentHousing {
		return say.StudentHousing()
	}
	return say.Noncampus()
}

// absenceReason is what the institution says of an absent geography, or a plain
// statement of the years if it says nothing.
func absenceReason(campus model.Campus, g model.Geography, without []int) string {
	existence := campus.StudentHousing
	if g == model.Noncampus {
		existence = campus.Noncampus
	}
	if existence.Say != "" {
		return existence.Say
	}
	return say.NoGeography(campus.Name, absentNoun(g), say.Or(yearWords(without)))
}

func (b *builder) yearsWithout(campus model.Campus, g model.Geography) []int {
	var without []int
	for _, year := range b.stats.Years {
		if !campus.GeographyIn(g, year) {
			without = append(without, year)
		}
	}
	return without
}
