package layout

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"cleryreport/generator/render/pdf/draw"
)

// Property lists of what is drawn but not read.
const (
	artifactLayout    = "<</Type /Layout>>"
	artifactWatermark = "<</Type /Pagination /Subtype /Watermark>>"
	artifactRepeat    = "<</Type /Pagination>>"
	artifactHeader    = "<</Type /Pagination /Subtype /Header /Attached [/Top]>>"
	artifactFooter    = "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>"
)

// newElem appends an element of a role to its parent.
func newElem(parent *draw.Elem, role string) *draw.Elem {
	e := &draw.Elem{Role: role, Parent: parent}
	parent.Kids = append(parent.Kids, e)
	return e
}

// leafOf returns the leaf at the end of an element, so that neighboring text
// becomes one piece.
func leafOf(owner *draw.Elem) *draw.Leaf {
	if n := len(owner.Kids); n > 0 {
		if leaf, ok := owner.Kids[n-1].(*draw.Leaf); ok {
			return leaf
		}
	}
	leaf := &draw.Leaf{Owner: owner}
	owner.Kids = append(owner.Kids, leaf)
	return leaf
}

// textString writes a PDF text string that holds any character.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteString(">")
	return b.String()
}
