package model

import (
	"slices"
	"strings"
	"unicode"
)

// KnowsName reports whether words stand in a name, a title or an address of
// site/, and so are no person's: of the institution, a campus, a place of the
// register or an office.
func (c *Corpus) KnowsName(words string) bool {
	return c.KnowsPlace(words) || slices.ContainsFunc(c.Offices, func(o Office) bool {
		return standIn(words, o.Title, o.Head, o.Address)
	})
}

// KnowsPlace reports whether words stand in the name or address of a campus or a
// place of the register, or in the name of the institution.
func (c *Corpus) KnowsPlace(words string) bool {
	return standIn(words, c.Report.Institution.Name, c.Report.Institution.ShortName) ||
		slices.ContainsFunc(c.Campuses, func(campus Campus) bool { return standIn(words, campus.Name, campus.Address) }) ||
		slices.ContainsFunc(c.Places, func(p Place) bool { return standIn(words, p.Name, p.Formerly, p.Address) })
}

// standIn reports whether words stand in one of the texts, as whole words and in
// capital letters or small ones.
func standIn(words string, texts ...string) bool {
	words = apart(words)
	return words != "" && slices.ContainsFunc(texts, func(text string) bool {
		return strings.Contains(" "+apart(text)+" ", " "+words+" ")
	})
}

// apart is a text as small words with a space between them.
func apart(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
