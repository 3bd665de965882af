package checklist_test

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

func indexOf(t *testing.T, text, words string) int {
	t.Helper()
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("%q is not there", words)
	}
	return at
}

func replaced(t *testing.T, text, old, with string) string {
	t.Helper()
	indexOf(t, text, old)
	return strings.Replace(text, old, with, 1)
}

// checkWords judges texts under a citation by one rule: each is found to hold
// so many mistakes.
func checkWords(t *testing.T, rule string, cases []wordCase) {
	t.Helper()
	for _, tt := range cases {
		_, findings := walk(t, corpus(policy("a.md", "adopted", section{"Text", tt.cite, tt.text, 0})))
		got := ofRule(findings, rule)
		if len(got) != tt.want {
			t.Errorf("%s: %s: %d findings, want %d", tt.cite, tt.text, len(got), tt.want)
			continue
		}
		for _, d := range got {
			if d.Severity != tt.severity {
				t.Errorf("%s: %s, want %s", tt.text, d.Severity, tt.severity)
			}
		}
	}
}

type wordCase struct {
	cite, text string
	want       int
	severity   diag.Severity
}

func TestPromises(t *testing.T) {
	checkWords(t, checklist.RulePromise, []wordCase{
		{voluntary, "We will ensure that every report is confidential.", 1, diag.Note},
		{voluntary, "We guarantee zero tolerance and take all necessary steps.", 3, diag.Note},
		{voluntary, "Reports are 100% safe with us.", 1, diag.Note},
		{voluntary, "A coordinator reads every report the same day.", 0, 0},
		{"668.46(j)(1)(i)(C)", "A person cannot guarantee consent for another.", 0, 0}, // a definition
		{"", "We guarantee it.", 0, 0},                                                 // answers nothing
	})
}

func TestVagueWords(t *testing.T) {
	checkWords(t, checklist.RuleVague, []wordCase{
		{voluntary, "Help is given as appropriate and from time to time.", 2, diag.Note},
		{voluntary, "Help may include, but is not limited to, rides, etc.", 2, diag.Note},
		{voluntary, "The office offers various programs.", 1, diag.Note},
		{voluntary, "Dogs, cats and various birds live here; such as it is.", 0, 0},
		{"668.46(b)(4)(iv)", "Counselors tell clients as appropriate.", 1, diag.Note},
	})
}

// The law's own words are nobody's vagueness.
func TestWordsOfTheLaw(t *testing.T) {
	checkWords(t, checklist.RuleRetiredTerm, []wordCase{
		{"20 U.S.C. 1094(a)(26)/p1", "Victims of a nonforcible sex offense are told the result.", 0, 0},
		{voluntary, "Victims of a nonforcible sex offense or of forcible sex offenses may report.", 2, diag.Warning},
		{voluntary, "The Clery Act Handbook requires this under the Campus Security Act.", 2, diag.Note},
		{"", "A forcible sex offense.", 1, diag.Warning},
		{voluntary, "Rape, fondling, incest and statutory rape are sex offenses.", 0, 0},
	})
}

func TestOpenSanctions(t *testing.T) {
	const sanctions = "668.46(k)(1)(iii)"
	checkWords(t, checklist.RuleOpenSanctions, []wordCase{
		{sanctions, "Sanctions such as probation may be imposed.", 1, diag.Warning},
		{sanctions, "Sanctions may include probation, including but not limited to expulsion.", 2, diag.Warning},
		{sanctions, "The sanctions are probation, suspension and expulsion.", 0, 0},
		{voluntary, "Tell an office, such as ours.", 0, 0},
	})
}

func TestThinSections(t *testing.T) {
	long := strings.Repeat("Words that say what is done here. ", 10)
	checkWords(t, checklist.RuleThin, []wordCase{
		{"668.46(g)(1); 668.46(g)(2)(i); 668.46(g)(2)(ii); 668.46(g)(2)(iii); 668.46(g)(3)", "We act at once.", 1, diag.Warning},
		{"668.46(g)(1); 668.46(g)(2)(i); 668.46(g)(2)(ii); 668.46(g)(2)(iii); 668.46(g)(3)", long, 0, 0},
		{"668.46(g)(1); 668.46(g)(2)(i); 668.46(g)(2)(ii); 668.46(g)(2)(iii)", "We act at once.", 0, 0},
		{"668.46(g)(1); 668.46(g)(2)(i); 668.46(g)(2)(ii); 668.46(g)(2)(iii); 668.46(b)(10)", "We act at once.", 0, 0},
	})
}

