package doc

import (
	"strings"
	"unicode"
)

// Slug turns the words of a heading into the form that links use: small
// letters and digits, with a hyphen for everything between them, however its
// letters with accents are stored. A heading without any is "section".
func Slug(text string) string {
	words := strings.FieldsFunc(strings.ToLower(Printed(text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return "section"
	}
	return strings.Join(words, "-")
}
