package golden

import "testing"

func TestFirstDifference(t *testing.T) {
	for _, tt := range []struct {
		got, want string
		line      int
		gotLine   string
		wantLine  string
	}{
		{"a\nb\nc\n", "a\nx\nc\n", 2, "b", "x"},
		{"a\n", "a\nb\n", 2, "", "b"},
		{"a\nb", "a", 2, "b", "(end of file)"},
		{"", "a", 1, "", "a"},
	} {
		line, gotLine, wantLine := firstDifference(tt.got, tt.want)
		if line != tt.line || gotLine != tt.gotLine || wantLine != tt.wantLine {
			t.Errorf("firstDifference(%q, %q) = %d, %q, %q", tt.got, tt.want, line, gotLine, wantLine)
		}
	}
}
