package starter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// toFillIn marks what only the institution can write.
func toFillIn(what string) string { return "[Fill in: " + what + "]" }

func year(y int) string { return strconv.Itoa(y) }

// report is site/report.yaml.
func (a Answers) report(texts []text) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# The edition. Its numbers are those of %s.\ninstitution:\n  name: %s\n", model.YearsInWords(a.Years()), strconv.Quote(a.Institution.Name))
	if a.Institution.UnitID != "" {
		fmt.Fprintf(&b, "  unit_id: %q\n", a.Institution.UnitID)
	}
	fmt.Fprintf(&b, "edition: %d\n", a.Edition)
	for _, key := range reportKeys {
		b.WriteString("\n" + key.write(a, texts))
	}
	return b.String()
}

// reportKey is a key of site/report.yaml that an import of past numbers does
// not write.
type reportKey struct {
	name  string
	write func(a Answers, texts []text) string
}

var reportKeys = []reportKey{
	{"published", func(a Answers, _ []text) string {
		return fmt.Sprintf("# The day on which you publish: no later than October 1. Every page bears it.\npublished: %d-10-01\n", a.Edition)
	}},
	{"base_url", func(a Answers, _ []text) string {
		return "# The address at which your web server will hold what lies in public/.\nbase_url: " + strconv.Quote(a.Web) + "\n"
	}},
	{"notice", func(Answers, []text) string {
		return "notice:\n  office: clery_compliance\n  paper_copy: >-\n    " + toFillIn("one or two sentences that say how a person asks for a paper copy, which is free of charge") + "\n"
	}},
	{"outline", outlineLines},
}

// Complete adds to the text of a site/report.yaml the keys that it lacks. What
// stands there stays. The law is that of the edition.
func (a Answers) Complete(report string, law *schema.Law) string {
	texts := statements(a, law)
	for _, key := range reportKeys {
		if !strings.Contains("\n"+report, "\n"+key.name+":") {
			report = strings.TrimRight(report, "\n") + "\n\n" + key.write(a, texts)
		}
	}
	return report
}

// outlineLines are the parts of the report that have a text or a table.
func outlineLines(a Answers, texts []text) string {
	var b strings.Builder
	b.WriteString("# The order of the report. Each text stands in it once.\noutline:\n")
	for _, p := range outline {
		kept := slices.DeleteFunc(slices.Clone(p.files), func(name string) bool {
			return !slices.ContainsFunc(texts, func(t text) bool { return t.path == name })
		})
		if len(kept) == 0 || p.housing && !a.housing() {
			continue
		}
		b.WriteString("  - title: " + p.title + "\n    files:\n      - " + strings.Join(kept, "\n      - ") + "\n")
		if p.generated != "" {
			b.WriteString("    generated: " + p.generated + "\n")
		}
	}
	return b.String()
}

// campuses is site/campuses.yaml.
func (a Answers) campuses() string {
	var b strings.Builder
	b.WriteString("campuses:\n")
	for _, c := range a.Campuses {
		fmt.Fprintf(&b, "  - id: %s\n    name: %s\n    address: %q\n", c.ID, strconv.Quote(c.Name), toFillIn("street, city and State"))
		fmt.Fprintf(&b, "    jurisdiction: %s\n", strconv.Quote(c.Jurisdiction))
		fmt.Fprintf(&b, "    # If the campus opened later, or has closed, write the day: {from: 2011-08-22, until: 2026-05-31}\n    open: [{from: %d-01-01}]\n", a.Years()[0])
		fmt.Fprintf(&b, "    security: %s\n    geography:\n", c.Security)
		b.WriteString("      student_housing:" + existence(c.StudentHousing, c.Name, "student housing"))
		b.WriteString("      noncampus:" + existence(c.Noncampus, c.Name, "noncampus property"))
		if len(a.Campuses) > 1 {
			fmt.Fprintf(&b, "    separate: %q\n", toFillIn("why it is a separate campus: its distance, its own management, its own programs of study"))
		}
	}
	return b.String()
}

// existence says whether a campus has a kind of place and, where it has none,
// leaves it to a person to say how that is known.
func existence(e model.Existence, campus, kind string) string {
	if e.Exists {
		return " {exists: true}\n"
	}
	return fmt.Sprintf("\n        exists: false\n        reason: %q\n        say: %s\n", toFillIn("how you know that there is none"),
		strconv.Quote(campus+" has no "+kind+"."))
}

// places is site/places.csv: a row for each kind of place that a campus has.
func (a Answers) places() string {
	var b strings.Builder
	b.WriteString("id,name,formerly,address,campus,class,control,use,from,until,agency,reason\n")
	for _, c := range a.Campuses {
		for _, p := range startingPlaces {
			if c.GeographyIn(model.Geography(p.class), a.Edition-1) {
				fmt.Fprintf(&b, "%s-%s,%s,,%s,%s,%s,%s,%s,,,local_police,\n", c.ID, p.id, toFillIn(p.name), toFillIn("street and city"), c.ID, p.class, p.control, p.use)
			}
		}
	}
	return b.String()
}

// startingPlaces are rows of the register to begin from, one for each class.
var startingPlaces = []struct{ id, name, class, control, use string }{
	{"building-1", "a building", "on_campus", "owned", ""},
	{"hall-1", "a residence hall", "student_housing", "owned", "residence hall"},
	{"noncampus-1", "a noncampus property", "noncampus", "", ""},
	{"streets", "the streets along the campus", "public_property", "", "streets and sidewalks"},
}

// startingOffice is an office that the first texts or registers name.
type startingOffice struct {
	id, title, kind string
	housing         bool // only where a campus has student housing
}

var startingOffices = []startingOffice{
	{id: "public_safety", title: "Department of Public Safety"},
	{id: "clery_compliance", title: "Clery Compliance Officer", kind: "security_authority"},
	{id: "title_ix", title: "Title IX Coordinator", kind: "security_authority"},
	{id: "dean_of_students", title: "Dean of Students", kind: "security_authority"},
	{id: "student_conduct", title: "Office of Student Conduct", kind: "security_authority"},
	{id: "student_involvement", title: "Office of Student Involvement", kind: "security_authority"},
	{id: "residence_life", title: "Office of Residence Life", kind: "security_authority", housing: true},
	{id: "human_resources", title: "Office of Human Resources", kind: "security_authority"},
	{id: "facilities", title: "Facilities Services", kind: "other"},
	{id: "fire_safety", title: "Office of Fire Safety", kind: "other", housing: true},
	{id: "victim_advocate", title: "Victim Advocate", kind: "other"},
	{id: "counseling", title: "Counseling Center", kind: "professional_counselor"},
	{id: "local_police", title: toFillIn("the local police"), kind: "police_agency"},
}

// offices is site/offices.yaml.
func (a Answers) offices() string {
	var b strings.Builder
	b.WriteString("# Every office that the report names, once, by its title: change the titles to yours, and add offices. Nobody is named.\n" +
		"# Texts use them as {{ offices.public_safety.title }}. Each may also have head, emergency_phone, email, address, web and hours.\noffices:\n")
	for _, o := range startingOffices {
		if o.housing && !a.housing() {
			continue
		}
		kind := o.kind
		if kind == "" {
			kind = map[string]string{"police": "police", "security": "security", "none": "security_authority"}[a.security()]
		}
		fmt.Fprintf(&b, "  - id: %s\n    title: %q\n    kind: %s\n    phone: %q\n", o.id, o.title, kind, toFillIn("telephone number"))
	}
	return b.String()
}
