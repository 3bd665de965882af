package checklist

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/personal"
)

// hall matches a name that only student housing is likely to have in a text on
// student housing: one or two words with a capital letter before what kind of
// building it is.
var hall = regexp.MustCompile(`(?:\p{Lu}[\p{L}'’-]+\s+){1,2}(?:Residence\s+Hall|Hall|House|Apartments|Dormitory|Tower|Towers|Village|Suites)\b`)

// noName are words with a capital letter, at the beginning of a sentence or of a
// common name, that are no part of a hall's own name.
var noName = strings.Fields("a all an any at both each every few in many most no of on one our some that the their these this those three two under when your new old")

// onHousing reports whether a passage answers a paragraph about student housing:
// fire safety and missing students.
func onHousing(p *passage) bool {
	return p.answers(fire(""), security("(h)"), statute("(i)"), statute("(j)"))
}

// unknownHalls finds halls that a text on student housing names and the register
// of places does not, and halls that were closed before the last calendar year.
func (w *walker) unknownHalls(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for i := range w.passages {
		p := &w.passages[i]
		if !onHousing(p) {
			continue
		}
		for _, at := range hall.FindAllStringIndex(p.text, -1) {
			name := ownName(p.text[at[0]:at[1]])
			if name == "" || w.endsInPlace(name) {
				continue
			}
			list = append(list, diag.New(RuleUnknownHall, diag.Warning, p.span(at[1]-len(name), at[1]),
				"the register of places has no "+name+w.ownedBy(p.policy.Path),
				diag.Help(w.hallHelp(name)), p.law()))
		}
		list = append(list, w.closedHalls(p)...)
	}
	return list
}

// ownName takes words that are no name from the beginning of a match, and
// returns nothing if only the kind of building is left or its words are those of
// every institution, such as Dining Hall.
func ownName(match string) string {
	words := strings.Fields(match)
	for len(words) > 0 && slices.Contains(noName, strings.ToLower(words[0])) {
		match = strings.TrimSpace(strings.TrimPrefix(match, words[0]))
		words = words[1:]
	}
	kind := 1
	if len(words) > 1 && words[len(words)-2] == "Residence" {
		kind = 2
	}
	if len(words) <= kind || personal.OfInstitution(strings.Join(words[:len(words)-kind], " ")) {
		return ""
	}
	return match
}

// endsInPlace reports whether words, or all but the first of them, stand in a
// name of site/: a sentence may begin with another word in capitals.
func (w *walker) endsInPlace(words string) bool {
	_, rest, _ := strings.Cut(words, " ")
	return w.corpus.KnowsName(words) || strings.Contains(rest, " ") && w.corpus.KnowsName(rest)
}

func (w *walker) hallHelp(name string) string {
	first, _, _ := strings.Cut(name, " ")
	for _, p := range w.corpus.Places {
		if other, _, _ := strings.Cut(p.Name, " "); p.Class == string(model.StudentHousing) && differInOneLetter(other, first) {
			return "did you mean " + p.Name + "? In the text it is {{ places." + p.ID + ".name }}"
		}
	}
	return "write the name as the register has it, such as {{ places.id.name }}, or add the building to site/places.csv and its systems to site/fire-systems.csv"
}

// differInOneLetter reports whether two words of one length differ in one
// letter.
func differInOneLetter(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n == 1
}

// closedHalls finds the names of student housing of which no row of the register
// reaches into the last calendar year.
func (w *walker) closedHalls(p *passage) []diag.Diagnostic {
	year := w.corpus.Report.Edition - 1
	var list []diag.Diagnostic
	for _, place := range w.corpus.Places {
		if place.Class != string(model.StudentHousing) || place.Until == "" || place.OverlapsYear(year) || w.standsIn(place.Name, year) {
			continue
		}
		for _, f := range p.find(phrases(place.Name)) {
			list = append(list, diag.New(RuleUnknownHall, diag.Warning, f.span,
				fmt.Sprintf("%s has not been student housing under this name since %s%s", place.Name, place.Until, w.ownedBy(p.policy.Path)),
				diag.Help("write the present name, or take the building out of the text"), p.law(), diag.See(place.Span, "its row of the register")))
		}
	}
	return list
}

// standsIn reports whether a row of the register that reaches into the year has
// the name, or gives it as the former one.
func (w *walker) standsIn(name string, year int) bool {
	return slices.ContainsFunc(w.corpus.Places, func(p model.Place) bool {
		return p.OverlapsYear(year) && (p.Name == name || p.Formerly == name)
	})
}
