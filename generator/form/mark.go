package form

import (
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
)

// version is that of the sheets. A later one may mean other things by the same
// words.
const version = 1

const markWord = "clery-form"

// mark is the text of a cell by which the program knows a sheet again, whatever
// becomes of its name and of the rows around: the version, what the sheet is
// about, and a digest of what was known when it was written.
type mark struct {
	Subject
	version int
	digest  string
}

// String returns the text of the cell.
func (m mark) String() string {
	return fmt.Sprintf("%s %d %s %d %s %s", markWord, m.version, m.Campus, m.Year, m.Name, m.digest)
}

// readMark reads the text of a cell; ok is false if it is no mark.
func readMark(text string) (m mark, ok bool) {
	words := strings.Fields(text)
	if len(words) < 2 || words[0] != markWord {
		return mark{}, false
	}
	m.version, _ = strconv.Atoi(words[1])
	if len(words) == 6 {
		m.Campus, m.Name, m.digest = words[2], words[4], words[5]
		m.Year, _ = strconv.Atoi(words[3])
	}
	return m, true
}

// digest tells whether what was known has changed.
func digest(known []string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(known, "\n"))))[:12]
}
