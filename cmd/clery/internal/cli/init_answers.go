package cli

import (
	"fmt"
	"strings"

	"cleryreport/generator"
)

// beginning finds all answers. What an import has written is not asked, and
// flags for it are refused.
func (f initFlags) beginning(imported *generator.Beginning, q *questions) (generator.Beginning, error) {
	var b generator.Beginning
	var err error
	if imported != nil {
		if err := f.refuseKnown(); err != nil {
			return b, err
		}
		b = *imported
		fmt.Fprintf(q.out, "The folder holds the numbers of %s for the report of %d.\n", b.Name, b.Edition)
	} else if b, err = f.institution(q); err != nil {
		return b, err
	}
	if err := f.campus(&b, imported != nil, q); err != nil {
		return b, err
	}
	b.Web, err = q.answer(f.web, question{flag: "web", words: "Web address at which the report will be published", check: anAddress})
	if err != nil {
		return b, err
	}
	b.Web = strings.TrimRight(b.Web, "/")
	return b, q.lacking()
}

// refuseKnown refuses flags that would contradict what an import wrote.
func (f initFlags) refuseKnown() error {
	for _, flag := range []struct {
		name  string
		given bool
	}{
		{"name", f.name != ""}, {"unit-id", f.unitID != ""}, {"edition", f.edition != 0}, {"campus", len(f.campuses) > 0},
		{"state", len(f.states) > 0}, {"housing", len(f.housing) > 0}, {"noncampus", len(f.noncampus) > 0},
	} {
		if flag.given {
			return fmt.Errorf("--%s: the import has written this into site/; leave the flag out, and change the file if it is wrong", flag.name)
		}
	}
	return nil
}

// institution asks for the institution, the edition and the names of the
// campuses.
func (f initFlags) institution(q *questions) (b generator.Beginning, err error) {
	if b.Edition = f.edition; b.Edition == 0 {
		if b.Edition, err = nextEdition(f.today); err != nil {
			return b, err
		}
	}
	if b.Edition < 2000 || b.Edition > 2199 {
		return b, fmt.Errorf("there is no edition %d: write the year of the report", b.Edition)
	}
	if b.Name, err = q.answer(f.name, question{flag: "name", words: "Full name of the institution", check: aLine}); err != nil {
		return b, err
	}
	about := question{flag: "unit-id", words: "Federal unit id, six digits; Enter if you do not know it", optional: true, check: aUnitID}
	if b.UnitID, err = q.answer(f.unitID, about); err != nil {
		return b, err
	}
	about = question{flag: "campus", words: "Campuses, with a semicolon between them", usual: "Main Campus", check: campusNames}
	names, err := q.answer(strings.Join(f.campuses, ";"), about)
	if err != nil {
		return b, err
	}
	for name := range strings.SplitSeq(names, ";") {
		b.Campuses = append(b.Campuses, generator.FirstCampus{Name: strings.TrimSpace(name)})
	}
	return b, nil
}

// campusNames says what is wrong with a list of campuses.
func campusNames(list string) string {
	seen := map[string]bool{}
	for name := range strings.SplitSeq(list, ";") {
		name = strings.TrimSpace(name)
		if wrong := aLine(name); wrong != "" {
			return "each campus has a name: " + wrong
		}
		if seen[strings.ToLower(name)] {
			return "two campuses have the same name"
		}
		seen[strings.ToLower(name)] = true
	}
	return ""
}

// campus asks what is true of each campus; of an imported one only who keeps
// order there.
func (f initFlags) campus(b *generator.Beginning, imported bool, q *questions) error {
	yesNo := []string{"yes", "no"}
	for i := range b.Campuses {
		c := &b.Campuses[i]
		where := ""
		if len(b.Campuses) > 1 {
			where = " (" + c.Name + ")"
		}
		var housing, noncampus string
		abouts := []struct {
			question
			given  []string
			answer *string
			known  bool
		}{
			{question{flag: "state", words: "State whose law applies" + where, check: aLine}, f.states, &c.State, imported},
			{question{flag: "security", words: "Who keeps order there: police, security or none" + where, among: []string{"police", "security", "none"}},
				f.security, &c.Security, c.Security != ""},
			{question{flag: "housing", words: "Does it have student housing, yes or no" + where, among: yesNo}, f.housing, &housing, imported},
			{question{flag: "noncampus", words: "Does it have noncampus property, such as a fraternity's house or a leased site, yes or no" + where, among: yesNo},
				f.noncampus, &noncampus, imported},
		}
		for _, about := range abouts {
			if about.known {
				continue
			}
			given, err := forCampus(about.flag, about.given, i, len(b.Campuses))
			if err != nil {
				return err
			}
			if *about.answer, err = q.answer(given, about.question); err != nil {
				return err
			}
		}
		c.Housing, c.Noncampus = housing == "yes", noncampus == "yes"
	}
	return nil
}

// forCampus is what a flag says of a campus: it is given once for all campuses,
// or once for each.
func forCampus(flag string, given []string, campus, campuses int) (string, error) {
	switch len(given) {
	case 0:
		return "", nil
	case 1:
		return given[0], nil
	case campuses:
		return given[campus], nil
	default:
		return "", fmt.Errorf("--%s is given %d times: give it once for all campuses, or once for each of the %d", flag, len(given), campuses)
	}
}
