package count

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// reading is the ledger on its way through the rules. A rule marks matters and
// never takes one away, so that each keeps the trail of what was decided.
type reading struct {
	corpus  *model.Corpus
	places  map[string][]model.Place // rows of the register by id
	entries []*entry
	found   []diag.Diagnostic
}

// entry is one incident with its matters.
type entry struct {
	incident *model.Incident
	order    int // in the ledger
	matters  []*matter
}

// matter is one offense, or one violation of one line of persons.
type matter struct {
	offense  *model.Offense // nil for a violation
	persons  *model.Persons // nil for an offense
	table    model.Table
	category model.Category

	campus    string
	geography model.Geography
	year      int // in which it is counted
	units     int
	yields    bool // a more serious offense takes its place in the table of criminal offenses
	unfounded bool
	out       bool
	outBy     string // rule that kept it out, or to which it yields
	keys      []model.Key
	rules     []string
}

func newReading(c *model.Corpus) *reading {
	r := &reading{corpus: c, places: map[string][]model.Place{}}
	for _, place := range c.Places {
		r.places[place.ID] = append(r.places[place.ID], place)
	}
	for i := range c.Incidents {
		r.entries = append(r.entries, newEntry(&c.Incidents[i], i))
	}
	return r
}

func newEntry(incident *model.Incident, order int) *entry {
	e := &entry{incident: incident, order: order}
	for i := range incident.Offenses {
		offense := &incident.Offenses[i]
		e.matters = append(e.matters, &matter{offense: offense, table: tableOf(offense.Category), category: offense.Category})
	}
	for i := range incident.Persons {
		persons := &incident.Persons[i]
		for _, category := range persons.ArrestedFor {
			e.matters = append(e.matters, &matter{persons: persons, table: model.Arrests, category: category})
		}
		for _, category := range persons.ReferredFor {
			e.matters = append(e.matters, &matter{persons: persons, table: model.Referrals, category: category})
		}
	}
	for _, m := range e.matters {
		m.campus = incident.Campus
	}
	return e
}

// tableOf returns the table in which an offense is counted first.
func tableOf(category model.Category) model.Table {
	for _, table := range []model.Table{model.CriminalOffenses, model.VAWAOffenses, model.Hazing} {
		if slices.Contains(model.Categories[table], category) {
			return table
		}
	}
	return model.HateCrimes
}

// standing returns the matters of an incident that no rule has kept out.
func (e *entry) standing() []*matter {
	var list []*matter
	for _, m := range e.matters {
		if !m.out {
			list = append(list, m)
		}
	}
	return list
}

// keepOut keeps all standing matters of an incident out of the numbers.
func (e *entry) keepOut(rule string) {
	for _, m := range e.standing() {
		m.keepOut(rule)
	}
}

func (m *matter) keepOut(rule string) {
	m.out, m.outBy = true, rule
	m.rules = append(m.rules, rule)
}

// spoke writes down, once, that a rule had a say.
func (m *matter) spoke(rule string) {
	if !slices.Contains(m.rules, rule) {
		m.rules = append(m.rules, rule)
	}
}

// span is where the matter is written.
func (m *matter) span() source.Span {
	if m.offense != nil {
		return m.offense.Span
	}
	return m.persons.Span
}

// eachEntry makes a rule out of what it does to one incident.
func eachEntry(apply func(*reading, *entry)) func(*reading) {
	return func(r *reading) {
		for _, e := range r.entries {
			apply(r, e)
		}
	}
}

// eachMatter makes a rule out of what it does to one standing matter.
func eachMatter(apply func(*reading, *entry, *matter)) func(*reading) {
	return eachEntry(func(r *reading, e *entry) {
		for _, m := range e.standing() {
			apply(r, e, m)
		}
	})
}

// report adds an error about the ledger. Its source line stays empty, because
// no text of the ledger leaves the records ring.
func (r *reading) report(rule string, severity diag.Severity, span source.Span, message string, options ...diag.Option) {
	finding := diag.New(rule, severity, span, message, options...)
	finding.SourceLine = ""
	r.found = append(r.found, finding)
}
