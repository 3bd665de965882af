package logs

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// incident is a record as it will stand in the ledger. Open is what a person
// must find out before it can be counted, in words of our own.
type incident struct {
	model.Incident
	line int
	open []string
}

// incident makes a record of its rows, which begin with the one reported first.
func (r *reader) incident(entries []entry, half bool) incident {
	first := entries[0]
	i := incident{line: first.line, Incident: model.Incident{Ref: first.ref, Reported: first.reported, ReportedTo: r.mapping.ReportedTo}}
	r.occurred(&i, first)
	r.place(&i, first)
	r.differences(&i, entries)
	if half || slices.ContainsFunc(entries, func(e entry) bool { return e.partial }) {
		i.open = append(i.open, "another row or offense of the record could not be read")
	}
	r.offenses(&i, entries)
	r.persons(&i, entries)
	r.dispositions(&i, entries)
	return i
}

// occurred reads when it happened. What cannot be read is unknown.
func (r *reader) occurred(i *incident, e entry) {
	from, to := r.day(i, "occurred", e), ""
	if r.table.has("occurred_from") {
		from, to = r.day(i, "occurred_from", e), r.day(i, "occurred_to", e)
	}
	if to == "" {
		to = from
	}
	switch {
	case from == "":
		i.Occurred = model.Occurrence{Unknown: true}
		return
	case to[:10] < from[:10]:
		r.openDay(i, "occurred_to", "the last day is before the first", e)
	case from[:10] > i.Reported[:10]:
		r.openDay(i, "occurred", "it happened after it was reported", e)
	default:
		i.Occurred = model.Occurrence{From: from, To: to}
		return
	}
	i.Occurred = model.Occurrence{Unknown: true}
}

// openDay notes that of two days one must be wrong.
func (r *reader) openDay(i *incident, field, wrong string, e entry) {
	i.open = append(i.open, wrong+" by the export")
	r.lack(lack{rule: RuleDate, severity: diag.Warning, span: r.table.span(field, e.row), law: "34 CFR 668.46(c)(3)(i)",
		message: wrong + ", so that the day is unknown and the incident pending", help: "one of the two days is wrong; correct it in the ledger"}, e.row)
}

// day reads a day that may be unknown.
func (r *reader) day(i *incident, field string, e entry) string {
	text := r.table.text(field, e.row)
	if r.isUnknown(text) {
		return ""
	}
	at, wrong := r.moment(text)
	if wrong != "" {
		i.open = append(i.open, "when it happened, which "+wrong)
		r.lack(lack{rule: RuleDate, severity: diag.Warning, span: r.table.span(field, e.row), help: dateHelp[wrong], law: "34 CFR 668.46(c)(3)(i)",
			message: "when it happened " + wrong + ", so that the day is unknown and the incident pending"}, e.row)
	}
	return at
}

// place finds the place or the geography.
func (r *reader) place(i *incident, e entry) {
	i.Campus, i.Geography = r.mapping.Campus, "unknown"
	place, known := r.word("place", e.row)
	if geography, ok := r.word("geography", e.row); place == "" && ok && geography != "" {
		place, known = geography, true
	}
	rows := r.corpus.PlaceRows(place)
	switch {
	case len(rows) > 0:
		i.Campus, i.Place, i.Geography = rows[0].Campus, place, ""
	case place != "":
		i.Geography = model.Geography(place)
	case !known:
		r.unmapped("place", r.table.text("place", e.row), diag.Warning, "the geography is unknown and the incident pending", e.row)
	}
	if i.Geography == "unknown" {
		i.open = append(i.open, "the geography")
	}
}

