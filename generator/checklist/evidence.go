package checklist

import (
	"fmt"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// evidence returns what answers a leaf at a campus: cited sections first, then
// what the schema names as the answer beside prose.
func (w *walker) evidence(leaf *schema.Leaf, campus model.Campus) []Evidence {
	var found []Evidence
	for _, s := range w.statements[leaf] {
		if s.policy.AppliesTo(campus.ID) {
			found = append(found, s.Evidence)
		}
	}
	if leaf.Role == schema.RolePointer {
		return found
	}
	if leaf.Role == schema.RoleCountingRule && leaf.AnsweredBy == (schema.Answer{}) {
		return append(found, Evidence{Kind: Rule, Quote: "binds how numbers are made; nothing of its own is printed"})
	}
	if e, ok := w.computed(leaf.AnsweredBy, campus); ok {
		found = append([]Evidence{e}, found...)
	}
	return found
}

// computed returns what the program computes, registers, generates or counts
// for a leaf; ok is false if that is missing or if only prose answers the leaf.
func (w *walker) computed(by schema.Answer, campus model.Campus) (Evidence, bool) {
	switch {
	case by.Table != "":
		return w.tableEvidence(by, campus)
	case by.Years > 0, by.Bias != "", by.Geography != "", by.Campuses:
		return w.dimensionEvidence(by, campus)
	case by.Register != "":
		return w.registerEvidence(by.Register, campus)
	case by.Generated != "":
		return Evidence{Kind: Generated, Name: by.Generated, Span: w.corpus.Report.Span, Quote: "printed by the program from site/report.yaml"}, true
	case by.CountingRule != "":
		return Evidence{Kind: Rule, Name: by.CountingRule, Quote: "counting rule " + by.CountingRule}, true
	case by.Record != "":
		return w.recordEvidence(by.Record, campus)
	default:
		return Evidence{}, false
	}
}

// tableEvidence is a row, or all rows, of a computed table; fires are the one
// table that is no crime statistic.
func (w *walker) tableEvidence(by schema.Answer, campus model.Campus) (Evidence, bool) {
	if by.Table == "fires" {
		return w.registerEvidence("fires", campus)
	}
	at := model.At{Campus: campus.ID, Table: model.Table(by.Table), Category: model.Category(by.Category)}
	return w.cells(at, by.Table)
}

// dimensionEvidence is a column or a set of rows that the tables must have.
func (w *walker) dimensionEvidence(by schema.Answer, campus model.Campus) (Evidence, bool) {
	at := model.At{Campus: campus.ID, Geography: model.Geography(by.Geography), Bias: model.Bias(by.Bias)}
	name := string(model.CriminalOffenses)
	if by.Bias != "" {
		name = string(model.HateCrimes)
	}
	return w.cells(at, name)
}

// cells is evidence if at least one cell is in the grid and none is missing.
func (w *walker) cells(at model.At, name string) (Evidence, bool) {
	e := Evidence{Kind: Table, Name: name}
	n := 0
	for _, c := range w.stats.Cells {
		if !at.Matches(c.Key) {
			continue
		}
		if c.Status == model.Missing {
			return Evidence{}, false
		}
		n++
		if c.Status == model.Reported || e.Span.IsZero() {
			e.Span = c.Span
		}
	}
	e.Quote = fmt.Sprintf("%d cells of the table %s", n, strings.ReplaceAll(name, "_", " "))
	return e, n > 0
}

// registerEvidence is a register that the report prints as a table.
func (w *walker) registerEvidence(name string, campus model.Campus) (Evidence, bool) {
	c, last := w.corpus, w.corpus.Report.Edition-1
	var n int
	var at source.Span
	add := func(count int, span source.Span) { n, at = n+count, span }
	switch name {
	case "fires":
		for _, f := range w.stats.Fires {
			if f.Campus == campus.ID {
				if f.Status == model.Missing {
					return Evidence{}, false
				}
				add(1, f.Span)
			}
		}
	case "fire_systems":
		for _, s := range c.FireSystems {
			if rows := c.PlaceRows(s.Facility); len(rows) > 0 && rows[0].Campus == campus.ID {
				add(1, s.Span)
			}
		}
	case "drills":
		for _, l := range c.DrillLogs {
			if l.Campus == campus.ID && l.Year == last {
				add(1+len(l.Drills), l.Span)
			}
		}
	case "programs":
		for _, l := range c.ProgramLists {
			if l.Campus == campus.ID && l.Year == last {
				add(len(l.Programs), l.Span)
			}
		}
	case "exercises":
		for _, l := range c.ExerciseLists {
			if l.Campus == campus.ID && l.Year == last {
				add(len(l.Exercises), l.Span)
			}
		}
	case "agencies":
		for _, l := range c.AgencyLists {
			if l.Campus == campus.ID && l.Year == last {
				add(len(l.Agencies), l.Span)
			}
		}
	}
	return Evidence{Kind: Register, Name: name, Span: at, Quote: "the register of " + strings.ReplaceAll(name, "_", " ")}, n > 0
}

// recordEvidence is the record of an act outside the document.
func (w *walker) recordEvidence(name string, campus model.Campus) (Evidence, bool) {
	e := Evidence{Kind: Record, Name: name, Quote: "recorded under " + name}
	switch name {
	case "agencies":
		return w.registerEvidence(name, campus)
	case "distribution":
		for _, d := range w.corpus.Distribution {
			if d.Edition == w.corpus.Report.Edition {
				e.Span = d.Span
				return e, true
			}
		}
	case "attestations":
		if len(w.corpus.Attestations) > 0 {
			e.Span = w.corpus.Attestations[0].Span
			return e, true
		}
	}
	return Evidence{}, false
}
