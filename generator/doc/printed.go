package doc

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Printed returns text as it stands on paper: composed characters, tabs, line
// breaks and control characters as spaces, and no invisible characters such as
// soft hyphens, which a reader would hear or search in vain.
func Printed(s string) string {
	if isPrintableASCII(s) {
		return s
	}
	return norm.NFC.String(strings.Map(printedRune, s))
}

// isPrintableASCII reports whether s is printable ASCII, as nearly all text is.
func isPrintableASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

func printedRune(r rune) rune {
	switch {
	case unicode.Is(unicode.Cf, r):
		return -1
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return ' '
	}
	return r
}
