package layout

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/theme"
)

func testRuns(t testing.TB, texts ...string) []run {
	t.Helper()
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	var runs []run
	for _, s := range texts {
		runs = append(runs, run{text: s, face: fonts.Text.Regular, size: 10})
	}
	return runs
}

func lineTexts(lines []line) []string {
	var texts []string
	for _, l := range lines {
		s := ""
		for _, p := range l.pieces {
			s += p.text
		}
		texts = append(texts, s)
	}
	return texts
}

func TestWords(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"call the police", "call |the |police"},
		{"on-campus and/or off–campus", "on-|campus |and/|or |off–|campus"},
		{"555-555-0142", "555-555-0142"},
		{"34 CFR § 668.46(b)", "34 |CFR |§ 668.46(b)"},
		{"no\u00A0break", "no\u00A0break"},
		{"trailing ", "trailing "},
	} {
		var got []string
		for _, w := range words(testRuns(t, tt.text)) {
			got = append(got, lineTexts([]line{{w.pieces}})...)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q has the words %q, want %q", tt.text, s, tt.want)
		}
	}
}

func TestWordsGoOnFromRunToRun(t *testing.T) {
	got := words(testRuns(t, "see (", "the Act", "). Then"))
	var texts []string
	for _, w := range got {
		texts = append(texts, lineTexts([]line{{w.pieces}})...)
	}
	if s := strings.Join(texts, "|"); s != "see |(the |Act). |Then" {
		t.Errorf("words %q", s)
	}
}

func TestBreakLines(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width float64
		want  string
	}{
		{"", 100, ""},
		{"one two three", 1000, "one two three"},
		{"one two three", 45, "one two |three"},
		{"one two three", 34.5, "one two |three"}, // the space at the end needs no room
		{"https://safety.larkmoor.example/clery/2026/", 100, "https://safety.|larkmoor.example/|clery/2026/"},
		{"a Donaudampfschifffahrtsgesellschaft", 80, "a |Donaudampfschiff|fahrtsgesellschaft"},
		{"abc", 0, "a|b|c"},
	} {
		got := strings.Join(lineTexts(breakLines(testRuns(t, tt.text), tt.width)), "|")
		if got != tt.want {
			t.Errorf("%q in %v: %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestNewlineEndsALine(t *testing.T) {
	runs := testRuns(t, "one", "", "two")
	runs[1] = run{newline: true}
	if got := strings.Join(lineTexts(breakLines(runs, 100)), "|"); got != "one|two" {
		t.Errorf("lines %q", got)
	}
}

func TestSqueeze(t *testing.T) {
	for _, tt := range []struct {
		text   string
		spaced bool
		want   string
		ends   bool
	}{
		{"a  b ", false, "a b ", true},
		{" a", true, "a", false},
		{" a", false, " a", false},
		{"a b ", true, "a b ", true},
		{"", true, "", true},
		{"", false, "", false},
		{"   ", true, "", true},
	} {
		got, ends := squeeze(tt.text, tt.spaced)
		if got != tt.want || ends != tt.ends {
			t.Errorf("squeeze(%q, %v) = %q, %v", tt.text, tt.spaced, got, ends)
		}
	}
}

// Whatever the text and the width, lines hold all of it in order, and only a
// single character may be wider than its line.
func FuzzBreakLines(f *testing.F) {
	f.Add("The department publishes a warning", "without delay.", 60.0)
	f.Add("https://safety.larkmoor.example/clery/", "§ 668.46 and/or", 25.0)
	f.Add("  a -", "- b§ ", 3.0)
	f.Fuzz(func(t *testing.T, a, b string, width float64) {
		if width < 0 || width > 1000 || len(a)+len(b) > 2000 {
			return
		}
		runs := testRuns(t, doc.Printed(a), doc.Printed(b))
		lines := breakLines(runs, width)
		if got := strings.Join(lineTexts(lines), ""); got != doc.Printed(a)+doc.Printed(b) {
			t.Errorf("lines hold %q of %q", got, doc.Printed(a)+doc.Printed(b))
		}
		for _, l := range lines {
			text := lineTexts([]line{l})[0]
			if l.width() > width+1e-6 && len([]rune(strings.TrimRight(text, " "))) > 1 {
				t.Errorf("%q is %v wide, more than %v", text, l.width(), width)
			}
		}
	})
}
