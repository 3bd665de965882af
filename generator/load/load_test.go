package load_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// repository is a small report repository without a finding. Tests change one
// file of it.
var repository = map[string]string{
	"site/report.yaml": `institution: {name: Larkmoor University, unit_id: "999901"}
edition: 2026
published: 2026-09-28
base_url: https://safety.larkmoor.example/clery/
notice: {office: safety, paper_copy: Ask at the desk.}
facts:
  alert: LarkAlert
outline:
  - title: Reporting
    files: [policies/reporting.md]
  - {title: Crime statistics, generated: crime_statistics}
`,
	"site/campuses.yaml": `campuses:
  - id: main
    name: Main Campus
    address: 1 University Avenue
    jurisdiction: Franklin
    open: [{from: 1964-09-01}]
    security: police
    geography:
      student_housing: {exists: true}
      noncampus: {exists: false, reason: none leased, say: There is none.}
`,
	"site/offices.yaml": `offices:
  - {id: safety, title: Department of Public Safety, kind: police, phone: 555-555-0110}
  - {id: town_police, title: Aldergate Police Department, kind: police_agency, phone: 555-555-0199}
`,
	"site/places.csv": `id,name,address,campus,class,from,until
aster-hall,Aster Hall,21 Orchard Walk,main,student_housing,1998-08-15,
library,Linden Library,3 University Avenue,main,on_campus,,
`,
	"policies/reporting.md": `---
title: Reporting
owner: safety
status: adopted
reviewed: {on: 2026-06-12, by: safety}
---

## Whom to tell {cite="668.46(b)(2)(iii)"}

- Call {{ offices.safety.phone }}.
`,
}

// with returns the repository with files put in; an empty text takes one away.
func with(files map[string]string) map[string]string {
	changed := maps.Clone(repository)
	for path, text := range files {
		if changed[path] = text; text == "" {
			delete(changed, path)
		}
	}
	return changed
}

// edited returns the repository with one text of a file put in place of another.
func edited(t *testing.T, path, from, to string) map[string]string {
	t.Helper()
	if !strings.Contains(repository[path], from) {
		t.Fatalf("%s does not hold %q", path, from)
	}
	return with(map[string]string{path: strings.Replace(repository[path], from, to, 1)})
}

func treeOf(files map[string]string) *source.Tree {
	var list []*source.File
	for path, text := range files {
		list = append(list, source.NewFile(path, []byte(text)))
	}
	return source.NewTree(list...)
}

func loaded(t *testing.T, files map[string]string) *model.Corpus {
	t.Helper()
	corpus, findings := load.Load(treeOf(files), nil)
	if len(findings) > 0 {
		t.Fatalf("unexpected findings:\n%s", strings.Join(lines(findings), "\n"))
	}
	return corpus
}

// lines prints findings, one a line, with what belongs to each below it.
func lines(findings []diag.Diagnostic) []string {
	var list []string
	for _, d := range findings {
		line := fmt.Sprintf("%s: %s [%s]", d.Span, d.Message, d.Rule)
		if d.Severity != diag.Error {
			line = fmt.Sprintf("%s: %s: %s [%s]", d.Span, d.Severity, d.Message, d.Rule)
		}
		list = append(list, line)
	}
	return list
}

// findingTest is one mistake in a repository and all the findings it causes.
type findingTest struct {
	name  string
	files map[string]string
	want  []string
	help  string // a piece of the help of the first finding
	law   string // the law of the first finding, if it is asked for
}

func runFindings(t *testing.T, tests []findingTest) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, findings := load.Load(treeOf(test.files), nil)
			got := strings.Join(lines(findings), "\n")
			if want := strings.Join(test.want, "\n"); got != want {
				t.Fatalf("findings:\n%s\nwant:\n%s", got, want)
			}
			if len(findings) == 0 {
				return
			}
			if !strings.Contains(findings[0].Help, test.help) {
				t.Errorf("help %q lacks %q", findings[0].Help, test.help)
			}
			if test.law != "" && findings[0].Law != test.law {
				t.Errorf("law %q, want %q", findings[0].Law, test.law)
			}
		})
	}
}
