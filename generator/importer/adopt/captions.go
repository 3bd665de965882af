package adopt

import (
	"regexp"
	"strings"
)

// numberedTable matches a caption with the number of its table.
var numberedTable = regexp.MustCompile(`^Table\s+(\d{1,3}(?:\.\d{1,2})?)\s*[.:]?\s+(\S.*)$`)

// captions writes the paragraph right above a table that names its number in the
// form of a caption. Every edition numbers its tables anew.
func captions(t *reportTree, l *list) {
	for _, s := range t.sections {
		for i, b := range s.blocks {
			if i == 0 || b.kind != table || !strings.HasPrefix(b.text, "|") {
				continue
			}
			above := s.blocks[i-1]
			m := numberedTable.FindStringSubmatch(plain(above.text))
			if above.kind != paragraph || m == nil {
				continue
			}
			l.add(above.line, Removed, "the number of a table, which every edition makes anew", m[1])
			above.text = "Table: " + m[2]
		}
	}
}
