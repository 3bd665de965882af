package diag

import (
	"cmp"
	"slices"
)

// worstFirst returns the findings with the heaviest in front; those of one
// severity keep their order. Where a reader sees only the first few, as in a
// pull request, these are the ones that matter.
func worstFirst(list []Diagnostic) []Diagnostic {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int { return cmp.Compare(b.Severity, a.Severity) })
	return sorted
}

// fileGroup is a file with its findings. Its path is empty for findings that
// have no place.
type fileGroup struct {
	path     string
	findings []Diagnostic
}

// byFile groups findings by file: first the file with the first of the worst
// findings, and in each file the worst first.
func byFile(list []Diagnostic) []fileGroup {
	var groups []fileGroup
	for _, d := range worstFirst(list) {
		path := d.Span.Path()
		i := slices.IndexFunc(groups, func(g fileGroup) bool { return g.path == path })
		if i < 0 {
			i = len(groups)
			groups = append(groups, fileGroup{path: path})
		}
		groups[i].findings = append(groups[i].findings, d)
	}
	return groups
}
