package adopt

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

// rough is a report as a converter leaves it: headings in bold letters, a table
// of contents with page numbers, running heads, footnotes and HTML.
const rough = `**LARKMOOR UNIVERSITY**

**2025 Annual Security Report**

Contents

Reporting Crimes ........ 3

[Missing Students [4](#missing-students)](#missing-students)

Statistics 5

**REPORTING CRIMES**

Everyone is asked to report crimes promptly to the Department of Public Safety at (555) 555-0110.[^1]

Larkmoor University 2025

3

**Whom to tell -- 34 CFR § 668.46(b)(2)(iii)**

- <u>Director</u> of Public Safety
- Title IX Coordinator, titleix@larkmoor.example

Larkmoor University 2025

4

**MISSING STUDENTS**

If a student who lives in university housing is missing, tell the Department of Public Safety at once.<br>See [Reporting](#reporting-crimes).

Larkmoor University 2025

5

**STATISTICS**

The numbers are counted by the Department of Public Safety. The Department of Public Safety keeps a log. Ask the Department of Public Safety.

[^1]: Day and night.
`

func adoptRough(t *testing.T) *Adopted {
	t.Helper()
	return Read(source.NewFile("report.md", []byte(rough)), Setting{Corpus: larkmoor(), Law: mustLaw(t), Taken: []string{"policies/reporting-crimes.md"}})
}

// TestRoughReport adopts a report whose headings are bold paragraphs.
func TestRoughReport(t *testing.T) {
	a := adoptRough(t)
	want := map[string]string{
		"policies/reporting-crimes-2.md": `---
title: "REPORTING CRIMES"
status: draft
---

Everyone is asked to report crimes promptly to the Department of Public Safety at {{ offices.public_safety.phone }}. (Day and night.)

## Whom to tell -- 34 CFR § 668.46(b)(2)(iii) {cite="668.46(b)(2)(iii)"}

- Director of Public Safety
- Title IX Coordinator, titleix@larkmoor.example
`,
		"policies/statistics.md": `---
title: "STATISTICS"
owner: public_safety
status: draft
---

## STATISTICS

The numbers are counted by the Department of Public Safety. The Department of Public Safety keeps a log. Ask the Department of Public Safety.
`,
		"policies/missing-students.md": `---
title: "MISSING STUDENTS"
status: draft
---

## MISSING STUDENTS {cite="668.46(h)(1)(i)"}

If a student who lives in university housing is missing, tell the Department of Public Safety at once.\
See [Reporting](reporting-crimes-2.md).
`,
	}
	for path, text := range want {
		i := slices.IndexFunc(a.Pages, func(p *Page) bool { return p.Path == path })
		if i < 0 {
			t.Errorf("there is no page %s", path)
		} else if text != string(a.Pages[i].Text) {
			t.Errorf("%s is\n%s\nwant\n%s", path, a.Pages[i].Text, text)
		}
	}
	removed := 0
	for _, e := range a.Listed {
		if e.Kind == Removed {
			removed++
		}
	}
	if removed != 10 { // Contents, three lines of it, three page numbers and three running heads
		t.Errorf("%d pieces were left out: %+v", removed, a.Listed)
	}
}

// TestProposals holds what is proposed for the report of the sample against the
// citations that its authors gave: hardly one that is written may be wrong.
func TestProposals(t *testing.T) {
	cited := citedByAuthors(t)
	for name, most := range map[string]int{"larkmoor.md": 2, "larkmoor-bold.md": 5} { // bold headings lose their order
		a := Read(fixture(t, name), Setting{Corpus: larkmoor(), Law: mustLaw(t)})
		right, wrong, listed := 0, 0, 0
		for _, p := range a.Proposed {
			fits := slices.Contains(cited[strings.ToLower(oneNumber.ReplaceAllString(p.Heading, ""))], p.Cite)
			switch {
			case fits && p.Written:
				right++
			case fits:
				listed++
			case p.Written:
				wrong++
				t.Logf("%s: %q does not answer %s (%s)", name, p.Heading, p.Cite, p.Why)
			}
			if p.Why == "" {
				t.Errorf("%s is proposed for %q without a reason", p.Cite, p.Heading)
			}
		}
		if right < 40 || wrong > most || listed < 25 {
			t.Errorf("%s: %d written citations are right and %d wrong; %d more are among those listed", name, right, wrong, listed)
		}
	}
}

// TestOneHeadingOverAll takes the only heading of the highest level for the
// title of the report.
func TestOneHeadingOverAll(t *testing.T) {
	text := "# Report 2025\n\n## A\n\nText of a.\n\n#### Deep\n\nText of deep.\n\n## B\n\nText of b.\n"
	a := Read(source.NewFile("r.md", []byte(text)), Setting{Corpus: &model.Corpus{}, Law: mustLaw(t)})
	if a.Title != "Report 2025" || len(a.Pages) != 2 || !strings.Contains(string(a.Pages[0].Text), "\n## Deep\n") {
		t.Errorf("title %q, pages %d: %s", a.Title, len(a.Pages), a.Pages[0].Text)
	}
}

