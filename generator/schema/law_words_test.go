package schema_test

import (
	"testing"

	"cleryreport/generator/schema"
)

// TestEveryConditionHasWords holds the words to the conditions that leaves have.
func TestEveryConditionHasWords(t *testing.T) {
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range law.Leaves {
		if (l.When == schema.Always) != (l.When.Words() == "") {
			t.Errorf("%s depends on %q, in words %q", l.Citation, l.When, l.When.Words())
		}
	}
}
