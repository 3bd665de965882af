package generator

import (
	"fmt"
	"path"
	"slices"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// Written is a file that Count looked at.
type Written struct {
	Path    string
	Changed bool // false: the file already held these numbers

	// LedgerAlone says that no police agency's answer is on record for the
	// campus and year, so that the numbers hold the ledger alone
	// (34 CFR 668.46(c)(11)).
	LedgerAlone bool
}

// Count counts the ledger and writes stats/<campus>/<year>/counts.yaml for
// every campus and year of the edition that the ledger holds records of. It
// writes nothing if the ledger, or a file that counting depends on, has errors,
// or if it would replace numbers that a person typed: those are the findings it
// returns.
func Count(o Options) ([]Written, []diag.Diagnostic, error) {
	tree, records, err := read(o)
	if err != nil {
		return nil, nil, err
	}
	corpus, loaded := load.Load(tree, records)
	tally, counted := count.Ledger(corpus)
	unread := notInCounts(slices.DeleteFunc(loaded, aboutText))
	found := redacted(diag.Sort(slices.Concat(unread, primary(slices.Concat(counted, count.Matched(corpus)), unread))))
	if diag.HasErrors(found) {
		return nil, found, nil
	}
	files := countsFiles(corpus, tally)
	found = diag.Sort(append(found, typedByHand(corpus, tree, files)...))
	if diag.HasErrors(found) {
		return nil, found, nil
	}
	var written []Written
	for _, f := range files {
		w, err := writeCounts(o.Dir, tree, f.path, f.text)
		w.LedgerAlone = !agencyAnswered(corpus, f)
		if err != nil {
			return written, found, err
		}
		written = append(written, w)
	}
	return written, found, nil
}

// countsFile is a counts.yaml as counting the ledger makes it.
type countsFile struct {
	campus model.Campus
	year   int
	path   string
	text   []byte
}

func countsFiles(corpus *model.Corpus, tally *count.Tally) []countsFile {
	var files []countsFile
	for _, campus := range corpus.Campuses {
		for _, year := range corpus.Report.Years() {
			if text := count.Compose(corpus, tally, campus.ID, year, schema.Pack); text != nil {
				name := path.Join("stats", campus.ID, fmt.Sprint(year), "counts.yaml")
				files = append(files, countsFile{campus, year, name, text})
			}
		}
	}
	return files
}

// agencyAnswered reports whether a police agency of the campus and year is on
// record with what it answered.
func agencyAnswered(corpus *model.Corpus, f countsFile) bool {
	for _, list := range corpus.AgencyLists {
		if list.Campus == f.campus.ID && list.Year == f.year && len(list.Agencies) > 0 {
			return true
		}
	}
	return false
}

// typedByHand refuses to replace numbers that do not say that they were
// counted: a ledger that holds only some of a year's records would put zeros
// in their place.
func typedByHand(corpus *model.Corpus, tree *source.Tree, files []countsFile) []diag.Diagnostic {
	counted := map[string]bool{}
	for _, c := range corpus.Counts {
		if c.From != nil {
			counted[path.Join("stats", c.Campus, fmt.Sprint(c.Year), "counts.yaml")] = true
		}
	}
	var found []diag.Diagnostic
	for _, f := range files {
		if tree.File(f.path) == nil || counted[f.path] {
			continue
		}
		found = append(found, diag.New(count.FindingLedgerDiffers, diag.Error, source.Whole(f.path),
			fmt.Sprintf("the numbers of %s, %d do not say that they were counted, and counting would replace them", f.campus.Name, f.year),
			diag.Help("if the ledger holds every record of that year, delete "+f.path+" and count again; otherwise take the records of that year out of the ledger"),
			diag.Law("34 CFR 668.46(c)(1)")))
	}
	return found
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