// The same words under several headings are one text, which claims to answer
// all that they cite; tables, which have no words, have none in common.
func TestThinTextUnderSeveralHeadings(t *testing.T) {
	for text, want := range map[string]int{"We act at once.": 1, "": 0} {
		var sections []section
		for _, cite := range []string{"668.46(g)(1)", "668.46(g)(2)(i)", "668.46(g)(2)(ii)", "668.46(g)(2)(iii)", "668.46(g)(3)"} {
			sections = append(sections, section{"On " + cite, cite, text, 0})
		}
		_, findings := walk(t, corpus(policy("a.md", "adopted", sections[:2]...), policy("b.md", "adopted", sections[2:]...)))
		if got := ofRule(findings, checklist.RuleThin); len(got) != want {
			t.Errorf("%q: %d findings, want %d", text, len(got), want)
		}
		_, findings = walk(t, corpus(policy("a.md", "adopted", sections[:4]...)))
		if got := ofRule(findings, checklist.RuleThin); len(got) > 0 {
			t.Errorf("%q: %s", text, got[0].Message)
		}
	}
}

func TestCrossReferences(t *testing.T) {
	checkWords(t, checklist.RuleCrossReference, []wordCase{
		{voluntary, "See the student handbook.", 1, diag.Warning},
		{voluntary, "Please refer to the policy. It can be found at police.example.", 1, diag.Warning},
		{voluntary, "The procedure is described in the handbook.", 1, diag.Warning},
		{voluntary, "You may report in confidence. See the student handbook.", 0, 0},
		{voluntary, "", 0, 0},
		{"668.46(b)(10)", "See the drug and alcohol program.", 0, 0},
		{"668.46(b)(12)", "Visit the registry of the State.", 0, 0},
		{"", "See the student handbook.", 0, 0},
	})
}

func TestStandardsOfEvidence(t *testing.T) {
	const standard = "668.46(k)(1)(ii)"
	stated := section{"Standard", standard, "The standard is the preponderance of the evidence.", 0}
	for _, tt := range []struct {
		name string
		with []section
		want int
	}{
		{"one", []section{stated}, 0},
		{"the same again", []section{stated, {"Else", "", "By a preponderance of evidence.", 0}}, 0},
		{"another, before it", []section{{"Else", "", "By clear and convincing evidence.", 0}, stated}, 1},
		{"two at one place", []section{{"Standard", standard, "Preponderance for students, clear and convincing evidence for faculty.", 0}}, 1},
		{"what courts ask", []section{stated, {"Courts", standard, "Courts ask for proof beyond a reasonable doubt.", 0}}, 0},
		{"beyond a reasonable doubt", []section{stated, {"Standard", standard, "It is proof beyond a reasonable doubt.", 0}}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, findings := walk(t, corpus(policy("a.md", "adopted", tt.with...)))
			got := ofRule(findings, checklist.RuleStandard)
			if len(got) != tt.want {
				t.Fatalf("%d findings, want %d", len(got), tt.want)
			}
			if tt.want > 0 && len(got[0].Related) != 1 {
				t.Error("the other place is not shown")
			}
		})
	}
}

func TestElementNotes(t *testing.T) {
	const prepared = "668.46(b)(2)(ii)"
	checkWords(t, checklist.RuleElementNote, []wordCase{
		{prepared, "We make the numbers with great care.", 1, diag.Note},
		{prepared, "We compile what campus security authorities and police report.", 0, 0},
		{prepared, "Care.", 0, 0}, // incomplete already
	})
	_, findings := walk(t, corpus(policy("a.md", "adopted", section{"Numbers", prepared, "The clerk prepares the numbers with great care.", 0})))
	got := ofRule(findings, checklist.RuleElementNote)
	if len(got) != 1 || strings.Contains(got[0].Message, "(practice)") || !strings.Contains(got[0].Message, "(guidance, unconfirmed)") {
		t.Errorf("%v", got)
	}
}

