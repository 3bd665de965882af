package generator

import (
	"testing"

	"cleryreport/generator/model"
)

func TestOwnersOf(t *testing.T) {
	corpus := &model.Corpus{
		Offices:  []model.Office{{ID: "a", Title: "Office A", Team: "@college/a"}},
		Policies: []*model.Policy{{Path: "policies/after hours.md", Owner: "a"}, {Path: "policies/clubs [old].md", Owner: "a"}},
	}
	o, err := ownersOf(corpus, "safety/")
	if want := ownersNotice + `/safety/policies/after\ hours.md @college/a` + "\n"; err != nil || string(o.Codeowners) != want {
		t.Errorf("the file is %q, %v; want %q", o.Codeowners, err, want)
	}
	if len(o.Without) != 1 || o.Without[0] != "policies/clubs [old].md: a line of CODEOWNERS cannot hold all characters of this name" {
		t.Errorf("without are %q", o.Without)
	}
}
