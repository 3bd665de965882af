package count

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Decision is what the rules made of one offense of an incident, of one
// violation on a line of persons, or of an incident that names neither. It
// belongs to the records ring.
type Decision struct {
	Incident  *model.Incident
	Offense   *model.Offense  // nil for a violation
	Persons   *model.Persons  // nil for an offense
	Table     model.Table     // in which it belongs first; empty if the incident names no offense
	Category  model.Category  // the offense or violation that was judged; empty as Table
	Geography model.Geography // where it happened, also outside or unknown; empty if the register cannot tell
	Keys      []model.Key     // the cells in which it is counted; none if it is not counted
	Units     int             // how often it is counted in each of Keys
	Rules     []string        // ids of the rules that spoke, in order
	Out       string          // id of the rule that kept it out of Table; empty if it is counted there
}

// Counted reports whether the record is in any number.
func (d Decision) Counted() bool { return len(d.Keys) > 0 }

// Span is where the offense, the line of persons or the incident is written.
func (d Decision) Span() source.Span {
	switch {
	case d.Offense != nil:
		return d.Offense.Span
	case d.Persons != nil:
		return d.Persons.Span
	default:
		return d.Incident.Span
	}
}

// Bias is the bias of a hate crime, or empty.
func (d Decision) Bias() model.Bias {
	if d.Offense == nil {
		return ""
	}
	return d.Offense.Bias
}

// Tally is what the rules make of the ledger: numbers, and the decision behind
// each of them. It belongs to the records ring.
type Tally struct {
	Decisions []Decision // in the order of the ledger

	numbers map[model.Key]int
	behind  map[model.Key][]int // decisions by the cells in which they are counted
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
	for _, i := range t.behind[key] {
		trail = append(trail, t.Decisions[i])
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
	t := &Tally{numbers: map[model.Key]int{}, behind: map[model.Key][]int{}, records: map[campusYear]int{}}
	for _, e := range r.entries {
		t.records[campusYear{e.incident.Campus, e.incident.Year}]++
		for _, m := range e.matters {
			t.add(r.decision(e, m))
		}
		if len(e.matters) == 0 && e.setAside() {
			t.add(Decision{Incident: e.incident, Geography: r.whereabouts(e.incident, e.incident.Place), Rules: []string{"DECIDED"}, Out: "DECIDED"})
		}
	}
	return t
}

func (t *Tally) add(d Decision) {
	for _, key := range d.Keys {
		t.numbers[key] += d.Units
		t.behind[key] = append(t.behind[key], len(t.Decisions))
	}
	t.Decisions = append(t.Decisions, d)
}

// decision is what became of a matter.
func (r *reading) decision(e *entry, m *matter) Decision {
	d := Decision{Incident: e.incident, Offense: m.offense, Persons: m.persons, Table: m.table, Category: m.category,
		Geography: m.geography, Rules: m.rules, Out: m.outBy}
	if d.Geography == "" {
		d.Geography = r.whereabouts(e.incident, m.place(e))
	}
	if m.out {
		return d
	}
	if m.unfounded {
		d.Out = "UNFOUND"
	}
	d.Keys, d.Units = m.keys, m.units
	return d
}
