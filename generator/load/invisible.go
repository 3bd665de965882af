package load

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// invisible reports whether a character shows nothing and joins, breaks or turns
// the words around it: soft hyphens, spaces without width, marks of direction.
func invisible(r rune) bool {
	return r == '\u00AD' || r == '\u180E' || r >= '\u200B' && r <= '\u200F' || r >= '\u202A' && r <= '\u202E' ||
		r >= '\u2060' && r <= '\u206F' || r == '\uFEFF'
}

// invisibles finds such characters in what people write, once a line. A word
// that holds one looks right and is found by no search and no reader of screens.
func (l *loader) invisibles() {
	for _, file := range l.tree.Files() {
		if !slices.Contains([]string{".md", ".yaml", ".csv"}, path.Ext(file.Path)) || strings.HasPrefix(file.Path, LedgerFolder+"/") {
			continue
		}
		at := 0
		for line := range strings.Lines(string(file.Data)) {
			if at == 0 && strings.HasPrefix(line, "\uFEFF") { // the mark of the encoding
				at, line = at+len("\uFEFF"), strings.TrimPrefix(line, "\uFEFF")
			}
			l.invisibleIn(file, at, line)
			at += len(line)
		}
	}
}

// invisibleIn reports the invisible characters of a line that begins at an
// offset of the file.
func (l *loader) invisibleIn(file *source.File, at int, line string) {
	start := strings.IndexFunc(line, invisible)
	if start < 0 {
		return
	}
	end := strings.LastIndexFunc(line, invisible)
	_, size := utf8.DecodeRuneInString(line[end:])
	end += size
	visible := strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, line[start:end])
	span := source.Span{File: file, Start: at + start, End: at + end}
	l.find(diag.New(RuleInvisible, diag.Warning, span, "a character that nobody sees stands here, such as a soft hyphen or a space without width",
		diag.Help("delete it; `clery check --fix` does"), diag.Repair(span, visible)))
}
