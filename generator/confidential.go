package generator

import (
	"errors"
	"fmt"
	"path/filepath"

	"cleryreport/generator/publish"
	"cleryreport/generator/source"
	"cleryreport/generator/trail"
)

// confidential renders what belongs to the records ring: where each number of
// the edition comes from, and what was looked at and not counted. Without
// records there is nothing.
func confidential(r *Result) ([]publish.Artifact, error) {
	if !r.Corpus.HasRecords {
		return nil, nil
	}
	book := trail.NewBook(r.Corpus, r.Stats)
	a := &artifacts{}
	a.add("trail.csv", func() ([]byte, error) { return trail.TrailCSV(book.Answers()) })
	a.add("considered.csv", func() ([]byte, error) { return trail.ConsideredCSV(book.Considered()) })
	return a.list, a.err
}

// checkTargets refuses what cannot be written: a folder that holds something
// else, and folders of which one lies in the other. What is confidential must
// not be published with the rest, nor be read as part of the report.
func (o Options) checkTargets(withRecords bool) error {
	targets := []string{o.Review, o.Output}
	if withRecords {
		targets = append(targets, o.Confidential)
	}
	for _, target := range targets {
		if err := publish.CheckTarget(target); err != nil {
			return err
		}
	}
	err := publish.Apart(o.Output, o.Review)
	if err == nil && withRecords {
		err = publish.Apart(o.Confidential, o.neighbors()...)
	}
	if errors.Is(err, publish.ErrNested) {
		return UsageError{fmt.Errorf("%w: name folders that lie apart", err)}
	}
	return err
}

// neighbors are the folders that what is confidential must lie apart from.
func (o Options) neighbors() []string {
	list := []string{o.Output, o.Review}
	for _, folder := range source.Folders {
		list = append(list, filepath.Join(o.Dir, folder))
	}
	if o.Records != "" {
		list = append(list, o.Records)
	}
	return list
}
