package generator

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/source"
)

// Fix makes the repairs that findings of the repository at dir carry, and
// returns the findings it has mended, in their order. Every file is written
// whole or not at all. After an error the files before it stay mended.
func Fix(dir string, findings []diag.Diagnostic) (mended []diag.Diagnostic, err error) {
	var files []*source.File
	edits := map[*source.File][]diag.Edit{}
	for _, d := range findings {
		if d.Edit == nil {
			continue
		}
		f := d.Edit.Span.File
		if len(edits[f]) == 0 {
			files = append(files, f)
		}
		edits[f] = append(edits[f], *d.Edit)
	}
	for _, f := range files {
		text, made := edit.Apply(f, edits[f])
		if err := edit.Write(dir, f, text); err != nil {
			return mended, err
		}
		for _, d := range findings {
			if d.Edit != nil && slices.Contains(made, *d.Edit) {
				mended = append(mended, d)
			}
		}
	}
	return mended, nil
}
