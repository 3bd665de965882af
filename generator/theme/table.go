package theme

import (
	"strings"
	"unicode"
)

// Measures of printed tables in points, for who sets them and for who judges
// whether they can be set.
const (
	CellPad         = 4.5 // to the left and right of the text of a cell
	TableSize       = 9.0 // size of the text of a table
	SmallestUpright = 8.5 // size down to which a table shrinks before its page is turned
	SmallestTable   = 7.5 // size down to which it shrinks on a turned page, and where it cannot be turned

	MarkSize = 0.68 // size of the mark of a note, as a share of the text beside it

	Measure    = 376.0 // width of running text, about 75 characters; a table reaches out to the left of it
	ListIndent = 18.0  // how far the text of an item stands from its list's left edge
)

// MayCut reports whether a word of a table that is wider than its column may be
// cut behind mark, as addresses are. A number is never torn in two, and neither
// is a word that has no such mark.
func MayCut(before, mark, after rune) bool {
	if unicode.IsDigit(before) && unicode.IsDigit(after) {
		return strings.ContainsRune("/_@?&=+", mark)
	}
	return strings.ContainsRune("/.-‐–—_@?&=+,;:\u00A0", mark)
}

// Turned returns the page turned by a quarter: what is wide on it has the height
// of the page for its width. The margins stay where the reader looks for them.
func (p Page) Turned() Page {
	p.Width, p.Height = p.Height, p.Width
	return p
}

// TextWidth returns the width between the margins.
func (p Page) TextWidth() float64 { return p.Width - p.Left - p.Right }

// TableSetting is how a table is printed.
type TableSetting struct {
	Turned bool // on pages that are turned
	Fits   int  // so many of its first columns stand side by side there, in the smallest size
}

// SetTable decides how a table is printed: upright as long as its text is not
// much smaller than that of other tables, otherwise on turned pages, where it
// begins again in full size. Columns are the widths of the widest words of its
// columns, in em; upright is the width that it has on an upright page.
func (p Page) SetTable(columns []float64, upright float64) TableSetting {
	if fitting(columns, SmallestUpright, upright) == len(columns) {
		return TableSetting{Fits: len(columns)}
	}
	return TableSetting{Turned: true, Fits: fitting(columns, SmallestTable, p.Turned().TextWidth())}
}

// fitting returns how many of the first columns stand side by side.
func fitting(columns []float64, size, width float64) int {
	used := 0.0
	for i, column := range columns {
		used += column*size + 2*CellPad
		if used > width {
			return i
		}
	}
	return len(columns)
}
