package generator

import (
	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// LawChange is a paragraph that one of two editions is asked for and the other
// is not, with the statements that it touches.
type LawChange = checklist.Change

// LawChanges compares what two editions are asked. Dir is a report repository,
// whose local packs and statements are taken into account, or empty for the
// Federal law alone. Unread reports that not every file could be read, so that
// statements may be missing from the answer.
func LawChanges(dir string, from, to int) (changes []LawChange, unread bool, err error) {
	if dir == "" {
		law, err := schema.Load()
		if err != nil {
			return nil, false, err
		}
		return checklist.Changes(nil, law, from, to), false, nil
	}
	tree, err := source.Read(dir)
	if err != nil {
		return nil, false, err
	}
	var corpus *model.Corpus
	read, findings := load.Load(tree, nil)
	if r := (&Result{Findings: findings}); !r.Broken() {
		corpus = read
	}
	return checklist.Changes(corpus, load.Law(tree), from, to), diag.HasErrors(findings), nil
}

// SuggestCitation returns the citation of a local pack that a person most likely
// meant who misspelled the name of its text; empty if none is near.
func SuggestCitation(law *schema.Law, written string) string { return load.CitationMeant(law, written) }

// LawOf returns the law with the local packs of the report repository in dir,
// and its edition; 0 if that cannot be read.
func LawOf(dir string) (*schema.Law, int, error) {
	tree, err := source.Read(dir)
	if err != nil {
		return nil, 0, err
	}
	return load.Law(tree), load.Edition(tree), nil
}
