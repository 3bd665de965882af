package layout

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean returns text as it is printed: composed characters, tabs, line breaks
// and control characters as spaces, and no invisible characters such as soft
// hyphens, which a reader would hear or search in vain.
func clean(s string) string {
	if isPlain(s) {
		return s
	}
	return norm.NFC.String(strings.Map(cleanRune, s))
}

// isPlain reports whether s is printable ASCII, as nearly all text is.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

func cleanRune(r rune) rune {
	switch {
	case unicode.Is(unicode.Cf, r):
		return -1
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return ' '
	}
	return r
}

// squeeze collapses runs of spaces. A space at the beginning is dropped if the
// text before it ended in one; spaced says so, and is returned anew.
func squeeze(s string, spaced bool) (string, bool) {
	if !strings.Contains(s, "  ") && !(spaced && strings.HasPrefix(s, " ")) {
		return s, strings.HasSuffix(s, " ") || s == "" && spaced
	}
	var b strings.Builder
	for _, r := range s {
		if r == ' ' && spaced {
			continue
		}
		spaced = r == ' '
		b.WriteRune(r)
	}
	return b.String(), spaced
}