// differences notes that rows of one record say different things of it.
func (r *reader) differences(i *incident, entries []entry) {
	var fields []string
	for _, field := range []string{"reported", "occurred", "occurred_from", "occurred_to", "place", "geography"} {
		same := func(e entry) bool { return r.table.text(field, e.row) == r.table.text(field, entries[0].row) }
		if !slices.ContainsFunc(entries, func(e entry) bool { return !same(e) }) {
			continue
		}
		fields = append(fields, field)
		for _, e := range entries {
			r.lack(lack{rule: RuleRowsDiffer, severity: diag.Warning, span: r.table.span(field, e.row), law: "34 CFR 668.46(c)(3)(i)",
				message: "rows of one record differ in " + quoted(field) + ", so that the incident is pending, with what the row reported first says",
				help:    "look which of them is the offense; a later row often is the arrest"}, e.row)
		}
	}
	if len(fields) > 0 {
		i.open = append(i.open, "the rows of the record differ in "+strings.Join(fields, ", "))
	}
}

// violations are the categories for which persons are counted.
var violations = model.Categories[model.Arrests]

// offenses writes each offense of the record once, in its own unit.
func (r *reader) offenses(i *incident, entries []entry) {
	rows := map[model.Category]int{}
	for _, e := range entries {
		for _, n := range e.offenses {
			if slices.Contains(violations, n.category) {
				continue
			}
			rows[n.category]++
			if rows[n.category] == 1 {
				i.Offenses = append(i.Offenses, r.offense(i, n, e))
			}
		}
	}
	for _, o := range i.Offenses {
		if n := rows[o.Category]; n > 1 {
			i.open = append(i.open, fmt.Sprintf("%d rows name %s: whether it is one offense", n, plain(string(o.Category))))
			r.lack(lack{rule: RuleRowsDiffer, severity: diag.Warning, span: r.table.span("offense", entries[0].row), law: "34 CFR 668.46(c)(9)",
				message: "several rows of one record name the same offense, which is written once, and the incident is pending",
				help:    "look whether they are one offense with several persons, or several offenses"}, entries[0].row)
		}
	}
}

func (r *reader) offense(i *incident, named named, e entry) model.Offense {
	category := named.category
	o := model.Offense{Category: category, Attempted: named.attempt, Victims: r.number("victims", e.row),
		Structures: r.number("structures", e.row), StudentRooms: r.number("student_rooms", e.row), Vehicles: r.number("vehicles", e.row)}
	needed := count.NeededUnits(category)
	written := map[string]*int{"victims": &o.Victims, "structures": &o.Structures, "student_rooms": &o.StudentRooms, "vehicles": &o.Vehicles}
	sum := 0
	for field, n := range written {
		if !slices.Contains(needed, field) {
			*n = 0
		}
		sum += *n
	}
	if len(needed) > 0 && sum == 0 {
		number := plain("the number of " + strings.Join(needed, " or ") + " (" + string(category) + ")")
		i.open = append(i.open, number)
		r.lacking(number, "34 CFR 668.46(c)(9)", e.row)
	}
	bias, known := r.word("bias", e.row)
	if !known {
		i.open = append(i.open, "the bias")
		r.unmapped("bias", r.table.text("bias", e.row), diag.Warning, "the incident is pending", e.row)
	}
	if bias != "none" {
		o.Bias = model.Bias(bias)
	}
	return o
}

// most is the largest number that is believed, as everywhere in the ledger.
const most = 9999999

// number reads a number of at least one. Everything else is not known.
func (r *reader) number(field string, at row) int {
	n, err := strconv.Atoi(r.table.text(field, at))
	if err != nil || n < 1 || n > most {
		return 0
	}
	return n
}

// plain writes a word of the files as people write it.
func plain(word string) string { return strings.ReplaceAll(word, "_", " ") }

// lacking notes what the export does not say of a record.
func (r *reader) lacking(what, law string, at row) {
	r.lack(lack{rule: RuleLacking, severity: diag.Warning, span: at.cells[0].Span, law: law,
		message: "the export does not say " + what + ", so that the incident is pending",
		help:    "ask the office that keeps the log, and write it into the ledger; the mapping may name a column for it"}, at)
}
