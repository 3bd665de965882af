package checklist

import (
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/personal"
	"cleryreport/generator/source"
)

// personNames finds persons' names in lists of titles. A name is out of date
// with the next appointment, and the law asks for titles.
func (w *walker) personNames(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, item := range w.titleItems() {
		p := item.passage
		name := personal.NameIn(p.text, w.corpus.KnowsName)
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
			name := personal.NameIn(written.text, w.corpus.KnowsPlace)
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
