package diag

import (
	"cmp"
	"slices"
)

// WorstFirst returns the findings with the heaviest in front; those of one
// severity keep their order. Where a reader sees only the first few, as in a
// pull request, these are the ones that matter.
func WorstFirst(list []Diagnostic) []Diagnostic {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int { return cmp.Compare(b.Severity, a.Severity) })
	return sorted
}

// FileGroup is a file with its findings. Its path is empty for findings that
// have no place.
type FileGroup struct {
	Path     string
	Findings []Diagnostic
}

// ByFile groups findings by file: first the file with the first of the worst
// findings, and in each file the worst first.
func ByFile(list []Diagnostic) []FileGroup {
	var groups []FileGroup
	for _, d := range WorstFirst(list) {
		path := d.Span.Path()
		i := slices.IndexFunc(groups, func(g FileGroup) bool { return g.Path == path })
		if i < 0 {
			i = len(groups)
			groups = append(groups, FileGroup{Path: path})
		}
		groups[i].Findings = append(groups[i].Findings, d)
	}
	return groups
}
