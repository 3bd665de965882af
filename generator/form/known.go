package form

import (
	"fmt"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// knownRows returns the rows of a list as the repository holds them, in the words
// of the input files, a cell for each of its columns; found is false if nobody
// has written it.
func knownRows(c *model.Corpus, subject Subject) (rows [][]string, found bool) {
	switch subject.Name {
	case string(model.HateCrimes):
		return hateRows(c, subject)
	case "fires":
		for _, log := range c.FireLogs {
			if log.Campus == subject.Campus && log.Year == subject.Year {
				for _, f := range log.Fires {
					rows = append(rows, []string{f.Ref, f.Facility, f.Date, f.Cause, f.Words, strconv.Itoa(f.Injuries), strconv.Itoa(f.Deaths), f.Damage})
				}
				return rows, true
			}
		}
	case "drills":
		for _, log := range c.DrillLogs {
			if log.Campus == subject.Campus && log.Year == subject.Year {
				for _, d := range log.Drills {
					rows = append(rows, []string{d.Facility, d.Date, strconv.FormatBool(d.Announced), d.Note})
				}
				return rows, true
			}
		}
	case "programs":
		for _, list := range c.ProgramLists {
			if list.Campus == subject.Campus && list.Year == subject.Year {
				for _, p := range list.Programs {
					rows = append(rows, []string{p.Title, p.Office, several(p.Dates), several(p.Audience), p.Kind, several(p.Topics)})
				}
				return rows, true
			}
		}
	case "exercises":
		for _, list := range c.ExerciseLists {
			if list.Campus == subject.Campus && list.Year == subject.Year {
				for _, e := range list.Exercises {
					rows = append(rows, []string{e.Date, e.Time, e.Kind, e.Description, strconv.FormatBool(e.Announced), e.PublicizedWith})
				}
				return rows, true
			}
		}
	}
	return nil, false
}

// several is a list in one cell.
func several(list []string) string { return strings.Join(list, "; ") }

// hateRows returns the hate crimes as counts.yaml lists them, each once.
func hateRows(c *model.Corpus, subject Subject) (rows [][]string, found bool) {
	for _, counts := range c.Counts {
		if counts.Campus != subject.Campus || counts.Year != subject.Year {
			continue
		}
		for _, state := range counts.Tables {
			found = found || state.Table == model.HateCrimes && !state.Missing
		}
		for _, cell := range counts.Cells {
			if cell.Table == model.HateCrimes && found {
				rows = append(rows, []string{string(cell.Category), string(cell.Bias), string(cell.Geography), strconv.Itoa(cell.Count)})
			}
		}
	}
	return rows, found
}

// knownState is what is known of a subject, for its digest.
func knownState(c *model.Corpus, s *model.Statistics, subject Subject) []string {
	if subject.isList() {
		rows, found := knownRows(c, subject)
		state := []string{fmt.Sprint(found)}
		for _, row := range rows {
			state = append(state, strings.Join(row, "\t"))
		}
		return state
	}
	var state []string
	for _, line := range lines(s, subject) {
		for _, cell := range line {
			state = append(state, string(cell.Figure()))
		}
	}
	return state
}

// lines returns the cells of a table of numbers, line by line.
func lines(s *model.Statistics, subject Subject) [][]model.Cell {
	var all [][]model.Cell
	table := model.Table(subject.Name)
	for _, category := range model.Categories[table] {
		key := model.Key{Campus: subject.Campus, Year: subject.Year, Table: table, Category: category}
		var line []model.Cell
		for _, g := range places(s, subject) {
			key.Geography = g
			line = append(line, s.At(key))
		}
		all = append(all, line)
	}
	return all
}

// places are the columns of a table of numbers. Figures of the police without a
// place have one only where there are any.
func places(s *model.Statistics, subject Subject) []model.Geography {
	if subject.Name == string(model.Unfounded) {
		return []model.Geography{""}
	}
	list := append([]model.Geography(nil), model.Geographies...)
	for _, cell := range s.Cells {
		if cell.Campus == subject.Campus && cell.Year == subject.Year && string(cell.Table) == subject.Name &&
			cell.Geography == model.PoliceUnplaced && cell.Status == model.Reported {
			return append(list, model.PoliceUnplaced)
		}
	}
	return list
}

// placeTitle is the head of a column of numbers.
func placeTitle(g model.Geography) string {
	if g == "" {
		return "Number"
	}
	return model.GeographyTitle[g]
}
