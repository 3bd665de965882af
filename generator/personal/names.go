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
// common given name before another, or two unknown names beside the title of a
// person. Words for which isPlace is true are no name.
func NameIn(text string, isPlace func(string) bool) string {
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
		segment = strings.TrimSpace(segment)
		if !isTwoOrThreeNames(segment) || isPlace(segment) {
			continue
		}
		first, _, _ := strings.Cut(segment, " ")
		if titled || slices.Contains(givenNames, strings.ToLower(first)) {
			return segment
		}
	}
	return ""
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
	return slices.ContainsFunc(plain(text), func(word string) bool { return slices.Contains(words, word) })
}

// plain returns the words of a text in small letters.
func plain(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
