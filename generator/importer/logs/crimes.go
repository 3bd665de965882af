package logs

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
)

// entry is a row about an offense of the statistics.
type entry struct {
	row
	ref      string
	reported string
	offenses []named
	partial  bool // one of several offenses in the cell is not in the mapping
}

// named is an offense or violation as a cell names it.
type named struct {
	category model.Category
	attempt  bool
}

// crimes turns the rows into incidents, a file for each campus and year.
func (r *reader) crimes() {
	var refs []string
	entries := map[string][]entry{}
	halves := map[string]bool{} // records of which a row was left out
	for _, at := range r.table.rows {
		e, ok := r.entry(at)
		if !ok {
			halves[e.ref] = halves[e.ref] || e.partial
			continue
		}
		if entries[e.ref] == nil {
			refs = append(refs, e.ref)
		}
		entries[e.ref] = append(entries[e.ref], e)
	}
	var incidents []incident
	for _, ref := range refs {
		slices.SortStableFunc(entries[ref], func(a, b entry) int { return cmp.Compare(a.reported, b.reported) })
		incidents = append(incidents, r.incident(entries[ref], halves[ref]))
	}
	r.log.Files = r.ledgerFiles(incidents)
}

// entry reads a row as far as it decides whether there is a record. A row that
// is left out was said; partial then says that it may be of a record.
func (r *reader) entry(at row) (entry, bool) {
	e := entry{row: at}
	text := r.table.text("offense", at)
	var unmapped []string
	e.offenses, unmapped = r.offensesOf(text)
	if len(e.offenses) == 0 && len(unmapped) == 0 {
		r.none(r.look("offenses", r.partsOf(text)[0])[0].Text, at)
		return e, false
	}
	var usable bool
	if e.ref, usable = r.reference(at); !usable {
		r.log.Summary.LeftOut++
		return e, false
	}
	if years, known := r.known[e.ref]; known {
		r.again(e, years)
		return e, false
	}
	e.partial = len(unmapped) > 0
	for _, part := range unmapped {
		r.unmapped("offense", part, diag.Error, "the row may be a crime that is not counted", at)
	}
	if len(e.offenses) == 0 {
		r.log.Summary.LeftOut++
		return e, false
	}
	var wrong string
	if e.reported, wrong = r.moment(r.table.text("reported", at)); wrong != "" {
		r.lack(lack{rule: RuleDate, severity: diag.Error, span: r.table.span("reported", at), help: dateHelp[wrong], law: "34 CFR 668.46(c)(3)(i)",
			message: "the day of the report " + wrong + ", so that the row is left out"}, at)
		r.log.Summary.LeftOut++
		e.partial = true
		return e, false
	}
	return e, true
}

// offensesOf returns what the cell of an offense means, and the parts of it that
// nobody mapped. A cell that is in the mapping as a whole is not taken apart.
func (r *reader) offensesOf(text string) (offenses []named, unmapped []string) {
	for _, part := range r.partsOf(text) {
		found := r.look("offenses", part)
		attempt := slices.ContainsFunc(found, func(m model.Meaning) bool { return m.Word == "attempted" })
		meant := false
		for _, m := range found {
			meant = meant || m.Word != "attempted"
			n := named{model.Category(m.Word), attempt}
			if m.Word != "attempted" && m.Word != "none" && !slices.Contains(offenses, n) {
				offenses = append(offenses, n)
			}
		}
		if !meant {
			unmapped = append(unmapped, part)
		}
	}
	return offenses, unmapped
}

// partsOf takes the cell of an offense apart. There is always a part, be it an
// empty one.
func (r *reader) partsOf(text string) []string {
	whole := func(m model.Meaning) bool { return load.Folded(m.Text) == load.Folded(text) }
	if r.mapping.Separator == "" || slices.ContainsFunc(r.meanings["offenses"], whole) {
		return []string{text}
	}
	var parts []string
	for part := range strings.SplitSeq(text, r.mapping.Separator) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return []string{""}
	}
	return parts
}

// longestReference is how many bytes the number of a record has at most. What is
// longer is a text.
const longestReference = 60

// reference reads the reference of a row: the only text of the export that
// reaches the ledger.
func (r *reader) reference(at row) (string, bool) {
	ref := strings.Join(strings.Fields(r.table.text("ref", at)), " ")
	wrong := ""
	switch {
	case ref == "":
		wrong = "is empty"
	case len(ref) > longestReference:
		wrong = "is longer than a number"
	case strings.ContainsAny(ref[:1], "=+@-") || strings.ContainsFunc(ref, unicode.IsControl):
		wrong = "is what a spreadsheet would run as a formula"
	case strings.ContainsAny(ref, "{}"):
		wrong = "holds a brace"
	case isPersonal(ref):
		wrong = "seems to hold what identifies a person"
	default:
		return ref, true
	}
	r.lack(lack{rule: RuleReference, severity: diag.Error, span: r.table.span("ref", at), law: "34 CFR 668.46(c)(1)",
		help:    "correct it in the system that made the export; a row of sums below the table can be deleted",
		message: "the reference of the row " + wrong + ", so that the row is left out"}, at)
	return "", false
}

// again passes over a row whose record the ledger holds. Where the numbers begin
// anew each year, it is another record, which would be lost.
func (r *reader) again(e entry, years []string) {
	reported, wrong := r.moment(r.table.text("reported", e.row))
	if wrong != "" || slices.ContainsFunc(years, func(year string) bool { return strings.HasPrefix(reported, year) }) {
		r.log.Summary.Known++
		return
	}
	r.log.Summary.LeftOut++
	r.lack(lack{rule: RuleReference, severity: diag.Error, span: r.table.span("ref", e.row), law: "34 CFR 668.46(c)(3)(i)",
		help:    "if the numbers begin anew each year, let the export write the year before them; if it is the same record, correct the day of its report",
		message: "the ledger holds a record of this reference that was reported in another year, so that the row is left out"}, e.row)
}

// knownReferences returns the references of the records that the ledger holds,
// with the years in which these were reported.
func knownReferences(c *model.Corpus) map[string][]string {
	known := map[string][]string{}
	for _, i := range c.Incidents {
		year, _, _ := strings.Cut(i.Reported, "-")
		known[i.Ref] = append(known[i.Ref], year)
		for _, other := range i.Also {
			known[other.Ref] = append(known[other.Ref], year)
		}
	}
	return known
}
