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

// apart refuses folders of which one lies in the other: what is confidential
// must not be published with the rest, and nothing that is written may be read
// as part of the report.
func (o Options) apart() error {
	inputs := []string{o.Output, o.Review}
	for _, folder := range source.Folders {
		inputs = append(inputs, filepath.Join(o.Dir, folder))
	}
	if o.Records != "" {
		inputs = append(inputs, o.Records)
	}
	err := publish.Apart(o.Confidential, inputs...)
	if err == nil {
		err = publish.Apart(o.Output, o.Review)
	}
	if errors.Is(err, publish.ErrNested) {
		return UsageError{fmt.Errorf("%w: name folders that lie apart", err)}
	}
	return err
}
