package checklist

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/personal"
	"cleryreport/generator/source"
)

// personNames finds persons' names in lists of titles. A name is out of date
// with the next appointment, and the law asks for titles.
func (w *walker) personNames(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, item := range w.titleItems() {
		p := item.passage
		name := personal.NameIn(p.text, w.isPlace)
		if name == "" {
			continue
		}
		at := strings.Index(p.text, name)
		list = append(list, diag.New(RulePersonName, diag.Error, p.span(at, at+len(name)),
			"the list asks for titles, and this looks like a person's name: "+name+w.ownedBy(p.policy.Path),
			diag.Help("write the title alone, such as Director of Public Safety; a title stays right when the person changes"), lawOf(item.leaf)))
	}
	return append(list, w.personsInOffices()...)
}

// personsInOffices finds persons' names where site/offices.yaml asks for titles,
// which every text then prints.
func (w *walker) personsInOffices() []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, o := range w.corpus.Offices {
		for _, written := range []struct {
			text string
			span source.Span
		}{{o.Title, o.TitleSpan}, {o.Head, o.HeadSpan}} {
			name := personal.NameIn(written.text, w.isBuilding)
			if name == "" {
				continue
			}
			list = append(list, diag.New(RulePersonName, diag.Error, written.span,
				"offices and their heads have titles, and this looks like a person's name: "+name,
				diag.Help("write the title alone, such as Director of Public Safety; a title stays right when the person changes"), w.lawAt(security("(b)(2)(iii)"))))
		}
	}
	return list
}

// isPlace reports whether words stand in an address or a name of site/.
func (w *walker) isPlace(words string) bool {
	return w.isBuilding(words) || slices.ContainsFunc(w.corpus.Offices, func(o model.Office) bool {
		return holdsWords(o.Title, words) || holdsWords(o.Head, words) || holdsWords(o.Address, words)
	})
}

// isBuilding reports whether words stand in the name or address of a campus or a
// place, or in the name of the institution.
func (w *walker) isBuilding(words string) bool {
	c := w.corpus
	known := []string{c.Report.Institution.Name, c.Report.Institution.ShortName}
	for _, campus := range c.Campuses {
		known = append(known, campus.Name, campus.Address)
	}
	for _, p := range c.Places {
		known = append(known, p.Name, p.Formerly)
	}
	return slices.ContainsFunc(known, func(s string) bool { return holdsWords(s, words) })
}
