// Package form lays out what the offices of a college know of a year as the
// sheets of a workbook that they fill in: the numbers of each table, and the
// lists of hate crimes, fires, drills, programs and exercises; and reads the
// sheets again. An empty cell is a number that nobody has, never a zero. The
// package reads and writes no file, and decides nothing about the law: what is
// filled in is held against the rules where it is loaded.
package form

import (
	"slices"
	"strings"

	"cleryreport/generator/model"
)

// Numbers is what a workbook of the statistics is called on the command line.
const Numbers = "numbers"

// Whats lists what a workbook may be about: the numbers, or one list.
func Whats() []string { return append([]string{Numbers}, listNames[1:]...) }

// listNames are the lists; the first one is a table of the numbers.
var listNames = []string{string(model.HateCrimes), "fires", "drills", "programs", "exercises"}

// Choice says which sheets a workbook has.
type Choice struct {
	What   string // one of Whats
	Campus string // id; empty: all
	Year   int
}

// Subject is what one sheet is about: a table of statistics, or a list, of a
// campus and year.
type Subject struct {
	Campus string
	Year   int
	Name   string
}

// isList reports whether the sheet is a list, to which rows are added.
func (s Subject) isList() bool { return slices.Contains(listNames, s.Name) }

// title is the printed name of what a sheet is about.
func (s Subject) title() string {
	if title, ok := model.TableTitle[model.Table(s.Name)]; ok {
		return title
	}
	return strings.ToUpper(s.Name[:1]) + s.Name[1:]
}

// subjects lists the sheets of a workbook, in the order of the campuses and of
// the regulation.
func subjects(c *model.Corpus, s *model.Statistics, choice Choice) []Subject {
	var list []Subject
	for _, campus := range c.Campuses {
		if choice.Campus != "" && choice.Campus != campus.ID || !campus.OpenIn(choice.Year) {
			continue
		}
		for _, name := range names(choice.What) {
			subject := Subject{campus.ID, choice.Year, name}
			if applies(s, subject) {
				list = append(list, subject)
			}
		}
	}
	return list
}

func names(what string) []string {
	if what != Numbers {
		return []string{what}
	}
	var list []string
	for _, table := range model.Tables {
		list = append(list, string(table))
	}
	return list
}

// applies reports whether there can be anything of the subject: fires and drills
// are those of student housing, and hazing is counted since a year.
func applies(s *model.Statistics, subject Subject) bool {
	switch subject.Name {
	case string(model.Hazing):
		return subject.Year >= model.HazingSince
	case "fires", "drills":
		return len(facilities(s, subject)) > 0
	default:
		return true
	}
}

// facilities are the ids of the housing facilities of a campus and year.
func facilities(s *model.Statistics, subject Subject) []Word {
	var list []Word
	for _, f := range s.Fires {
		if f.Campus == subject.Campus && f.Year == subject.Year && f.Status != model.NotOpen {
			list = append(list, Word{f.Facility, f.Name})
		}
	}
	return list
}
