package edit_test

import (
	"testing"

	"cleryreport/generator/edit"
)

func TestAppendItem(t *testing.T) {
	lines := []string{"a: 1", "b: 2"}
	tests := []struct{ name, text, want string }{
		{"an empty file", "", "approvals:\n  - a: 1\n    b: 2\n"},
		{"an empty list", "# who\napprovals: []\n# end\n", "# who\napprovals:\n  - a: 1\n    b: 2\n# end\n"},
		{"a list", "approvals:\n  - {a: 0}\n", "approvals:\n  - {a: 0}\n  - a: 1\n    b: 2\n"},
		{"a list at the margin", "approvals:\n- a: 0 # as it was", "approvals:\n- a: 0 # as it was\n- a: 1\n  b: 2\n"},
		{"a comment between", "approvals:\n    # first\n    - a: 0\n", "approvals:\n    # first\n    - a: 0\n    - a: 1\n      b: 2\n"},
		{"a list in one line", "approvals: [{a: 0}]\n", ""},
		{"another key", "exceptions:\n  - a: 0\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := edit.AppendItem([]byte(tt.text), "approvals", lines)
			if string(got) != tt.want || (err != nil) != (tt.want == "") {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}
