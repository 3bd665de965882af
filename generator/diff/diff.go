// Package diff compares two editions of a report: its statements word by word,
// its numbers cell by cell, what answers the law leaf by leaf, and the facts of
// site/. It takes finished values and returns one; it reads no file, decides on
// no form of printing, and never looks at the ledger or at a log of fires.
package diff

import (
	"slices"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
	"cleryreport/generator/prose"
)

// Edition is one side of a comparison.
type Edition struct {
	Name     string // by which readers know it, such as "the edition of 2025 as it was sealed"
	Years    []int  // calendar years that it shows
	Wording  model.Wording
	Cells    []model.Cell
	Fires    []model.SealedFire
	Coverage *checklist.Coverage // nil if nothing is known of it
	Facts    []Fact              // nil if nothing is known of them
	Partly   bool                // a file could not be read, so that what stands in it is not here
}

// Of is the edition that a repository holds. Stats are its numbers; wording is
// what its texts say.
func Of(name string, corpus *model.Corpus, stats *model.Statistics, coverage *checklist.Coverage, wording model.Wording) Edition {
	e := Edition{Name: name, Years: stats.Years, Wording: wording, Cells: stats.Cells, Coverage: coverage, Facts: factsOf(corpus)}
	for _, f := range stats.Fires {
		for _, category := range model.FireCategories {
			key := model.FireKey{Campus: f.Campus, Facility: f.Facility, Year: f.Year, Category: category}
			if f.Status != model.Reported {
				key.Category = model.Fires
			}
			e.Fires = append(e.Fires, model.SealedFire{FireKey: key, Figure: f.Figure(key.Category)})
			if f.Status != model.Reported {
				break
			}
		}
	}
	return e
}

// Sealed is an edition as it was published. A seal knows nothing of states and
// of facts.
func Sealed(name string, s *model.Seal) Edition {
	return Edition{Name: name, Years: s.Years, Wording: s.Wording, Cells: s.Cells, Fires: s.Fires}
}

// Difference is what differs between two editions.
type Difference struct {
	Before, After string // names of the editions
	Statements    []Statement
	Alike         int // sections that say and answer the same
	YearsNew      []int
	YearsGone     []int
	CampusesNew   []string // ids of campuses that have numbers in the later edition alone
	CampusesGone  []string
	Numbers       []Number
	Leaves        []Leaf
	Facts         []FactChange
	Unknown       []Part   // what could not be compared, because one side does not know it
	Partly        []string // names of the editions of which a file could not be read
}

// Part is a part of a comparison.
type Part string

// The parts that an edition may not know.
const (
	Texts  Part = "texts"
	States Part = "states"
	Site   Part = "facts"
)

// Lacks reports whether a part could not be compared.
func (d *Difference) Lacks(part Part) bool { return slices.Contains(d.Unknown, part) }

// Compare returns what differs. The corpus is that of the later edition: its
// stats/restated.yaml says why published numbers have changed.
func Compare(before, after Edition, corpus *model.Corpus) *Difference {
	d := &Difference{Before: before.Name, After: after.Name}
	for _, e := range []Edition{before, after} {
		if e.Partly {
			d.Partly = append(d.Partly, e.Name)
		}
	}
	if before.Wording.Sections == nil {
		d.Unknown = append(d.Unknown, Texts)
	} else {
		d.statements(prose.Match(before.Wording.Sections, after.Wording.Sections))
	}
	d.numbers(before, after, corpus)
	if before.Coverage == nil || after.Coverage == nil {
		d.Unknown = append(d.Unknown, States)
	} else {
		d.Leaves = leaves(before.Coverage, after.Coverage)
	}
	if before.Facts == nil || after.Facts == nil {
		d.Unknown = append(d.Unknown, Site)
	} else {
		d.Facts = factChanges(before.Facts, after.Facts)
	}
	return d
}
