package report

import (
	"strconv"
	"strings"

	"cleryreport/generator/doc"
)

func itoa(n int) string { return strconv.Itoa(n) }

// anchors hands out the anchors of one document, each once. It holds, of each
// that was given, the number that was last put behind it, 1 if none was.
type anchors map[string]int

// newAnchors returns the anchors of a report, in which the renderers have those
// of the contents and of the main text already.
func newAnchors() anchors { return anchors{"contents": 1, "text": 1} }

// unique returns an anchor made of the text, with a number behind it if it was
// already given. It keeps clear of the anchors of computed tables and of
// figures.
func (a anchors) unique(text string) string {
	base := slug(text)
	if strings.HasPrefix(base, tablePrefix) || strings.HasPrefix(base, figurePrefix) {
		base = "section-" + base
	}
	id, n := base, a[base]
	for ; a[id] > 0; id = base + "-" + itoa(n) {
		n++
	}
	a[base], a[id] = max(n, 1), max(a[id], 1)
	return id
}

// slug turns a heading into an anchor: small letters, digits and hyphens.
func slug(text string) string { return doc.Slug(text) }
