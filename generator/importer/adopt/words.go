package adopt

import (
	"strings"
	"unicode"
)

// wordsOf returns the words of a text in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// phrased is a text as small words with one space around each, in which a
// phrase is looked for.
func phrased(text string) string { return " " + strings.Join(wordsOf(text), " ") + " " }

// holds reports whether a phrase stands in a text that phrased returned, as
// whole words or, at its end, as the beginning of one.
func holds(text, phrase string) bool {
	words := wordsOf(phrase)
	return len(words) > 0 && strings.Contains(text, " "+strings.Join(words, " "))
}
