package generator

import (
	"fmt"
	"path"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/load"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// Written is a file that Count looked at.
type Written struct {
	Path    string
	Changed bool // false: the file already held these numbers
}

// Count counts the ledger and writes stats/<campus>/<year>/counts.yaml for
// every campus and year of the edition that the ledger holds records of. It
// writes nothing if the ledger, or a file that counting depends on, has errors:
// those are the findings it returns.
func Count(o Options) ([]Written, []diag.Diagnostic, error) {
	tree, records, err := read(o)
	if err != nil {
		return nil, nil, err
	}
	corpus, loaded := load.Load(tree, records)
	tally, counted := count.Ledger(corpus)
	found := diag.Sort(append(notInCounts(loaded), counted...))
	if diag.HasErrors(found) {
		return nil, found, nil
	}
	var written []Written
	for _, campus := range corpus.Campuses {
		for _, year := range corpus.Report.Years() {
			text := count.Compose(corpus, tally, campus.ID, year, schema.Pack)
			if text == nil {
				continue
			}
			w, err := writeCounts(o.Dir, tree, path.Join("stats", campus.ID, fmt.Sprint(year), "counts.yaml"), text)
			if err != nil {
				return written, found, err
			}
			written = append(written, w)
		}
	}
	return written, found, nil
}

// notInCounts leaves out what is wrong in the files that counting replaces.
func notInCounts(findings []diag.Diagnostic) []diag.Diagnostic {
	var kept []diag.Diagnostic
	for _, d := range findings {
		if path.Base(d.Span.Path()) != "counts.yaml" {
			kept = append(kept, d)
		}
	}
	return kept
}

// writeCounts writes one file unless it already holds the text.
func writeCounts(dir string, tree *source.Tree, name string, text []byte) (Written, error) {
	file := tree.File(name)
	if file == nil {
		return Written{Path: name, Changed: true}, edit.Create(dir, name, text)
	}
	if string(file.Data) == string(text) {
		return Written{Path: name}, nil
	}
	return Written{Path: name, Changed: true}, edit.Write(dir, file, text)
}
