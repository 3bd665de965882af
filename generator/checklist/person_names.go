package checklist

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/personal"
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
	return list
}

// isPlace reports whether words stand in an address or a name of site/.
func (w *walker) isPlace(words string) bool {
	c := w.corpus
	known := []string{c.Report.Institution.Name, c.Report.Institution.ShortName}
	for _, campus := range c.Campuses {
		known = append(known, campus.Name, campus.Address)
	}
	for _, o := range c.Offices {
		known = append(known, o.Title, o.Head, o.Address)
	}
	for _, p := range c.Places {
		known = append(known, p.Name, p.Formerly)
	}
	return slices.ContainsFunc(known, func(s string) bool { return holdsWords(s, words) })
}
