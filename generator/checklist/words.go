package checklist

import (
	"slices"
	"strings"
	"unicode"
)

// plainWords is a text as small letters and digits with one space around each
// word, so that hyphens, quotation marks and line breaks make no difference, and
// characters that nobody sees none either.
func plainWords(text string) string {
	var plain strings.Builder
	plain.Grow(len(text) + 2)
	plain.WriteByte(' ')
	inWord := false
	for _, r := range text {
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case letter:
			plain.WriteRune(unicode.ToLower(r))
			inWord = true
		case unicode.Is(unicode.Cf, r): // shows nothing, such as a soft hyphen
		case inWord:
			plain.WriteByte(' ')
			inWord = false
		}
	}
	if inWord {
		plain.WriteByte(' ')
	}
	return plain.String()
}

// holdsOneBeginning reports whether the plain words hold one of the words, of
// which the last may be the beginning of a longer one: "report" is found in
// "reporting", not in "unreported".
func holdsOneBeginning(plain string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(plain, strings.TrimSuffix(plainWords(w), " ")) })
}

// holdsOne reports whether the text holds one of the marks.
func holdsOne(text string, marks []string) bool {
	return slices.ContainsFunc(marks, func(mark string) bool { return strings.Contains(text, mark) })
}

// holdsWords reports whether the text has the very words.
func holdsWords(text, words string) bool {
	return strings.Contains(plainWords(text), plainWords(words))
}
