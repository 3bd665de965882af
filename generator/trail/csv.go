package trail

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// trailHead names the columns of a trail. A row is one part of a number: a
// record, what an agency supplied or what of it is matched, or the line on which
// the number was typed. The units of all rows of a cell add up to its number.
var trailHead = []string{"campus", "year", "table", "category", "bias", "geography", "status", "number", "part", "ref", "units", "at", "rules"}

// CSV writes a reply: the parts of each number, and what was kept out with 0
// units.
func CSV(r Reply) ([]byte, error) {
	if r.HasFires {
		return firesCSV(r.Fires)
	}
	rows := trailRows(r.Answers)
	for _, d := range r.KeptOut {
		key := keyOf(d)
		rows = append(rows, row(key, "", "", "not counted", d.Incident.Ref, 0, d.Span(), keeper(d)))
	}
	return encode(rows)
}

// TrailCSV writes every cell of the edition with the parts of its number; a cell
// without any has one row of 0 units.
func TrailCSV(answers []Answer) ([]byte, error) { return encode(trailRows(answers)) }

func trailRows(answers []Answer) [][]string {
	rows := [][]string{trailHead}
	for _, a := range answers {
		rows = append(rows, a.rows()...)
	}
	return rows
}

func (a Answer) rows() [][]string {
	var rows [][]string
	key, status, written := a.Cell.Key, string(a.Cell.Status), ""
	if a.Cell.Status == model.Reported {
		written = strconv.Itoa(a.Cell.Count)
	}
	add := func(part, ref string, units int, at source.Span, rules ...string) {
		rows = append(rows, row(key, status, written, part, ref, units, at, strings.Join(rules, " ")))
	}
	if a.Origin == Typed || a.Origin == Counted {
		add(string(a.Origin), "", a.Cell.Count, a.Cell.Span)
		return rows
	}
	for _, d := range a.Records {
		add("record", d.Incident.Ref, d.Units, d.Span(), d.Rules...)
	}
	if a.Unplaced != 0 {
		add(string(Typed), "", a.Unplaced, a.Written[0])
	}
	for _, s := range a.Shares {
		for _, p := range []struct {
			part string
			sign int
			cell model.Cell
		}{{"supplied", 1, s.Supplied}, {"matched", -1, s.Matched}, {"unplaced", 1, s.Unplaced}} {
			if p.cell.Count != 0 {
				add(p.part, s.Office, p.sign*p.cell.Count, p.cell.Span)
			}
		}
	}
	if !a.Agrees() {
		add("difference", "", a.Cell.Count-a.Sum(), a.Cell.Span)
	}
	if len(rows) == 0 {
		add("none", "", 0, a.Cell.Span)
	}
	return rows
}

func row(key model.Key, status, written, part, ref string, units int, at source.Span, rules string) []string {
	return []string{key.Campus, strconv.Itoa(key.Year), string(key.Table), string(key.Category), string(key.Bias), string(key.Geography),
		status, written, part, inCell(ref), strconv.Itoa(units), at.String(), rules}
}

// ConsideredCSV writes what was looked at and is not counted in its own table,
// each with the rule that kept it out.
func ConsideredCSV(decisions []count.Decision) ([]byte, error) {
	rows := [][]string{{"campus", "year", "table", "category", "bias", "geography", "ref", "at", "rule", "says", "law"}}
	for _, d := range decisions {
		key, rule := keyOf(d), keeper(d)
		known, _ := count.RuleOf(rule)
		rows = append(rows, []string{key.Campus, strconv.Itoa(key.Year), string(key.Table), string(key.Category), string(key.Bias),
			string(key.Geography), inCell(d.Incident.Ref), d.Span().String(), rule, known.Text, known.Law})
	}
	return encode(rows)
}

// keyOf is where one would look for a record that is not counted.
func keyOf(d count.Decision) model.Key {
	return model.Key{Campus: d.Incident.Campus, Year: d.Incident.Year, Table: d.Table, Category: d.Category, Bias: d.Bias(), Geography: d.Geography}
}

func firesCSV(answers []FireAnswer) ([]byte, error) {
	rows := [][]string{{"campus", "year", "facility", "status", "ref", "at", "cause", "injuries", "deaths", "damage"}}
	for _, f := range answers {
		head := []string{f.Campus, strconv.Itoa(f.Year), f.Facility, string(f.Status)}
		if len(f.FacilityYear.Fires) == 0 {
			rows = append(rows, append(head, "", f.Span.String(), "", "", "", ""))
		}
		for _, fire := range f.FacilityYear.Fires {
			rows = append(rows, append(head[:4:4], inCell(fire.Ref), fire.Span.String(), fire.Cause, strconv.Itoa(fire.Injuries), strconv.Itoa(fire.Deaths), fire.Damage))
		}
	}
	return encode(rows)
}

// inCell keeps a spreadsheet from taking a reference for a formula: an
// apostrophe in front makes it text.
func inCell(ref string) string {
	if ref != "" && strings.ContainsRune("=+-@\t\r", rune(ref[0])) {
		return "'" + ref
	}
	return ref
}

func encode(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
