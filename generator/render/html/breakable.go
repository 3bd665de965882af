package html

import (
	"slices"
	"strings"
)

// Letters of a word without a place to break it, such as an address, and of
// each piece into which a longer one may be broken.
const (
	longestWord  = 30
	longestPiece = 12
)

// breakable returns text with places at which very long words may be broken, so
// that none makes a table wider than the page.
func breakable(text string) string {
	if !slices.ContainsFunc(strings.Fields(text), func(word string) bool { return len(word) > longestWord }) {
		return escape(text)
	}
	var b strings.Builder
	for rest := clean(text); rest != ""; {
		end := strings.IndexAny(rest, " \t\n")
		if end < 0 {
			end = len(rest)
		}
		writeWord(&b, []rune(rest[:end]))
		rest = rest[end:]
		if rest != "" {
			b.WriteString(rest[:1])
			rest = rest[1:]
		}
	}
	return b.String()
}

func writeWord(b *strings.Builder, word []rune) {
	for len(word) > longestWord {
		b.WriteString(escape(string(word[:longestPiece])) + "<wbr>")
		word = word[longestPiece:]
	}
	b.WriteString(escape(string(word)))
}