func TestTitlesInLists(t *testing.T) {
	for _, tt := range []struct {
		cite, item    string
		names, vagues int
	}{
		{"668.46(b)(2)(iii)", "Jane Doe, Director", 1, 0},
		{"668.46(b)(2)(iii)", "The appropriate university official", 0, 1},
		{"668.46(b)(2)(iii)", "Director of Public Safety", 0, 0},
		{"668.46(b)(2)(iii)", "Campus Police", 0, 0},
		{voluntary, "Jane Doe, an appropriate official", 0, 0},
	} {
		p := policy("a.md", "adopted", section{"Whom to tell", tt.cite, "", 0})
		p.Blocks = append(p.Blocks, &doc.List{Items: []doc.Item{{Blocks: []doc.Block{doc.NewParagraph(tt.item)}}}})
		_, findings := walk(t, corpus(p))
		if n := len(ofRule(findings, checklist.RulePersonName)); n != tt.names {
			t.Errorf("%s: %d names, want %d", tt.item, n, tt.names)
		}
		if n := len(ofRule(findings, checklist.RuleVagueTitle)); n != tt.vagues {
			t.Errorf("%s: %d vague titles, want %d", tt.item, n, tt.vagues)
		}
	}
}

func TestRegistersAndProse(t *testing.T) {
	c := corpus(policy("a.md", "adopted", section{"Programs", "668.46(b)(6)", "Students and employees are taught each year to prevent crimes.", 0}))
	held := func(campus, kind string, year int) model.ProgramList {
		return model.ProgramList{Campus: campus, Year: year, Programs: []model.Program{{Kind: kind}}}
	}
	c.ProgramLists = []model.ProgramList{held("main", "crime_prevention", 2025), held("harbor", "crime_prevention", 2024), held("harbor", "fire_safety", 2025)}
	_, findings := walk(t, c)
	got := ofRule(findings, checklist.RuleRegisterEmpty)
	if len(got) != 1 || !strings.Contains(got[0].Message, "Harbor Center") || got[0].Span.Path() != "a.md" {
		t.Fatalf("%v", got)
	}
	c.ProgramLists = append(c.ProgramLists, held("harbor", "crime_prevention", 2025))
	if _, findings = walk(t, c); len(ofRule(findings, checklist.RuleRegisterEmpty)) > 0 {
		t.Error("a program that was held is not found")
	}
}

func TestUnpublicizedTests(t *testing.T) {
	for _, tt := range []struct {
		name      string
		year      int
		exercises []model.Exercise
		want      int
	}{
		{"none publicized", 2025, []model.Exercise{{}, {}}, 1},
		{"one publicized", 2025, []model.Exercise{{}, {PublicizedWith: "e-mail"}}, 0},
		{"no test", 2025, nil, 0}, // said as missing
		{"an earlier year", 2024, []model.Exercise{{}}, 0},
	} {
		c := corpus()
		c.ExerciseLists = []model.ExerciseList{{Campus: "main", Year: tt.year, Exercises: tt.exercises}}
		if _, findings := walk(t, c); len(ofRule(findings, checklist.RuleUnpublicized)) != tt.want {
			t.Errorf("%s: want %d", tt.name, tt.want)
		}
	}
}

func TestClosedCampus(t *testing.T) {
	p := policy("a.md", "adopted", section{"Confidential reports", voluntary, enough, 0})
	p.Campuses = []string{"main", "harbor"}
	for until, want := range map[string]int{"2024-12-31": 1, "2025-01-01": 0, "": 0} {
		c := corpus(p)
		c.Campuses[1].Open = []model.Interval{{From: "2001-01-01", Until: until}}
		coverage, findings := walk(t, c)
		if got := ofRule(findings, checklist.RuleClosedCampus); len(got) != want {
			t.Errorf("until %s: %d findings, want %d", until, len(got), want)
		}
		if got := answer(t, coverage, voluntary, 1).State; (got == checklist.NotApplicable) != (want > 0) {
			t.Errorf("until %s: %s", until, got)
		}
	}
}

func TestContradictions(t *testing.T) {
	const missing = "668.46(h)(1)(ii)"
	for _, tt := range []struct {
		campuses []string
		cite     string
		want     int
	}{
		{[]string{"harbor"}, missing, 1},
		{[]string{"main", "harbor"}, missing, 0},
		{nil, missing, 0},
		{[]string{"harbor"}, voluntary, 0},
	} {
		p := policy("a.md", "adopted", section{"Text", tt.cite, enough, 0}, section{"Again", tt.cite, enough, 0})
		p.Campuses = tt.campuses
		_, findings := walk(t, corpus(p))
		got := ofRule(findings, checklist.RuleContradiction)
		if len(got) != tt.want {
			t.Fatalf("%v %s: %d findings, want %d", tt.campuses, tt.cite, len(got), tt.want)
		}
		if tt.want > 0 && (len(got[0].Related) != 1 || got[0].Severity != diag.Warning) {
			t.Error("the fact is not shown")
		}
	}
}
