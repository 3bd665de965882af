package load

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// outlineFiles checks that every text stands in exactly one part of the outline
// and that every file the outline names is there.
func (l *loader) outlineFiles(paths []string) {
	if l.unread["report"] {
		return
	}
	l.generatedParts()
	placed := map[string]source.Span{}
	for _, part := range l.corpus.Report.Outline {
		for _, ref := range part.Files {
			first, twice := placed[ref.Path]
			_, known := slices.BinarySearch(paths, ref.Path)
			switch {
			case twice:
				l.find(diag.New(RuleOutline, diag.Error, ref.Span, ref.Path+" stands in the outline twice",
					diag.Help("delete one of the two lines"), diag.See(first, "the first one")))
			case l.hidden(ref.Path): // which has a finding
			case !known:
				l.find(diag.New(RuleOutline, diag.Error, ref.Span, "the outline names "+ref.Path+", which does not exist",
					diag.Help(suggested(nearestFile(ref.Path, paths), "delete the line, or write the file"))))
			default:
				placed[ref.Path] = ref.Span
			}
		}
	}
	l.unplaced(slices.DeleteFunc(slices.Clone(paths), func(path string) bool { _, ok := placed[path]; return ok }))
}

// manyUnplaced is the number of files from which one cause is likely, so that
// they are named in one finding.
const manyUnplaced = 20

// unplaced reports the files that stand in no part of the outline.
func (l *loader) unplaced(paths []string) {
	outline := diag.See(l.corpus.Report.Span, "the outline is in this file")
	if len(paths) >= manyUnplaced {
		l.find(diag.New(RuleOutline, diag.Error, source.Whole(paths[0]),
			fmt.Sprintf("this file and %d others, such as %s, stand in no part of the outline, so nobody would read them", len(paths)-1, paths[1]),
			diag.Help("add them to parts under outline: in site/report.yaml, or move what is no part of the report out of content and policies"), outline))
		return
	}
	for _, path := range paths {
		l.find(diag.New(RuleOutline, diag.Error, source.Whole(path), "this file stands in no part of the outline, so nobody would read it",
			diag.Help("add "+path+" to a part under outline: in site/report.yaml"), outline))
	}
}

// generatedParts reports parts that would print nothing or the same again.
func (l *loader) generatedParts() {
	generated := map[string]source.Span{}
	for _, part := range l.corpus.Report.Outline {
		if len(part.Files) == 0 && part.Generated == "" {
			l.find(diag.New(RuleOutline, diag.Error, part.Span, "this part of the outline holds nothing",
				diag.Help("add files: with a list of files, or delete the part")))
		}
		if first, twice := generated[part.Generated]; twice && part.Generated != "" {
			l.find(diag.New(RuleOutline, diag.Error, part.Span, "the outline holds "+part.Generated+" twice",
				diag.Help("delete one of the two"), diag.See(first, "the first one")))
			continue
		}
		generated[part.Generated] = part.Span
	}
}

// suggested puts a suggestion, if there is one, before the other way out.
func suggested(near, otherwise string) string {
	if near == "" {
		return otherwise
	}
	return "did you mean " + near + "? Otherwise " + otherwise
}
