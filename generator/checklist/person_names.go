package checklist

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// personNames finds persons' names in lists of titles. A name is out of date
// with the next appointment, and the law asks for titles.
func (w *walker) personNames(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, item := range w.titleItems() {
		p := item.passage
		name := personIn(p.text, w.isPlace)
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
			name := personIn(written.text, w.isBuilding)
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

var (
	honorific = regexp.MustCompile(`\b(?:Dr|Mr|Mrs|Ms|Mx|Rev|Prof|Sgt|Lt|Capt)\.?\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,5}`)
	initial   = regexp.MustCompile(`\b\p{Lu}\p{Ll}+\s+\p{Lu}\.\s+\p{Lu}\p{Ll}[\p{L}'’-]*|\b\p{Lu}\.\s+(?:\p{Lu}\.\s+)?\p{Lu}\p{Ll}[\p{L}'’-]*`)
	breaks    = regexp.MustCompile(`[,;:()/\n]|\s[–—-]\s`)
)

// personIn returns what looks like the name of a person in an item of a list,
// empty if nothing does: a form of address, an initial, a common given name
// before another, with a title or without, or two unknown names beside the title
// of a person.
func personIn(text string, isPlace func(string) bool) string {
	for _, pattern := range []*regexp.Regexp{honorific, initial} {
		for _, name := range pattern.FindAllString(text, -1) {
			if !hasWord(name, institutionWords) && !isPlace(name) {
				return name
			}
		}
	}
	segments := breaks.Split(text, -1)
	titled := slices.ContainsFunc(segments, func(s string) bool { return hasWord(s, personTitles) })
	for _, segment := range segments {
		whole := strings.TrimSpace(segment)
		segment = withoutTitles(whole)
		if !isTwoOrThreeNames(segment) || isPlace(segment) {
			continue
		}
		first, _, _ := strings.Cut(segment, " ")
		if titled && segment == whole || slices.Contains(givenNames, strings.ToLower(first)) {
			return segment
		}
	}
	return ""
}

// withoutTitles takes the words of a person's title away from both ends, as in
// Chief Robert Miller.
func withoutTitles(text string) string {
	for words := strings.Fields(text); len(words) > 0 && hasWord(words[0], personTitles); words = words[1:] {
		text = strings.TrimSpace(strings.TrimPrefix(text, words[0]))
	}
	for words := strings.Fields(text); len(words) > 0 && hasWord(words[len(words)-1], personTitles); words = words[:len(words)-1] {
		text = strings.TrimSpace(strings.TrimSuffix(text, words[len(words)-1]))
	}
	return text
}

// isTwoOrThreeNames reports whether a text is two or three words with a capital
// letter of which none belongs to an institution, an office or a place.
func isTwoOrThreeNames(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 3 || hasWord(text, institutionWords) || hasWord(text, personTitles) {
		return false
	}
	for _, word := range words {
		letters := []rune(strings.Trim(word, ".'’-"))
		if len(letters) < 2 || !unicode.IsUpper(letters[0]) || !slices.ContainsFunc(letters, unicode.IsLower) {
			return false
		}
	}
	return true
}

// hasWord reports whether one of the words, each in small letters, is in the
// text.
func hasWord(text string, words []string) bool {
	return slices.ContainsFunc(strings.Fields(plainWords(text)), func(word string) bool { return slices.Contains(words, word) })
}
