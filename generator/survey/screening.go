package survey

import (
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// identification is what the first screen asks.
func (b *builder) identification() Screen {
	text := func(category, title, value string) Line {
		return Line{Category: category, Title: title, Text: true, Cells: []Cell{known(0, value)}}
	}
	return Screen{ID: "identification", Title: "Identification", Unconfirmed: wordsUnconfirmed, Lines: []Line{
		text("institution", "Institution", b.corpus.Report.Institution.Name),
		text("institution_unit_id", "Unit id of the institution", b.corpus.Report.Institution.UnitID),
		text("campus", "Campus", b.campus.Name),
		text("campus_unit_id", "Unit id of the campus", b.campus.UnitID),
		text("address", "Address", b.campus.Address),
	}}
}

// screening is the questions that decide which screens open.
func (b *builder) screening() Screen {
	s := Screen{ID: "screening", Title: "Screening questions",
		Unconfirmed: "Whether the survey asks these for each year or once is unconfirmed. If it asks once, key in the answer of the last year, unless an earlier year has cells to fill in."}
	s.Lines = []Line{
		b.question("1", "student_housing", "On-campus student housing facilities?", b.exists(model.StudentHousing)),
		b.question("", "housing_facilities", "Number of on-campus student housing facilities", b.facilityCount),
		b.question("2", "noncampus", "Noncampus buildings or property?", b.exists(model.Noncampus)),
		b.question("3", "police_statistics", "Are the statistics of local and State police included?", b.policeAnswer),
	}
	s.Lines[3].Note = b.policeNote()
	return s
}

// question is a line of the screening questions with an answer for each year.
func (b *builder) question(number, category, title string, answer func(year int) string) Line {
	line := Line{Letter: number, Category: category, Title: title, Text: true}
	for _, year := range b.stats.Years {
		cell := known(year, answer(year))
		if !b.campus.OpenIn(year) {
			cell = Cell{Year: year, Status: model.NotOpen}
		}
		line.Cells = append(line.Cells, cell)
	}
	return line
}

func (b *builder) exists(g model.Geography) func(int) string {
	return func(year int) string {
		if b.campus.GeographyIn(g, year) {
			return "yes"
		}
		return "no"
	}
}

// facilityCount is the number of facilities that housed students in a year. A
// campus with housing and no facility in the register has an unknown number.
func (b *builder) facilityCount(year int) string {
	n := 0
	for _, f := range b.stats.Fires {
		if f.Campus == b.campus.ID && f.Year == year && f.Status != model.NotOpen {
			n++
		}
	}
	if n == 0 && b.campus.GeographyIn(model.StudentHousing, year) {
		return ""
	}
	return strconv.Itoa(n)
}

// policeAnswers are the four answers of the survey, by what an agency answered.
// An agency that had nothing to report has answered.
var policeAnswers = map[string]string{
	"included":            "yes",
	"nothing_to_report":   "yes",
	"not_separable":       "no, on campus and public property cannot be told apart",
	"not_clery_geography": "not available, cannot be told whether in Clery geography",
	"not_provided":        "not available, the agencies did not comply",
	"no_answer":           "not available, the agencies did not comply",
}

// policeAnswer is the answer that all agencies of a year agree on; empty if they
// differ, or if none is on record.
func (b *builder) policeAnswer(year int) string {
	answers := b.answersOf(year)
	if len(answers) != 1 {
		return ""
	}
	return answers[0]
}

// answersOf are the different answers of the agencies of a year.
func (b *builder) answersOf(year int) []string {
	var answers []string
	for _, agency := range b.agencies(year) {
		if answer := policeAnswers[agency.State]; answer != "" && !slices.Contains(answers, answer) {
			answers = append(answers, answer)
		}
	}
	return answers
}

// policeNote tells what the agencies of a year said where the survey takes one
// answer and they gave several.
func (b *builder) policeNote() string {
	var notes []string
	for _, year := range b.stats.Years {
		if len(b.answersOf(year)) < 2 {
			continue
		}
		var said []string
		for _, agency := range b.agencies(year) {
			office, _ := b.corpus.Office(agency.Office)
			said = append(said, office.Title+": "+policeAnswers[agency.State])
		}
		notes = append(notes, "In "+strconv.Itoa(year)+" the agencies differ, and the survey takes one answer. "+strings.Join(said, "; ")+".")
	}
	return strings.Join(notes, " ")
}

func (b *builder) agencies(year int) []model.Agency {
	for _, list := range b.corpus.AgencyLists {
		if list.Campus == b.campus.ID && list.Year == year {
			return list.Agencies
		}
	}
	return nil
}

// notSeparable reports whether an agency of the year could not tell on campus
// from public property, so that its figures are keyed in apart.
func (b *builder) notSeparable(year int) bool {
	return slices.ContainsFunc(b.agencies(year), func(a model.Agency) bool { return a.State == "not_separable" })
}