// TestCaption gives a table that stays a caption without its number.
func TestCaption(t *testing.T) {
	for _, caption := range []string{"Table 4. Drills of 2024", "*Table 4: Drills of 2024*", "**Table 4. Drills of 2024**"} {
		text := "# Halls\n\n" + caption + "\n\n| Hall | Drills |\n|---|---|\n| Aster | twice |\n\nTable 5 shows more.\n"
		a := Read(source.NewFile("r.md", []byte(text)), Setting{Corpus: &model.Corpus{}, Law: mustLaw(t)})
		page := string(a.Pages[0].Text)
		if !strings.Contains(page, "\n\nTable: Drills of 2024\n\n| Hall |") || !strings.Contains(page, "\nTable 5 shows more.\n") {
			t.Errorf("%s: page:\n%s", caption, page)
		}
	}
}

// TestCapitals takes lines in capitals for headings, below those in bold capitals
// if the report has both, and no line of a title page or of a warning.
func TestCapitals(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"alone":           {"REPORTING CRIMES\n\nTell us.\n\nMISSING STUDENTS\n\nTell the police.\n", "## MISSING STUDENTS"},
		"below bold ones": {"**REPORTING**\n\nTell us.\n\nMISSING STUDENTS\n\nTell the police.\n\n**FIRE**\n\nLeave.\n", "## MISSING STUDENTS"},
		"a warning":       {"**REPORTING**\n\nIN AN EMERGENCY CALL 911!\n\nTell us.\n\n**FIRE**\n\nLeave.\n", "\nIN AN EMERGENCY CALL 911!"},
		"a title page":    {"LARKMOOR UNIVERSITY\n\nANNUAL SECURITY REPORT\n\n**REPORTING**\n\nTell us.\n", "\nLARKMOOR UNIVERSITY"},
	} {
		t.Run(name, func(t *testing.T) {
			a := Read(source.NewFile("r.md", []byte(tt.text)), Setting{Corpus: &model.Corpus{}, Law: mustLaw(t)})
			var whole strings.Builder
			for _, p := range a.Pages {
				whole.Write(p.Text)
			}
			if !strings.Contains(whole.String(), "\n"+tt.want) {
				t.Errorf("pages:\n%s", whole.String())
			}
		})
	}
}

// acceptable are the findings about the form of a text that a person must act on:
// only the author knows what a link leads to.
var acceptable = []string{markdown.RuleLinkWords, markdown.RuleIndentedCode, markdown.RuleCodeFence}

// untangled are the findings that only the author of a report can mend, if it has
// them as it is: a heading within a list, a link without words.
var untangled = []string{markdown.RuleHeading, markdown.RuleLink}

func inTheReport(report *source.File, d diag.Diagnostic) bool {
	_, found := markdown.Parse(report)
	return slices.Contains(untangled, d.Rule) && slices.ContainsFunc(found, func(other diag.Diagnostic) bool { return other.Rule == d.Rule })
}

// FuzzRead adopts anything, and what it writes can be read without an error that
// the report did not have.
func FuzzRead(f *testing.F) {
	f.Add(rough)
	for _, text := range []string{
		"| a | b |\n|---|---|\n| Arson | 1 |\n",
		"  ---- ----\n  a    b\n  ---- ----\n",
		"+---+---+\n| a | b |\n+===+===+\n| 1     |\n+---+---+\n",
		"<table><tr><td colspan=99>1</td></tr><tr>",
		"```\n<table>\n[^1]: x",
		"#Heading\n\n1. # x\n## y\n\n    code\n\n> # q\n> text\n",
		"[a](b c) <b>x</b> {y} ![i](p) [^1] {{ x }} [b](\n\n[^1]: n\n\n- [ ] t\n\n***\n",
		"a | b\ntext | x\n\n[r]: http://x\n[r][s]\n\n#### deep\n\n# A `{x}`\n",
	} {
		f.Add(text)
	}
	law := mustLaw(f)
	f.Fuzz(func(t *testing.T, text string) {
		report := source.NewFile("r.md", []byte(text))
		if _, bad := source.TextProblem(report); bad {
			return // such a file is refused before it is cut
		}
		a := Read(report, Setting{Corpus: larkmoor(), Law: law})
		for _, p := range a.Pages {
			_, found := markdown.Parse(source.NewFile(p.Path, p.Text))
			for _, d := range found {
				if d.Severity == diag.Error && !slices.Contains(acceptable, d.Rule) && !inTheReport(report, d) {
					t.Errorf("%s: %s [%s]\n%s", d.Span, d.Message, d.Rule, p.Text)
				}
			}
		}
		a.List("r.md", a.Outline())
	})
}
