package count

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// Decision is what the rules made of one offense of an incident, or of one
// violation on a line of persons. It belongs to the records ring.
type Decision struct {
	Incident *model.Incident
	Table    model.Table
	Category model.Category // the offense or violation that was judged
	Keys     []model.Key    // the cells in which it is counted; none if it is not counted
	Units    int            // how often it is counted in each of Keys
	Rules    []string       // ids of the rules that spoke, in order; if it is not counted, the last kept it out
}

// Counted reports whether the record is in any number.
func (d Decision) Counted() bool { return len(d.Keys) > 0 }

// Tally is what the rules make of the ledger: numbers, and the decision behind
// each of them. It belongs to the records ring.
type Tally struct {
	Decisions []Decision // in the order of the ledger

	numbers map[model.Key]int
	records map[campusYear]int
}

// Number returns the count of a cell. Unfounded crimes are counted under
// model.Total and under the category of each.
func (t *Tally) Number(key model.Key) int { return t.numbers[key] }

// Records returns the number of incidents in the ledger of a campus and year.
func (t *Tally) Records(campus string, year int) int {
	return t.records[campusYear{campus, year}]
}

// Trail returns the decisions that make up the number of a cell.
func (t *Tally) Trail(key model.Key) []Decision {
	var trail []Decision
	for _, decision := range t.Decisions {
		if slices.Contains(decision.Keys, key) {
			trail = append(trail, decision)
		}
	}
	return trail
}

// Ledger applies the counting rules to the ledger, in the order of Rules.
// Findings carry neither the text of the ledger nor its reference numbers.
func Ledger(c *model.Corpus) (*Tally, []diag.Diagnostic) {
	r := newReading(c)
	for _, rule := range Rules {
		if rule.apply != nil {
			rule.apply(r)
		}
	}
	return r.tally(), diag.Sort(r.found)
}

// tally gathers the decisions and adds up the numbers.
func (r *reading) tally() *Tally {
	t := &Tally{numbers: map[model.Key]int{}, records: map[campusYear]int{}}
	for _, e := range r.entries {
		t.records[campusYear{e.incident.Campus, e.incident.Year}]++
		for _, m := range e.matters {
			decision := Decision{Incident: e.incident, Table: m.table, Category: m.category, Rules: m.rules}
			if !m.out {
				decision.Keys, decision.Units = m.keys, m.units
			}
			t.Decisions = append(t.Decisions, decision)
			for _, key := range decision.Keys {
				t.numbers[key] += decision.Units
			}
		}
	}
	return t
}
