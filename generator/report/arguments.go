package report

import (
	"maps"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// takes refuses the arguments of a line that its table, chart or map does not
// have.
func (b *builder) takes(p *doc.Placement, arguments ...string) bool {
	known := true
	for _, name := range slices.Sorted(maps.Keys(p.Args)) {
		if !slices.Contains(arguments, name) {
			known = false
			b.refuse(RuleUnknownArgument, p, name, strings.TrimSpace("the "+p.Kind+" "+p.Name)+" takes no "+name, diag.DidYouMean(name, arguments))
		}
	}
	return known
}

// refuse reports an argument of a line, or its name if argument is empty.
func (b *builder) refuse(rule string, p *doc.Placement, argument, message, help string) {
	b.found = append(b.found, diag.New(rule, diag.Error, p.SpanOf(argument), message, diag.Help(help)))
}

// campusesOf returns the campus that a line names, or all.
func (b *builder) campusesOf(p *doc.Placement) ([]model.Campus, bool) {
	id, named := p.Args["campus"]
	if !named {
		return b.corpus.Campuses, true
	}
	campus, ok := b.corpus.Campus(id)
	if !ok {
		ids := make([]string, len(b.corpus.Campuses))
		for i, c := range b.corpus.Campuses {
			ids[i] = c.ID
		}
		b.refuse(RuleUnknownCampus, p, "campus", "site/campuses.yaml has no campus "+quoted(id), diag.DidYouMean(id, ids))
	}
	return []model.Campus{campus}, ok
}

// listed reads an argument that names several things, such as
// category="rape, burglary". All of them are known, or the first that is not is
// reported; without the argument, it is all that are known.
func (b *builder) listed(rule string, p *doc.Placement, argument string, known []string) ([]string, bool) {
	written, given := p.Args[argument]
	if !given {
		return known, true
	}
	var list []string
	for _, word := range strings.FieldsFunc(written, func(r rune) bool { return r == ',' || r == ' ' }) {
		switch {
		case !slices.Contains(known, word):
			b.refuse(rule, p, argument, "the "+p.Kind+" "+p.Name+" has no "+argument+" "+word, diag.DidYouMean(word, known))
			return nil, false
		case !slices.Contains(list, word):
			list = append(list, word)
		}
	}
	if len(list) == 0 {
		b.refuse(rule, p, argument, argument+" names nothing here", "known here: "+strings.Join(known, ", ")+"; without "+argument+", all of them are shown")
	}
	return list, len(list) > 0
}

// quoted shows a word that a person wrote, even if it is empty.
func quoted(word string) string { return `"` + word + `"` }
