package checklist

import (
	"fmt"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// registerEvidence is a register that the report prints as a table.
func (w *walker) registerEvidence(name string, campus model.Campus) (Evidence, bool) {
	r := register{campus: campus.ID, year: w.corpus.Report.Edition - 1}
	switch name {
	case "fires":
		r.fires(w.stats.Fires)
	case "fire_systems":
		r.fireSystems(w.corpus)
	case "drills":
		r.drills(w.corpus.DrillLogs)
	case "programs":
		for _, l := range w.corpus.ProgramLists {
			r.list(l.Campus, l.Year, len(l.Programs), l.Span)
		}
	case "exercises":
		for _, l := range w.corpus.ExerciseLists {
			r.list(l.Campus, l.Year, len(l.Exercises), l.Span)
		}
	case "agencies":
		for _, l := range w.corpus.AgencyLists {
			r.list(l.Campus, l.Year, len(l.Agencies), l.Span)
		}
	}
	quote := fmt.Sprintf("%d entries of the register of %s", r.entries, strings.ReplaceAll(name, "_", " "))
	return Evidence{Kind: Register, Name: name, Span: r.span, Quote: quote}, r.answers
}

// register gathers what a register holds for a campus and the edition's last
// calendar year.
type register struct {
	campus  string
	year    int
	entries int
	span    source.Span
	answers bool
}

func (r *register) add(entries int, span source.Span) {
	r.entries, r.span, r.answers = r.entries+entries, span, true
}

// list adds the list of a campus and year, which answers if it has an entry.
func (r *register) list(campus string, year, entries int, span source.Span) {
	if campus == r.campus && year == r.year && entries > 0 {
		r.add(entries, span)
	}
}

// drills adds a log of drills, which answers even if there was none: the number
// of drills is then zero.
func (r *register) drills(logs []model.DrillLog) {
	for _, l := range logs {
		if l.Campus == r.campus && l.Year == r.year {
			r.add(len(l.Drills), l.Span)
		}
	}
}

// fires adds the facilities of all years of the edition, which answer if no log
// of theirs is missing.
func (r *register) fires(facilities []model.FacilityYear) {
	for _, f := range facilities {
		if f.Campus == r.campus && f.Status == model.Missing {
			r.answers = false
			return
		}
		if f.Campus == r.campus {
			r.add(len(f.Fires), f.Span)
		}
	}
}

func (r *register) fireSystems(c *model.Corpus) {
	for _, s := range c.FireSystems {
		if rows := c.PlaceRows(s.Facility); len(rows) > 0 && rows[0].Campus == r.campus {
			r.add(1, s.Span)
		}
	}
}
