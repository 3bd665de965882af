package report

import (
	"strconv"
	"strings"

	"cleryreport/generator/doc"
)

func itoa(n int) string { return strconv.Itoa(n) }

// anchors hands out the anchors of one document, each once.
type anchors map[string]bool

// newAnchors returns the anchors of a report, in which the renderers have those
// of the contents and of the main text already.
func newAnchors() anchors { return anchors{"contents": true, "text": true} }

// unique returns an anchor made of the text, with a number behind it if it was
// already given. It keeps clear of the anchors of computed tables.
func (a anchors) unique(text string) string {
	base := slug(text)
	if strings.HasPrefix(base, tablePrefix) {
		base = "section-" + base
	}
	id := base
	for n := 2; a[id]; n++ {
		id = base + "-" + itoa(n)
	}
	a[id] = true
	return id
}

// slug turns a heading into an anchor: small letters, digits and hyphens.
func slug(text string) string { return doc.Slug(text) }
