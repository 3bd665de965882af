package personal

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var (
	honorific = regexp.MustCompile(`\b(?:Dr|Mr|Mrs|Ms|Mx|Rev|Prof|Sgt|Lt|Capt)\.?\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,5}`)
	initial   = regexp.MustCompile(`\b\p{Lu}\p{Ll}+\s+\p{Lu}\.\s+\p{Lu}\p{Ll}[\p{L}'’-]*|\b\p{Lu}\.\s+(?:\p{Lu}\.\s+)?\p{Lu}\p{Ll}[\p{L}'’-]*`)
	breaks    = regexp.MustCompile(`[,;:()/\n]|\s[–—-]\s`)
)

// NameIn returns what looks like the name of a person in an item of a list or a
// cell of a table, empty if nothing does: a form of address, an initial, a
// common given name before another, with a title or without, or two unknown
// names beside the title of a person. Words for which isPlace is true are no name.
func NameIn(text string, isPlace func(string) bool) string {
	for _, pattern := range []*regexp.Regexp{honorific, initial} {
		for _, name := range pattern.FindAllString(text, -1) {
			if !OfInstitution(name) && !isPlace(name) {
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
	if len(words) < 2 || len(words) > 3 || OfInstitution(text) || hasWord(text, personTitles) {
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

// OfInstitution reports whether a text has a word that belongs to the names of
// institutions, offices and places, such as Dining, Hall or North.
func OfInstitution(text string) bool { return hasWord(text, institutionWords) }

// hasWord reports whether one of the words, each in small letters, is in the
// text.
func hasWord(text string, words []string) bool {
	return slices.ContainsFunc(plain(text), func(word string) bool { return slices.Contains(words, word) })
}

// plain returns the words of a text in small letters.
func plain(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
