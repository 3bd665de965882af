package logs

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/personal"
)

// groupOf names the list of meanings in which the cells of a column are looked up.
var groupOf = map[string]string{"offense": "offenses", "bias": "biases", "disposition": "dispositions",
	"geography": "geographies", "place": "places", "facility": "facilities", "cause": "causes"}

// look returns the meanings of a text: those of the whole text, otherwise those
// of the longest beginning.
func (r *reader) look(group, text string) []model.Meaning {
	text = load.Folded(text)
	key := group + "\n" + text
	found, looked := r.looked[key]
	if !looked {
		found = r.meaningsOf(group, text)
		r.looked[key] = found
	}
	return found
}

// meaningsOf compares a text with all that a group of the mapping has.
func (r *reader) meaningsOf(group, text string) []model.Meaning {
	var found []model.Meaning
	longest := -1
	for _, m := range r.meanings[group] {
		known := load.Folded(m.Text)
		beginning, open := strings.CutSuffix(known, "*")
		length := len(beginning)
		switch {
		case !open && known == text:
			length = len(text) + 1
		case !open || !strings.HasPrefix(text, strings.TrimSpace(beginning)):
			continue
		}
		if length > longest {
			found, longest = nil, length
		}
		if length == longest {
			found = append(found, m)
		}
	}
	return found
}

// word returns the one word that a cell of a column means, if it is in the
// mapping. An empty cell means nothing and is known.
func (r *reader) word(field string, at row) (word string, known bool) {
	text := r.table.text(field, at)
	if text == "" {
		return "", true
	}
	found := r.look(groupOf[field], text)
	if len(found) == 0 {
		return "", false
	}
	return found[0].Word, true
}

// unmapped notes a text to which the mapping gives no meaning. Only a text of a
// list, such as an offense, may be shown, and only if it tells of nobody.
func (r *reader) unmapped(field, text string, severity diag.Severity, then string, at row) {
	what := "the " + field
	switch {
	case text == "":
		what = "an empty " + field
	case r.mayBeShown(field, text):
		what = quoted(text)
	}
	help := "write what it means under " + groupOf[field] + ": in the mapping"
	if field == "offense" || field == "facility" {
		help += ", or under none: there"
	}
	law := ""
	if field == "offense" || field == "place" {
		law = "34 CFR 668.46(c)(1)"
	}
	r.lack(lack{rule: RuleUnmapped, severity: severity, help: help, law: law, span: r.table.span(field, at),
		message: what + " is not in the mapping, so that " + then}, at)
}

// mayBeShown reports whether a text of the export may stand in a finding: a
// short one of a column that holds the words of a list, without the number of a
// record.
func (r *reader) mayBeShown(field, text string) bool {
	if !slices.Contains([]string{"offense", "disposition", "bias", "geography", "cause"}, field) || len(text) > 90 || strings.Contains(text, "\n") {
		return false
	}
	return !r.holdsReference(text) && !isPersonal(text)
}

// holdsReference reports whether one of the words of a text is the number of a
// record, of the export or of the ledger.
func (r *reader) holdsReference(text string) bool {
	if r.references == nil {
		r.references = map[string]bool{}
		for _, ref := range r.different("ref") {
			r.references[load.Folded(ref)] = true
		}
		for ref := range r.known {
			r.references[load.Folded(ref)] = true
		}
	}
	words := strings.FieldsFunc(load.Folded(text), func(c rune) bool { return strings.ContainsRune(" ,;:()[]#", c) })
	return slices.ContainsFunc(words, func(word string) bool { return r.references[word] })
}

// isPersonal reports whether a text, be it a whole name or a sentence, seems to
// hold what identifies a person.
func isPersonal(text string) bool {
	_, whole := personal.Column([]string{text})
	return whole || len(personal.Kinds(text, func(string) bool { return false })) > 0
}

// none notes a row that is no offense of the statistics or no student housing.
func (r *reader) none(text string, at row) {
	key := load.Folded(text)
	if r.nothing[key] == nil {
		r.nothing[key] = &Nothing{Text: text}
	}
	r.nothing[key].Lines = append(r.nothing[key].Lines, at.line)
}

// allNothing returns those rows, most frequent texts first.
func (r *reader) allNothing() []Nothing {
	var all []Nothing
	for _, n := range r.nothing {
		all = append(all, *n)
	}
	slices.SortFunc(all, func(a, b Nothing) int {
		if len(a.Lines) != len(b.Lines) {
			return len(b.Lines) - len(a.Lines)
		}
		return strings.Compare(a.Text, b.Text)
	})
	return all
}
