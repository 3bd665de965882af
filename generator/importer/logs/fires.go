package logs

import (
	"cmp"
	"encoding/csv"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// fire is a row of a fire log as the fire log of a year will hold it. What the
// export does not say is empty.
type fire struct {
	row
	campus                             string
	year                               int
	ref, facility, date, cause, words  string
	injuries, deaths, damage, reported string
	open                               bool
}

// fires turns the rows into fire logs, one for each campus and year.
func (r *reader) fires() {
	var fires []fire
	refs := map[string]int{}
	for _, at := range r.table.rows {
		f, ok := r.fire(at)
		if !ok {
			continue
		}
		refs[f.ref]++
		if n := refs[f.ref]; n > 1 {
			f.ref += " " + strconv.Itoa(n)
		}
		if r.isKnownFire(f) {
			r.log.Summary.Known++
			continue
		}
		fires = append(fires, f)
	}
	r.log.Files = r.fireFiles(fires)
}

// fire reads a row. A row about a place that is no student housing, and one that
// cannot be placed, is none.
func (r *reader) fire(at row) (fire, bool) {
	f := fire{row: at}
	text := r.table.text("facility", at)
	facility, known := r.word("facility", at)
	rows := r.corpus.PlaceRows(facility)
	if facility == "none" && known {
		r.none(r.look("facilities", text)[0].Text, at)
		return f, false
	}
	if len(rows) == 0 {
		r.unmapped("facility", text, diag.Error, "the row is left out", at)
		r.log.Summary.LeftOut++
		return f, false
	}
	f.facility, f.campus = facility, rows[0].Campus
	if !r.fireDay(&f) {
		r.log.Summary.LeftOut++
		return f, false
	}
	if !r.fireReference(&f) {
		r.log.Summary.LeftOut++
		return f, false
	}
	r.cause(&f)
	r.harm(&f)
	return f, true
}

// fireDay reads the day of a fire. Where nobody knows it, the fire stands in the
// year of its report.
func (r *reader) fireDay(f *fire) bool {
	wrong := ""
	text := r.table.text("date", f.row)
	if !r.isUnknown(text) {
		f.date, wrong = r.moment(text)
	}
	if reported := r.table.text("reported", f.row); !r.isUnknown(reported) {
		f.reported, _ = r.moment(reported)
	}
	day := cmp.Or(f.date, f.reported)
	switch {
	case wrong != "":
		r.lack(lack{rule: RuleDate, severity: diag.Error, span: r.table.span("date", f.row), help: dateHelp[wrong], law: "34 CFR 668.49(d)(1)",
			message: "the day of the fire " + wrong + ", so that the row is left out"}, f.row)
		return false
	case day == "":
		r.lack(lack{rule: RuleDate, severity: diag.Error, span: r.table.span("date", f.row), law: "34 CFR 668.49(d)(1)",
			message: "nothing says in which year the fire was, so that the row is left out", help: "find out the year, and add the fire to the fire log by hand"}, f.row)
		return false
	case f.date == "":
		r.open(f, "the day of the fire", "34 CFR 668.49(d)(1)", "it stands as unknown in the year of its report")
		f.date = "unknown"
	default:
		f.date = f.date[:10]
	}
	f.year, _ = strconv.Atoi(day[:4])
	return true
}

// fireReference reads the number of the fire in the log. A log without numbers
// has the day and the facility in their place.
func (r *reader) fireReference(f *fire) bool {
	if !r.table.has("ref") {
		day := f.date
		if day == "unknown" {
			day = "reported " + f.reported[:10]
		}
		f.ref = day + " " + f.facility
		return true
	}
	ref, usable := r.reference(f.row)
	f.ref = ref
	return usable
}

// cause finds the kind of cause. Its words are those of the mapping, because the
// report prints them.
func (r *reader) cause(f *fire) {
	text := r.table.text("cause", f.row)
	found := r.look("causes", text)
	if len(found) > 0 {
		f.cause, f.words = found[0].Word, strings.TrimSpace(strings.TrimSuffix(found[0].Text, "*"))
		return
	}
	f.open = true
	if text == "" {
		r.open(f, "the cause", "34 CFR 668.49(c)(1)(i)", "its cell is empty")
		return
	}
	r.unmapped("cause", text, diag.Warning, "the cell of the cause is empty", f.row)
}

// harm reads how many were injured or died, and the damage.
func (r *reader) harm(f *fire) {
	for _, n := range []struct {
		field, what, law string
		value            *string
	}{
		{"injuries", "how many persons were injured and treated at a medical facility", "34 CFR 668.49(c)(1)(ii)", &f.injuries},
		{"deaths", "how many persons died", "34 CFR 668.49(c)(1)(iii)", &f.deaths},
		{"damage", "the value of the damage", "34 CFR 668.49(c)(1)(iv)", &f.damage},
	} {
		text := r.table.text(n.field, f.row)
		if *n.value = plainNumber(text); n.field == "damage" && damageRange.MatchString(text) {
			*n.value = text
		}
		if *n.value == "" {
			r.open(f, n.what, n.law, "its cell is empty")
		}
	}
}

// open notes what the export does not say of a fire.
func (r *reader) open(f *fire, what, law, then string) {
	f.open = true
	r.lack(lack{rule: RuleLacking, severity: diag.Warning, span: f.cells[0].Span, law: law,
		message: "the export does not say " + what + "; " + then, help: "ask the office that keeps the log, and write it into fires.csv"}, f.row)
}

// dollars is a sum as systems print it; cents other than none are kept from
// passing for dollars.
var dollars = regexp.MustCompile(`^\$? ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.00?)?$`)

// damageRange is a range of damage as the federal form writes it.
var damageRange = regexp.MustCompile(`^(?:\d+-\d+|1000000\+)$`)

// plainNumber returns a number in digits alone, or "".
func plainNumber(text string) string {
	m := dollars.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(strings.ReplaceAll(m[1], ",", ""))
	if err != nil || n > most {
		return ""
	}
	return strconv.Itoa(n)
}

// isKnownFire reports whether the fire log of the year holds the fire already.
func (r *reader) isKnownFire(f fire) bool {
	return slices.ContainsFunc(r.corpus.FireLogs, func(l model.FireLog) bool {
		return l.Campus == f.campus && l.Year == f.year && slices.ContainsFunc(l.Fires, func(known model.Fire) bool { return known.Ref == f.ref })
	})
}

// fireFiles writes the fires, a file for each campus and year.
func (r *reader) fireFiles(fires []fire) []File {
	slices.SortStableFunc(fires, func(a, b fire) int {
		return cmp.Or(cmp.Compare(a.campus, b.campus), cmp.Compare(a.year, b.year), cmp.Compare(a.date, b.date), cmp.Compare(a.ref, b.ref))
	})
	var files []File
	for len(fires) > 0 {
		first := fires[0]
		end := slices.IndexFunc(fires, func(f fire) bool { return f.campus != first.campus || f.year != first.year })
		if end < 0 {
			end = len(fires)
		}
		files = append(files, fireFile(fires[:end]))
		fires = fires[end:]
	}
	return files
}

func fireFile(fires []fire) File {
	file := File{Campus: fires[0].campus, Year: fires[0].year, Records: len(fires)}
	var b strings.Builder
	w := csv.NewWriter(&b)
	rows := [][]string{{"ref", "facility", "date", "cause", "words", "injuries", "deaths", "damage"}}
	for _, f := range fires {
		rows = append(rows, []string{f.ref, f.facility, f.date, f.cause, f.words, f.injuries, f.deaths, f.damage})
		if f.open {
			file.Pending++
		}
	}
	_ = w.WriteAll(rows) // a strings.Builder never fails
	file.Text = []byte(b.String())
	return file
}
