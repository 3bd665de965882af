package cli

import "testing"

func TestArgumentName(t *testing.T) {
	for _, tt := range []struct {
		use   string
		index int
		want  string
	}{
		{"check [DIR]", 0, "DIR"},
		{"check [DIR]", 1, ""},
		{"version", 0, ""},
		{"why CAMPUS YEAR [TABLE/]CATEGORY [GEOGRAPHY]", 2, "TABLE/]CATEGORY"},
		{"why CAMPUS YEAR [TABLE/]CATEGORY [GEOGRAPHY]", 3, "GEOGRAPHY"},
		{"approve FILE[#HEADING] ...", 0, "FILE[#HEADING"},
		{"approve FILE[#HEADING] ...", 3, "FILE[#HEADING"},
		{"review --owner OFFICE [FILE ...]", 0, "FILE"},
		{"review --owner OFFICE [FILE ...]", 1, "FILE"},
	} {
		if got := argumentName(tt.use, tt.index); got != tt.want {
			t.Errorf("argument %d of %q is %q, not %q", tt.index, tt.use, got, tt.want)
		}
	}
}
