// Package edit changes the source files of a report repository: a stretch of a
// text by its span, and a whole file on disk in one step. What a person wrote
// and no edit names stays as it is, byte for byte. The package refuses to write
// outside the repository, and to overwrite a file that has changed since it was
// read.
package edit

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// Apply returns the text of a file with the edits in it, and those of them that
// were made, by place. An edit of another file, and one that overlaps an edit
// before it, is not made.
func Apply(f *source.File, edits []diag.Edit) (text []byte, made []diag.Edit) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b diag.Edit) int { return a.Span.Start - b.Span.Start })
	at := 0
	for _, e := range edits {
		if e.Span.File != f || e.Span.Start < at || e.Span.End < e.Span.Start || e.Span.End > len(f.Data) {
			continue
		}
		text = append(text, f.Data[at:e.Span.Start]...)
		text = append(text, e.NewText...)
		at = e.Span.End
		made = append(made, e)
	}
	return append(text, f.Data[at:]...), made
}
