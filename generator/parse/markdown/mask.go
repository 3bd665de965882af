package markdown

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
)

// Goldmark knows nothing of our braces: spaces in {{ name }} would break the
// target of a link, and a citation would be read as words of its heading. So
// it reads a copy of the file, byte for byte as long, in which the front matter
// and the citations are blank and each {{ }} holds only its number. Every
// offset it returns is an offset of the file.

// doubled matches a {{ }} of any content on one line.
var doubled = regexp.MustCompile(`\{\{[^{}\n]*\}\}`)

// numbered matches a {{ }} of the copy.
var numbered = regexp.MustCompile(`\{\{([0-9a-z]+)\}\}`)

// numberBase is the base in which a {{ }} is numbered: the shortest variable,
// {{a.b}}, leaves three digits.
const numberBase = 36

// mask is the text of a page in two forms.
type mask struct {
	plain   []byte  // as written, with front matter and citations blank
	masked  []byte  // the same, with each {{ }} numbered
	doubled [][]int // offsets of each {{ }}
}

// newMask blanks the first bytes of data, up to start.
func newMask(data []byte, start int) *mask {
	m := &mask{plain: bytes.Clone(data), masked: bytes.Clone(data)}
	m.blank(0, start)
	m.doubled = doubled.FindAllIndex(m.plain, -1)
	for i, at := range m.doubled {
		inner := m.masked[at[0]+2 : at[1]-2]
		digits := strconv.FormatInt(int64(i), numberBase)
		for j := range inner {
			inner[j] = '0'
		}
		if len(digits) <= len(inner) {
			copy(inner[len(inner)-len(digits):], digits)
		}
	}
	return m
}

// blank makes the bytes from start to end spaces, but keeps line breaks.
func (m *mask) blank(start, end int) {
	for i := start; i < end; i++ {
		if m.plain[i] != '\n' {
			m.plain[i], m.masked[i] = ' ', ' '
		}
	}
}

// unmask returns text of the copy as it was written.
func (m *mask) unmask(text string) string {
	return numbered.ReplaceAllStringFunc(text, func(match string) string {
		i, err := strconv.ParseInt(strings.Trim(match, "{}"), numberBase, 64)
		if err != nil || i >= int64(len(m.doubled)) {
			return match
		}
		return string(m.plain[m.doubled[i][0]:m.doubled[i][1]])
	})
}
