package survey

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/model"
)

// order is the tables in the order of the survey. The form that was read begins
// with criminal offenses on campus; that the others follow in this order is
// taken from the Department's files. Fires follow, and last hazing, for which
// nobody has seen a screen.
var order = []model.Table{model.CriminalOffenses, model.HateCrimes, model.VAWAOffenses, model.Arrests, model.Referrals, model.Unfounded}

// geographies are the screens of a table, in the order of the survey.
var geographies = []model.Geography{model.OnCampus, model.StudentHousing, model.Noncampus, model.PublicProperty, model.PoliceUnplaced}

// lines are the lines of the survey where their order, that of the Department's
// files, is not that of the report.
var lines = map[model.Table][]model.Category{
	model.VAWAOffenses: {model.DomesticViolence, model.DatingViolence, model.Stalking},
	model.HateCrimes: {model.Murder, model.Rape, model.Fondling, model.Incest, model.StatutoryRape, model.Robbery,
		model.AggravatedAssault, model.Burglary, model.MotorVehicleTheft, model.Arson, model.SimpleAssault,
		model.LarcenyTheft, model.Intimidation, model.Vandalism},
}

// biases are the categories of bias in the order of the Department's files.
var biases = []model.Bias{"race", "religion", "sexual_orientation", "gender", "gender_identity", "disability", "ethnicity", "national_origin"}

// Words on what could not be confirmed.
const (
	wordsUnconfirmed  = "What this screen asks, and in which words, is unconfirmed."
	orderUnconfirmed  = "The place of this screen in the survey, and the letters of its lines, are unconfirmed."
	gateUnconfirmed   = "That the survey first asks whether there was any hate crime in this geography is unconfirmed, as are the place of the screen and the letters of its lines."
	hazingUnconfirmed = "Whether the survey has a screen for hazing is unconfirmed."
)

// screens is the screens of one table, one for each geography.
func (b *builder) screens(table model.Table) []Screen {
	if table == model.Unfounded {
		return []Screen{b.screen(table, "")}
	}
	var list []Screen
	for _, g := range geographies {
		if table != model.Hazing || g != model.PoliceUnplaced {
			list = append(list, b.screen(table, g))
		}
	}
	return list
}

func (b *builder) screen(table model.Table, g model.Geography) Screen {
	s := Screen{ID: string(table), Geography: g, Title: surveyTitle(table), Closed: b.closed(table, g), Unconfirmed: unconfirmed(table, g)}
	if g != "" {
		s.Title += ", " + geographyTitle[g]
	}
	for i, category := range categories(table) {
		line := Line{Category: string(category), Title: model.CategoryTitle[category]}
		if table == model.CriminalOffenses {
			line.Letter = string(rune('a' + i))
		}
		if table == model.HateCrimes {
			s.Lines = append(s.Lines, b.hateLines(category, g)...)
			continue
		}
		line.Cells = b.cells(model.Key{Table: table, Category: category, Geography: g})
		s.Lines = append(s.Lines, line)
	}
	s.Changes = b.changedCells(s)
	return s
}

// categories are the lines of a table in the order of the survey.
func categories(table model.Table) []model.Category {
	if list, ok := lines[table]; ok {
		return list
	}
	return model.Categories[table]
}

// hateLines is the line of an offense: the sum over the categories of bias, then
// each of them.
func (b *builder) hateLines(category model.Category, g model.Geography) []Line {
	key := model.Key{Table: model.HateCrimes, Category: category, Geography: g}
	total := Line{Category: string(category), Bias: AllBiases, Title: model.CategoryTitle[category]}
	list := []Line{total}
	for _, bias := range biases {
		key.Bias = bias
		list = append(list, Line{Category: string(category), Bias: bias, Cells: b.cells(key),
			Title: model.CategoryTitle[category] + ", " + strings.ToLower(model.BiasTitle[bias])})
	}
	for _, year := range b.stats.Years {
		sum := model.Cell{Key: model.Key{Year: year}, Status: model.Reported}
		for _, bias := range biases {
			key.Bias = bias
			c := b.at(key, year)
			if c.Status != model.Reported {
				sum.Status = c.Status
			}
			sum.Count += c.Count
		}
		list[0].Cells = append(list[0].Cells, number(sum))
	}
	return list
}

// cells is the answers to one line, one for each year.
func (b *builder) cells(key model.Key) []Cell {
	var cells []Cell
	for _, year := range b.stats.Years {
		cells = append(cells, number(b.at(key, year)))
	}
	return cells
}

// at returns the cell of the campus and year. Figures of the police that cannot
// be placed have a cell only where there are any; elsewhere nobody was asked.
func (b *builder) at(key model.Key, year int) model.Cell {
	key.Campus, key.Year = b.campus.ID, year
	cell := b.stats.At(key)
	if key.Geography == model.PoliceUnplaced && cell.Status == model.Missing && !b.notSeparable(year) {
		cell.Status = model.Absent
	}
	return cell
}

// closed says why a screen does not open; empty if it does.
func (b *builder) closed(table model.Table, g model.Geography) string {
	if g == model.PoliceUnplaced {
		if slices.ContainsFunc(b.stats.Years, b.notSeparable) || b.hasUnplaced(table) {
			return ""
		}
		return "It opens only where the police could not say what was on campus and what on public property."
	}
	for _, year := range b.stats.Years {
		if b.campus.GeographyIn(g, year) {
			return ""
		}
	}
	return fmt.Sprintf("%s had no %s in any of the three years.", b.campus.Name, geographyNoun[g])
}

func (b *builder) hasUnplaced(table model.Table) bool {
	return slices.ContainsFunc(b.stats.Cells, func(c model.Cell) bool {
		return c.Campus == b.campus.ID && c.Table == table && c.Geography == model.PoliceUnplaced
	})
}

func unconfirmed(table model.Table, g model.Geography) string {
	switch {
	case table == model.CriminalOffenses && g == model.OnCampus:
		return ""
	case table == model.CriminalOffenses:
		return "The place of this screen in the survey is unconfirmed."
	case table == model.HateCrimes:
		return gateUnconfirmed
	case table == model.Hazing:
		return hazingUnconfirmed
	default:
		return orderUnconfirmed
	}
}

// surveyTitle is the name of a table in the survey.
func surveyTitle(table model.Table) string {
	if table == model.Referrals {
		return "Disciplinary actions"
	}
	return model.TableTitle[table]
}

// geographyTitle names a geography in the title of a screen.
var geographyTitle = map[model.Geography]string{
	model.OnCampus:       "on campus",
	model.StudentHousing: "on-campus student housing",
	model.Noncampus:      "noncampus",
	model.PublicProperty: "public property",
	model.PoliceUnplaced: "reported by police, place unknown",
}

// geographyNoun names a geography that may not exist.
var geographyNoun = map[model.Geography]string{
	model.StudentHousing: "on-campus student housing",
	model.Noncampus:      "noncampus property",
}

// upper begins a word of the input files with a capital.
func upper(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}
