package checklist

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// evidence returns what answers a leaf at a campus: first what the schema names
// as the answer beside prose, then cited sections.
func (w *walker) evidence(leaf *schema.Leaf, campus model.Campus) []Evidence {
	var found []Evidence
	if e, ok := w.computed(leaf, campus); ok {
		found = append(found, e)
	}
	for _, s := range w.statements[leaf] {
		if s.policy.AppliesTo(campus.ID) {
			found = append(found, s.Evidence)
		}
	}
	return found
}

// computed returns what the program computes, registers, generates or counts
// for a leaf; ok is false if that is missing or if only prose answers the leaf.
func (w *walker) computed(leaf *schema.Leaf, campus model.Campus) (Evidence, bool) {
	by := leaf.AnsweredBy
	switch {
	case leaf.Role == schema.RolePointer:
		return Evidence{}, false
	case leaf.Role == schema.RoleCountingRule && by.IsZero():
		return Evidence{Kind: Rule, Quote: "binds how numbers are made; nothing of its own is printed"}, true
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
		return w.recordEvidence(leaf, campus)
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

// recordEvidence is the record of an act outside the document.
func (w *walker) recordEvidence(leaf *schema.Leaf, campus model.Campus) (Evidence, bool) {
	e := Evidence{Kind: Record, Name: leaf.AnsweredBy.Record}
	switch e.Name {
	case "agencies":
		return w.registerEvidence(e.Name, campus)
	case "distribution":
		e.Span, e.Quote = w.notices(leaf.AnsweredBy.Audiences)
		return e, !e.Span.IsZero()
	case "attestations":
		for _, a := range w.corpus.Attestations {
			if citation, err := w.law.Parse(a.Citation); err == nil && slices.Contains(w.law.Find(citation), leaf) {
				e.Span, e.Quote = a.Span, a.Statement
				return e, true
			}
		}
	}
	return Evidence{}, false
}
